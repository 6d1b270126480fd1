//! Running other programs: always with our tools first on PATH, always with their words passed through.

use crate::failure::{Doing, Failure, Result};
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The cargo that started us, or the one on PATH.
pub fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// The top of the repository.
pub fn repository() -> PathBuf {
    // Cargo sets the variable at run time; the value from compile time serves a binary that is started by hand.
    let own = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map_or_else(|| own.clone(), Path::to_path_buf)
}

/// The first file called `program` in the folders of PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file())
}

/// PATH with `folders` before everything else.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let before = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&before));
    env::join_paths(all).doing(|| "put the tools on PATH".into())
}

/// Runs to the end with output passed through; anything but success is a failure that names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .doing(|| format!("start {}", program_of(command)))?;
    if status.success() {
        return Ok(());
    }
    let words = command
        .get_args()
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>();
    Err(Failure::new(format!(
        "`{} {}` ended with {status}",
        program_of(command),
        words.join(" ")
    )))
}

/// What the command prints, or `None` when it cannot be started or does not succeed.
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn program_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program
        .file_name()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned()
}
