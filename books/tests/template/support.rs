//! Workbooks in the memory: every cell of one, and one with some cells changed.

use std::collections::BTreeMap;
use std::io::Cursor;

use books::template::{SheetFault, read, template};
use calamine::{Data, Reader, Xlsx};
use ramkalkyl::data::document::Document;
use ramkalkyl::data::load;
use ramkalkyl::text::language::Language;
use rust_xlsxwriter::{Format, Workbook, Worksheet};

/// Every cell of a workbook that holds something: `Underlag!C7`.
pub type Cells = BTreeMap<(String, u32, u32), Data>;

/// The cells of a workbook, and its sheets in order.
pub fn cells(bytes: &[u8]) -> (Vec<String>, Cells) {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let names = workbook.sheet_names();
    let mut cells = Cells::new();
    for name in &names {
        let range = workbook.worksheet_range(name).expect("a sheet");
        let (row, column) = range.start().unwrap_or_default();
        for (after, beside, data) in range.used_cells() {
            let at = (row + after as u32, column + beside as u32);
            if *data != Data::String(String::new()) {
                cells.insert((name.clone(), at.0, at.1), data.clone());
            }
        }
    }
    (names, cells)
}

/// A workbook of cells.
pub fn workbook(names: &[String], cells: &Cells) -> Vec<u8> {
    written(names, cells, |_, _| ())
}

/// A workbook with something written over it, sheet by sheet.
pub fn with_cell(bytes: &[u8], write: impl Fn(&str, &mut Worksheet)) -> Vec<u8> {
    let (names, cells) = cells(bytes);
    written(&names, &cells, write)
}

fn written(names: &[String], cells: &Cells, write: impl Fn(&str, &mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for name in names {
        let page = workbook.add_worksheet();
        page.set_name(name).unwrap();
        let own = cells.iter().filter(|((sheet, ..), _)| sheet == name);
        for ((_, row, column), data) in own {
            let (row, column) = (*row, *column as u16);
            match data {
                Data::Float(number) => page.write_number(row, column, *number).map(drop),
                Data::Int(number) => page.write_number(row, column, *number as f64).map(drop),
                Data::String(text) => page.write_string(row, column, text).map(drop),
                Data::Bool(value) => page.write_boolean(row, column, *value).map(drop),
                Data::DateTime(date) => {
                    let format = Format::new().set_num_format("yyyy-mm-dd");
                    page.write_number_with_format(row, column, date.as_f64(), &format)
                        .map(drop)
                }
                other => panic!("{other:?}"),
            }
            .unwrap();
        }
        write(name, page);
    }
    workbook.save_to_buffer().unwrap()
}

/// The example, with cells changed: `("Underlag", "B5", None)` empties one.
pub fn changed(language: Language, changes: &[(&str, &str, Option<Data>)]) -> Vec<u8> {
    let (names, mut cells) = cells(&template(language, None).unwrap());
    for (sheet, cell, data) in changes {
        let at = place(cell);
        let key = ((*sheet).to_owned(), at.0, at.1);
        match data {
            Some(data) => cells.insert(key, data.clone()),
            None => cells.remove(&key),
        };
    }
    workbook(&names, &cells)
}

/// Row and column of `C7`, from 0.
pub fn place(cell: &str) -> (u32, u32) {
    let letters: String = cell.chars().take_while(char::is_ascii_alphabetic).collect();
    let row: u32 = cell[letters.len()..].parse().unwrap();
    let column = (letters.bytes()).fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A' + 1));
    (row - 1, column - 1)
}

/// The document of a workbook.
pub fn document(bytes: &[u8], language: Language) -> Document {
    match read(bytes, language) {
        Ok(text) => load::read(&text).expect("an own file"),
        Err(faults) => panic!("{}", told(&faults)),
    }
}

/// Faults as lines.
pub fn told(faults: &[SheetFault]) -> String {
    let lines = faults
        .iter()
        .map(|fault| format!("{}!{} {}", fault.sheet, fault.cell, fault.words));
    lines.collect::<Vec<_>>().join("\n")
}
