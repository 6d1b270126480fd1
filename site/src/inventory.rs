//! What lies in the folder.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The paths of all files below the folder, in order, with `/` between their parts. Compressed copies stand beside what
/// they are copies of and are not counted.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.retain(|path| !is_copy(path));
    found.sort();
    Ok(found)
}

/// Takes away the compressed copies of a site that was made before: what is made anew must not stand beside old ones.
pub fn remove_copies(folder: &Path) -> Result<()> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    for path in found.iter().filter(|path| is_copy(path)) {
        fs::remove_file(folder.join(path)).with_context(|| format!("remove {path}"))?;
    }
    Ok(())
}

fn is_copy(path: &str) -> bool {
    [".br", ".gz"].iter().any(|end| path.ends_with(end))
}

/// What may stand after the hash in a name: the parts of a program.
pub const PARTS: [&str; 2] = ["_bg", "_rest"];

/// Whether a file's name changes with its content: `<word>-<hash>.<kind>`, where one of [`PARTS`] may stand after the hash.
pub fn is_hashed(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let stem = PARTS
        .iter()
        .find_map(|end| stem.strip_suffix(end))
        .unwrap_or(stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    (8..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The path that a visitor asks for a page by: its folder.
pub fn address(path: &str) -> &str {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    }
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    let reading = || format!("read {}", folder.display());
    for entry in fs::read_dir(folder).with_context(reading)? {
        let entry = entry.with_context(reading)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{address, is_hashed};

    #[test]
    fn a_hash_is_known_by_its_place_and_length() {
        for name in [
            "decide-11d2369eb1aa6c90.js",
            "decide-11d2369eb1aa6c90_bg.wasm",
            "decide-11d2369eb1aa6c90_rest.wasm",
            "icon-192-11d2369eb1aa6c90.png",
        ] {
            assert!(is_hashed(name), "{name}");
        }
        for name in [
            "sw.js",
            "index.html",
            "baselines/osteraker-2020.packed",
            "a-1234567.js",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }

    #[test]
    fn a_page_is_asked_for_by_its_folder() {
        assert_eq!(address("index.html"), "");
        assert_eq!(address("en/index.html"), "en/");
        assert_eq!(address("about-index.html"), "about-index.html");
        assert_eq!(address("404.html"), "404.html");
    }
}
