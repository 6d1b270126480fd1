//! Scripts of ours as a browser gets them: with what is only known when the site is made, and without what only their
//! readers need.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// Where the tool that makes scripts small is, where there is one: `xtask` says so.
const TOOL: &str = "RAMKALKYL_ESBUILD";

/// A script as small as a browser can read it; without the tool for that, without lines of comment and the space before
/// lines.
pub fn small(script: &str) -> Result<String> {
    let Some(tool) = std::env::var_os(TOOL) else {
        return Ok(lean(script));
    };
    let mut running = Command::new(&tool)
        .args(["--minify", "--format=esm", "--log-level=warning"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("run {}", tool.display()))?;
    if let Some(mut input) = running.stdin.take() {
        input
            .write_all(script.as_bytes())
            .context("hand a script over")?;
    }
    let done = running.wait_with_output().context("wait for a script")?;
    ensure!(done.status.success(), "a script cannot be made small");
    Ok(String::from_utf8(done.stdout)?.trim_end().to_owned())
}

/// A script without lines of comment and the space before lines.
pub fn lean(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let kept = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    kept.collect::<Vec<_>>().join("\n")
}

/// A script with a value, as JavaScript writes it, where its mark stands between quotation marks.
///
/// # Errors
/// When the script has not one such mark.
pub fn with(script: &str, mark: &str, value: &str) -> Result<String> {
    let quoted = format!("\"{mark}\"");
    let count = script.matches(&quoted).count();
    ensure!(count == 1, "the script has {count} marks {quoted}, not one");
    Ok(script.replace(&quoted, value))
}
