//! What can be wrong in a template.

use ramkalkyl::data::unit::Unit;
use ramkalkyl::text::language::Language;
use ramkalkyl::text::number::error::ReadError;
use rust_decimal::Decimal;

use super::SheetFault;
use super::find::At;
use super::layout::{Column, Field, Kind, Sheet};

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// Nothing is in the file.
    EmptyFile,
    /// It is no workbook.
    NotAWorkbook,
    /// It is of the form before 2007.
    OldExcel,
    /// It needs a password.
    Encrypted,
    /// It cannot be read to its end.
    Damaged,
    /// It is larger than any template.
    TooLarge,
    /// A sheet is.
    SheetTooLarge,
    /// The workbook is another.
    NotTheTemplate,
    /// A sheet is gone, or has another name.
    SheetMissing { sheet: Sheet },
    /// The template is of another version.
    OtherVersion { found: String },
    /// No row of the sheet holds its headings.
    NoHeadings,
    /// A heading is gone, or has another name.
    HeadingMissing { column: Column, of: Sheet },
    /// No column has a year.
    NoYears,
    /// Two columns have one heading.
    HeadingTwice,
    /// A figure within the table that no heading says anything of.
    UnderNoHeading,
    /// The name of a fact is gone.
    FieldMissing { field: Field },
    /// A cell that must be filled in is not.
    Required { what: String },
    /// A line that must be there is not.
    KindMissing { kind: Kind },
    /// A line stands twice.
    KindTwice { kind: Kind },
    /// Something else than the names that may stand there.
    NotOneOf { found: String, allowed: Vec<String> },
    /// A unit that the figures are not read in.
    OtherUnit { found: String, expected: String },
    /// A text that is no number.
    Number(ReadError),
    /// A formula that came to nothing.
    Formula { error: String },
    /// A date where a number belongs.
    DateForNumber,
    /// True or false.
    Logical,
    /// A number beyond what is calculated with.
    Huge,
    /// No words where words belong.
    NotText,
    /// No whole number of a range.
    NotWhole { least: u32, most: u32 },
    /// A figure outside its range.
    OutOfRange {
        value: Decimal,
        least: Decimal,
        most: Decimal,
        unit: Unit,
    },
    /// So few per cent that a fraction may be meant.
    Improbable { value: Decimal, meant: Decimal },
    /// A volume or price below zero.
    Negative { value: Decimal },
    /// A year without its figure.
    YearMissing { year: u16 },
    /// A year without its column.
    YearColumnMissing { year: u16 },
    /// A year that the document does not have.
    YearOutside { year: u16 },
    /// A figure of another year than the base year.
    OnlyBaseYear,
    /// No list of years.
    NotYears { found: String },
    /// The last year is not after the first.
    LastTooEarly,
    /// It is too long after it.
    LastTooLate { most: u16 },
    /// No date.
    NotADate { found: String },
    /// No id, or one that says something else in a link.
    NotAnId { found: String },
    /// The id of a document beside the page.
    ListedId { id: String },
    /// An id that something else has.
    IdTwice { id: String },
    /// A row or page without its table.
    NoTable,
    /// Assumed years where all are.
    AssumedWithoutTable,
    /// Figures without a name.
    NameMissing,
    /// An item without its volume.
    VolumeMissing { name: String },
    /// A cost type without its net cost.
    NetMissing { name: String },
    /// An item with both.
    CostAndPrice,
    /// A cost over no volume.
    NoVolume { year: u16 },
    /// A cost type that is not there.
    UnknownType { found: String },
    /// Cost types that sum to nothing.
    NothingWeighs,
    /// More lines than any template has.
    TooMany { most: usize },
    /// What the checks of an own file say, in their words.
    Other(String),
}

/// The faults found so far.
pub struct Found {
    /// The language of their words.
    pub language: Language,
    found: Vec<(At, String)>,
}

impl Found {
    /// None so far.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            found: Vec::new(),
        }
    }

    /// Notes a fault. A cell is not told the same thing twice.
    pub fn note(&mut self, at: &At, wrong: Wrong) {
        let told = (at.clone(), wrong.words(self.language));
        if !self.found.contains(&told) {
            self.found.push(told);
        }
    }

    /// Notes a fault and gives nothing.
    pub fn refuse<T>(&mut self, at: &At, wrong: Wrong) -> Option<T> {
        self.note(at, wrong);
        None
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The faults in the order of the file: its sheets, their rows, their cells.
    pub fn into_faults(mut self, sheets: &[String]) -> Vec<SheetFault> {
        self.found.sort_by_key(|(at, _)| {
            let sheet = sheets.iter().position(|name| **name == *at.sheet);
            (sheet, at.cell)
        });
        let told = self.found.into_iter().map(|(at, words)| SheetFault {
            sheet: at.sheet.to_string(),
            cell: at.name(),
            words,
        });
        told.collect()
    }
}
