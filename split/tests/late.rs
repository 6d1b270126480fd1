//! The list of what is late speaks of what is in the source.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where something it takes for granted is not so"
)]

use std::fs;
use std::path::Path;

use split::Late;

const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src");

/// A path stands in the source: its folders and file, and what it names in that file.
fn stands_in_the_source(path: &str) -> bool {
    let mut place = Path::new(SOURCE).to_owned();
    let mut words = path.split("::").peekable();
    while let Some(word) = words.peek().copied() {
        let (file, folder) = (place.join(format!("{word}.rs")), place.join(word));
        if !file.is_file() && !folder.is_dir() {
            break;
        }
        words.next();
        place = folder;
    }
    let (file, within) = (place.with_extension("rs"), place.join("mod.rs"));
    let text = fs::read_to_string(file).or_else(|_| fs::read_to_string(within));
    let names: Vec<&str> = words.collect();
    match text {
        Ok(text) => names.iter().all(|name| text.contains(name)),
        // A folder whose `mod.rs` is a file beside it has been read; one without either is a layer.
        Err(_) => names.is_empty() && place.is_dir(),
    }
}

#[test]
fn what_is_fetched_late_is_named_as_it_is_called() {
    let list = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/late.txt")).unwrap();
    let mut read = 0;
    let mut offenders = Vec::new();
    for piece in Late::listed(&list).pieces() {
        let is_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
        let ours = |path: &&str| {
            let layer = path.split("::").next().unwrap_or_default();
            !layer.is_empty() && Path::new(SOURCE).join(layer).is_dir()
        };
        let paths = piece.split(|letter| !is_path(letter));
        let paths = paths.map(|path| path.trim_start_matches("ramkalkyl::").trim_end_matches(':'));
        for path in paths.filter(ours) {
            read += 1;
            if !stands_in_the_source(path) {
                offenders.push(path.to_owned());
            }
        }
    }
    assert!(read > 15, "the test reads the list: {read} paths");
    assert!(
        offenders.is_empty(),
        "split/late.txt names what is not in the source: {offenders:?}"
    );
}
