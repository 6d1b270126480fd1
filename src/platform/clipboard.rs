//! The clipboard.

use super::error::PlatformError;
use super::window::window;

/// Copies a text.
///
/// # Errors
/// [`PlatformError`] where the browser refuses.
pub async fn copy(text: String) -> Result<(), PlatformError> {
    let clipboard = window()?.navigator().clipboard();
    if wasm_bindgen::JsValue::from(clipboard.clone()).is_undefined() {
        return Err(PlatformError::Refused("no clipboard".to_owned()));
    }
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(&text)).await?;
    Ok(())
}
