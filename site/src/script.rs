//! Scripts of ours as a browser gets them: with what is only known when the site is made, and without what only their
//! readers need.

use anyhow::{Result, ensure};

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
