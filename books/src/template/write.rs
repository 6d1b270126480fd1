//! The lines of a template written as a workbook.

use ramkalkyl::data::unit::Unit;
use ramkalkyl::text::language::Language;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, Formula,
    Workbook, Worksheet, XlsxError,
};

use super::TemplateError;
use super::guide;
use super::layout::{Field, MONEY, Sheet};
use super::lines::{Contents, Filled, Value};
use super::look::Look;
use super::words::{self, pick};
use super::write_lines::lines;

/// The row of a sheet's first fact, and of its headings, from 0.
pub const FIRST: u32 = 3;
/// The most digits of a number that are kept as a number; one of more is written as text.
pub const MOST_DIGITS: u32 = 15;

/// A workbook of a template's contents.
pub fn workbook(filled: &Filled, language: Language) -> Result<Vec<u8>, TemplateError> {
    let look = Look::new();
    let mut workbook = Workbook::new();
    let title = guide::sheet(Sheet::Readme, language);
    // No date of its own: the same contents give the same bytes.
    let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(title)
        .set_creation_datetime(&created);
    workbook.set_properties(&properties);
    for sheet in Sheet::ALL {
        let page = workbook.add_worksheet();
        page.set_name(words::sheet(sheet, language))?;
        page.set_landscape()
            .set_paper_size(9)
            .set_formula_result_default("")
            .set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3)
            .set_footer("&L&A&R&P / &N")
            .set_screen_gridlines(false);
        match sheet {
            Sheet::Readme => readme(page, filled.of, &look, language)?,
            Sheet::Facts => facts(page, filled, &look, language)?,
            _ => lines(page, sheet, filled, &look, language)?,
        }
        if sheet == Sheet::Facts {
            page.set_active(true);
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// Characters of a paragraph that fit a row of the first sheet.
const READABLE: usize = 122;

fn readme(
    page: &mut Worksheet,
    of: Contents,
    look: &Look,
    language: Language,
) -> Result<(), XlsxError> {
    page.set_print_fit_to_pages(1, 1);
    page.set_column_width(0, 110)?;
    page.write_string_with_format(0, 0, guide::sheet(Sheet::Readme, language), &look.title)?;
    let mut row = 2;
    for (heading, paragraphs) in guide::parts(of, language) {
        page.write_string_with_format(row, 0, heading, &look.part)?;
        row = row.saturating_add(1);
        for paragraph in paragraphs {
            page.write_string_with_format(row, 0, paragraph, &look.text)?;
            tall(page, row, paragraph.chars().count().div_ceil(READABLE))?;
            row = row.saturating_add(1);
        }
        row = row.saturating_add(1);
    }
    Ok(())
}

/// Gives a row room for so many lines of text: not every program fits rows to text that is broken.
pub fn tall(page: &mut Worksheet, row: u32, lines: usize) -> Result<(), XlsxError> {
    if lines > 1 {
        page.set_row_height(row, lines.to_f64().unwrap_or(1.0) * 15.0 + 2.0)?;
    }
    Ok(())
}

/// The title of a sheet and what it is for.
pub fn head(
    page: &mut Worksheet,
    sheet: Sheet,
    look: &Look,
    language: Language,
) -> Result<(), XlsxError> {
    page.write_string_with_format(0, 0, words::sheet(sheet, language), &look.title)?;
    page.write_string_with_format(1, 0, guide::sheet(sheet, language), &look.grey)?;
    Ok(())
}

fn facts(
    page: &mut Worksheet,
    filled: &Filled,
    look: &Look,
    language: Language,
) -> Result<(), XlsxError> {
    head(page, Sheet::Facts, look, language)?;
    page.set_column_width(0, 30)?;
    page.set_column_width(1, 52)?;
    page.set_column_width(2, 80)?;
    page.set_print_fit_to_pages(1, 0);
    page.set_freeze_panes(FIRST, 0)?;
    for (field, row) in Field::ALL.into_iter().zip(FIRST..) {
        page.write_string_with_format(row, 0, words::field(field, language), &look.label)?;
        let (format, empty) = match field {
            Field::Date => (&look.date, &look.date),
            Field::Version => (&look.closed, &look.closed),
            _ => (&look.words, &look.words),
        };
        match filled.facts.get(&field) {
            Some(value) => cell(page, (row, 1), value, format)?,
            None => {
                page.write_blank(row, 1, empty)?;
            }
        }
        page.write_string_with_format(row, 2, guide::field(field, language), &look.beside)?;
        if let Some(Value::Text(text)) = filled.facts.get(&field) {
            tall(page, row, text.chars().count().div_ceil(50))?;
        }
    }
    let names: Vec<&str> = MONEY
        .iter()
        .map(|unit| words::unit(*unit, language))
        .collect();
    let row = row_of(Field::Money);
    page.add_data_validation(row, 1, row, 1, &choice(&names, language)?)?;
    Ok(())
}

/// The row of a fact, from 0.
fn row_of(field: Field) -> u32 {
    let mut rows = Field::ALL.into_iter().zip(FIRST..);
    rows.find(|(known, _)| *known == field)
        .map_or(FIRST, |(_, row)| row)
}

/// A fact's cell in formulas.
pub fn fact(field: Field, language: Language) -> String {
    let row = row_of(field).saturating_add(1);
    format!("'{}'!$B${row}", words::sheet(Sheet::Facts, language))
}

/// A list to choose from. What is not in it is questioned, not refused: reading says more than a list can.
pub fn choice(names: &[&str], language: Language) -> Result<DataValidation, XlsxError> {
    DataValidation::new()
        .allow_list_strings(names)?
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_message(pick(
            language,
            (
                "Välj ett av namnen i listan.",
                "Choose one of the names in the list.",
            ),
        ))
}

/// Writes a value. A number of more digits than a spreadsheet keeps is written as text, which is read to its last one.
pub fn cell(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    format: &Format,
) -> Result<(), XlsxError> {
    match value {
        Value::Number { value, .. } => match kept(*value) {
            Some(number) => page.write_number_with_format(row, column, number, format)?,
            None => {
                let text = ramkalkyl::text::number::write::exact(*value, Language::Swedish);
                page.write_string_with_format(row, column, text, format)?
            }
        },
        Value::Text(text) => page.write_string_with_format(row, column, text, format)?,
        Value::Date(text) => match ExcelDateTime::parse_from_str(text) {
            Ok(date) => page.write_datetime_with_format(row, column, &date, format)?,
            Err(_) => page.write_string_with_format(row, column, text, format)?,
        },
        Value::Error(_) | Value::Logical | Value::Huge => page.write_blank(row, column, format)?,
    };
    Ok(())
}

/// The number as a spreadsheet keeps it, where that loses nothing.
fn kept(value: Decimal) -> Option<f64> {
    let digits = value.normalize().mantissa().unsigned_abs();
    let fits = digits.checked_ilog10().unwrap_or_default() < MOST_DIGITS;
    value.to_string().parse().ok().filter(|_| fits)
}

/// A formula with the value that it has.
pub fn formula(text: &str, value: &str) -> Formula {
    Formula::new(text).set_result(value)
}

/// The name of a unit, or nothing for one that the line says itself.
pub fn unit_name(unit: Unit, language: Language) -> &'static str {
    words::unit(unit, language)
}
