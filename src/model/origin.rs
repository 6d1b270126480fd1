//! Where an input comes from: a cell of the document, a derivation from cells, or an assumption.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// A text of the data in both languages (a name, a reason). The program's own words live in `text`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// Swedish.
    pub sv: Rc<str>,
    /// English.
    pub en: Rc<str>,
}

impl Bilingual {
    /// The same words in both languages: a proper name.
    #[must_use]
    pub fn same(words: &str) -> Self {
        let words: Rc<str> = Rc::from(words);
        Self {
            sv: Rc::clone(&words),
            en: words,
        }
    }
}

/// A cell of a transcribed table, by the ids of the data form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CellRef {
    /// Table id.
    pub table: Rc<str>,
    /// Row id.
    pub row: Rc<str>,
    /// Column id.
    pub column: Rc<str>,
}

impl CellRef {
    /// Reads `table/row/column`; `None` for more or fewer parts.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('/').map(Rc::from);
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(table), Some(row), Some(column), None) => Some(Self { table, row, column }),
            _ => None,
        }
    }
}

impl fmt::Display for CellRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}/{}", self.table, self.row, self.column)
    }
}

/// How a baseline came to a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// The document prints it, in these cells.
    Stated {
        /// Where it stands.
        cells: Vec<CellRef>,
    },
    /// It follows from what the document prints.
    Derived {
        /// What it was derived from.
        cells: Vec<CellRef>,
        /// By which rule.
        how: Bilingual,
    },
    /// The document does not say; this was assumed.
    Assumed {
        /// What the assumption rests on, if on anything printed.
        cells: Vec<CellRef>,
        /// Why it was assumed.
        why: Bilingual,
    },
}

impl Origin {
    /// The cells it rests on, perhaps none.
    #[must_use]
    pub fn cells(&self) -> &[CellRef] {
        match self {
            Self::Stated { cells } | Self::Derived { cells, .. } | Self::Assumed { cells, .. } => {
                cells
            }
        }
    }
}

/// A value with its origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub origin: Rc<Origin>,
}

impl<T> Sourced<T> {
    /// A value with its origin.
    pub fn new(value: T, origin: Origin) -> Self {
        Self {
            value,
            origin: Rc::new(origin),
        }
    }
}
