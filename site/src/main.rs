//! `site <folder>`: makes the built program in a folder a site that a host can publish.
//!
//! Trunk leaves four programs and their style sheets. Here they get their names ([`program`]), every document gets a
//! page that can be read before the program is loaded and without it ([`documents`]), in the frame that all pages share
//! ([`shell`]). What a browser is to allow ([`policy`]) is written for common hosts ([`hosts`]), and what is needed without
//! a network is listed for the worker that keeps it ([`worker`]). `cargo xtask` runs this after Trunk and weighs what it leaves.

mod assets;
mod documents;
mod hosts;
mod icons;
mod inventory;
mod plain;
mod policy;
mod program;
mod shell;
mod still;
mod worker;

use std::path::PathBuf;

use anyhow::{Context, Result};

fn main() -> Result<()> {
    let folder = std::env::args().nth(1);
    let folder = PathBuf::from(folder.context("usage: site <folder>")?);
    inventory::remove_copies(&folder)?;
    let pages = documents::pages()?;
    let addresses = pages
        .iter()
        .map(|page| (page.fragment.clone(), page.path.clone()))
        .collect();
    let assets = program::name(&folder, &addresses)?;
    for page in &pages {
        page.write(&folder, &assets)?;
    }
    plain::write(&folder, &assets)?;
    // What has no more to be written below is counted and listed.
    hosts::write(&folder)?;
    worker::write(&folder)
}
