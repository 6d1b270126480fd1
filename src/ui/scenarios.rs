//! Scenarios as this browser keeps them, and which of them this tab works on.

use std::rc::Rc;

use crate::codec::record::{Record, RecordFault};
use crate::platform::database;
use crate::platform::error::PlatformError;
use crate::platform::storage::{self, Shelf};

/// A scenario that is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Its name in the browser's storage. What it is called is in the record.
    pub id: Rc<str>,
    /// What it is; a fault where it was written by a newer program or is damaged.
    pub record: Result<Rc<Record>, RecordFault>,
    /// As it is stored, so that even what cannot be read can be saved as a file.
    pub text: Rc<str>,
}

/// What became of a scenario that was to be kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Put {
    /// It is kept.
    Done,
    /// Another tab has written it since it was read, or removed it: nothing was written over.
    Elsewhere(Option<Kept>),
}

/// Where the tab remembers what it works on.
const OPEN: &str = "open.";

/// All scenarios, of every document, the one changed last first. What cannot be read stands last.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub async fn all() -> Result<Vec<Kept>, PlatformError> {
    let mut kept = unsorted().await?;
    kept.sort_by_key(|kept| {
        let changed = kept.record.as_ref().map(|record| record.changed());
        std::cmp::Reverse(changed.ok())
    });
    Ok(kept)
}

/// All scenarios in no order: a sort would be code to load for who needs none.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub async fn unsorted() -> Result<Vec<Kept>, PlatformError> {
    let texts = database::all().await?;
    let scenarios = (texts.into_iter()).filter(|(id, _)| !id.starts_with("meeting."));
    let kept = scenarios.map(|(id, text)| kept(&id, &text));
    Ok(kept.collect())
}

/// One scenario.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub async fn get(id: &str) -> Result<Option<Kept>, PlatformError> {
    let text = database::read(id).await?;
    Ok(text.map(|text| kept(id, &text)))
}

/// Keeps a scenario, unless another tab has been there: `known` is the revision that was read or written last, `None`
/// for a scenario that is new. The record's own revision must be another.
///
/// # Errors
/// [`PlatformError`] where storage is blocked or full.
pub async fn put(id: &str, record: &Record, known: Option<u64>) -> Result<Put, PlatformError> {
    let may = |there: Option<&str>| {
        let there = there.map(|text| Record::read(text).map(|record| record.revision));
        match (there, known) {
            (None, None) => true,
            (Some(Ok(revision)), Some(known)) => revision == known,
            _ => false,
        }
    };
    let written = database::write_if(id, &record.to_string(), may).await?;
    Ok(match written {
        Ok(()) => Put::Done,
        Err(there) => Put::Elsewhere(there.map(|text| kept(id, &text))),
    })
}

/// Forgets a scenario.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub async fn remove(id: &str) -> Result<(), PlatformError> {
    database::remove(id).await
}

/// A name in storage that no other scenario has.
#[must_use]
pub fn new_id() -> String {
    let part = || format!("{:08x}", js_sys::Math::random().to_bits() & 0xffff_ffff);
    format!("{}{}", part(), part())
}

/// The scenario that this tab works on, of a document.
#[must_use]
pub fn open_here(baseline: &str) -> Option<String> {
    let id = storage::read_from(Shelf::Visit, &format!("{OPEN}{baseline}"));
    id.ok().flatten().filter(|id| !id.is_empty())
}

/// Lets this tab work on a scenario, or on none that is kept. Where storage is blocked it works on none.
pub fn open(baseline: &str, id: Option<&str>) {
    let _ = storage::write_to(
        Shelf::Visit,
        &format!("{OPEN}{baseline}"),
        id.unwrap_or_default(),
    );
}

/// Where the tab remembers the link that it was left with.
const LEFT: &str = "left.";

/// Remembers the link that the tab is left with: a page that is left at once has no time to keep the last change.
pub fn leave(baseline: &str, link: &str) {
    let _ = storage::write_to(Shelf::Visit, &format!("{LEFT}{baseline}"), link);
}

/// The link that the tab was left with.
#[must_use]
pub fn left_with(baseline: &str) -> Option<String> {
    let link = storage::read_from(Shelf::Visit, &format!("{LEFT}{baseline}"));
    link.ok().flatten()
}

fn kept(id: &str, text: &str) -> Kept {
    Kept {
        id: Rc::from(id),
        record: Record::read(text).map(Rc::new),
        text: Rc::from(text),
    }
}
