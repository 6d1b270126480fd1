//! Packing files for the calculator, which opens nothing else: files that an earlier version kept unpacked, and those
//! that someone put beside the page.

use super::source::{self, Missing, PACKED};
use crate::data::document::Document;
use crate::data::{load, packed};
use crate::platform::storage::{self, Shelf};

/// What became of looking for a document's file to pack it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// It is packed now: the calculator can open it.
    Done,
    /// The same was here already, so the way back to the calculator would lead here again.
    Already,
    /// There is no file.
    Missing(Missing),
    /// The file has faults.
    Faulty,
    /// The browser does not let the page store anything.
    NotKept,
}

/// A document in packed form, as a text to store.
#[must_use]
pub fn text(document: &Document) -> Option<String> {
    let bytes = packed::pack(document).ok()?;
    Some(packed::to_text(&bytes))
}

/// Packs the file of a document that the calculator did not find, until the tab is closed.
pub async fn pack(id: &str) -> Packing {
    let file = match source::text(id).await {
        Ok(file) => file,
        Err(missing) => return Packing::Missing(missing),
    };
    // A file that holds another document than its name says would be found under neither.
    let document = (load::read(&file).ok()).filter(|it| it.baseline.id.as_str() == id);
    let Some(packed) = document.as_ref().and_then(text) else {
        return Packing::Faulty;
    };
    if source::kept_packed(id).as_deref() == Some(&*packed) {
        return Packing::Already;
    }
    match storage::write_to(Shelf::Visit, &format!("{PACKED}{id}"), &packed) {
        Ok(()) => Packing::Done,
        Err(_) => Packing::NotKept,
    }
}

/// Forgets what was packed of files beside the page: they may have changed since.
pub fn forget_listed() {
    for id in storage::keys_on(Shelf::Visit, PACKED).unwrap_or_default() {
        if source::own(&id).is_none() {
            let _ = storage::remove_from(Shelf::Visit, &format!("{PACKED}{id}"));
        }
    }
}
