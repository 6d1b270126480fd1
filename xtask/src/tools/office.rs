//! LibreOffice, which recalculates the workbooks that we make.

use super::{say, system};
use crate::failure::{Failure, Result};
use crate::process;
use std::path::PathBuf;

/// Debian's package of what calculates, without windows.
const PACKAGE: &str = "libreoffice-calc-nogui";

/// Names under which systems install it.
const NAMES: [&str; 2] = ["soffice", "libreoffice"];

/// LibreOffice.
pub struct Office {
    /// The program.
    pub soffice: PathBuf,
}

impl Office {
    /// Finds it on PATH or installs it with apt-get.
    pub fn ensure() -> Result<Self> {
        let soffice = if let Some(found) = find() {
            found
        } else {
            system::apt_install(&[PACKAGE]).map_err(|failure| missing(&failure.to_string()))?;
            find().ok_or_else(|| missing("it was installed but is not on PATH"))?
        };
        say("LibreOffice", "found");
        Ok(Self { soffice })
    }
}

fn find() -> Option<PathBuf> {
    NAMES.into_iter().find_map(process::on_path)
}

fn missing(why: &str) -> Failure {
    Failure::new(format!(
        "LibreOffice is missing and {why}; install LibreOffice Calc so that soffice is on PATH: https://www.libreoffice.org"
    ))
}
