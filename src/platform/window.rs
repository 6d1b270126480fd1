//! The window itself.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;

use super::error::PlatformError;

/// The window.
///
/// # Errors
/// [`PlatformError::NoWindow`] outside a page, as where pages are prerendered.
pub fn window() -> Result<web_sys::Window, PlatformError> {
    if cfg!(target_arch = "wasm32") {
        web_sys::window().ok_or(PlatformError::NoWindow)
    } else {
        Err(PlatformError::NoWindow)
    }
}

/// Opens the print dialog.
///
/// # Errors
/// [`PlatformError`] where the browser refuses.
pub fn print() -> Result<(), PlatformError> {
    Ok(window()?.print()?)
}

/// Calls back when the page is hidden, shown again or left: the last moment to keep something.
///
/// # Errors
/// [`PlatformError::NoWindow`] outside a page.
pub fn on_leaving(
    callback: impl Fn() + Clone + 'static,
) -> Result<[EventListener; 2], PlatformError> {
    let window = window()?;
    let document = window.document().ok_or(PlatformError::NoWindow)?;
    let hidden = callback.clone();
    Ok([
        EventListener::new(&window, "pagehide", move |_| callback()),
        EventListener::new(&document, "visibilitychange", move |_| hidden()),
    ])
}

/// Calls back when a movement has come to rest: a slider was let go, a field was left.
///
/// # Errors
/// [`PlatformError::NoWindow`] outside a page.
pub fn on_rest(callback: impl Fn() + 'static) -> Result<EventListener, PlatformError> {
    let window = window()?;
    Ok(EventListener::new(&window, "change", move |_| callback()))
}

/// An element by its id.
///
/// # Errors
/// [`PlatformError`] where there is none.
pub fn element(id: &str) -> Result<web_sys::Element, PlatformError> {
    let document = window()?.document().ok_or(PlatformError::NoWindow)?;
    let element = document.get_element_by_id(id);
    element.ok_or_else(|| PlatformError::Refused(id.to_owned()))
}

/// Moves the keyboard focus to an element.
///
/// # Errors
/// [`PlatformError`] where there is no such element or it takes no focus.
pub fn focus(id: &str) -> Result<(), PlatformError> {
    let element = element(id)?.dyn_into::<web_sys::HtmlElement>();
    let element = element.map_err(|_| PlatformError::Refused(id.to_owned()))?;
    Ok(element.focus()?)
}
