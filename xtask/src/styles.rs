//! The style sheets: `styles/index.css` and those of the other programs beside it name the files and their order;
//! here each becomes one.

use crate::failure::{Failure, Result};
use crate::process;
use std::fs;

/// Joins the files that `styles/index.css` imports into `target/styles/ramkalkyl.css`, and those of the other apps'
/// lists into sheets of the same names; `index.html` links all.
pub fn join() -> Result<()> {
    join_into("index.css", "ramkalkyl.css")?;
    join_into("library.css", "library.css")?;
    join_into("decide.css", "decide.css")?;
    join_into("solve.css", "solve.css")?;
    join_into("take.css", "take.css")?;
    join_into("room.css", "room.css")?;
    join_into("embed.css", "embed.css")?;
    join_into("text.css", "text.css")
}

fn join_into(list: &str, target: &str) -> Result<()> {
    let repository = process::repository();
    let from = repository.join("styles");
    let read = |name: &str| {
        let path = from.join(name);
        fs::read_to_string(&path)
            .map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))
    };
    let mut joined = String::new();
    for line in read(list)?.lines() {
        match imported(line) {
            Some(name) => joined.push_str(&read(name)?),
            None => joined.push_str(line),
        }
        joined.push('\n');
    }
    let folder = repository.join("target/styles");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join(target), joined))
        .map_err(|error| Failure::new(format!("cannot write the joined style sheet: {error}")))
}

/// The file that an `@import "…";` line names.
fn imported(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@import \"")?.strip_suffix("\";")
}

#[cfg(test)]
mod tests {
    use super::imported;

    #[test]
    fn an_import_names_its_file_and_other_lines_stand() {
        assert_eq!(imported("@import \"tokens.css\";"), Some("tokens.css"));
        assert_eq!(imported("@layer tokens, base;"), None);
    }
}
