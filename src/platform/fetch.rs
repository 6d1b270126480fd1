//! Files that lie beside the page. Never another origin: every address is relative to the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::error::PlatformError;
use super::window::window;

/// A file's text; `None` where the host has no such file.
///
/// # Errors
/// [`PlatformError`] where nothing answers, or the host says that it cannot.
pub async fn text(path: &str) -> Result<Option<String>, PlatformError> {
    let answer = JsFuture::from(window()?.fetch_with_str(path)).await?;
    let answer: web_sys::Response = answer.dyn_into()?;
    match answer.status() {
        404 | 410 => return Ok(None),
        _ if !answer.ok() => return Err(PlatformError::Refused(answer.status().to_string())),
        _ => {}
    }
    let text = JsFuture::from(answer.text()?).await?;
    Ok(text.as_string())
}
