//! What is remembered in this browser: the language and the appearance. Never sent anywhere.

use super::error::PlatformError;
use super::window::window;

fn storage() -> Result<web_sys::Storage, PlatformError> {
    window()?
        .local_storage()?
        .ok_or_else(|| PlatformError::Refused("no storage".to_owned()))
}

/// A remembered value.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub fn read(key: &str) -> Result<Option<String>, PlatformError> {
    Ok(storage()?.get_item(&named(key))?)
}

/// Remembers a value.
///
/// # Errors
/// [`PlatformError`] where storage is blocked or full.
pub fn write(key: &str, value: &str) -> Result<(), PlatformError> {
    Ok(storage()?.set_item(&named(key), value)?)
}

fn named(key: &str) -> String {
    format!("ramkalkyl.{key}")
}
