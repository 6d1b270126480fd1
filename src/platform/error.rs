//! What the browser may refuse.

use thiserror::Error;

/// The browser did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PlatformError {
    /// There is no window: the program does not run in a page.
    #[error("there is no window")]
    NoWindow,
    /// The browser refused, in its own words.
    #[error("the browser refused: {0}")]
    Refused(String),
    /// There is no more room.
    #[error("there is no more room")]
    Full,
}

impl From<wasm_bindgen::JsValue> for PlatformError {
    fn from(value: wasm_bindgen::JsValue) -> Self {
        let name = js_sys::Reflect::get(&value, &wasm_bindgen::JsValue::from_str("name"));
        if name.is_ok_and(|name| name == "QuotaExceededError") {
            return Self::Full;
        }
        Self::Refused(format!("{value:?}"))
    }
}
