//! Firefox and the program that drives it.

use super::{builders, major_version, say, system};
use crate::failure::{Failure, Result};
use crate::{process, versions};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names under which systems install Firefox; Debian has the one with long support.
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];

/// The driver's name everywhere.
const DRIVER: &str = "geckodriver";

/// A browser and its driver, which fits many versions of it.
pub struct Firefox {
    /// The browser's program.
    pub firefox: PathBuf,
    /// The WebDriver program.
    pub geckodriver: PathBuf,
}

impl Firefox {
    /// Finds Firefox on PATH or installs it with apt-get; finds geckodriver or builds it, as it is published with Cargo.
    pub fn ensure() -> Result<Self> {
        let firefox = if let Some(found) = find() {
            found
        } else {
            // A bare system has no font with Swedish letters and the true minus.
            system::apt_install(&["firefox-esr", "fonts-dejavu-core"])
                .map_err(|failure| missing(&failure.to_string()))?;
            find().ok_or_else(|| missing("it was installed but is not on PATH"))?
        };
        check_version(&firefox)?;
        let driver = match builders::geckodriver()? {
            Some(folder) => folder.join(DRIVER),
            None => process::on_path(DRIVER).unwrap_or_else(|| DRIVER.into()),
        };
        Ok(Self {
            firefox,
            geckodriver: driver,
        })
    }
}

fn find() -> Option<PathBuf> {
    FIREFOX.into_iter().find_map(process::on_path)
}

fn check_version(firefox: &Path) -> Result<()> {
    let said = process::output_of(Command::new(firefox).arg("--version")).unwrap_or_default();
    let oldest = versions::FIREFOX_AT_LEAST;
    match major_version(&said) {
        Some(version) if version >= oldest => {
            say(&format!("Firefox {version}"), "found");
            Ok(())
        }
        _ => Err(missing(&format!("{} says '{said}'", firefox.display()))),
    }
}

fn missing(reason: &str) -> Failure {
    Failure::new(format!(
        "the tests need Firefox {} or later (one of {}) on PATH: {reason}. \
         Install it from your system's packages or https://www.mozilla.org/firefox and run this again, \
         or run the tests of another browser: cargo xtask test --engine chromium",
        versions::FIREFOX_AT_LEAST,
        FIREFOX.join(", ")
    ))
}
