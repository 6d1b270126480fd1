//! The files at the top that no program reads: for lost visitors and for search engines.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::assets::{Asset, Assets, Style};
use crate::policy;

/// Writes them.
pub fn write(folder: &Path, assets: &Assets) -> Result<()> {
    let write = |name: &str, text: &str| {
        fs::write(folder.join(name), text).with_context(|| format!("write {name}"))
    };
    write("robots.txt", "User-agent: *\nAllow: /\n")?;
    write(
        "404.html",
        &lost(assets.style(Style::Text)?, &assets.carried),
    )
}

/// A host shows this page under whatever address was asked for, so its links are from the top of the host.
fn lost(style: &Asset, carried: &str) -> String {
    let policy = policy::in_page(carried);
    format!(
        "<!doctype html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n{policy}\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>Sidan finns inte · Ramkalkyl</title>\n\
         <link rel=\"stylesheet\" href=\"/{}\" integrity=\"{}\">\n</head>\n<body>\n\
         <main class=\"page text-page\">\n<h1>Sidan finns inte</h1>\n\
         <p>Kontrollera adressen, eller gå till <a href=\"/\">startsidan</a>.</p>\n\
         <div lang=\"en\">\n<h2>This page does not exist</h2>\n\
         <p>Check the address, or go to <a href=\"/en/\">the start page</a>.</p>\n</div>\n</main>\n</body>\n</html>\n",
        style.name, style.integrity
    )
}
