//! The documents as files beside the page: `baselines/<id>.json`, without the spaces that only a reader of the
//! repository needs, and the list of them.

use crate::failure::{Doing, Result};
use std::fs;
use std::path::Path;

/// Copies every file of `from` that is JSON into `folder`, each without its spaces.
pub fn copy(from: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).doing(|| format!("make {}", folder.display()))?;
    let reading = || format!("read {}", from.display());
    for entry in fs::read_dir(from).doing(reading)? {
        let path = entry.doing(reading)?.path();
        let name = path.file_name().unwrap_or_default();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text = fs::read_to_string(&path).doing(|| format!("read {}", path.display()))?;
        // A file that people open to read and to copy from keeps its form.
        let is_for_people = name == "mall.json" || name == "schema.json";
        let write = |target: &Path, text: &str| {
            fs::write(target, text).doing(|| format!("write {}", target.display()))
        };
        let target = folder.join(name);
        if is_for_people {
            write(&target, &text)?;
        } else {
            write(&target, &without_spaces(&text))?;
        }
    }
    Ok(())
}

/// JSON without the white space between its parts; what stands in texts is kept.
fn without_spaces(json: &str) -> String {
    let mut written = String::with_capacity(json.len());
    let (mut in_text, mut escaped) = (false, false);
    for letter in json.chars() {
        if in_text {
            in_text = letter != '"' || escaped;
            escaped = letter == '\\' && !escaped;
        } else if letter.is_ascii_whitespace() {
            continue;
        } else {
            in_text = letter == '"';
        }
        written.push(letter);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::without_spaces;

    #[test]
    fn texts_keep_their_spaces() {
        let json = "{\n \"a b\": [ \"c \\\" d\", 1 ],\n \"e\\\\\": \" \"\n}\n";
        assert_eq!(
            without_spaces(json),
            "{\"a b\":[\"c \\\" d\",1],\"e\\\\\":\" \"}"
        );
    }
}
