//! The tools that Cargo does not bring: found on PATH or in our cache, else installed there.
//!
//! Nothing outside the cache is changed, except that rustup adds the wasm target and, on Debian and its
//! relatives, apt-get installs what is missing when we may ask it to.

mod axe;
mod browser;
mod builders;
mod firefox;
mod system;
mod webkit;

use crate::failure::Result;
use crate::process;
use std::env;
use std::path::PathBuf;
use std::process::Command;

pub use browser::Browser;
pub use builders::{component as ensure_component, wasm_target as ensure_wasm_target};
pub use firefox::Firefox;
pub use webkit::WebKit;

/// What is needed to build the page.
pub struct BuildTools {
    /// Folders to put before PATH so that Trunk and its helpers are found there.
    folders: Vec<PathBuf>,
}

/// What the tests need beyond [`BuildTools`].
pub struct TestTools {
    /// The browser and the program that drives it.
    pub browser: Browser,
    /// The accessibility checker, `axe.min.js`.
    pub axe: PathBuf,
}

impl BuildTools {
    /// Finds or installs the wasm target, Trunk, the wasm-bindgen CLI and wasm-opt, saying which is which.
    pub fn ensure() -> Result<Self> {
        builders::wasm_target()?;
        let folders = [
            builders::trunk()?,
            builders::wasm_bindgen()?,
            builders::wasm_opt()?,
        ];
        Ok(Self {
            folders: folders.into_iter().flatten().collect(),
        })
    }

    /// A command in the repository that finds these tools first.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Result<Command> {
        let mut command = Command::new(program);
        command
            .current_dir(process::repository())
            .env("PATH", process::path_with(&self.folders)?);
        Ok(command)
    }
}

impl TestTools {
    /// Finds or installs the browser, its driver and axe.
    pub fn ensure() -> Result<Self> {
        Ok(Self {
            browser: Browser::ensure()?,
            axe: axe::ensure()?,
        })
    }
}

/// Where our own installations live: `$RAMKALKYL_TOOLS`, or `ramkalkyl/tools` in the user's cache folder.
fn cache() -> PathBuf {
    let named = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if let Some(tools) = named("RAMKALKYL_TOOLS") {
        return tools;
    }
    named("XDG_CACHE_HOME")
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .unwrap_or_else(env::temp_dir)
        .join("ramkalkyl/tools")
}

/// One line a tool, so that a reader sees what is used and where it came from.
fn say(tool: &str, what: &str) {
    println!("  {tool:<22} {what}");
}
