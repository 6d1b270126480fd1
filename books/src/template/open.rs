//! A workbook's bytes as sheets of cells.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Ods, OdsError, Reader, Xlsx, XlsxError};
use ramkalkyl::text::language::Language;
use rust_decimal::{Decimal, RoundingStrategy};

use super::SheetFault;
use super::lines::Value;
use super::unfold;
use super::wrong::Wrong;

/// The largest workbook that is read. A template with a hundred items is a hundredth of it.
pub const MOST_BYTES: usize = 4_000_000;
/// The most bytes that it may unfold to.
const MOST_UNFOLDED: u64 = 60_000_000;
/// The most cells, empty ones between others counted, that the sheets of an .ods may have.
const MOST_SPREAD: u64 = 5_000_000;
/// The most cells that hold something, in a sheet.
const MOST_CELLS: usize = 100_000;
/// Cells beyond these are too far away to be a person's.
const MOST_ROWS: u32 = 10_000;
const MOST_COLUMNS: u32 = 500;
/// The significant digits that a spreadsheet shows, and that are read: 0.1 + 0.2 is 0.3.
const DIGITS: u32 = 15;

/// A sheet as it stands in the file.
pub struct Grid {
    /// Its name.
    pub name: String,
    /// What its cells hold, by row and column from 0; empty ones are absent.
    pub cells: BTreeMap<(u32, u32), Value>,
    /// Whether it holds more than is read.
    pub too_large: bool,
}

impl Grid {
    fn put(&mut self, (row, column): (u32, u32), value: Option<Value>) {
        let Some(value) = value else { return };
        if row >= MOST_ROWS || column >= MOST_COLUMNS || self.cells.len() >= MOST_CELLS {
            self.too_large = true;
            return;
        }
        self.cells.insert((row, column), value);
    }
}

/// The sheets of a workbook (.xlsx or .ods).
///
/// # Errors
/// That it is none, an older one, encrypted, broken or too large.
pub fn open(bytes: &[u8], language: Language) -> Result<Vec<Grid>, Vec<SheetFault>> {
    let refused = |wrong: Wrong| vec![wrong.of_the_file(language)];
    if bytes.is_empty() {
        return Err(refused(Wrong::EmptyFile));
    }
    if bytes.len() > MOST_BYTES || unfolded(bytes) > MOST_UNFOLDED {
        return Err(refused(Wrong::TooLarge));
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        // The old form, or a new one that is encrypted: both are wrapped the same way.
        return Err(refused(match Xlsx::new(Cursor::new(bytes)) {
            Err(XlsxError::Password) => Wrong::Encrypted,
            _ => Wrong::OldExcel,
        }));
    }
    if !bytes.starts_with(b"PK") {
        return Err(refused(Wrong::NotAWorkbook));
    }
    let mut percent = BTreeSet::new();
    if let Some(seen) = unfold::seen(bytes, MOST_UNFOLDED) {
        if seen.cells > MOST_SPREAD {
            return Err(refused(Wrong::TooLarge));
        }
        percent = seen.percent;
    }
    match Ods::new(Cursor::new(bytes)) {
        Ok(workbook) => Ok(of_ods(workbook, &percent)),
        Err(OdsError::Password) => Err(refused(Wrong::Encrypted)),
        Err(OdsError::CellLimitExceeded { .. }) => Err(refused(Wrong::TooLarge)),
        Err(_) => match Xlsx::new(Cursor::new(bytes)) {
            Ok(workbook) => of_xlsx(workbook).map_err(|_| refused(Wrong::Damaged)),
            Err(XlsxError::Password) => Err(refused(Wrong::Encrypted)),
            Err(_) => Err(refused(Wrong::NotAWorkbook)),
        },
    }
}

fn of_ods(mut workbook: Ods<Cursor<&[u8]>>, percent: &BTreeSet<(usize, u32, u32)>) -> Vec<Grid> {
    // In the order of the file, which the sheets themselves do not come in.
    let sheets = workbook.sheet_names().into_iter().enumerate();
    let sheets = sheets.filter_map(|(sheet, name)| {
        let range = workbook.worksheet_range(&name).ok()?;
        let mut grid = Grid {
            name,
            cells: BTreeMap::new(),
            too_large: false,
        };
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let place = |first: u32, after: usize| {
                first.saturating_add(u32::try_from(after).unwrap_or(u32::MAX))
            };
            let at = (place(first_row, row), place(first_column, column));
            grid.put(at, value(data, percent.contains(&(sheet, at.0, at.1))));
        }
        Some(grid)
    });
    sheets.collect()
}

fn of_xlsx(mut workbook: Xlsx<Cursor<&[u8]>>) -> Result<Vec<Grid>, XlsxError> {
    let mut grids = Vec::new();
    for name in workbook.sheet_names() {
        let mut grid = Grid {
            name,
            cells: BTreeMap::new(),
            too_large: false,
        };
        // Cell by cell: a range would hold every cell between the first and the last.
        let Ok(mut reader) = workbook.worksheet_cells_reader(&grid.name) else {
            continue; // A sheet of charts.
        };
        while let Some((cell, style)) = reader.next_cell_with_style_id()? {
            let percent = || {
                let format = reader.styles().get(style)?.number_format.as_ref()?;
                Some(shows_percent(&format.format_code))
            };
            let data = Data::from(cell.get_value().clone());
            let value = value(&data, percent().unwrap_or_default());
            grid.put(cell.get_position(), value);
            if grid.too_large {
                break;
            }
        }
        grids.push(grid);
    }
    Ok(grids)
}

/// Whether a number format multiplies by a hundred: a per cent sign that is no quoted text.
fn shows_percent(code: &str) -> bool {
    let mut quoted = false;
    let mut escaped = false;
    for letter in code.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' if !quoted => escaped = true,
            '"' => quoted = !quoted,
            '%' if !quoted => return true,
            _ => {}
        }
    }
    false
}

fn value(data: &Data, percent: bool) -> Option<Value> {
    Some(match data {
        Data::Empty => return None,
        Data::Int(whole) => Value::Number {
            value: Decimal::from(*whole),
            percent,
        },
        Data::Float(number) => {
            decimal(*number).map_or(Value::Huge, |value| Value::Number { value, percent })
        }
        Data::String(text) => {
            let text = text.trim();
            if text.is_empty() {
                return None;
            }
            if is_error(text) {
                return Some(Value::Error(text.to_owned()));
            }
            Value::Text(text.to_owned())
        }
        Data::Bool(_) => Value::Logical,
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            Value::Date(format!("{year:04}-{month:02}-{day:02}"))
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => {
            Value::Date(text.split('T').next().unwrap_or(text).to_owned())
        }
        Data::Error(error) => Value::Error(error.to_string()),
    })
}

/// LibreOffice stores errors as the text that it shows.
fn is_error(text: &str) -> bool {
    let known = [
        "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#N/A", "#NUM!", "#NULL!",
    ];
    known.contains(&text) || (text.starts_with("Err:") && text.len() <= 8)
}

/// A stored number by its 15 significant digits: spreadsheets show no more, and what is behind them is the noise of
/// binary fractions. `None` outside what decimals of 28 digits hold.
fn decimal(number: f64) -> Option<Decimal> {
    if !number.is_finite() {
        return None;
    }
    let places = usize::try_from(DIGITS.saturating_sub(1)).unwrap_or_default();
    let written = format!("{number:.places$e}");
    let value = Decimal::from_scientific(&written).ok()?;
    let rounded = value.round_sf_with_strategy(DIGITS, RoundingStrategy::MidpointAwayFromZero)?;
    Some(rounded.normalize())
}

/// The bytes that a zip file says it unfolds to: the sum over its directory.
fn unfolded(bytes: &[u8]) -> u64 {
    const ENTRY: &[u8] = b"PK\x01\x02";
    let size = |at: usize| -> Option<u64> {
        let field = bytes.get(at.checked_add(24)?..at.checked_add(28)?)?;
        Some(u64::from(u32::from_le_bytes(field.try_into().ok()?)))
    };
    let entries = (bytes.windows(ENTRY.len()).enumerate())
        .filter(|(_, window)| *window == ENTRY)
        .filter_map(|(at, _)| size(at));
    entries.fold(0, u64::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_by_the_digits_that_a_spreadsheet_shows() {
        let read = |number: f64| decimal(number).map(|value| value.to_string());
        assert_eq!(read(0.1 + 0.2).as_deref(), Some("0.3"));
        assert_eq!(read(2.5).as_deref(), Some("2.5"));
        assert_eq!(read(1.1 * 3.0).as_deref(), Some("3.3"));
        assert_eq!(read(87_000.0).as_deref(), Some("87000"));
        assert_eq!(read(-1e15).as_deref(), Some("-1000000000000000"));
        assert_eq!(
            read(123_456_789_012_345.6).as_deref(),
            Some("123456789012346")
        );
        assert_eq!(read(0.0).as_deref(), Some("0"));
        assert_eq!(read(1e40), None);
        assert_eq!(read(f64::NAN), None);
    }

    #[test]
    fn a_percentage_is_known_by_its_format() {
        for (code, shows) in [
            ("0%", true),
            ("0.00 %", true),
            ("General", false),
            ("0\" %\"", false),
            ("0\\%", false),
            ("#,##0", false),
        ] {
            assert_eq!(shows_percent(code), shows, "{code}");
        }
    }
}
