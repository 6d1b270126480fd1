//! Where documents come from: this browser's own files first, then those that lie beside the page.

use std::rc::Rc;

use crate::data::DOCUMENT_IDS;
use crate::data::document::Document;
use crate::data::fault::Fault;
use crate::data::{is_id, load};
use crate::platform::fetch;
use crate::platform::storage::{self, Shelf};

/// Why a document could not be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unopened {
    /// Neither this browser nor the page has one with this id: it may be a file of someone's own.
    Unknown,
    /// Nothing answered: the line or the host is down.
    Unreachable,
    /// The file was there, and has faults.
    Faulty(Vec<Fault>),
}

/// Where own files are kept in this browser.
pub const OWN: &str = "baseline.";

/// Where the ids of documents opened in this browser are kept, the last first, apart by spaces.
pub const RECENT: &str = "recent";

/// The most ids that are remembered as opened.
const MOST_RECENT: usize = 20;

/// The text of an own file, if this browser keeps it: for this visit, or for good.
#[must_use]
pub fn own(id: &str) -> Option<String> {
    let key = format!("{OWN}{id}");
    let kept = |shelf| storage::read_from(shelf, &key).ok().flatten();
    let found = kept(Shelf::Visit).or_else(|| kept(Shelf::Lasting));
    found.filter(|text| !text.is_empty())
}

/// How much of a document an app needs. Each app names one, so that it carries no more code than that takes.
#[derive(Clone, Copy)]
pub struct Extent {
    load: fn(&str) -> Result<Document, Vec<Fault>>,
    /// What a document of ours is called that holds no more than this.
    ending: &'static str,
}

/// The whole document, for its audit.
pub const WHOLE: Extent = Extent {
    load: load::read,
    ending: "",
};

/// What the calculator calculates with and shows.
pub const INPUTS: Extent = Extent {
    load: load::read_for_calculation,
    ending: ".inputs",
};

/// Opens a document by its id.
///
/// # Errors
/// [`Unopened`].
pub async fn open(id: &str, extent: Extent) -> Result<Rc<Document>, Unopened> {
    if !is_id(id) {
        return Err(Unopened::Unknown);
    }
    let text = match own(id) {
        Some(text) => text,
        // Our own documents lie there in both extents; others, which someone put beside the page, whole.
        None if DOCUMENT_IDS.contains(&id) => listed(&format!("{id}{}", extent.ending)).await?,
        None => listed(id).await?,
    };
    (extent.load)(&text).map(Rc::new).map_err(Unopened::Faulty)
}

/// The text of a file beside the page: a document's, or the list of them.
///
/// # Errors
/// [`Unopened::Unknown`] or [`Unopened::Unreachable`].
pub async fn listed(id: &str) -> Result<String, Unopened> {
    let text = match fetch::text(&format!("./baselines/{id}.json")).await {
        Ok(Some(text)) => text,
        Ok(None) => return Err(Unopened::Unknown),
        Err(_) => return Err(Unopened::Unreachable),
    };
    // A host that answers every address with its page has no such file.
    if text.trim_start().starts_with('<') {
        return Err(Unopened::Unknown);
    }
    Ok(text)
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
