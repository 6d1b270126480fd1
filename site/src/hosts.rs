//! The rules of [`crate::policy`] in the forms that common hosts read, each in a file of its own beside the pages.

mod apache;
mod headers;
mod iis;
mod nginx;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::inventory;

/// The files that are for hosts, not for visitors.
pub const FILES: [&str; 4] = ["_headers", "nginx.conf", ".htaccess", "web.config"];

/// Writes them all for what lies in the folder; `style` is the one that documents' pages carry.
pub fn write(folder: &Path, style: &str) -> Result<()> {
    let files = inventory::files(folder)?;
    let texts = [
        headers::text(&files, style)?,
        nginx::text(style)?,
        apache::text(style)?,
        iis::text(&files, style)?,
    ];
    for (name, text) in FILES.iter().zip(texts) {
        fs::write(folder.join(name), text).with_context(|| format!("write {name}"))?;
    }
    Ok(())
}

/// How a server that reads regular expressions tells a name that changes with its content.
const HASHED: &str = "-[0-9a-f]{8,16}(_bg|_rest)?\\.(css|js|png|svg|wasm)";

/// The kinds whose files have compressed copies, as a host is to announce a copy.
const COMPRESSED: [(&str, &str); 8] = [
    ("html", "text/html;charset=utf-8"),
    ("css", "text/css;charset=utf-8"),
    ("js", "text/javascript;charset=utf-8"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("packed", "application/octet-stream"),
];

/// Whether a page lies where other sites may show it in a frame.
fn is_embedded(path: &str) -> bool {
    path.split('/').any(|part| part == crate::policy::EMBEDDED)
}
