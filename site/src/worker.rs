//! What works without a network: the worker with the list of what it keeps, and what registers it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::assets::{Asset, short_hash, whole_hash};
use crate::hosts;
use crate::inventory::{address, files};
use crate::script::with;

const WORKER: &str = include_str!("worker.js");

/// Writes the script that registers the worker when a page has been still for a while.
pub fn write_registration(folder: &Path) -> Result<Asset> {
    Asset::put(folder, "offline-", ".js", include_bytes!("offline.js"))
}

/// Whether a visitor without a network may need a file. What only hosts, machines or systems read is not kept (open data too), nor the
/// list that hosts add documents to, which is no version's.
fn is_kept(path: &str) -> bool {
    let at_top = ["404.html", "robots.txt", "sw.js", "sw-remove.js"];
    !at_top.contains(&path)
        && !hosts::FILES.contains(&path)
        && path != "baselines/index.json"
        && !path.starts_with("open/")
        && !path.ends_with(".png")
}

/// Writes the worker for what lies in the folder; last of all, since the list holds the hash of everything.
pub fn write(folder: &Path) -> Result<()> {
    let mut listed = Vec::new();
    for path in files(folder)?.iter().filter(|path| is_kept(path)) {
        let content = fs::read(folder.join(path)).with_context(|| format!("read {path}"))?;
        listed.push(format!("[{:?},{:?}]", address(path), whole_hash(&content)));
    }
    let listed = format!("[\n{}\n]", listed.join(",\n"));
    let version = short_hash(format!("{WORKER}{listed}").as_bytes());
    let script = with(WORKER, "FILES", &listed)?;
    let script = with(&script, "VERSION", &format!("{version:?}"))?;
    let write = |name: &str, text: &str| {
        fs::write(folder.join(name), text).with_context(|| format!("write {name}"))
    };
    write("sw.js", &script)?;
    write("sw-remove.js", include_str!("remove.js"))
}

#[cfg(test)]
mod tests {
    use super::{is_kept, write};
    use anyhow::Result;
    use std::fs;

    #[test]
    fn what_a_visitor_needs_is_kept_and_no_more() {
        for path in [
            "index.html",
            "en/index.html",
            "ramkalkyl-0123456789abcdef_bg.wasm",
            "baselines/osteraker-2020.packed",
            "baselines/mall.json",
            "manifest.webmanifest",
        ] {
            assert!(is_kept(path), "{path}");
        }
        for path in [
            "sw.js",
            "baselines/index.json",
            "og/a.png",
            "_headers",
            "web.config",
            "404.html",
        ] {
            assert!(!is_kept(path), "{path}");
        }
    }

    #[test]
    fn any_change_of_a_kept_file_makes_another_version() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("site-worker-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let version = |page: &str| -> Result<String> {
            fs::write(folder.join("index.html"), page)?;
            write(&folder)?;
            Ok(fs::read_to_string(folder.join("sw.js"))?)
        };
        let (first, second, again) = (version("one")?, version("two")?, version("one")?);
        fs::remove_dir_all(&folder)?;
        assert_ne!(first, second);
        assert_eq!(first, again);
        let named = |script: &str| {
            script
                .lines()
                .find(|line| line.starts_with("const VERSION"))
                .map(str::to_owned)
        };
        assert_ne!(named(&first), named(&second));
        assert!(first.contains("[\"\",\"") && !first.contains("\"sw.js\""));
        Ok(())
    }
}
