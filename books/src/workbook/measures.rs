//! Measures, and what of them is new each year.

use ramkalkyl::model::figure::{Basis, Quantity, Subject};
use ramkalkyl::model::measure::Measure;
use ramkalkyl::model::year::Year;
use ramkalkyl::text::names;
use rust_xlsxwriter::{DataValidation, DataValidationRule};

use super::book::Content;
use super::error::WorkbookError;
use super::expr::{Expr, Function, if_else};
use super::key::{Key, Place, SheetId};
use super::maker::{Maker, Row, YearTable, key};
use super::number::float;
use super::style::{Look, Number};

const SHEET: SheetId = SheetId::Measures;
/// Name, area, whose, amount, year, month; then the years.
const TABLE: YearTable = YearTable {
    sheet: SHEET,
    first: 6,
};
const AREA: u16 = 1;
const WHOSE: u16 = 2;
const AMOUNT: u16 = 3;
const YEAR: u16 = 4;
const MONTH: u16 = 5;
/// Rows for measures that somebody adds in the workbook.
const FREE_ROWS: u32 = 12;
/// The row of the heads.
const HEADS: u32 = 3;
/// The first measure's row.
pub(super) const FIRST: u32 = HEADS + 1;

/// Where a measure's name stands.
pub(super) fn name_of(position: usize) -> Place {
    Place::new(SHEET, row_of(position), 0)
}

/// Where what is new of a measure stands, in the year at a position.
pub(super) fn effect_of(measure: usize, position: usize) -> Place {
    TABLE.at(row_of(measure), position)
}

fn row_of(position: usize) -> u32 {
    FIRST.saturating_add(u32::try_from(position).unwrap_or_default())
}

/// Adds the sheet.
///
/// # Errors
/// [`WorkbookError::File`] where a rule of a cell is too long.
pub(super) fn add(maker: &mut Maker<'_>) -> Result<(), WorkbookError> {
    let words = maker.words;
    let top = maker.head(SHEET, words.measures_lead);
    let heads = [
        words.measure,
        words.area,
        words.whose,
        words.full_year,
        words.from_year,
        words.from_month,
    ];
    for (column, head) in (0_u16..).zip(heads) {
        let look = if column >= AMOUNT {
            Look::NumberHead
        } else {
            Look::Head
        };
        maker.book.text(Place::new(SHEET, top, column), head, look);
    }
    maker.year_heads(TABLE, top);
    let stated = &maker.baseline().measures;
    let mut row = FIRST;
    for (measure, own) in (stated.iter().map(|one| (one, false)))
        .chain(maker.scenario.measures.iter().map(|one| (one, true)))
    {
        written(maker, row, (measure, own));
        row += 1;
    }
    let free = row;
    for row in free..free + FREE_ROWS {
        for column in [0, AREA, AMOUNT, YEAR, MONTH] {
            let style = Look::Lever.with(number(column));
            maker
                .book
                .put(Place::new(SHEET, row, column), Content::Blank, style);
        }
    }
    let last = free + FREE_ROWS - 1;
    for row in FIRST..=last {
        for (position, year) in maker.years().into_iter().skip(1) {
            let place = TABLE.at(row, position);
            maker.book.formula(
                place,
                effect(row, year, maker.before(year)),
                Number::KrAsTkr,
            );
        }
    }
    for (position, row) in (FIRST..=last).enumerate() {
        (maker.book).holds(Place::new(SHEET, row, 0), Key::Measure(position));
    }
    rules(maker, last)?;
    sums(maker, last);
    let mut widths = vec![44.0, 24.0, 15.0, 15.0, 11.0, 15.0];
    widths.extend(vec![13.0; usize::from(maker.width())]);
    let layout = maker.book.layout(SHEET);
    layout.widths = widths;
    layout.freeze = (HEADS + 1, 1);
    layout.repeat = Some(HEADS);
    Ok(())
}

fn number(column: u16) -> Number {
    match column {
        AMOUNT => Number::Tkr,
        YEAR | MONTH => Number::Whole,
        _ => Number::General,
    }
}

fn written(maker: &mut Maker<'_>, row: u32, (measure, own): (&Measure, bool)) {
    let areas = &maker.baseline().areas;
    let area = measure.area.as_ref().and_then(|id| {
        let area = areas.iter().find(|area| area.id == *id)?;
        Some(names::of(&area.name, maker.language()))
    });
    let whose = match own {
        true => maker.words.scenarios_own,
        false => maker.words.documents_own,
    };
    let look = if own { Look::Lever } else { Look::Plain };
    let at = |column| Place::new(SHEET, row, column);
    let full_year = float(measure.full_year.tkr());
    let (year, month) = (f64::from(measure.year.0), f64::from(measure.start.number()));
    maker.book.text(at(0), &measure.name, look);
    maker
        .book
        .text(at(AREA), area.as_deref().unwrap_or_default(), look);
    maker.book.text(at(WHOSE), whose, Look::Muted);
    let numbers = [(AMOUNT, full_year), (YEAR, year), (MONTH, month)];
    for (column, value) in numbers {
        maker
            .book
            .number(at(column), value, look.with(number(column)));
    }
}

/// `E·(13−s)/12` in the year that it starts, `E·(s−1)/12` in the next. A month that is not given is January.
fn effect(row: u32, year: Year, before: Option<Year>) -> Expr {
    let at = |column| Expr::At(Place::new(SHEET, row, column));
    let start = || Expr::Call(Function::Max, vec![Expr::Number(1.0), at(MONTH)]);
    let full_year = || at(AMOUNT) * 1000.0;
    let first = full_year() * (Expr::Number(13.0) - start()) / 12.0;
    let rest = full_year() * (start() - 1.0) / 12.0;
    let is = |year: Year| at(YEAR).equals(f64::from(year.0));
    let otherwise = match before {
        Some(before) => if_else(is(before), rest, Expr::Number(0.0)),
        None => Expr::Number(0.0),
    };
    if_else(is(year), first, otherwise)
}

fn rules(maker: &mut Maker<'_>, last: u32) -> Result<(), WorkbookError> {
    let words = maker.words;
    let years = maker.baseline().years;
    let (base, end) = (i32::from(years.base().0), i32::from(years.last().0));
    let whole = |least, most| -> Result<DataValidation, WorkbookError> {
        Ok(DataValidation::new()
            .allow_whole_number(DataValidationRule::Between(least, most))
            .set_error_title(words.not_taken)?
            .set_error_message(format!("{} {least}–{most}.", words.between))?)
    };
    let amount = DataValidation::new()
        .allow_decimal_number(DataValidationRule::Between(-1e9, 1e9))
        .set_input_message(words.hint_measure)?
        .set_error_title(words.not_taken)?;
    let layout = maker.book.layout(SHEET);
    let column = |column| {
        let at = |row| Place::new(SHEET, row, column);
        (at(FIRST), at(last))
    };
    for (of, rule) in [
        (AMOUNT, amount),
        (YEAR, whole(base, end)?),
        (MONTH, whole(1, 12)?),
    ] {
        let (from, to) = column(of);
        layout.rules.push((from, to, rule));
    }
    Ok(())
}

fn sums(maker: &mut Maker<'_>, last: u32) {
    let words = maker.words;
    let stated = u32::try_from(maker.baseline().measures.len()).unwrap_or_default();
    let sums = [
        (
            words.all_measures,
            Basis::Scenario,
            last,
            (Look::ResultName, Look::Result),
        ),
        (
            words.documents_measures,
            Basis::Assumptions,
            (FIRST + stated).saturating_sub(1),
            (Look::Muted, Look::Document),
        ),
    ];
    for (row, (name, basis, to, (look, of_numbers))) in (last + 1..).zip(sums) {
        let heads = Row {
            name,
            beside: &[],
            look,
            style: of_numbers.with(Number::KrAsTkr),
        };
        maker.row(TABLE, row, &heads, |maker, position, year| {
            maker.before(year)?;
            let formula = if to < FIRST {
                Expr::Number(0.0)
            } else {
                let cells = Expr::range(TABLE.at(FIRST, position), TABLE.at(to, position));
                Expr::Call(Function::Sum, vec![cells])
            };
            let key = key(basis, Subject::Whole, Quantity::Measures, year);
            Some((Some(key), formula))
        });
    }
}
