//! Files of someone's own, broken in every way we could think of: each fault at its place, in the right words in both
//! languages, and nothing half taken. The published schema and template are held to the reader.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop where something it takes for granted is not so"
)]

#[path = "own_files/broken.rs"]
mod broken;
#[path = "own_files/published.rs"]
mod published;
#[path = "own_files/schema.rs"]
mod schema;
#[path = "own_files/whole.rs"]
mod whole;

use std::rc::Rc;

use ramkalkyl::audit::admit::admit;
use ramkalkyl::data::document::Document;
use ramkalkyl::data::fault::Fault;
use ramkalkyl::text::fault;
use ramkalkyl::text::language::Language;

/// The template: a small file that holds everything.
const TEMPLATE: &str = include_str!("../src/data/documents/mall.json");

/// The ids of documents that lie beside the page.
fn listed() -> Vec<Rc<str>> {
    let ids = ramkalkyl::data::DOCUMENT_IDS.iter();
    ids.map(|id| Rc::from(*id)).collect()
}

fn admitted(file: &[u8]) -> Result<Document, Vec<Fault>> {
    admit(file, &listed())
}

/// The template with one piece of its text replaced, which must be there.
fn with(old: &str, new: &str) -> String {
    assert!(TEMPLATE.contains(old), "the template has {old}");
    TEMPLATE.replacen(old, new, 1)
}

/// The one fault of a file: its place, and its words in Swedish and English.
#[track_caller]
fn fault_of(file: &[u8]) -> [String; 3] {
    let faults = admitted(file).expect_err("the file is broken");
    assert_eq!(faults.len(), 1, "{faults:#?}");
    words(&faults[0])
}

fn words(found: &Fault) -> [String; 3] {
    let [sv, en] =
        [Language::Swedish, Language::English].map(|language| fault::fault(found, language));
    [found.place.clone(), sv, en]
}

/// A file with one fault at a place, whose words begin so in Swedish and English.
#[track_caller]
fn refused(file: impl AsRef<[u8]>, place: &str, sv: &str, en: &str) {
    let [at, swedish, english] = fault_of(file.as_ref());
    assert_eq!(at, place);
    assert!(swedish.starts_with(sv), "{swedish}");
    assert!(english.starts_with(en), "{english}");
}
