//! The tools that Cargo does not bring: found on PATH or in our cache, else installed there.
//!
//! Nothing outside the cache is changed, except that rustup adds the wasm target and, on Debian and its
//! relatives, apt-get installs what is missing when we may ask it to.

mod axe;
mod browser;
mod builders;
mod firefox;
mod office;
mod system;
mod webkit;

use crate::failure::{Doing, Result};
use crate::process;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub use browser::Browser;
pub use builders::{component as ensure_component, wasm_target as ensure_wasm_target};
pub use firefox::Firefox;
pub use office::Office;
pub use webkit::WebKit;

/// What is needed to build the page.
pub struct BuildTools {
    /// Folders to put before PATH so that Trunk and its helpers are found there.
    folders: Vec<PathBuf>,
    /// Whether the standard library's source is there.
    library_source: bool,
    /// Makes scripts small.
    esbuild: Option<PathBuf>,
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
            library_source: builders::library_source(),
            esbuild: builders::esbuild(),
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

    /// Tells a command where the tool is that makes scripts small, where there is one.
    pub fn tell_of_small_scripts(&self, command: &mut Command) {
        if let Some(esbuild) = &self.esbuild {
            command.env("RAMKALKYL_ESBUILD", esbuild);
        }
    }

    /// Makes the scripts at the top of a folder as small as a browser can read them.
    pub fn make_small(&self, folder: &Path) -> Result<()> {
        let Some(esbuild) = &self.esbuild else {
            return Ok(());
        };
        let reading = || format!("read {}", folder.display());
        for entry in fs::read_dir(folder).doing(reading)? {
            let path = entry.doing(reading)?.path();
            if path.extension().is_some_and(|extension| extension == "js") {
                let mut small = Command::new(esbuild);
                small.args([
                    "--minify",
                    "--format=esm",
                    "--log-level=warning",
                    "--allow-overwrite",
                ]);
                let mut out = std::ffi::OsString::from("--outfile=");
                out.push(&path);
                process::run(small.arg(&path).arg(out))?;
            }
        }
        Ok(())
    }

    /// Trunk, to build the page.
    pub fn trunk(&self, release: bool) -> Result<Command> {
        let mut trunk = self.command("trunk")?;
        if release {
            self.as_released(&mut trunk);
        }
        Ok(trunk)
    }

    /// The release compiles the standard library with the page, smaller and without the words of panics, which no reader
    /// sees: some 15 kB of brotli less. Cargo lets a stable toolchain do so only when it is told that it may; where the
    /// source is not there the page is built with the ready-made library.
    pub fn as_released(&self, cargo: &mut Command) {
        if self.library_source {
            cargo
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                .env(
                    "RUSTFLAGS",
                    format!("-Zunstable-options {}", builders::IMMEDIATE_ABORT),
                );
        }
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

/// The first whole number in a program's words about its version.
fn major_version(said: &str) -> Option<u32> {
    said.split_whitespace()
        .find_map(|word| word.split('.').next()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::major_version;

    #[test]
    fn reads_the_major_version_of_browsers_and_drivers() {
        let browser = "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)";
        let driver = "ChromeDriver 156.0.8078.79 (a21ce95c-refs/branch-heads/8078@{#1704})";
        assert_eq!(major_version(browser), Some(156));
        assert_eq!(major_version(driver), Some(156));
        assert_eq!(major_version("Google Chrome 120.0.1"), Some(120));
        assert_eq!(major_version("Mozilla Firefox 140.12.0esr"), Some(140));
        assert_eq!(major_version("Mozilla Firefox 153.0"), Some(153));
        assert_eq!(major_version("no version"), None);
        assert_eq!(major_version("no display"), None);
    }
}
