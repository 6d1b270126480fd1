//! A meeting as text: as it is kept in the browser, as windows tell each other of it, as an agenda to prepare and send,
//! as minutes; and the links that people send back.
//!
//! Every text is lines, each a word and what it says. Words with line breaks are written as a
//! [`record`](crate::codec::record) writes them: `\n`, and `\\` for a backslash.

pub mod agenda;
pub mod kept;
mod lines;
pub mod message;
pub mod minutes;
pub mod pasted;
mod step;

use thiserror::Error;

/// Why a text is no meeting and no agenda.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MeetingFault {
    /// It does not begin as one.
    #[error("the text does not begin as one")]
    NotOne,
    /// It was written by a newer program.
    #[error("version {version} is newer than this program")]
    Newer {
        /// Its version.
        version: u32,
    },
    /// A line is not of the form, or one too many.
    #[error("line {line} cannot be read: {text}")]
    BadLine {
        /// Counted from 1.
        line: usize,
        /// The line, its first letters.
        text: String,
    },
    /// Something that every one has is not there.
    #[error("{what} is missing")]
    Missing {
        /// The word that its line begins with.
        what: &'static str,
    },
}
