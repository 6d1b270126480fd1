//! One's own files, as this browser keeps them.

use std::rc::Rc;

use super::packing;
use super::source::{OWN, PACKED, own};
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
    let packed = load::read(text)
        .ok()
        .and_then(|document| packing::text(&document));
    let shelves = [Shelf::Lasting, Shelf::Visit];
    let found = (shelves.into_iter()).find(|shelf| keep_on(*shelf, id, text, packed.as_deref()))?;
    if found == Shelf::Lasting {
        // What is kept for the visit goes before what is kept for good.
        remove_from(Shelf::Visit, id);
    }
    Some(found)
}

/// Keeps a file with its packed form, or neither. The packed form of a file that stays instead is made anew from it.
fn keep_on(shelf: Shelf, id: &str, text: &str, packed: Option<&str>) -> bool {
    let packed_key = format!("{PACKED}{id}");
    let _ = storage::remove_from(shelf, &packed_key);
    let write = |key: &str, value: &str| storage::write_to(shelf, key, value).is_ok();
    if packed.is_some_and(|packed| !write(&packed_key, packed)) {
        return false;
    }
    let kept = write(&format!("{OWN}{id}"), text);
    if !kept {
        let _ = storage::remove_from(shelf, &packed_key);
    }
    kept
}

/// Forgets a file.
pub fn remove(id: &str) {
    for shelf in [Shelf::Lasting, Shelf::Visit] {
        remove_from(shelf, id);
    }
}

fn remove_from(shelf: Shelf, id: &str) {
    for kind in [OWN, PACKED] {
        let _ = storage::remove_from(shelf, &format!("{kind}{id}"));
    }
}
