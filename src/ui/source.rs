//! Where documents come from: this browser's own files first, then those that lie beside the page.
//!
//! The calculator opens packed documents alone ([`open`]); the library reads files, for their audit ([`open_whole`])
//! and to pack them (`own_files`).

use std::rc::Rc;

use crate::data::document::Document;
use crate::data::fault::Fault;
use crate::data::{DOCUMENT_IDS, is_id, load, packed};
use crate::platform::error::PlatformError;
use crate::platform::fetch;
use crate::platform::storage::{self, Shelf};

/// Why there is no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Neither this browser nor the page has one with this id: it may be a file of someone's own.
    Unknown,
    /// Nothing answered: the line or the host is down.
    Unreachable,
}

/// Why a document could not be opened whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unopened {
    /// There is none.
    Missing(Missing),
    /// The file was there, and has faults.
    Faulty(Vec<Fault>),
}

impl From<Missing> for Unopened {
    fn from(missing: Missing) -> Self {
        Self::Missing(missing)
    }
}

/// Where own files are kept in this browser.
pub const OWN: &str = "baseline.";

/// Where packed documents are kept in this browser: those of own files, and for the visit those of files that someone
/// put beside the page.
pub const PACKED: &str = "packed.";

/// Where the ids of documents opened in this browser are kept, the last first, apart by spaces.
pub const RECENT: &str = "recent";

/// The most ids that are remembered as opened.
const MOST_RECENT: usize = 20;

/// The text of an own file, if this browser keeps it: for this visit, or for good.
#[must_use]
pub fn own(id: &str) -> Option<String> {
    kept(&format!("{OWN}{id}"))
}

fn kept(key: &str) -> Option<String> {
    let on = |shelf| storage::read_from(shelf, key).ok().flatten();
    let found = on(Shelf::Visit).or_else(|| on(Shelf::Lasting));
    found.filter(|text| !text.is_empty())
}

/// A packed document that this browser keeps, as a text: of this version or another.
#[must_use]
pub fn kept_packed(id: &str) -> Option<String> {
    kept(&format!("{PACKED}{id}"))
}

/// Opens a packed document by its id, for the calculator.
///
/// # Errors
/// [`Missing`]. What lies there and is no packed document of this version is as unknown as what does not: the library
/// packs it from its file.
pub async fn open(id: &str) -> Result<Rc<Document>, Missing> {
    let kept = kept_packed(id).and_then(|text| packed::unpack(&packed::from_text(&text)).ok());
    if let Some(document) = kept {
        return Ok(Rc::new(document));
    }
    // Others than ours lie beside the page as files alone.
    if !DOCUMENT_IDS.contains(&id) {
        return Err(Missing::Unknown);
    }
    let bytes = found(fetch::bytes(&format!("baselines/{id}.packed")).await)?;
    let document = packed::unpack(&bytes).map_err(|_| Missing::Unknown)?;
    Ok(Rc::new(document))
}

/// Opens a whole document by its id, for its audit.
///
/// # Errors
/// [`Unopened`].
pub async fn open_whole(id: &str) -> Result<Rc<Document>, Unopened> {
    let text = text(id).await?;
    load::read(&text).map(Rc::new).map_err(Unopened::Faulty)
}

/// The text of a document's file: an own one, or one beside the page.
///
/// # Errors
/// [`Missing`].
pub async fn text(id: &str) -> Result<String, Missing> {
    if !is_id(id) {
        return Err(Missing::Unknown);
    }
    match own(id) {
        Some(text) => Ok(text),
        None => listed(id).await,
    }
}

/// The text of a file beside the page: a document's, or the list of them.
///
/// # Errors
/// [`Missing`].
pub async fn listed(id: &str) -> Result<String, Missing> {
    let text = found(fetch::text(&format!("baselines/{id}.json")).await)?;
    // A host that answers every address with its page has no such file.
    if text.trim_start().starts_with('<') {
        return Err(Missing::Unknown);
    }
    Ok(text)
}

fn found<T>(fetched: Result<Option<T>, PlatformError>) -> Result<T, Missing> {
    match fetched {
        Ok(found) => found.ok_or(Missing::Unknown),
        Err(_) => Err(Missing::Unreachable),
    }
}

/// The ids of documents opened in this browser, the last first.
#[must_use]
pub fn recent() -> Vec<String> {
    let kept = storage::read(RECENT).ok().flatten().unwrap_or_default();
    kept.split_whitespace().map(str::to_owned).collect()
}

/// Remembers that a document was opened. Blocked storage forgets it, and nothing else.
pub fn remember(id: &str) {
    let mut ids = recent();
    ids.retain(|known| known != id);
    ids.insert(0, id.to_owned());
    ids.truncate(MOST_RECENT);
    let _ = storage::write(RECENT, &ids.join(" "));
}
