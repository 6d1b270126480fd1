//! The screen: all of it for the page, and kept awake.

use gloo::events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::error::PlatformError;
use super::window::window;

/// Gives the whole screen to the page, or takes it back. A browser wants a press or a key for it.
///
/// # Errors
/// [`PlatformError`] where the browser refuses.
pub fn fill_or_leave() -> Result<(), PlatformError> {
    let document = window()?.document().ok_or(PlatformError::NoWindow)?;
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
        return Ok(());
    }
    let page = document.document_element().ok_or(PlatformError::NoWindow)?;
    Ok(page.request_fullscreen()?)
}

/// Asks the browser not to let the screen go dark while the page is seen. What it gives is lost when the page is hidden.
///
/// # Errors
/// [`PlatformError`] where the browser has no such thing, or refuses.
pub async fn keep_awake() -> Result<(), PlatformError> {
    let navigator = JsValue::from(window()?.navigator());
    let lock = Reflect::get(&navigator, &JsValue::from_str("wakeLock"))?;
    if lock.is_undefined() {
        return Err(PlatformError::Refused("wakeLock".to_owned()));
    }
    let request: Function = Reflect::get(&lock, &JsValue::from_str("request"))?.dyn_into()?;
    let asked: Promise = request
        .call1(&lock, &JsValue::from_str("screen"))?
        .dyn_into()?;
    JsFuture::from(asked).await?;
    Ok(())
}

/// Calls back when the page is seen again, as after another window lay over it.
///
/// # Errors
/// [`PlatformError::NoWindow`] outside a page.
pub fn on_seen(callback: impl Fn() + 'static) -> Result<EventListener, PlatformError> {
    let document = window()?.document().ok_or(PlatformError::NoWindow)?;
    let seen = document.clone();
    Ok(EventListener::new(
        &document,
        "visibilitychange",
        move |_| {
            if !seen.hidden() {
                callback();
            }
        },
    ))
}

/// Calls back when the pointer moves or a finger touches.
///
/// # Errors
/// [`PlatformError::NoWindow`] outside a page.
pub fn on_pointer(callback: impl Fn() + 'static) -> Result<EventListener, PlatformError> {
    let window = window()?;
    Ok(EventListener::new(&window, "pointermove", move |_| {
        callback();
    }))
}
