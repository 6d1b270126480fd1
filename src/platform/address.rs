//! The address bar and the history behind it.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

use super::error::PlatformError;
use super::window::window;

/// The fragment of the address, `#` included; empty where there is none.
///
/// # Errors
/// [`PlatformError`] outside a page.
pub fn fragment() -> Result<String, PlatformError> {
    Ok(window()?.location().hash()?)
}

/// The whole address.
///
/// # Errors
/// [`PlatformError`] outside a page.
pub fn whole() -> Result<String, PlatformError> {
    Ok(window()?.location().href()?)
}

/// The way from this page to the site's top, as the page says it.
///
/// # Errors
/// [`PlatformError::NoWindow`] outside a page.
pub fn root() -> Result<String, PlatformError> {
    let page = window()?
        .document()
        .and_then(|page| page.document_element());
    let root = page.and_then(|page| page.get_attribute("data-root"));
    Ok(root.unwrap_or_default())
}

/// The address of the site's top, which every link may follow: `https://example.se/ramkalkyl/`.
///
/// # Errors
/// [`PlatformError`] outside a page.
pub fn top() -> Result<String, PlatformError> {
    let address = web_sys::Url::new_with_base(&format!("./{}", root()?), &whole()?)?;
    Ok(format!("{}{}", address.origin(), address.pathname()))
}

/// Adds a place to the history.
///
/// # Errors
/// [`PlatformError`] where the browser refuses (it limits how often).
pub fn push(fragment: &str) -> Result<(), PlatformError> {
    let history = window()?.history()?;
    Ok(history.push_state_with_url(&JsValue::NULL, "", Some(fragment))?)
}

/// Replaces the present place in the history.
///
/// # Errors
/// [`PlatformError`] where the browser refuses (it limits how often).
pub fn replace(fragment: &str) -> Result<(), PlatformError> {
    let history = window()?.history()?;
    Ok(history.replace_state_with_url(&JsValue::NULL, "", Some(fragment))?)
}

/// Takes the place of the present address and starts the page afresh there.
///
/// # Errors
/// [`PlatformError`] where the browser refuses.
pub fn leave_for(fragment: &str) -> Result<(), PlatformError> {
    replace(fragment)?;
    Ok(window()?.location().reload()?)
}

/// Starts the page afresh where it is.
///
/// # Errors
/// [`PlatformError`] where the browser refuses.
pub fn reload() -> Result<(), PlatformError> {
    Ok(window()?.location().reload()?)
}

/// Goes back to the place before, as the browser's own button does.
///
/// # Errors
/// [`PlatformError`] where the browser refuses.
pub fn back() -> Result<(), PlatformError> {
    Ok(window()?.history()?.back()?)
}

/// Goes to another fragment, as following a link to it does.
///
/// # Errors
/// [`PlatformError`] outside a page.
pub fn visit(fragment: &str) -> Result<(), PlatformError> {
    Ok(window()?.location().set_hash(fragment)?)
}

/// Calls back when the person went back or forward, or typed or followed another fragment.
///
/// # Errors
/// [`PlatformError::NoWindow`] outside a page.
pub fn on_change(
    callback: impl Fn() + Clone + 'static,
) -> Result<Vec<EventListener>, PlatformError> {
    let window = window()?;
    let listeners = ["popstate", "hashchange"].map(|event| {
        let callback = callback.clone();
        EventListener::new(&window, event, move |_| callback())
    });
    Ok(listeners.into())
}

/// The part of the address between `?` and `#`.
///
/// # Errors
/// [`PlatformError`] outside a page.
pub fn search() -> Result<String, PlatformError> {
    Ok(window()?.location().search()?)
}
