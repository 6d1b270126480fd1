//! What can be wrong with a file, and where. The words a user reads are made in `text`.

use thiserror::Error;

use crate::model::error::ModelError;

/// One fault of a file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{place}: {kind}")]
pub struct Fault {
    /// Where in the file, as a path: `model.items[0].volume[2].value`. Empty for the file as a whole.
    pub place: String,
    /// What is wrong there.
    pub kind: FaultKind,
}

impl Fault {
    /// A fault of the file as a whole.
    #[must_use]
    pub fn whole(kind: FaultKind) -> Self {
        let place = String::new();
        Self { place, kind }
    }
}

/// What a file that is not UTF-8 seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-16, as some programs call “Unicode”.
    Utf16,
    /// Latin-1, Windows-1252 or another with one byte a letter.
    OneByte,
}

/// What a place of the file should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// An object, `{…}`.
    Object,
    /// A list, `[…]`.
    List,
    /// A text, `"…"`; figures are texts too.
    Text,
    /// A whole number from 0 to 65535 without quotes: a year, a page, a version.
    Whole,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FaultKind {
    /// The file is larger than any document.
    #[error("the file has {bytes} bytes, at most {most} are read")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The largest that is read.
        most: usize,
    },
    /// The file is in another encoding than UTF-8.
    #[error("not UTF-8 but {found:?}")]
    NotUtf8 {
        /// What it seems to be.
        found: Encoding,
    },
    /// The file is not JSON, or nested deeper than any document.
    #[error("not JSON at line {line}, column {column}")]
    NotJson {
        /// Line of the first character that does not fit.
        line: usize,
        /// Its column.
        column: usize,
    },
    /// Another shape than the form has there.
    #[error("expected {expected:?}")]
    WrongShape {
        /// What the form has there.
        expected: Shape,
    },
    /// A field that must be there is not.
    #[error("is missing")]
    Missing,
    /// A field that the form does not have.
    #[error("the form has no such field")]
    UnknownField,
    /// A field that its object already has.
    #[error("stands twice")]
    FieldTwice,
    /// A text that must not be empty is; as a fault of the whole file, that there is nothing in it.
    #[error("must not be empty")]
    Empty,
    /// A text that is none of those allowed.
    #[error("{found:?} is not one of {allowed:?}")]
    NotOneOf {
        /// What stands there.
        found: String,
        /// What may stand there.
        allowed: Vec<&'static str>,
    },
    /// An id with other characters than a–z, 0–9 and `-`.
    #[error("{found:?} is not an id of a–z, 0–9 and -")]
    NotAnId {
        /// What stands there.
        found: String,
    },
    /// An id that something of the same kind already has.
    #[error("the id {id} is used twice")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// Not a date `2020-01-16`.
    #[error("{found:?} is not a date as 2020-01-16")]
    NotADate {
        /// What stands there.
        found: String,
    },
    /// Not a figure as documents print it: `-87 000`, `9,9%`, `1 954 kr`.
    #[error("{found:?} is not a printed figure")]
    NotPrinted {
        /// What stands there.
        found: String,
    },
    /// A printed figure that carries another unit than its place has.
    #[error("{printed:?} carries another unit than {unit}")]
    WrongUnit {
        /// The figure as printed.
        printed: String,
        /// The unit of its place.
        unit: &'static str,
    },
    /// Not a decimal `4882.2` or a quotient `50379/87001`, with at most 28 digits.
    #[error("{found:?} is not a decimal with at most 28 digits")]
    NotADecimal {
        /// What stands there.
        found: String,
    },
    /// A volume or unit price below zero.
    #[error("{found} is below zero")]
    Negative {
        /// What stands there.
        found: String,
    },
    /// A row with more or fewer cells than the table has columns.
    #[error("has {found} cells, the table has {expected} columns")]
    CellCount {
        /// Cells of the row.
        found: usize,
        /// Columns of the table.
        expected: usize,
    },
    /// Not `table/row/column`, or no such cell in the tables.
    #[error("there is no cell {cell:?}")]
    UnknownCell {
        /// What stands there.
        cell: String,
    },
    /// An amount that the sentence it was read from does not hold.
    #[error("the sentence does not hold {printed:?}")]
    NotInQuote {
        /// The amount.
        printed: String,
    },
    /// An input that is said to be stated, but whose cell prints something else.
    #[error("is said to be stated, but {cell} prints {printed:?}")]
    NotAsPrinted {
        /// The cell.
        cell: String,
        /// What it prints.
        printed: String,
    },
    /// A year outside those of the file.
    #[error("{year} is not one of the file's years")]
    YearOutside {
        /// The year.
        year: u16,
    },
    /// A last year too long after the first.
    #[error("there are more than {most} years after the first")]
    TooManyYears {
        /// The most that are read.
        most: u16,
    },
    /// A year given twice in one series.
    #[error("{year} is given twice")]
    YearTwice {
        /// The year.
        year: u16,
    },
    /// A year that a series lacks.
    #[error("{year} is missing")]
    YearMissing {
        /// The year.
        year: u16,
    },
    /// A cost with no volume to divide it by.
    #[error("the cost of {year} has no volume to give a unit price")]
    NoVolume {
        /// The year.
        year: u16,
    },
    /// Not the name of a figure, `headline.2020`.
    #[error("{found:?} is not the name of a figure")]
    NotAFigure {
        /// What stands there.
        found: String,
    },
    /// A formula that cannot be read.
    #[error("the formula cannot be read at {word:?}")]
    NotAFormula {
        /// The word that does not fit; empty when the formula ends too early.
        word: String,
    },
    /// An id that links use for something else.
    #[error("the id {id} is taken by the calculator itself")]
    ReservedId {
        /// The id.
        id: String,
    },
    /// The id of a document that lies beside the page.
    #[error("the id {id} is that of a document beside the page")]
    ListedId {
        /// The id.
        id: String,
    },
    /// More than any document has.
    #[error("there are more than {most}")]
    TooMany {
        /// The most that are read.
        most: usize,
    },
    /// The parts do not fit together.
    #[error(transparent)]
    Model(#[from] ModelError),
}
