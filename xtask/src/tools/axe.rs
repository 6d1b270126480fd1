//! axe-core, which the end-to-end tests inject into the page to find accessibility faults.

use super::{cache, say, system};
use crate::failure::{Failure, Result};
use crate::versions;
use std::path::PathBuf;

/// The path of `axe.min.js` in our version.
pub fn ensure() -> Result<PathBuf> {
    let name = format!("axe-core {}", versions::AXE);
    let root = cache().join(format!("axe-{}", versions::AXE));
    let script = root.join("node_modules/axe-core/axe.min.js");
    if script.is_file() {
        say(&name, "found in the cache");
        return Ok(script);
    }
    system::npm_install(&format!("axe-core@{}", versions::AXE), &root)?;
    if script.is_file() {
        Ok(script)
    } else {
        Err(Failure::new(format!("{name} came without axe.min.js")))
    }
}
