//! The sheet of inputs.

use ramkalkyl::model::figure::Basis;
use ramkalkyl::model::lever::LeverUnit;
use ramkalkyl::model::scenario::Carry;
use rust_xlsxwriter::DataValidation;

use super::document::stated;
use super::rows::{Entry, Input, entries};
use super::rules::rule_of;
use super::{source, used};
use crate::workbook::book::Content;
use crate::workbook::error::WorkbookError;
use crate::workbook::key::{Key, Place, SheetId};
use crate::workbook::maker::{Maker, YearTable};
use crate::workbook::number::float;
use crate::workbook::style::{Look, Number};

const SHEET: SheetId = SheetId::Inputs;
/// Name, unit, key of links, nature; then the document's years.
const BEFORE_YEARS: u16 = 4;
const NATURE: u16 = 3;
/// Characters of a column that parts others.
const GAP: f64 = 1.5;
/// Characters of the kind of an origin, and of a source.
const ORIGIN: f64 = 30.0;
const SOURCE: f64 = 130.0;

/// Where the three groups of years begin, and what follows them.
struct Columns {
    document: YearTable,
    /// As if the base year had one.
    lever: YearTable,
    used: YearTable,
    origin: u16,
    source: u16,
}

fn columns(width: u16) -> Columns {
    let table = |first| YearTable {
        sheet: SHEET,
        first,
    };
    let document = BEFORE_YEARS;
    // The base year has no levers: the column before them is the gap.
    let lever = document + width;
    let used = lever + width + 1;
    Columns {
        document: table(document),
        lever: table(lever),
        used: table(used),
        origin: used + width + 1,
        source: used + width + 2,
    }
}

/// The first and last cell of a row where levers are set.
fn lever_cells(maker: &Maker<'_>, row: u32) -> (Place, Place) {
    let lever = columns(maker.width()).lever;
    let last = usize::from(maker.width()).saturating_sub(1);
    (lever.at(row, 1), lever.at(row, last))
}

/// Adds the sheet.
///
/// # Errors
/// [`WorkbookError::File`] where a rule of a cell is too long.
pub(in crate::workbook) fn add(maker: &mut Maker<'_>) -> Result<(), WorkbookError> {
    let words = maker.words;
    let top = maker.head(SHEET, words.inputs_lead);
    let columns = columns(maker.width());
    heads(maker, &columns, top);
    let mut row = top + 2;
    for entry in entries(maker) {
        match entry {
            Entry::Section(name) => {
                maker
                    .book
                    .section(Place::new(SHEET, row, 0), &name, columns.source + 1);
            }
            Entry::Carry => carry(maker, &columns, row)?,
            Entry::Input(input) => line(maker, &columns, input, row)?,
        }
        row += 1;
    }
    let last = row.saturating_sub(1);
    let width = usize::from(maker.width());
    let mut widths = vec![36.0, 19.0, 27.0, 11.0];
    widths.extend(vec![11.5; width]);
    widths.push(GAP);
    widths.extend(vec![11.5; width.saturating_sub(1)]);
    widths.push(GAP);
    widths.extend(vec![11.5; width]);
    widths.extend([GAP, ORIGIN, SOURCE]);
    let layout = maker.book.layout(SHEET);
    layout.widths = widths;
    layout.freeze = (top + 2, 1);
    layout.repeat = Some(top + 1);
    layout.printed_to = Some(Place::new(SHEET, last, columns.origin.saturating_sub(2)));
    Ok(())
}

fn heads(maker: &mut Maker<'_>, columns: &Columns, row: u32) {
    let words = maker.words;
    let groups = [
        (columns.document.first, words.document_value),
        (columns.lever.first + 1, words.lever),
        (columns.used.first, words.used),
    ];
    for (column, group) in groups {
        maker
            .book
            .text(Place::new(SHEET, row, column), group, Look::Section);
        let more = maker.width().saturating_sub(1);
        let lever = column == columns.lever.first + 1;
        let last = column + if lever { more.saturating_sub(1) } else { more };
        for beside in column + 1..=last {
            let place = Place::new(SHEET, row, beside);
            maker.book.put(place, Content::Blank, Look::Section);
        }
    }
    let row = row + 1;
    let names = [
        (0, words.input),
        (1, words.unit),
        (2, words.key),
        (NATURE, words.nature),
        (columns.origin, words.origin),
        (columns.source, words.source),
    ];
    for (column, name) in names {
        maker
            .book
            .text(Place::new(SHEET, row, column), name, Look::Head);
    }
    let whole = Look::NumberHead.with(Number::Whole);
    for (position, year) in maker.years() {
        let year = f64::from(year.0);
        maker
            .book
            .number(columns.document.at(row, position), year, whole);
        maker
            .book
            .number(columns.used.at(row, position), year, whole);
        if position > 0 {
            maker
                .book
                .number(columns.lever.at(row, position), year, whole);
        }
    }
}

fn line(
    maker: &mut Maker<'_>,
    columns: &Columns,
    input: Input<'_>,
    row: u32,
) -> Result<(), WorkbookError> {
    let base = maker.baseline().years.base();
    let name = input.name(maker);
    maker
        .book
        .text(Place::new(SHEET, row, 0), &name, Look::Plain);
    let unit = input.unit(maker);
    maker
        .book
        .text(Place::new(SHEET, row, 1), unit, Look::Muted);
    for (position, year) in maker.years() {
        let place = columns.document.at(row, position);
        let content = stated(maker, input, position);
        let key = input.key(Basis::Document, year, base);
        if content.is_some() || key.is_some() {
            let style = Look::Document.with(input.number());
            maker
                .book
                .put(place, content.unwrap_or(Content::Blank), style);
        }
        if let Some(key) = key {
            maker.book.holds(place, key);
        }
        let place = columns.used.at(row, position);
        if let Some(formula) = used(maker, input, Basis::Scenario, year) {
            maker.book.formula(place, formula, input.number());
            if let Some(key) = input.key(Basis::Scenario, year, base) {
                maker.book.holds(place, key);
            }
        }
    }
    levers(maker, columns, input, row)?;
    let (origin, source) = source::words(maker, input);
    let at = |column| Place::new(SHEET, row, column);
    maker.book.text(at(columns.origin), &origin, Look::Muted);
    maker.book.text(at(columns.source), &source, Look::Muted);
    Ok(())
}

fn levers(
    maker: &mut Maker<'_>,
    columns: &Columns,
    input: Input<'_>,
    row: u32,
) -> Result<(), WorkbookError> {
    let Some(series) = input.series() else {
        return Ok(());
    };
    let key = Place::new(SHEET, row, 2);
    maker.book.text(key, &series.to_string(), Look::Code);
    let nature = Place::new(SHEET, row, NATURE);
    let word = maker.words.nature_word(maker.scenario.nature(&series));
    maker.book.text(nature, word, Look::Lever);
    maker.book.holds(nature, Key::Nature(series.clone()));
    let rule = maker.words.nature_rule()?;
    maker.book.layout(SHEET).rules.push((nature, nature, rule));
    let style = Look::Lever.with(input.lever_number());
    for (position, year) in maker.years().into_iter().skip(1) {
        let lever = series.in_year(year);
        let place = columns.lever.at(row, position);
        let content = match maker.scenario.value(&lever) {
            // Spreadsheets take 3 % for 0.03.
            Some(value) if lever.unit() == LeverUnit::Percent => {
                Content::Number(float(value) / 100.0)
            }
            Some(value) => Content::Number(float(value)),
            None => Content::Blank,
        };
        maker.book.put(place, content, style);
        maker.book.holds(place, Key::Lever(Basis::Scenario, lever));
    }
    let budget = maker.baseline().years.budget();
    if let Some(rule) = rule_of(maker, input, budget)? {
        let (from, to) = lever_cells(maker, row);
        maker.book.layout(SHEET).rules.push((from, to, rule));
    }
    Ok(())
}

fn carry(maker: &mut Maker<'_>, columns: &Columns, row: u32) -> Result<(), WorkbookError> {
    let words = maker.words;
    let language = maker.language();
    maker.book.text(
        Place::new(SHEET, row, 0),
        language.carry_legend(),
        Look::Plain,
    );
    maker
        .book
        .text(Place::new(SHEET, row, 2), "carry", Look::Code);
    let place = columns.lever.at(row, 1);
    let chosen = match maker.scenario.carry {
        Carry::Balanced => words.balanced,
        Carry::Unmet => words.unmet,
    };
    maker.book.text(place, chosen, Look::Lever);
    maker.book.holds(place, Key::Carry);
    let means = [
        (words.balanced, language.carry_balanced()),
        (words.unmet, language.carry_unmet()),
    ];
    let means = means.map(|(word, meaning)| format!("{word}: {meaning}"));
    let says = Place::new(SHEET, row, columns.source);
    maker.book.text(says, &means.join(". "), Look::Muted);
    let rule = DataValidation::new()
        .allow_list_strings(&[words.balanced, words.unmet])?
        .ignore_blank(false)
        .set_error_title(words.not_taken)?;
    maker.book.layout(SHEET).rules.push((place, place, rule));
    Ok(())
}
