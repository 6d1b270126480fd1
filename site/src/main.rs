//! `site <folder>`: makes the built program in a folder a site that a host can publish.
//!
//! Trunk leaves four programs and their style sheets. Here they get their names ([`program`]), every document gets a
//! page that can be read before the program is loaded and without it ([`documents`]), in the frame that all pages share
//! ([`shell`]). What a browser is to allow ([`policy`]) is written in the forms of common hosts ([`hosts`]), and what is
//! needed without a network is listed for the worker that keeps it ([`worker`]). `cargo xtask` runs this after Trunk and weighs what it leaves.

mod assets;
mod documents;
mod hosts;
mod icons;
mod inventory;
mod packed;
#[cfg(test)]
mod pages_tests;
mod place;
mod plain;
mod policy;
mod previews;
mod program;
mod script;
mod share;
mod shell;
mod terms;
mod texts;
mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use texts::municipality::Municipality;

fn main() -> Result<()> {
    let folder = std::env::args().nth(1);
    let folder = PathBuf::from(folder.context("usage: site <folder>")?);
    inventory::remove_copies(&folder)?;
    // Run in the repository, as `cargo xtask` does.
    let texts = Path::new("site/texts");
    let terms = terms::popovers(&texts.join("glossary.toml"))?;
    let documents = documents::documents()?;
    packed::write(&documents, &folder)?;
    let mut pages = documents::pages(&documents, &terms)?;
    let municipality = Path::new("site/municipality.toml");
    let written = texts::pages(texts, municipality)?;
    pages.extend(written.into_iter().map(documents::text));
    let addresses = pages
        .iter()
        .filter_map(|page| Some((page.fragment.clone()?, page.path.clone())))
        .collect();
    let mut assets = program::name(&folder, &addresses)?;
    assets.address = Municipality::read(municipality)?.site();
    for page in &pages {
        page.write(&folder, &assets)?;
    }
    let frame = folder.join("embed/frame.js");
    fs::write(&frame, share::FRAME).with_context(|| format!("write {}", frame.display()))?;
    plain::write(&folder, &assets)?;
    // What is listed by these two is all written by now.
    hosts::write(&folder)?;
    worker::write(&folder)
}
