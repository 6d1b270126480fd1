//! The page's four apps: Trunk builds them, here they get names that change with their content, and the script that
//! starts the one which the address asks for.

use crate::failure::{Doing, Failure, Result};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

/// The apps by the names of their binaries, with the words that stand for them in `start.js`.
pub const APPS: [(&str, &str); 4] = [
    ("ramkalkyl", "CALCULATOR"),
    ("library", "LIBRARY"),
    ("decide", "DECIDE"),
    ("solve", "SOLVE"),
];

/// Renames what Trunk wrote in `folder`, writes the starting script there and names it in the page.
pub fn finish(start: &Path, folder: &Path) -> Result<()> {
    let mut script = fs::read_to_string(start).doing(|| format!("read {}", start.display()))?;
    let page = folder.join("index.html");
    let mut html = fs::read_to_string(&page).doing(|| format!("read {}", page.display()))?;
    for (binary, word) in APPS {
        let style = take_style(&mut html, binary)?;
        script = script.replace(&format!("{word}_STYLE"), &style);
        script = script.replace(word, &rename(folder, binary)?);
    }
    let name = format!("start-{}.js", hash(script.as_bytes()));
    let path = folder.join(&name);
    fs::write(&path, script).doing(|| format!("write {}", path.display()))?;
    let html = with_script(&html, &name)?;
    fs::write(&page, html).doing(|| format!("write {}", page.display()))
}

/// Takes the link to an app's style sheet out of the page, since only one app's is needed; gives the sheet's name.
fn take_style(html: &mut String, binary: &str) -> Result<String> {
    let missing = || Failure::new(format!("index.html has no style sheet of {binary}"));
    let name_at = html.find(&format!("./{binary}-")).ok_or_else(missing)?;
    let (before, after) = html.split_at(name_at);
    let end = after.find(".css").ok_or_else(missing)?;
    let name = after
        .get(2..end.saturating_add(4))
        .ok_or_else(missing)?
        .to_owned();
    let from = before.rfind("<link").ok_or_else(missing)?;
    let tag = after.find('>').ok_or_else(missing)?;
    html.replace_range(from..name_at.saturating_add(tag).saturating_add(1), "");
    Ok(name)
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

/// The name of an app's files, without ending, with a hash in it: Trunk gives one to the first app, the others get
/// theirs here.
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
    use super::{take_style, with_script};

    #[test]
    fn an_app_s_style_sheet_is_left_to_the_script() {
        let mut html = "<a><link href=./library-1.css rel=stylesheet><link rel=\"x\" href=\"./ramkalkyl-2.css\"/><b>".to_owned();
        assert_eq!(
            take_style(&mut html, "ramkalkyl").ok().as_deref(),
            Some("ramkalkyl-2.css")
        );
        assert_eq!(
            take_style(&mut html, "library").ok().as_deref(),
            Some("library-1.css")
        );
        assert_eq!(html, "<a><b>");
        assert!(take_style(&mut html, "library").is_err());
    }

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
