//! The bridge: what raises and lowers what must be saved, year by year, with a chart of one year.

use ramkalkyl::model::figure::{Basis, Quantity};
use ramkalkyl::model::year::Year;
use rust_xlsxwriter::{DataValidation, DataValidationRule};

use super::book::Content;
use super::error::WorkbookError;
use super::expr::{Expr, Function, if_else};
use super::key::{Key, Place, SheetId};
use super::maker::{Maker, YearTable, whole};
use super::measures;
use super::style::{Look, Number, Style};
use super::waterfall;

const SHEET: SheetId = SheetId::Bridge;
/// The base year would stand in the column of names: it has no bridge.
const TABLE: YearTable = YearTable {
    sheet: SHEET,
    first: 0,
};
/// The row of the years.
const HEADS: u32 = 3;
const FIRST: u32 = HEADS + 1;
/// The last column that the chart reaches.
const LAST_PRINTED: u16 = 10;

/// A row of the bridge.
pub(super) struct Bar {
    name: Name,
    /// Whether it is a sum: a bar from zero.
    pub(super) sum: bool,
    of: Amount,
}

enum Name {
    Words(String),
    /// A measure's name, from where it is written.
    Cell(Place),
}

enum Amount {
    /// A figure of the whole.
    Figure(Quantity),
    /// A figure of the whole that lowers.
    Less(Quantity),
    /// A measure, which lowers.
    Measure(usize),
    /// What was added to the measures in the workbook.
    Added,
}

impl Amount {
    fn formula(&self, known: usize, (position, year): (usize, Year)) -> Expr {
        let of = |quantity| whole(Basis::Scenario, quantity, year);
        let effect = |measure| Expr::At(measures::effect_of(measure, position));
        match self {
            Self::Figure(quantity) => of(*quantity),
            Self::Less(quantity) => -of(*quantity),
            Self::Measure(measure) => -effect(*measure),
            Self::Added if known == 0 => -of(Quantity::Measures),
            Self::Added => {
                let from = Expr::At(measures::effect_of(0, position));
                let to = Expr::At(measures::effect_of(known.saturating_sub(1), position));
                let known = Expr::Call(Function::Sum, vec![Expr::range(from, to)]);
                known - of(Quantity::Measures)
            }
        }
    }
}

fn bars(maker: &Maker<'_>) -> Vec<Bar> {
    let bar = |quantity: Quantity, of: fn(Quantity) -> Amount, sum: bool| Bar {
        name: Name::Words(maker.quantity(quantity)),
        sum,
        of: of(quantity),
    };
    let mut bars = vec![
        bar(Quantity::Opening, Amount::Figure, false),
        bar(Quantity::FrameCut, Amount::Figure, false),
        bar(Quantity::Index, Amount::Figure, false),
        bar(Quantity::Covered, Amount::Less, false),
        bar(Quantity::Headline, Amount::Figure, true),
        bar(Quantity::VolumeEffect, Amount::Figure, false),
        bar(Quantity::RateEffect, Amount::Figure, false),
        bar(Quantity::LumpEffect, Amount::Figure, false),
        bar(Quantity::Other, Amount::Figure, false),
        bar(Quantity::FollowChange, Amount::Less, false),
        bar(Quantity::Required, Amount::Figure, true),
    ];
    let known = maker.baseline().measures.len() + maker.scenario.measures.len();
    bars.extend((0..known).map(|measure| Bar {
        name: Name::Cell(measures::name_of(measure)),
        sum: false,
        of: Amount::Measure(measure),
    }));
    bars.push(Bar {
        name: Name::Words(maker.words.added_measures.to_owned()),
        sum: false,
        of: Amount::Added,
    });
    bars.push(bar(Quantity::Remaining, Amount::Figure, true));
    bars
}

/// Adds the sheet.
///
/// # Errors
/// [`WorkbookError::File`] where a rule of a cell is too long.
pub(super) fn add(maker: &mut Maker<'_>) -> Result<(), WorkbookError> {
    let words = maker.words;
    maker.head(SHEET, words.bridge_lead);
    maker
        .book
        .text(Place::new(SHEET, HEADS, 0), words.step, Look::Head);
    let years: Vec<(usize, Year)> = maker.years().into_iter().skip(1).collect();
    for (position, year) in &years {
        let head = Look::NumberHead.with(Number::Whole);
        maker
            .book
            .number(TABLE.at(HEADS, *position), f64::from(year.0), head);
    }
    let bars = bars(maker);
    let known = maker.baseline().measures.len() + maker.scenario.measures.len();
    let mut row = FIRST;
    for bar in &bars {
        let (name, numbers) = match bar.sum {
            true => (Look::ResultName, Look::Result),
            false => (Look::Plain, Look::Plain),
        };
        let place = Place::new(SHEET, row, 0);
        match &bar.name {
            Name::Words(words) => maker.book.text(place, words, name),
            Name::Cell(cell) => {
                let cell = || Expr::At(*cell);
                let shown = if_else(cell().equals(Expr::Text("")), Expr::Text(""), cell());
                maker.book.formula(place, shown, name);
            }
        }
        for (position, year) in &years {
            let style = numbers.with(Number::KrAsTkr);
            let formula = bar.of.formula(known, (*position, *year));
            maker.book.formula(TABLE.at(row, *position), formula, style);
        }
        row += 1;
    }
    choice(maker, row + 1)?;
    let chart_row = row + 3;
    let helper = chart_row + waterfall::ROWS + 1;
    let table = waterfall::Table {
        heads: (TABLE.at(HEADS, 1), TABLE.at(HEADS, years.len())),
        first: FIRST,
        helper,
    };
    waterfall::add(maker, &bars, &table, chart_row);
    let columns = usize::from(maker.width()).max(waterfall::COLUMNS);
    let mut widths = vec![46.0];
    widths.extend(vec![13.0; columns]);
    let layout = maker.book.layout(SHEET);
    layout.widths = widths;
    layout.freeze = (FIRST, 1);
    layout.one_page = true;
    layout.printed_to = Some(Place::new(SHEET, helper.saturating_sub(1), LAST_PRINTED));
    Ok(())
}

/// Where somebody chooses the year of the chart.
fn choice(maker: &mut Maker<'_>, row: u32) -> Result<(), WorkbookError> {
    let words = maker.words;
    let years = maker.baseline().years;
    maker
        .book
        .text(Place::new(SHEET, row, 0), words.chart_year, Look::Plain);
    let place = Place::new(SHEET, row, 1);
    let style: Style = Look::Lever.with(Number::Whole);
    maker
        .book
        .put(place, Content::Number(f64::from(years.budget().0)), style);
    maker.book.holds(place, Key::ChartYear);
    let (first, last) = (i32::from(years.budget().0), i32::from(years.last().0));
    let rule = DataValidation::new()
        .allow_whole_number(DataValidationRule::Between(first, last))
        .set_input_message(format!("{first}–{last}"))?
        .set_error_title(words.not_taken)?;
    maker.book.layout(SHEET).rules.push((place, place, rule));
    Ok(())
}
