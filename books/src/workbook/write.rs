//! The workbook as a file.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    ConditionalFormatBlank, DocProperties, ExcelDateTime, Formula, IgnoreError, Workbook, Worksheet,
};

use super::About;
use super::book::{Book, Content, Layout};
use super::error::WorkbookError;
use super::evaluate::Value;
use super::formula_text::FormulaText;
use super::key::{Place, SheetId};
use super::safe;
use super::style::{ACCENT, Style, lever_set};

/// A column that no sheet reaches.
const LAST_MARKED: u16 = 255;
/// A4, in the numbering of printers.
const A4: u8 = 9;

/// Writes the file.
///
/// # Errors
/// [`WorkbookError::File`], [`WorkbookError::Missing`].
pub(super) fn write(
    book: &Book,
    values: &BTreeMap<Place, Value>,
    title: &str,
    about: &About<'_>,
) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new().set_title(safe::line(title));
    if let Ok(date) = ExcelDateTime::parse_from_str(about.date) {
        properties = properties.set_creation_datetime(&date);
    }
    workbook.set_properties(&properties);
    let mut formats = BTreeMap::new();
    for (_, cell) in book.cells() {
        formats
            .entry(order(cell.style))
            .or_insert_with(|| cell.style.format());
    }
    let sheets = SheetId::ALL.len();
    for (done, (sheet, layout)) in book.layouts().enumerate() {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&layout.title)?;
        worksheet.set_formula_result_default("");
        let text = FormulaText { book, sheet };
        for (place, cell) in book.cells().filter(|(place, _)| place.sheet == sheet) {
            let Some(format) = formats.get(&order(cell.style)) else {
                continue;
            };
            let (row, column) = (place.row, place.column);
            match &cell.content {
                Content::Blank => worksheet.write_blank(row, column, format)?,
                Content::Number(number) => {
                    worksheet.write_number_with_format(row, column, *number, format)?
                }
                Content::Text(words) => {
                    if is_like_a_formula(words) {
                        // It stays words when somebody edits the cell.
                        let format = format.clone().set_quote_prefix();
                        worksheet.write_string_with_format(row, column, words, &format)?
                    } else {
                        worksheet.write_string_with_format(row, column, words, format)?
                    }
                }
                Content::Link(address) => {
                    worksheet.write_url_with_format(row, column, address.as_str(), format)?
                }
                Content::Formula(formula) => {
                    let formula = Formula::new(text.write(formula)?);
                    let result = values.get(&place).map(result).unwrap_or_default();
                    let formula = formula.set_result(result);
                    worksheet.write_formula_with_format(row, column, formula, format)?
                }
            };
        }
        lay_out(worksheet, layout, title)?;
        mark_levers(worksheet, book, sheet)?;
        no_marks(worksheet, book.rows(sheet))?;
        #[expect(clippy::cast_precision_loss, reason = "a dozen sheets")]
        (about.progress)(0.4 + 0.4 * (done as f32 + 1.0) / sheets as f32);
    }
    for (name, place) in book.names() {
        let target = format!("={}!{}", book.quoted(place.sheet), place.fixed());
        workbook.define_name(name, &target)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// A style as a key of a map.
fn order(style: Style) -> String {
    format!("{style:?}")
}

/// What a formula comes to, as files keep it.
fn result(value: &Value) -> String {
    match value {
        Value::Blank => "0".to_owned(),
        // From −0, which programs would show with its sign.
        Value::Number(number) if *number == 0.0 => "0".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Truth(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
    }
}

fn lay_out(sheet: &mut Worksheet, layout: &Layout, title: &str) -> Result<(), WorkbookError> {
    for (column, width) in (0_u16..).zip(&layout.widths) {
        sheet.set_column_width(column, *width)?;
    }
    for (row, height) in &layout.heights {
        sheet.set_row_height(*row, *height)?;
    }
    let (row, column) = layout.freeze;
    if (row, column) != (0, 0) {
        sheet.set_freeze_panes(row, column)?;
    }
    for (from, to, rule) in &layout.rules {
        sheet.add_data_validation(from.row, from.column, to.row, to.column, rule)?;
    }
    for (place, chart) in &layout.charts {
        sheet.insert_chart(place.row, place.column, chart)?;
    }
    if let Some((from, to)) = layout.filter {
        sheet.autofilter(from.row, from.column, to.row, to.column)?;
    }
    if let Some(row) = layout.repeat {
        sheet.set_repeat_rows(row, row)?;
    }
    sheet.set_screen_gridlines(false);
    let pages = u16::from(layout.one_page);
    sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, pages);
    if let Some(last) = layout.printed_to {
        sheet.set_print_area(0, 0, last.row, last.column)?;
    }
    sheet.set_margins(0.5, 0.5, 0.75, 0.6, 0.3, 0.3);
    sheet.set_header(format!("&L&9{}&R&9&A", safe::header(title)));
    sheet.set_footer("&R&9&P / &N");
    sheet.set_tab_color(ACCENT);
    Ok(())
}

/// Levers that are set are marked, whoever sets them.
fn mark_levers(sheet: &mut Worksheet, book: &Book, of: SheetId) -> Result<(), WorkbookError> {
    let set = lever_set();
    for (from, to) in book.lever_ranges(of) {
        let marked = ConditionalFormatBlank::new().invert().set_format(&set);
        sheet.add_conditional_format(from.row, from.column, to.row, to.column, &marked)?;
    }
    Ok(())
}

/// What Excel would mark with a corner though it is meant so: figures as they are printed, which are words; formulas of
/// the first and last year, which differ from those between; sums beside other numbers.
fn no_marks(sheet: &mut Worksheet, rows: u32) -> Result<(), WorkbookError> {
    let meant = [
        IgnoreError::NumberStoredAsText,
        IgnoreError::FormulaDiffers,
        IgnoreError::FormulaOmitsCells,
        IgnoreError::FormulaRefersToEmptyCells,
    ];
    // A range takes one of them: each gets one that is a row longer.
    for (last, meant) in (rows..).zip(meant) {
        sheet.ignore_error_range(0, 0, last, LAST_MARKED, meant)?;
    }
    Ok(())
}

/// Words that a spreadsheet would take for a formula, were they typed.
fn is_like_a_formula(words: &str) -> bool {
    words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}
