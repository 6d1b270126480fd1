//! A scenario as it is kept in the browser and handed over as a file: a name, a note, and its history as links.
//!
//! The form is lines of text, so that a person can read it and a small program can write it:
//!
//! ```text
//! Ramkalkyl scenario 2
//! baseline osteraker-2020
//! name Ett förslag
//! note Talat om i gruppen\nden 3 mars
//! revision 4
//! now 1
//! point - 1772530000000 v=1
//! point 0 1772530060000 v=1&frame.2020=87000
//! called 1 Efter gruppmötet
//! ```
//!
//! A point says which one it was changed from, when (milliseconds since 1970, UTC) and what its link carries.

mod history;
pub mod migrate;
mod read;
mod write;

use std::rc::Rc;

use thiserror::Error;

use crate::state::history::Moment;

/// The version of the form that this program writes.
pub const VERSION: u32 = 2;

/// What the first line begins with.
pub const FORM: &str = "Ramkalkyl scenario";

/// The longest name and the longest note, in letters.
pub const MOST_NAME: usize = 120;
/// The longest note, in letters.
pub const MOST_NOTE: usize = 4_000;

/// A kept scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The document that it is a scenario of.
    pub baseline: Rc<str>,
    /// What someone called it; empty where nobody did.
    pub name: Rc<str>,
    /// What someone wrote about it.
    pub note: Rc<str>,
    /// Counts the times it was written: who writes must have read the last one.
    pub revision: u64,
    /// The place of the present point.
    pub now: usize,
    /// The points, the first one first. Never empty.
    pub points: Vec<KeptPoint>,
}

/// A point of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPoint {
    /// The place of the point it was changed from; none for the first.
    pub from: Option<usize>,
    /// When it was made.
    pub at: Moment,
    /// What a link to it carries after `?`: `v=1&frame.2020=87000`.
    pub parts: String,
    /// What someone called it.
    pub name: Option<Rc<str>>,
}

/// Why a text is no record.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RecordFault {
    /// It neither begins as one nor holds a link.
    #[error("no scenario and no link in the text")]
    NoScenario,
    /// It was written by a newer program.
    #[error("version {version} is newer than this program")]
    Newer {
        /// Its version.
        version: u32,
    },
    /// A line is not of the form.
    #[error("line {line} cannot be read: {text}")]
    BadLine {
        /// Counted from 1.
        line: usize,
        /// The line.
        text: String,
    },
    /// Something that every record has is not there.
    #[error("{what} is missing")]
    Missing {
        /// The word that its line begins with.
        what: &'static str,
    },
    /// The points do not fit together: one comes from a later one, or the present one is not among them.
    #[error("the points do not fit together")]
    Torn,
}

impl Record {
    /// The link to the present point: `#/osteraker-2020?v=1&…`.
    #[must_use]
    pub fn link(&self) -> String {
        let parts = self
            .points
            .get(self.now)
            .map_or("", |point| point.parts.as_str());
        format!("#/{}?{parts}", self.baseline)
    }

    /// When it was changed last.
    #[must_use]
    pub fn changed(&self) -> Moment {
        let times = self.points.iter().map(|point| point.at);
        times.max().unwrap_or_default()
    }
}
