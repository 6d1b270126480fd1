//! What is done to kept scenarios, one deed after the other, each on what is stored at that moment: so no deed of this
//! tab meets an older one, and what another tab wrote meanwhile is never written over.

mod files;

use std::rc::Rc;

use files::opened;

use super::scenarios::{self, Kept, Put};
use crate::codec::record::{KeptPoint, Record, RecordFault};
use crate::platform::clock;
use crate::platform::database;
use crate::platform::error::PlatformError;
use crate::platform::file::Chosen;
use crate::state::history::Moment;
use crate::text::kept::{self, Unread};
use crate::text::language::Language;

/// Something to be done.
pub enum Deed {
    /// Only look again.
    Look,
    /// To be called otherwise.
    Rename(Rc<str>, String),
    /// Another note.
    Note(Rc<str>, String),
    /// A second one like it.
    Duplicate(Rc<str>, Language),
    /// To be forgotten.
    Remove(Rc<str>),
    /// The one removed last is to be brought back.
    Restore(Kept),
    /// Files are to be kept.
    Files(Vec<Chosen>),
    /// A link, or a text that holds one, is to be kept.
    Text(String),
    /// A new one, from the document, of this name.
    New {
        /// The document's id.
        baseline: Rc<str>,
        /// What it is called.
        name: String,
    },
}

/// What became of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Came {
    /// It is done; there may be nothing to say of it.
    Done,
    /// This scenario is here now.
    Added(Rc<Record>),
    /// A file or a pasted text is no scenario; its name, where it has one.
    Unread(Option<String>, Unread),
    /// It was removed.
    Removed(Kept),
    /// It was brought back.
    Restored(Rc<str>),
    /// Another tab was there first.
    Elsewhere,
    /// The browser does not let anything be kept.
    Blocked,
    /// There is no room.
    Full,
}

impl From<PlatformError> for Came {
    fn from(error: PlatformError) -> Self {
        match error {
            PlatformError::Full => Self::Full,
            _ => Self::Blocked,
        }
    }
}

/// Why a text is no record, as it is said.
#[must_use]
pub fn reason(fault: &RecordFault) -> Unread {
    match fault {
        RecordFault::NoScenario => Unread::NoScenario,
        RecordFault::Newer { version } => Unread::Newer(*version),
        RecordFault::BadLine { line, .. } => Unread::BadLine(*line),
        RecordFault::Missing { .. } | RecordFault::Torn => Unread::Torn,
    }
}

/// Does it, and says what became of it.
pub async fn perform(deed: Deed) -> Vec<Came> {
    match deed {
        Deed::Files(files) => {
            let mut came = Vec::with_capacity(files.len());
            for file in files {
                came.push(opened(&file).await);
            }
            came
        }
        one => vec![single(one).await.unwrap_or_else(Came::from)],
    }
}

async fn single(deed: Deed) -> Result<Came, PlatformError> {
    match deed {
        Deed::Rename(id, name) => {
            let name: Rc<str> = name.trim().into();
            changed(&id, |record| {
                if !name.is_empty() {
                    record.name = name;
                }
            })
            .await
        }
        Deed::Note(id, note) => changed(&id, |record| record.note = note.into()).await,
        Deed::Duplicate(id, language) => match read(&id).await? {
            Some(record) => {
                let name = kept::copy_of(&record.name, language).into();
                added(Record { name, ..record }).await
            }
            None => Ok(Came::Elsewhere),
        },
        Deed::Remove(id) => match scenarios::get(&id).await? {
            Some(kept) => {
                scenarios::remove(&id).await?;
                Ok(Came::Removed(kept))
            }
            None => Ok(Came::Done),
        },
        Deed::Restore(kept) => {
            // As it was, to the letter, and only where nothing has taken its place.
            let free = |there: Option<&str>| there.is_none();
            let _ = database::write_if(&kept.id, &kept.text, free).await?;
            Ok(Came::Restored(kept.id))
        }
        Deed::Text(text) => match Record::read(&text) {
            Ok(record) => added(record).await,
            Err(fault) => Ok(Came::Unread(None, reason(&fault))),
        },
        Deed::New { baseline, name } => {
            let point = KeptPoint {
                from: None,
                at: Moment(clock::now()),
                parts: "v=1".to_owned(),
                name: None,
            };
            added(Record {
                baseline,
                name: name.into(),
                note: Rc::default(),
                revision: 0,
                now: 0,
                points: vec![point],
            })
            .await
        }
        Deed::Look | Deed::Files(_) => Ok(Came::Done),
    }
}

async fn read(id: &str) -> Result<Option<Record>, PlatformError> {
    let kept = scenarios::get(id).await?;
    Ok(kept.and_then(|kept| kept.record.ok().map(|record| (*record).clone())))
}

async fn changed(id: &str, change: impl FnOnce(&mut Record)) -> Result<Came, PlatformError> {
    let Some(mut record) = read(id).await? else {
        return Ok(Came::Elsewhere);
    };
    let known = record.revision;
    change(&mut record);
    record.revision = known.saturating_add(1);
    Ok(match scenarios::put(id, &record, Some(known)).await? {
        Put::Done => Came::Done,
        Put::Elsewhere(_) => Came::Elsewhere,
    })
}

/// Keeps a record under an id of its own.
async fn added(record: Record) -> Result<Came, PlatformError> {
    let record = Record {
        revision: 1,
        ..record
    };
    let put = scenarios::put(&scenarios::new_id(), &record, None).await?;
    Ok(match put {
        Put::Done => Came::Added(Rc::new(record)),
        Put::Elsewhere(_) => Came::Elsewhere,
    })
}
