//! A document in packed form: what the calculator calculates with and shows, as few bytes that little code reads.
//!
//! Only a document that was read without fault is packed, so nothing of the file's form is checked again. What the
//! model itself demands (a volume is not negative, the series are as long as the years) is, since types hold it.

use thiserror::Error;

use super::document::Document;
use super::table::Table;
use crate::model::origin::Bilingual;

/// The version of the form, its first byte. Another order or kind of fields anywhere in a document is another version.
pub const VERSION: u8 = 1;

/// Why bytes are no packed document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PackedError {
    /// They are of another version of the form, or something else altogether.
    #[error("the packed document is of another version")]
    OtherVersion,
    /// They say nothing that a document could be.
    #[error("the packed document is damaged")]
    Damaged,
}

impl From<postcard::Error> for PackedError {
    fn from(_: postcard::Error) -> Self {
        Self::Damaged
    }
}

/// Packs what the calculator needs of a document.
///
/// # Errors
/// [`PackedError::Damaged`], for no document that was read from a file.
pub fn pack(document: &Document) -> Result<Vec<u8>, PackedError> {
    written(&for_calculation(document)?)
}

/// The version, and the document.
fn written(document: &Document) -> Result<Vec<u8>, PackedError> {
    Ok(postcard::to_extend(document, vec![VERSION])?)
}

/// Unpacks what [`pack`] packed.
///
/// # Errors
/// [`PackedError`] for all other bytes.
pub fn unpack(bytes: &[u8]) -> Result<Document, PackedError> {
    let Some((&VERSION, packed)) = bytes.split_first() else {
        return Err(PackedError::OtherVersion);
    };
    match postcard::take_from_bytes(packed)? {
        (document, []) => Ok(document),
        _ => Err(PackedError::Damaged),
    }
}

/// Packed bytes as a text, where only texts are kept: each byte is the character of its number.
#[must_use]
pub fn to_text(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// The bytes of such a text. Another text gives bytes that [`unpack`] refuses.
#[must_use]
pub fn from_text(text: &str) -> Vec<u8> {
    let bytes: Result<Vec<u8>, _> = text.chars().map(u8::try_from).collect();
    bytes.unwrap_or_default()
}

/// A document without what its audit alone reads and its card alone shows, and without the cells of its tables that no
/// input, choice or claim refers to.
///
/// # Errors
/// As [`pack`].
pub fn for_calculation(document: &Document) -> Result<Document, PackedError> {
    let mut kept = Document {
        tables: Vec::new(),
        checks: Vec::new(),
        beside: Vec::new(),
        elsewhere: Vec::new(),
        remarks: Vec::new(),
        special: Bilingual::same(""),
        ..document.clone()
    };
    let packed = written(&kept)?;
    let cells = cells_in(&packed, &document.tables);
    let tables = document.tables.iter();
    kept.tables = tables.filter_map(|table| cut(table, &cells)).collect();
    Ok(kept)
}

/// A cell's table, row and column.
type Cell<'a> = (&'a str, &'a str, &'a str);

/// Every cell of these tables that is referred to: what stands in the packed bytes as a reference does, three texts in
/// a row. So no list of the places that hold references must be kept. That other bytes may look like one costs a cell
/// too many.
fn cells_in<'a>(packed: &'a [u8], tables: &[Table]) -> Vec<Cell<'a>> {
    let mut cells: Vec<Cell<'a>> = Vec::new();
    for start in 0..packed.len() {
        let bytes = packed.get(start..).unwrap_or_default();
        let Ok((cell, _)) = postcard::take_from_bytes::<Cell<'a>>(bytes) else {
            continue;
        };
        if tables.iter().any(|table| *table.id == *cell.0) && !cells.contains(&cell) {
            cells.push(cell);
        }
    }
    cells
}

/// A table's rows and columns with cells that are referred to; `None` for one without any.
fn cut(table: &Table, cells: &[Cell<'_>]) -> Option<Table> {
    let of_table = || cells.iter().filter(|(id, ..)| *id == &*table.id);
    let stays: Vec<bool> = (table.columns.iter())
        .map(|column| of_table().any(|(.., id)| *id == &*column.id))
        .collect();
    let mut kept = table.clone();
    kept.rows
        .retain(|row| of_table().any(|(_, id, _)| *id == &*row.id));
    keep(&mut kept.columns, &stays);
    for row in &mut kept.rows {
        keep(&mut row.cells, &stays);
    }
    (!kept.rows.is_empty() && !kept.columns.is_empty()).then_some(kept)
}

/// Keeps of a list what `stays` says, by position.
fn keep<T>(list: &mut Vec<T>, stays: &[bool]) {
    let mut stays = stays.iter();
    list.retain(|_| stays.next() == Some(&true));
}
