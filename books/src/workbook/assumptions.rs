//! The same calculation with the assumptions alone: what would be if they hold and nobody decides anything. What
//! decisions do is the rest.

use ramkalkyl::model::figure::Basis;
use ramkalkyl::model::series::Series;

use super::calculation;
use super::expr::{Expr, both, if_else, is_number};
use super::inputs::{Entry, Input, entries, used};
use super::items;
use super::key::{Key, Place, SheetId};
use super::maker::{Maker, YearTable};
use super::style::{Look, Number};

const SHEET: SheetId = SheetId::Assumptions;
/// Names, formulas in signs and a unit; then what is used each year.
const TABLE: YearTable = YearTable {
    sheet: SHEET,
    first: 3,
};

/// Adds the sheet.
pub(super) fn add(maker: &mut Maker<'_>) {
    let words = maker.words;
    let top = maker.head(SHEET, words.assumptions_lead);
    maker
        .book
        .text(Place::new(SHEET, top, 0), words.what, Look::Head);
    maker.year_heads(TABLE, top);
    let levers = levers_from(maker);
    for (position, year) in maker.years().into_iter().skip(1) {
        let head = Look::NumberHead.with(Number::Whole);
        maker
            .book
            .number(levers.at(top, position), f64::from(year.0), head);
    }
    let over = Place::new(SHEET, top - 1, levers.first + 1);
    maker.book.text(over, words.levers_that_count, Look::Muted);
    let over = Place::new(SHEET, top - 1, TABLE.first);
    maker.book.text(over, words.used, Look::Muted);
    let row = inputs(maker, levers, top + 1);
    let row = items::blocks(maker, TABLE, Basis::Assumptions, row);
    calculation::steps(maker, TABLE, Basis::Assumptions, row);
    let width = usize::from(maker.width());
    let mut widths = vec![38.0, 22.0, 44.0];
    widths.extend(vec![13.0; width]);
    widths.push(1.5);
    widths.extend(vec![13.0; width]);
    let layout = maker.book.layout(SHEET);
    layout.widths = widths;
    layout.freeze = (top + 1, 1);
    layout.repeat = Some(top);
}

/// The levers stand after the years; the base year would be in the gap.
fn levers_from(maker: &Maker<'_>) -> YearTable {
    YearTable {
        sheet: SHEET,
        first: TABLE.first + maker.width(),
    }
}

fn inputs(maker: &mut Maker<'_>, levers: YearTable, from: u32) -> u32 {
    let wide = TABLE.first + maker.width();
    let mut row = from;
    for entry in entries(maker) {
        match entry {
            Entry::Section(name) => {
                maker.book.section(Place::new(SHEET, row, 0), &name, wide);
            }
            Entry::Input(input) => line(maker, levers, input, row),
            // What is taken as known when a year begins is neither an assumption nor a decision: it holds for both.
            Entry::Carry => continue,
        }
        row += 1;
    }
    row
}

fn line(maker: &mut Maker<'_>, levers: YearTable, input: Input<'_>, row: u32) {
    let base = maker.baseline().years.base();
    let name = input.name(maker);
    maker
        .book
        .text(Place::new(SHEET, row, 0), &name, Look::Plain);
    let unit = input.unit(maker);
    maker.book.text(Place::new(SHEET, row, 1), unit, Look::Code);
    for (position, year) in maker.years() {
        if let Some(formula) = used(maker, input, Basis::Assumptions, year) {
            let place = TABLE.at(row, position);
            maker.book.formula(place, formula, input.number());
            if let Some(key) = input.key(Basis::Assumptions, year, base) {
                maker.book.holds(place, key);
            }
        }
        let Some(series) = input.series().filter(|_| position > 0) else {
            continue;
        };
        let place = levers.at(row, position);
        let lever = series.in_year(year);
        let formula = counts(maker, &series, Key::Lever(Basis::Scenario, lever.clone()));
        let style = Look::Document.with(input.lever_number());
        maker.book.formula(place, formula, style);
        maker
            .book
            .holds(place, Key::Lever(Basis::Assumptions, lever));
    }
}

/// The lever where its input is an assumption, else nothing.
fn counts(maker: &Maker<'_>, series: &Series, lever: Key) -> Expr {
    let nature = Expr::from(Key::Nature(series.clone()));
    let assumption = nature.equals(Expr::Text(maker.words.assumption));
    let lever = Expr::from(lever);
    if_else(
        both(assumption, is_number(lever.clone())),
        lever,
        Expr::Text(""),
    )
}
