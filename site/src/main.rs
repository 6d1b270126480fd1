//! `site <folder>`: makes the built program in a folder a site that a host can publish.
//!
//! Trunk leaves the programs and their style sheets. Here they get their names ([`program`]), every document gets a
//! page that can be read before the program is loaded and without it ([`documents`]), in the frame that all pages share
//! ([`shell`]). What a browser is to allow ([`policy`]) is written in the forms of common hosts ([`hosts`]), and what is
//! needed without a network is listed for the worker that keeps it ([`worker`]). `cargo xtask` runs this after Trunk and
//! weighs what it leaves.

mod assets;
mod documents;
mod hosts;
mod icons;
mod inventory;
mod open_data;
mod packed;
#[cfg(test)]
mod pages_tests;
mod place;
mod plain;
mod png;
mod policy;
mod previews;
mod program;
mod script;
mod share;
mod shell;
mod terms;
mod texts;
mod words;
mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use texts::glossary::glossary;
use texts::municipality::Municipality;

fn main() -> Result<()> {
    let folder = std::env::args().nth(1);
    let folder = PathBuf::from(folder.context("usage: site <folder>")?);
    inventory::remove_copies(&folder)?;
    // Run in the repository, as `cargo xtask` does.
    let texts = Path::new("site/texts");
    let glossary = glossary(&texts.join("glossary.toml"))?;
    let municipality = Municipality::read(Path::new("site/municipality.toml"))?;
    let documents = documents::documents()?;
    packed::write(&documents, &folder)?;
    open_data::write(&documents, &folder)?;
    let mut pages = documents::pages(&documents, &terms::popovers(&glossary)?)?;
    let written = texts::pages(texts, &glossary, &municipality, &documents)?;
    pages.extend(written.into_iter().map(documents::text));
    let addresses = pages
        .iter()
        .filter_map(|page| Some((page.fragment.clone()?, page.path.clone())))
        .collect();
    for page in &mut pages {
        page.leads_to(&addresses);
    }
    let assets = program::name(&folder, &addresses, municipality.site())?;
    let pictures = previews::options();
    for page in &pages {
        page.write(&folder, &assets, &pictures)?;
    }
    let frame = folder.join("embed/frame.js");
    fs::write(&frame, share::FRAME).with_context(|| format!("write {}", frame.display()))?;
    plain::write(&folder, &assets)?;
    // What is listed by these two is all written by now.
    hosts::write(&folder, &assets.carried)?;
    worker::write(&folder)
}
