//! What an .ods holds before it is unfolded: how large its sheets would be, and which of its cells are shown as per cent,
//! which the library that reads it does not tell.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use zip::ZipArchive;

/// What was seen.
pub struct Seen {
    /// The cells that the sheets would have, every empty one between others counted.
    pub cells: u64,
    /// The cells shown as per cent: the sheet's position, row and column.
    pub percent: BTreeSet<(usize, u32, u32)>,
}

/// The most cells of per cent that are kept: more are not a person's.
const MOST_PERCENT: usize = 10_000;

/// Looks through the contents of an .ods; `None` when there are none, or they unfold to more than `most` bytes.
pub fn seen(bytes: &[u8], most: u64) -> Option<Seen> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = String::new();
    let contents = archive.by_name("content.xml").ok()?;
    let read = contents.take(most.saturating_add(1));
    let length = { read }.read_to_string(&mut text).ok()?;
    (u64::try_from(length).ok()? <= most).then(|| look(&text))
}

/// Where the look is: the sheet, and the row and column that come next.
#[derive(Default)]
struct Here {
    sheet: usize,
    row: u64,
    rows: u64,
    column: u64,
    height: u64,
    width: u64,
}

fn look(text: &str) -> Seen {
    let mut seen = Seen {
        cells: 0,
        percent: BTreeSet::new(),
    };
    let mut here = Here::default();
    for tag in text.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let (name, _) = tag.split_once([' ', '/']).unwrap_or((tag, ""));
        match name {
            "table:table-row" => {
                here.row = here.row.saturating_add(here.rows);
                here.rows = number(tag, "table:number-rows-repeated=\"");
                here.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let columns = number(tag, "table:number-columns-repeated=\"");
                let end = here.column.saturating_add(columns);
                if tag.contains("office:value-type=") || tag.contains("table:formula=") {
                    here.width = here.width.max(end);
                    here.height = here.row.saturating_add(here.rows);
                    if tag.contains("office:value-type=\"percentage\"") {
                        percent(&mut seen, &here, end);
                    }
                }
                here.column = end;
            }
            // The closing of a sheet; one within a cell, of a comment or a picture, is not of this name.
            "" if tag == "/table:table" => {
                let of_sheet = here.height.saturating_mul(here.width);
                seen.cells = seen.cells.saturating_add(of_sheet);
                here = Here {
                    sheet: here.sheet.saturating_add(1),
                    ..Here::default()
                };
            }
            _ => {}
        }
    }
    seen
}

fn percent(seen: &mut Seen, here: &Here, end: u64) {
    for row in here.row..here.row.saturating_add(here.rows) {
        for column in here.column..end {
            if seen.percent.len() >= MOST_PERCENT {
                return;
            }
            if let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) {
                seen.percent.insert((here.sheet, row, column));
            }
        }
    }
}

/// How often a row or cell is repeated.
fn number(tag: &str, attribute: &str) -> u64 {
    let value = tag.split_once(attribute).map(|(_, rest)| rest);
    let digits = value.and_then(|rest| rest.split('"').next());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_rows_and_cells_are_counted_where_something_stands() {
        let seen = look(concat!(
            "<table:table table:name=\"A\"><table:table-column/>",
            "<table:table-row table:number-rows-repeated=\"9\"><table:table-cell/></table:table-row>",
            "<table:table-row><table:table-cell table:number-columns-repeated=\"3\"/>",
            "<table:table-cell office:value-type=\"percentage\" office:value=\"0.025\"><text:p>2,5%</text:p></table:table-cell>",
            "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>",
            "<table:table-row table:number-rows-repeated=\"1048566\"><table:table-cell/></table:table-row>",
            "</table:table><table:table table:name=\"B\"><table:table-row table:number-rows-repeated=\"1000\">",
            "<table:table-cell table:number-columns-repeated=\"500\" office:value-type=\"float\" office:value=\"1\"/>",
            "</table:table-row></table:table>",
        ));
        assert_eq!(seen.cells, 10 * 4 + 1000 * 500);
        assert_eq!(seen.percent, BTreeSet::from([(0, 9, 3)]));
    }
}
