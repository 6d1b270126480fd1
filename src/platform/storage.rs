//! What is remembered in this browser: the language, the appearance, one's own files. Never sent anywhere.

use super::error::PlatformError;
use super::window::window;

/// Where something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Until it is removed.
    Lasting,
    /// As long as the tab is open, through reloads.
    Visit,
}

fn shelf(shelf: Shelf) -> Result<web_sys::Storage, PlatformError> {
    let window = window()?;
    let found = match shelf {
        Shelf::Lasting => window.local_storage()?,
        Shelf::Visit => window.session_storage()?,
    };
    found.ok_or_else(|| PlatformError::Refused("no storage".to_owned()))
}

/// A remembered value.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub fn read(key: &str) -> Result<Option<String>, PlatformError> {
    read_from(Shelf::Lasting, key)
}

/// Remembers a value.
///
/// # Errors
/// [`PlatformError`] where storage is blocked or full.
pub fn write(key: &str, value: &str) -> Result<(), PlatformError> {
    write_to(Shelf::Lasting, key, value)
}

/// A value that is kept on a shelf.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub fn read_from(kept: Shelf, key: &str) -> Result<Option<String>, PlatformError> {
    Ok(shelf(kept)?.get_item(&named(key))?)
}

/// Keeps a value on a shelf.
///
/// # Errors
/// [`PlatformError`] where storage is blocked or full.
pub fn write_to(kept: Shelf, key: &str, value: &str) -> Result<(), PlatformError> {
    Ok(shelf(kept)?.set_item(&named(key), value)?)
}

/// Forgets a value.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub fn remove_from(kept: Shelf, key: &str) -> Result<(), PlatformError> {
    Ok(shelf(kept)?.remove_item(&named(key))?)
}

/// The rest of every key on a shelf that begins so, in order.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub fn keys_on(kept: Shelf, beginning: &str) -> Result<Vec<String>, PlatformError> {
    let shelf = shelf(kept)?;
    let beginning = named(beginning);
    let mut found = Vec::new();
    for position in 0..shelf.length()? {
        let key = shelf.key(position)?.unwrap_or_default();
        if let Some(rest) = key.strip_prefix(&beginning) {
            found.push(rest.to_owned());
        }
    }
    found.sort();
    Ok(found)
}

fn named(key: &str) -> String {
    format!("ramkalkyl.{key}")
}
