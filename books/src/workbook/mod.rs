//! A scenario as a workbook with living formulas.
//!
//! [`workbook`] puts the document's inputs and the scenario's levers into cells and the published model into formulas
//! that call each other by name (`=level_2019*index_step_2020`), so that a changed cell changes the result as the page
//! would. Formulas are values (`expr`): written as a spreadsheet reads them and worked out here, so that every cell
//! also holds its result for programs that do not recalculate. Words of documents and people are only ever words.
//!
//! Money is in kronor inside and shown in tkr by the cells' number formats. Numbers are binary ones of 53 bits, as
//! spreadsheets have them: some 15 digits, which is less than an öre for any committee.

mod assumptions;
mod audit;
mod book;
mod bridge;
mod calculation;
mod comparison;
mod error;
mod evaluate;
mod expr;
mod formula_text;
mod inputs;
mod items;
mod key;
mod maker;
mod measures;
mod number;
mod places;
mod plan;
mod readme;
mod safe;
mod sources;
mod steps;
mod style;
mod sums;
mod waterfall;
mod words;
mod write;

use ramkalkyl::data::document::Document;
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::text::language::Language;
use ramkalkyl::text::names;

use book::Book;
use key::SheetId;
use maker::Maker;
use words::Words;

pub use error::WorkbookError;
pub use places::{CellPlace, Places};

/// What the caller says of the file.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// The language of the workbook.
    pub language: Language,
    /// The whole address of the same scenario on the web.
    pub link: &'a str,
    /// The day that the file is made, `2026-01-31`: there is no clock here, and the same input gives the same bytes.
    pub date: &'a str,
    /// Told how much is done, 0…1, as the work goes on.
    pub progress: &'a dyn Fn(f32),
}

/// A workbook.
#[derive(Debug, Clone)]
pub struct Workbook {
    /// The file, `.xlsx`.
    pub bytes: Vec<u8>,
    /// Where levers and figures stand in it.
    pub places: Places,
}

/// Makes the workbook of a scenario on a document. The document's checks are needed for its audit: they are in a document
/// that was read from its file, not in one that was unpacked for the calculator.
///
/// # Errors
/// [`WorkbookError::Model`] where the scenario cannot be calculated. The others are faults of this program.
pub fn workbook(
    document: &Document,
    scenario: &Scenario,
    about: &About<'_>,
) -> Result<Workbook, WorkbookError> {
    // What cannot be calculated here is refused, as the page refuses it.
    calculate(&document.baseline, scenario)?;
    let stated = calculate(&document.baseline, &Scenario::default())?;
    (about.progress)(0.05);
    let words = Words::of(about.language);
    let mut book = Book::default();
    for sheet in SheetId::ALL {
        book.layout(sheet).title = words.title(sheet).to_owned();
    }
    let mut maker = Maker {
        document,
        scenario,
        stated: &stated,
        about,
        words,
        book,
    };
    readme::add(&mut maker);
    inputs::add(&mut maker)?;
    items::add(&mut maker);
    calculation::add(&mut maker);
    measures::add(&mut maker)?;
    bridge::add(&mut maker)?;
    plan::add(&mut maker);
    comparison::add(&mut maker);
    assumptions::add(&mut maker);
    (about.progress)(0.2);
    audit::add(&mut maker)?;
    sources::add(&mut maker);
    (about.progress)(0.3);
    let book = maker.book;
    let values = evaluate::evaluate(&book)?;
    (about.progress)(0.4);
    let committee = names::of(&document.committee, about.language);
    let title = format!("{committee}: {}", document.title);
    let bytes = write::write(&book, &values, &title, about)?;
    (about.progress)(1.0);
    let places = Places::of(&book);
    Ok(Workbook { bytes, places })
}
