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
}

impl From<wasm_bindgen::JsValue> for PlatformError {
    fn from(value: wasm_bindgen::JsValue) -> Self {
        Self::Refused(format!("{value:?}"))
    }
}
