//! Files that lie beside the page. Never another origin: every address is relative to the folder that the host
//! publishes, which a page in a folder of its own names.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::address;
use super::error::PlatformError;
use super::window::window;

/// A file's text; `None` where the host has no such file.
///
/// # Errors
/// [`PlatformError`] where nothing answers, or the host says that it cannot.
pub async fn text(path: &str) -> Result<Option<String>, PlatformError> {
    let Some(answer) = answer(path).await? else {
        return Ok(None);
    };
    let text = JsFuture::from(answer.text()?).await?;
    Ok(text.as_string())
}

/// A file's bytes; `None` where the host has no such file.
///
/// # Errors
/// [`PlatformError`] where nothing answers, or the host says that it cannot.
pub async fn bytes(path: &str) -> Result<Option<Vec<u8>>, PlatformError> {
    let Some(answer) = answer(path).await? else {
        return Ok(None);
    };
    let buffer = JsFuture::from(answer.array_buffer()?).await?;
    Ok(Some(js_sys::Uint8Array::new(&buffer).to_vec()))
}

async fn answer(path: &str) -> Result<Option<web_sys::Response>, PlatformError> {
    let address = address::root()? + path;
    let answer = JsFuture::from(window()?.fetch_with_str(&address)).await?;
    let answer: web_sys::Response = answer.dyn_into()?;
    match answer.status() {
        404 | 410 => Ok(None),
        _ if !answer.ok() => Err(PlatformError::Refused(answer.status().to_string())),
        _ => Ok(Some(answer)),
    }
}
