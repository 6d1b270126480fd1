//! `site <folder>`: makes the built program in a folder a site that a host can publish.
//!
//! Trunk leaves four programs and their style sheets. Here they get their names ([`program`]), every document gets a
//! page that can be read before the program is loaded and without it ([`documents`]), in the frame that all pages share
//! ([`shell`]). `cargo xtask` runs this after Trunk and weighs what it leaves.

mod assets;
mod documents;
mod packed;
mod place;
mod previews;
mod program;
mod share;
mod shell;
mod terms;
mod texts;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

fn main() -> Result<()> {
    let folder = std::env::args().nth(1);
    let folder = PathBuf::from(folder.context("usage: site <folder>")?);
    // Run in the repository, as `cargo xtask` does.
    let texts = Path::new("site/texts");
    let terms = terms::popovers(&texts.join("glossary.toml"))?;
    let documents = documents::documents()?;
    packed::write(&documents, &folder)?;
    let mut pages = documents::pages(&documents, &terms)?;
    let written = texts::pages(texts, Path::new("site/municipality.toml"))?;
    pages.extend(written.into_iter().map(documents::text));
    let addresses = pages
        .iter()
        .filter_map(|page| Some((page.fragment.clone()?, page.path.clone())))
        .collect();
    let assets = program::name(&folder, &addresses)?;
    for page in &pages {
        page.write(&folder, &assets)?;
    }
    let frame = folder.join("embed/frame.js");
    fs::write(&frame, share::FRAME).with_context(|| format!("write {}", frame.display()))
}
