//! WebKit as GTK has it, the engine of Safari: a small browser, its driver, a screen without a screen, a desktop's settings.

use super::{say, system};
use crate::failure::{Failure, Result};
use crate::{process, versions};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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
        found.check_version()?;
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

    fn check_version(&self) -> Result<()> {
        let said = process::output_of(Command::new(&self.driver).arg("--version"));
        let said = said.unwrap_or_default();
        match version(&said) {
            Some(found) if found >= versions::WEBKIT_AT_LEAST => {
                let name = format!("WebKitGTK {}.{}", found.0, found.1);
                say(&name, "found with its driver and Xvfb");
                Ok(())
            }
            _ => Err(missing(&format!("WebKitWebDriver says '{said}'"))),
        }
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
        "the tests need WebKitGTK {}.{} or later with MiniBrowser and WebKitWebDriver, Xvfb and xsettingsd \
         (Debian: apt-get install {}): {reason}. Run the tests of another browser with \
         cargo xtask test --engine chromium",
        versions::WEBKIT_AT_LEAST.0,
        versions::WEBKIT_AT_LEAST.1,
        PACKAGES.join(" ")
    ))
}

/// The first two numbers of "WebKitWebDriver 2.50.6".
fn version(said: &str) -> Option<(u32, u32)> {
    said.split_whitespace().find_map(|word| {
        let mut parts = word.split('.');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn reads_the_version_of_webkit() {
        assert_eq!(version("WebKitWebDriver 2.50.6"), Some((2, 50)));
        assert_eq!(version("2.48.1"), Some((2, 48)));
        assert_eq!(version("no version"), None);
    }
}
