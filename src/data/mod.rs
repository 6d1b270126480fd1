//! The documents, as files of a declared form: every figure as printed, with its place, and the model's inputs
//! with where each was read.
//!
//! Read [`document::Document`] first. [`load::read`] makes it from a file's text: it either gives a document in which
//! every reference resolves and every stated input equals its printed cells, or all faults, each with its place.
//! [`packed`] makes it small for the calculator.

mod amount;
pub mod bytes;
mod checks;
pub mod document;
pub mod fault;
pub mod formula;
pub mod heads;
mod inputs;
mod items;
mod json;
pub mod load;
mod model;
pub mod packed;
pub mod place;
pub mod printed;
mod reader;
mod remarks;
pub mod table;
mod tables;
pub mod unit;

use document::Document;
use fault::Fault;

/// The most characters of an id.
const LONGEST_ID: usize = 60;

/// Whether a text is an id: a–z, 0–9 and `-`, at most 60 of them. What is none can be neither the name of a file beside
/// the page nor a part of a link.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let of_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= LONGEST_ID && text.bytes().all(of_id)
}

/// The documents that come with the program, in the order in which they are offered.
pub const DOCUMENT_IDS: &[&str] = &[
    "osteraker-2020",
    "osteraker-2019",
    "huddinge-2021",
    "sodertalje-2019",
    "linkoping-2018",
];

/// The text of a document's file; `None` when the program has no such document.
#[must_use]
pub fn text(id: &str) -> Option<&'static str> {
    match id {
        "osteraker-2020" => Some(include_str!("documents/osteraker-2020.json")),
        "osteraker-2019" => Some(include_str!("documents/osteraker-2019.json")),
        "huddinge-2021" => Some(include_str!("documents/huddinge-2021.json")),
        "sodertalje-2019" => Some(include_str!("documents/sodertalje-2019.json")),
        "linkoping-2018" => Some(include_str!("documents/linkoping-2018.json")),
        _ => None,
    }
}

/// Reads a document that comes with the program; `None` when it has no such document.
#[must_use]
pub fn document(id: &str) -> Option<Result<Document, Vec<Fault>>> {
    text(id).map(load::read)
}
