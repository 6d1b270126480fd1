//! A baseline as a workbook that a person fills in.
//!
//! [`template`] writes it: with an invented example that opens as it is, or filled from a document. [`read`] makes the
//! JSON of an own file from one that was filled in, or tells every fault by sheet and cell.
//!
//! Both ways go over the same lines ([`lines`]): what a person types, by sheet and column. A document is laid out into
//! lines ([`fill`]) and those are written ([`write`]); a workbook is opened ([`open`]), its headings found
//! ([`find`]), its lines read and the file built of them ([`build`]). Nothing depends on where a column stands, only
//! on its heading.

mod amounts;
mod build;
mod build_frame;
mod build_items;
mod build_parts;
mod build_types;
mod facts;
mod fill;
mod find;
mod guide;
mod layout;
mod lines;
mod look;
mod number;
mod open;
mod parts;
mod series;
mod slug;
mod source;
mod told;
mod unfold;
mod words;
mod write;
mod write_lines;
mod write_rules;
mod wrong;
mod wrong_words;

use ramkalkyl::data::document::Document;
use ramkalkyl::data::load;
use ramkalkyl::text::language::Language;
use thiserror::Error;

use lines::Contents;
pub use lines::VERSION;
pub use open::MOST_BYTES;

/// The example that the template holds: that of the JSON template.
const EXAMPLE: &str = include_str!("../../../src/data/documents/mall.json");

/// A fault of a workbook, for the person who filled it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFault {
    /// The sheet by its name in the file; empty for the file as a whole.
    pub sheet: String,
    /// The cell, `C7`; empty for a sheet as a whole.
    pub cell: String,
    /// What is wrong and what to do.
    pub words: String,
}

/// Why a template could not be written.
#[derive(Debug, Error)]
pub enum TemplateError {
    /// The workbook could not be made.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// A figure of the document does not fit in 28 digits of the template's unit.
    #[error("a figure does not fit in 28 digits")]
    TooLong,
    /// The example is no document.
    #[error("the example cannot be read")]
    Example,
}

/// The template as a workbook (.xlsx): with the invented example of the JSON template, or filled from a document.
///
/// # Errors
/// [`TemplateError`].
pub fn template(language: Language, from: Option<&Document>) -> Result<Vec<u8>, TemplateError> {
    match from {
        Some(document) => {
            let filled = fill::filled(document, Contents::Document, language)?;
            write::workbook(&filled, language)
        }
        None => {
            let example = load::read(EXAMPLE).map_err(|_| TemplateError::Example)?;
            let filled = fill::filled(&example, Contents::Example, language)?;
            write::workbook(&filled, language)
        }
    }
}

/// The JSON text of an own file, made of a filled-in template (.xlsx or .ods).
///
/// # Errors
/// Everything that is wrong with it, by sheet and cell, in words.
pub fn read(bytes: &[u8], language: Language) -> Result<String, Vec<SheetFault>> {
    let sheets = open::open(bytes, language)?;
    build::json(&sheets, language)
}
