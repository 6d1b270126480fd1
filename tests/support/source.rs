//! Reads the tree's own source: enough of Rust to tell code from comments, strings and tests.

use std::fs;
use std::path::{Path, PathBuf};

/// The top of the tree.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder with an ending, as paths from the top, in order.
pub fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|own| own == ending) {
                found.push(from_root(&path));
            }
        }
    }
    found.sort();
    found
}

fn from_root(path: &Path) -> String {
    let path = path.strip_prefix(root()).expect("a path under the top");
    path.to_string_lossy().replace('\\', "/")
}

/// One file.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn read(path: String) -> Self {
        let text = fs::read_to_string(root().join(&path)).expect("a readable file");
        Self { path, text }
    }

    /// The folder or file right under `src/`, none for `lib.rs` and `main.rs`.
    pub fn layer(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let layer = inside.split(['/', '.']).next()?;
        (layer != "lib" && layer != "main").then_some(layer)
    }

    /// The code with comments, strings and tests blanked, every line in its place. A file of tests has none.
    fn code(&self) -> String {
        if self.path.ends_with("_tests.rs") || self.path.ends_with("/tests.rs") {
            return String::new();
        }
        without_tests(&blanked(&self.text))
    }

    /// The lines of code that hold one of the words, as `path:line word`.
    pub fn lines_with(&self, words: &[&str]) -> Vec<String> {
        let code = self.code();
        let mut found = Vec::new();
        for (at, line) in code.lines().enumerate() {
            for word in words.iter().filter(|word| holds(line, word)) {
                found.push(format!("{}:{} {word}", self.path, at + 1));
            }
        }
        found
    }

    /// The layers named as `crate::x` or inside `crate::{…}`, with their lines.
    pub fn imported_layers(&self) -> Vec<(usize, String)> {
        let code = self.code();
        let mut found = Vec::new();
        for (at, _) in code.match_indices("crate::") {
            if code[..at].ends_with(part_of_word) || code[..at].ends_with('$') {
                continue;
            }
            let after = at + "crate::".len();
            for start in starts(&code, after) {
                let name: String = code[start..]
                    .chars()
                    .take_while(|letter| part_of_word(*letter))
                    .collect();
                let line = code[..start].matches('\n').count() + 1;
                found.push((line, name));
            }
        }
        found
    }
}

/// Where the names after `crate::` begin: one, or each at the outer level of a group in braces.
fn starts(code: &str, after: usize) -> Vec<usize> {
    if !code[after..].starts_with('{') {
        return vec![after];
    }
    let mut starts = Vec::new();
    let mut depth = 0;
    let mut fresh = false;
    for (at, letter) in code[after..].char_indices() {
        match letter {
            '{' => {
                depth += 1;
                fresh = depth == 1;
            }
            '}' => depth -= 1,
            ',' => fresh = depth == 1,
            letter if fresh && part_of_word(letter) => {
                starts.push(after + at);
                fresh = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    starts
}

fn part_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Whether a line holds a word, not as a part of a longer one.
fn holds(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let open = word.starts_with(part_of_word) && line[..at].ends_with(part_of_word);
        let rest = &line[at + word.len()..];
        let close = word.ends_with(part_of_word) && rest.starts_with(part_of_word);
        !open && !close
    })
}

/// A style sheet or program without `/* … */`, every line in its place.
pub fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("/*") {
        let length = rest[start..]
            .find("*/")
            .map_or(rest.len() - start, |end| end + 2);
        kept.push_str(&rest[..start]);
        kept.extend(
            rest[start..start + length]
                .chars()
                .filter(|letter| *letter == '\n'),
        );
        rest = &rest[start + length..];
    }
    kept.push_str(rest);
    kept
}

/// Rust with comments, strings and character literals taken out, every line in its place.
fn blanked(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let length = skipped(&letters[at..], kept.ends_with(part_of_word));
        if length == 0 {
            kept.push(letters[at]);
            at += 1;
        } else {
            let gone = &letters[at..at + length];
            kept.extend(gone.iter().filter(|letter| **letter == '\n'));
            kept.push(' ');
            at += length;
        }
    }
    kept
}

/// How many letters of a comment, string or character begin here; 0 where code does.
fn skipped(letters: &[char], after_word: bool) -> usize {
    match letters {
        ['/', '/', ..] => until(letters, 2, |rest| rest.first() == Some(&'\n')),
        ['/', '*', ..] => until(letters, 2, |rest| rest.starts_with(&['*', '/'])) + 2,
        ['"', ..] => quoted(letters),
        ['r', '"' | '#', ..] if !after_word => raw(letters),
        ['\'', '\\', ..] => until(letters, 3, |rest| rest.first() == Some(&'\'')) + 1,
        ['\'', _, '\'', ..] => 3,
        _ => 0,
    }
    .min(letters.len())
}

fn until(letters: &[char], from: usize, end: impl Fn(&[char]) -> bool) -> usize {
    (from..letters.len())
        .find(|at| end(&letters[*at..]))
        .unwrap_or(letters.len())
}

fn quoted(letters: &[char]) -> usize {
    let mut at = 1;
    while at < letters.len() {
        match letters[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    letters.len()
}

fn raw(letters: &[char]) -> usize {
    let hashes = letters[1..]
        .iter()
        .take_while(|letter| **letter == '#')
        .count();
    if letters.get(1 + hashes) != Some(&'"') {
        return 0;
    }
    let mut end = vec!['"'];
    end.extend(std::iter::repeat_n('#', hashes));
    until(letters, 2 + hashes, |rest| rest.starts_with(&end)) + 1 + hashes
}

/// Code without what stands under `#[cfg(test)]`, every line in its place.
fn without_tests(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some(start) = rest.find("#[cfg(test)]") {
        let length = item_length(&rest[start..]);
        kept.push_str(&rest[..start]);
        kept.extend(
            rest[start..start + length]
                .chars()
                .filter(|letter| *letter == '\n'),
        );
        rest = &rest[start + length..];
    }
    kept.push_str(rest);
    kept
}

/// To the end of the first block or statement.
fn item_length(code: &str) -> usize {
    let mut depth = 0;
    for (at, letter) in code.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}
