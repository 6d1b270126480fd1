//! WebKit as GTK has it, the engine of Safari: a small browser, its driver, a screen without a screen, a desktop's settings.

use super::{say, system};
use crate::failure::{Failure, Result};
use crate::{process, versions};
use std::fs;
use std::path::{Path, PathBuf};

/// Debian's packages of all four; the font is for a bare system, which has none.
const PACKAGES: [&str; 4] = [
    "webkit2gtk-driver",
    "xvfb",
    "xsettingsd",
    "fonts-dejavu-core",
];

/// Folders in which systems keep what belongs to a library, each in a folder of the library's own.
const LIBRARIES: [&str; 4] = ["/usr/lib", "/usr/lib64", "/usr/libexec", "/usr/local/lib"];

/// The engine's browser, its driver and a screen for them.
pub struct WebKit {
    /// The small browser that comes with the engine.
    pub minibrowser: PathBuf,
    /// The WebDriver program.
    pub driver: PathBuf,
    /// The X server that draws into memory.
    pub xvfb: PathBuf,
    /// Tells programs of a desktop's settings, where there is no desktop.
    pub xsettingsd: PathBuf,
}

impl WebKit {
    /// Finds all four; on Debian and its relatives installs them when one is missing.
    pub fn ensure() -> Result<Self> {
        let found = match Self::find() {
            Ok(found) => found,
            Err(_) => {
                system::apt_install(&PACKAGES).map_err(|failure| missing(&failure.to_string()))?;
                Self::find().map_err(|what| missing(&format!("{what} is not there")))?
            }
        };
        // No program of these says its version without a screen; the tests ask the browser once it runs.
        say("WebKitGTK", "found with its driver, Xvfb and xsettingsd");
        Ok(found)
    }

    /// The four, or the name of the first that is missing.
    fn find() -> std::result::Result<Self, &'static str> {
        Ok(Self {
            minibrowser: minibrowser().ok_or("MiniBrowser")?,
            driver: process::on_path("WebKitWebDriver").ok_or("WebKitWebDriver")?,
            xvfb: process::on_path("Xvfb").ok_or("Xvfb")?,
            xsettingsd: process::on_path("xsettingsd").ok_or("xsettingsd")?,
        })
    }
}

/// MiniBrowser is on no PATH: it lies with the library, under a name with the version of the library's interface.
fn minibrowser() -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = LIBRARIES
        .iter()
        .flat_map(|folder| folders_in(Path::new(folder)))
        .flat_map(|folder| [folders_in(&folder), vec![folder]].concat())
        .filter(|folder| {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("webkit")
        })
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found.pop()
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect()
}

fn missing(reason: &str) -> Failure {
    Failure::new(format!(
        "the tests need WebKitGTK {} or later with MiniBrowser and WebKitWebDriver, Xvfb and xsettingsd \
         (Debian: apt-get install {}): {reason}. Run the tests of another browser with \
         cargo xtask test --engine chromium",
        versions::WEBKIT_AT_LEAST,
        PACKAGES.join(" ")
    ))
}
