//! Installing with the system's own means: npm and apt-get.

use super::say;
use crate::failure::{Doing, Failure, Result};
use crate::process;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Installs one npm package under `root`, without running any script of it.
pub fn npm_install(package: &str, root: &Path) -> Result<()> {
    if process::on_path("npm").is_none() {
        apt_install(&["npm"]).map_err(|failure| {
            Failure::new(format!(
                "npm is missing and {failure}; see https://nodejs.org"
            ))
        })?;
    }
    say(package, "is installed with npm");
    fs::create_dir_all(root).doing(|| format!("make {}", root.display()))?;
    process::run(
        Command::new("npm")
            .args(["install", "--no-audit", "--no-fund", "--ignore-scripts"])
            .arg("--prefix")
            .arg(root)
            .arg(package),
    )
}

/// Installs Debian packages, when this is Debian or a relative and we may.
pub fn apt_install(packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    if process::on_path("apt-get").is_none() {
        return Err(Failure::new(format!(
            "this system has no apt-get to install {names} with"
        )));
    }
    let Some(prefix) = privilege() else {
        return Err(Failure::new(format!(
            "only root may install it: sudo apt-get install --no-install-recommends {names}"
        )));
    };
    say(&names, "is installed with apt-get");
    let apt = |words: &[&str]| {
        let mut line = prefix.iter().copied().chain(["apt-get"]);
        let mut command = Command::new(line.next().unwrap_or("apt-get"));
        command
            .args(line)
            .args(words)
            .env("DEBIAN_FRONTEND", "noninteractive");
        process::run(&mut command)
    };
    apt(&["-q", "update"])?;
    apt(&[
        &["-q", "install", "-y", "--no-install-recommends"],
        packages,
    ]
    .concat())
}

/// The words before a command that needs root: none for root, `sudo -n` where it asks no password.
fn privilege() -> Option<&'static [&'static str]> {
    if process::output_of(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    process::output_of(Command::new("sudo").args(["-n", "true"])).map(|_| &["sudo", "-n"][..])
}
