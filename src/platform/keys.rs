//! Keys pressed anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;

use super::error::PlatformError;
use super::window::window;

/// A key that was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stroke {
    /// What it gives: `z`, `Enter`.
    pub key: String,
    /// Whether Ctrl or ⌘ was held.
    pub command: bool,
    /// Whether Alt was held.
    pub alt: bool,
    /// Whether Shift was held.
    pub shift: bool,
    /// Whether someone is writing in a text field. One that is marked `data-settled` holds nothing that is not taken.
    pub in_text: bool,
    /// Whether it is pressed on something that has a use for keys itself: a field, a slider, a choice, an open dialog.
    pub on_control: bool,
}

/// Calls back at each key; where that answers `true`, the browser does nothing of its own.
///
/// # Errors
/// [`PlatformError::NoWindow`] outside a page.
pub fn on_stroke(
    callback: impl Fn(&Stroke) -> bool + 'static,
) -> Result<EventListener, PlatformError> {
    let window = window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Ok(EventListener::new_with_options(
        &window,
        "keydown",
        options,
        move |event| {
            let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
                return;
            };
            let stroke = Stroke {
                key: event.key(),
                command: event.ctrl_key() || event.meta_key(),
                alt: event.alt_key(),
                shift: event.shift_key(),
                in_text: event.target().is_some_and(|target| is_text(&target)),
                on_control: event.target().is_some_and(|target| is_control(&target)),
            };
            if callback(&stroke) {
                event.prevent_default();
            }
        },
    ))
}

fn is_control(target: &web_sys::EventTarget) -> bool {
    let element = target.dyn_ref::<web_sys::Element>();
    let within = element
        .map(|element| element.closest("input, select, textarea, dialog, [contenteditable]"));
    within.is_some_and(|found| found.is_ok_and(|found| found.is_some()))
}

fn is_text(target: &web_sys::EventTarget) -> bool {
    let element = target.dyn_ref::<web_sys::Element>();
    if element.is_some_and(|element| element.has_attribute("data-settled")) {
        return false;
    }
    if let Some(input) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        return !matches!(
            input.type_().as_str(),
            "range" | "radio" | "checkbox" | "button" | "file"
        );
    }
    element.is_some_and(|element| element.tag_name().eq_ignore_ascii_case("textarea"))
}
