//! Meetings as this browser keeps them: one for each document.

use crate::codec::meeting::kept;
use crate::platform::database;
use crate::platform::error::PlatformError;
use crate::state::meeting::Meeting;

/// What their names begin with: scenarios have none like it.
pub const PREFIX: &str = "meeting.";

/// The meeting on a document; nothing where there is none that can be read.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub async fn get(baseline: &str) -> Result<Option<Meeting>, PlatformError> {
    let name = format!("{PREFIX}{baseline}");
    let Some(text) = database::read(&name).await? else {
        return Ok(None);
    };
    let read = kept::read(&text).ok();
    if read.is_none() {
        // A damaged one, or one of a newer program, is not written over: it stays under another name.
        let _ = database::write_if(&format!("{name}.unread"), &text, |_| true).await?;
        database::remove(&name).await?;
    }
    Ok(read)
}

/// Keeps a meeting, unless a later state of it is kept. Whether it was.
///
/// # Errors
/// [`PlatformError`] where storage is blocked or full.
pub async fn put(meeting: &Meeting) -> Result<bool, PlatformError> {
    let name = format!("{PREFIX}{}", meeting.baseline);
    let may = |there: Option<&str>| {
        let revision = |text: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix("revision ")?.parse::<u64>().ok())
        };
        there
            .and_then(revision)
            .is_none_or(|there| there < meeting.revision)
    };
    let written = database::write_if(&name, &kept::write(meeting), may).await?;
    Ok(written.is_ok())
}
