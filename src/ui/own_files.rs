//! One's own files, as this browser keeps them.

use std::rc::Rc;

use super::source::{OWN, own};
use crate::codec::catalogue::{Card, card};
use crate::data::fault::Fault;
use crate::data::load;
use crate::platform::storage::{self, Shelf};

/// An own file that is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnFile {
    /// The document's id.
    pub id: Rc<str>,
    /// Where it is kept.
    pub shelf: Shelf,
    /// What its card shows; its faults where a later version of the form no longer reads it.
    pub card: Result<Card, Rc<Vec<Fault>>>,
}

/// The files that are kept, by their ids.
#[must_use]
pub fn all() -> Vec<OwnFile> {
    let mut found: Vec<OwnFile> = Vec::new();
    for shelf in [Shelf::Visit, Shelf::Lasting] {
        for id in storage::keys_on(shelf, OWN).unwrap_or_default() {
            if found.iter().any(|file| *file.id == *id) {
                continue;
            }
            if let Some(text) = own(&id) {
                found.push(read(&id, shelf, &text));
            }
        }
    }
    found.sort_by(|one, other| one.id.cmp(&other.id));
    found
}

fn read(id: &str, shelf: Shelf, text: &str) -> OwnFile {
    OwnFile {
        id: Rc::from(id),
        shelf,
        card: load::read(text)
            .map(|document| card(&document))
            .map_err(Rc::new),
    }
}

/// Keeps a file: for good, or for this visit where the browser does not let that. `None` where it lets neither. A file
/// that was kept for good under the same id is lost only to one that is too.
#[must_use]
pub fn keep(id: &str, text: &str) -> Option<Shelf> {
    let key = format!("{OWN}{id}");
    if storage::write_to(Shelf::Lasting, &key, text).is_ok() {
        // What is kept for the visit goes before what is kept for good.
        let _ = storage::remove_from(Shelf::Visit, &key);
        return Some(Shelf::Lasting);
    }
    storage::write_to(Shelf::Visit, &key, text).ok()?;
    Some(Shelf::Visit)
}

/// Forgets a file.
pub fn remove(id: &str) {
    let key = format!("{OWN}{id}");
    for shelf in [Shelf::Lasting, Shelf::Visit] {
        let _ = storage::remove_from(shelf, &key);
    }
}
