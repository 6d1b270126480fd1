//! The page's two apps: Trunk builds both, here they get names that change with their content, and the script that
//! starts the one which the address asks for.

use crate::failure::{Doing, Failure, Result};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

/// The apps by the names of their binaries, with the words that stand for them in `start.js`.
pub const APPS: [(&str, &str); 2] = [("ramkalkyl", "CALCULATOR"), ("library", "LIBRARY")];

/// Renames what Trunk wrote in `folder`, writes the starting script there and names it in the page.
pub fn finish(start: &Path, folder: &Path) -> Result<()> {
    let mut script = fs::read_to_string(start).doing(|| format!("read {}", start.display()))?;
    for (binary, word) in APPS {
        let name = rename(folder, binary)?;
        script = script.replace(word, &name);
    }
    let name = format!("start-{}.js", hash(script.as_bytes()));
    let path = folder.join(&name);
    fs::write(&path, script).doing(|| format!("write {}", path.display()))?;
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).doing(|| format!("read {}", page.display()))?;
    let html = with_script(&html, &name)?;
    fs::write(&page, html).doing(|| format!("write {}", page.display()))
}

/// `<script>` where the page says that it should stand.
fn with_script(html: &str, name: &str) -> Result<String> {
    let marks = [
        "<meta name=\"start\" />",
        "<meta name=\"start\">",
        "<meta name=start>",
    ];
    let mark = marks.into_iter().find(|mark| html.contains(mark));
    let mark = mark.ok_or_else(|| Failure::new("index.html has no <meta name=\"start\" />"))?;
    Ok(html.replace(
        mark,
        &format!("<script type=\"module\" src=\"./{name}\"></script>"),
    ))
}

/// The name of an app's files, without ending, with a hash in it: Trunk gives one to the first app, the second gets
/// its own here.
fn rename(folder: &Path, binary: &str) -> Result<String> {
    let reading = || format!("read {}", folder.display());
    for entry in fs::read_dir(folder).doing(reading)? {
        let file = entry.doing(reading)?.file_name();
        let name = file.to_str().and_then(|name| name.strip_suffix(".js"));
        let hashed = |name: &&str| {
            name.strip_prefix(binary)
                .is_some_and(|rest| rest.starts_with('-'))
        };
        if let Some(name) = name.filter(hashed) {
            return Ok(name.to_owned());
        }
    }
    let endings = [".js", "_bg.wasm"];
    let mut both = Vec::new();
    for ending in endings {
        let path = folder.join(format!("{binary}{ending}"));
        both.extend(fs::read(&path).doing(|| format!("read {}", path.display()))?);
    }
    let name = format!("{binary}-{}", hash(&both));
    for ending in endings {
        let from = folder.join(format!("{binary}{ending}"));
        fs::rename(&from, folder.join(format!("{name}{ending}")))
            .doing(|| format!("rename {}", from.display()))?;
    }
    Ok(name)
}

fn hash(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(content);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::with_script;

    #[test]
    fn the_script_stands_where_the_page_says() {
        let page = |mark: &str| format!("<head>{mark}</head>");
        let expected = page("<script type=\"module\" src=\"./start-1.js\"></script>");
        for mark in ["<meta name=\"start\" />", "<meta name=start>"] {
            assert_eq!(
                with_script(&page(mark), "start-1.js").ok(),
                Some(expected.clone())
            );
        }
        assert!(with_script("<head></head>", "start-1.js").is_err());
    }
}
