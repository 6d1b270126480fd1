//! A file that someone chose, as a scenario to be kept.

use super::{Came, added, reason};
use crate::codec::record::Record;
use crate::data::bytes;
use crate::platform::file::Chosen;
use crate::text::kept::Unread;

/// Reads it and keeps it; a scenario without a name takes the file's.
pub(super) async fn opened(file: &Chosen) -> Came {
    let unread = |why| Came::Unread(Some(file.name()), why);
    if bytes::size(file.size()).is_err() {
        return unread(Unread::NoScenario);
    }
    let Ok(read) = file.bytes().await else {
        return unread(Unread::Unreadable);
    };
    let Ok(text) = bytes::text(&read) else {
        return unread(Unread::NoScenario);
    };
    match Record::read(text) {
        Ok(mut record) => {
            if record.name.is_empty() {
                let name = file.name();
                let stem = name.split('.').next().unwrap_or_default();
                record.name = stem.into();
            }
            added(record).await.unwrap_or_else(Came::from)
        }
        Err(fault) => unread(reason(&fault)),
    }
}
