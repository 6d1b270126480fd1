//! Chromium and the program that drives it.

use super::{major_version, say, system};
use crate::failure::{Failure, Result};
use crate::process;
use std::path::PathBuf;
use std::process::Command;

/// Names under which systems install Chromium or its sibling.
const CHROMIUM: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The driver's name everywhere.
const DRIVER: &str = "chromedriver";

/// A browser and the driver of the same major version.
pub struct Browser {
    /// The browser's program.
    pub chromium: PathBuf,
    /// The WebDriver program.
    pub chromedriver: PathBuf,
}

impl Browser {
    /// Finds both on PATH; on Debian and its relatives installs them when one is missing.
    pub fn ensure() -> Result<Self> {
        let found = if let Some(found) = Self::find() {
            found
        } else {
            install()?;
            Self::find().ok_or_else(|| missing("they were installed but are not on PATH"))?
        };
        found.check_versions()?;
        Ok(found)
    }

    fn find() -> Option<Self> {
        Some(Self {
            chromium: CHROMIUM.into_iter().find_map(process::on_path)?,
            chromedriver: process::on_path(DRIVER)?,
        })
    }

    fn check_versions(&self) -> Result<()> {
        let ask = |program: &PathBuf| {
            process::output_of(Command::new(program).arg("--version")).unwrap_or_default()
        };
        let (browser, driver) = (ask(&self.chromium), ask(&self.chromedriver));
        match (major_version(&browser), major_version(&driver)) {
            (Some(ours), Some(theirs)) if ours == theirs => {
                say(&format!("Chromium {ours}"), "found with its driver");
                Ok(())
            }
            _ => Err(Failure::new(format!(
                "Chromium and chromedriver must be of the same major version, but they say \
                 '{browser}' and '{driver}'. Install both from the same source."
            ))),
        }
    }
}

fn install() -> Result<()> {
    // A font with Swedish letters and the true minus comes along: a bare system has none.
    system::apt_install(&["chromium", "chromium-driver", "fonts-dejavu-core"])
        .map_err(|failure| missing(&failure.to_string()))
}

fn missing(reason: &str) -> Failure {
    Failure::new(format!(
        "the tests need Chromium (one of {}) and {DRIVER} of the same major version on PATH: {reason}",
        CHROMIUM.join(", ")
    ))
}
