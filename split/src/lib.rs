//! A program in two parts: the first is all that a page needs to answer, the rest is fetched once it does.
//!
//! The parts share memory, tables and globals; the rest has none of its own. What the first part calls of the rest goes
//! through the table of functions, whose places hold functions that ask the page to bring the rest at once, until the rest
//! comes and puts its own in. So a function that is called too early is late and never wrong, and what belongs to the rest
//! ([`Late`]) is a matter of speed alone.
//!
//! [`whole`] knows the program, `rest` and `first` make the two parts of it.

mod first;
pub mod late;
mod rest;
mod through;
mod whole;

use anyhow::{Context, Result};
use walrus::{Module, ModuleConfig};

pub use late::Late;
use whole::Whole;

/// What the rest imports from.
const FIRST: &str = "first";

/// How the import begins that brings the rest at once (`src/platform/rest.rs`).
const BRING: &str = "__wbg_bringRest_";

/// Both parts of a program, their functions still with their names.
pub struct Parts {
    /// What the page starts: it has the program's imports and exports, and exports besides what the rest needs.
    pub first: Vec<u8>,
    /// What is put to it: it imports, from a module called `first`, what the first part exports.
    pub rest: Vec<u8>,
    /// How many functions went to the rest.
    pub moved: usize,
}

/// Takes a program apart.
///
/// # Errors
/// Where the program is not one of ours: without a table for functions that is filled as compilers do, or without the
/// import that brings the rest.
pub fn split(program: &[u8], late: &Late) -> Result<Parts> {
    let read = || {
        let mut config = ModuleConfig::new();
        config.generate_producers_section(false);
        Module::from_buffer_with_config(program, &config).context("read the program")
    };
    let (mut first, mut rest) = (read()?, read()?);
    let whole = Whole::of(&first, late)?;
    rest::make(&mut rest, &whole)?;
    first::make(&mut first, &whole, &rest)?;
    Ok(Parts {
        first: first.emit_wasm(),
        rest: rest.emit_wasm(),
        moved: whole.late.len(),
    })
}
