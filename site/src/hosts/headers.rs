//! `_headers`: what Netlify and Cloudflare Pages read, and our own server. Where several rules fit, these hosts send all
//! their values; so no file gets the same header by two rules, but for the two policies that are to hold together.

use std::fmt::Write;

use anyhow::Result;

use super::is_embedded;
use crate::inventory::{address, is_hashed};
use crate::policy::{FRAMES, KEPT, everywhere};

/// The file for these files. These hosts ask about a file before each use if they are told nothing else.
pub fn text(files: &[String], style: &str) -> Result<String> {
    let mut text = String::from("/*\n");
    for (name, value) in everywhere(style) {
        writeln!(text, "  {name}: {value}")?;
    }
    for path in files {
        let rule = if is_hashed(path) {
            Some(KEPT)
        } else {
            (path.ends_with(".html") && !is_embedded(path)).then_some(FRAMES)
        };
        let Some(rule) = rule else { continue };
        let mut addresses = vec![address(path)];
        if address(path) != path {
            addresses.push(path);
        }
        for address in addresses {
            write!(text, "/{address}\n  {}: {}\n", rule.name, rule.value)?;
        }
    }
    Ok(text)
}
