//! The root element: its language, its title and its theme.

use super::error::PlatformError;
use super::window::window;

fn root() -> Result<(web_sys::Document, web_sys::Element), PlatformError> {
    let document = window()?.document().ok_or(PlatformError::NoWindow)?;
    let root = document.document_element().ok_or(PlatformError::NoWindow)?;
    Ok((document, root))
}

/// Tells the browser which language the page is in, and its title.
///
/// # Errors
/// [`PlatformError`] outside a page.
pub fn set_language(code: &str, title: &str) -> Result<(), PlatformError> {
    let (document, root) = root()?;
    // A browser styles the whole page anew when its root is told something, be it what it knew.
    if root.get_attribute("lang").as_deref() != Some(code) {
        root.set_attribute("lang", code)?;
    }
    document.set_title(title);
    Ok(())
}

/// Sets the theme: `light`, `dark`, or as the system is.
///
/// # Errors
/// [`PlatformError`] outside a page.
pub fn set_theme(theme: Option<&str>) -> Result<(), PlatformError> {
    let (_, root) = root()?;
    match theme {
        Some(theme) => root.set_attribute("data-theme", theme)?,
        None => root.remove_attribute("data-theme")?,
    }
    Ok(())
}
