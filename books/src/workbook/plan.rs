//! Frame, need and what is left to save over the years.

use ramkalkyl::model::figure::{Basis, Quantity};
use rust_xlsxwriter::{Chart, ChartFormat, ChartLine, ChartSolidFill, ChartType, Color};

use super::key::{Place, SheetId};
use super::maker::{Maker, Row, YearTable, whole};
use super::style::{ACCENT, LOWERS, Look, Number, RAISES, SUMS};
use super::waterfall::finish;

const SHEET: SheetId = SheetId::Plan;
const TABLE: YearTable = YearTable {
    sheet: SHEET,
    first: 1,
};
const HEADS: u32 = 3;
const ROWS: [Quantity; 7] = [
    Quantity::Frame,
    Quantity::Need,
    Quantity::Headline,
    Quantity::Required,
    Quantity::Measures,
    Quantity::Remaining,
    Quantity::Level,
];

/// Adds the sheet.
pub(super) fn add(maker: &mut Maker<'_>) {
    let words = maker.words;
    maker.head(SHEET, words.plan_lead);
    maker
        .book
        .text(Place::new(SHEET, HEADS, 0), words.what, Look::Head);
    maker.year_heads(TABLE, HEADS);
    for (row, quantity) in (HEADS + 1..).zip(ROWS) {
        let name = maker.quantity(quantity);
        let result = quantity == Quantity::Required;
        let heads = Row {
            name: &name,
            beside: &[],
            look: if result {
                Look::ResultName
            } else {
                Look::Plain
            },
            style: if result { Look::Result } else { Look::Plain }.with(Number::KrAsTkr),
        };
        maker.row(TABLE, row, &heads, |maker, _, year| {
            let every = matches!(quantity, Quantity::Frame | Quantity::Need | Quantity::Level);
            if !every {
                maker.before(year)?;
            }
            Some((None, whole(Basis::Scenario, quantity, year)))
        });
    }
    let below = HEADS + 2 + u32::try_from(ROWS.len()).unwrap_or_default();
    let frames = [(Quantity::Frame, ACCENT), (Quantity::Need, RAISES)];
    let lines = chart(maker, ChartType::Line, words.plan_chart, &frames);
    let savings = [(Quantity::Required, SUMS), (Quantity::Remaining, LOWERS)];
    let columns = chart(maker, ChartType::Column, words.savings_chart, &savings);
    let layout = maker.book.layout(SHEET);
    layout.charts.push((Place::new(SHEET, below, 0), columns));
    let next = Place::new(SHEET, below + 19, 0);
    layout.charts.push((next, lines));
    layout.widths = [vec![40.0], vec![13.0; 11]].concat();
    layout.freeze = (HEADS + 1, 1);
    layout.one_page = true;
}

fn chart(maker: &Maker<'_>, kind: ChartType, title: &str, of: &[(Quantity, Color)]) -> Chart {
    let sheet = maker.book.title(SHEET);
    let mut chart = Chart::new(kind);
    let width = maker.width();
    // What is saved is saved from the budget year on; frame and need are known in the base year too.
    let from = TABLE.first + u16::from(kind == ChartType::Column);
    let to = TABLE.first + width.saturating_sub(1);
    for (quantity, color) in of {
        let position = ROWS.iter().position(|row| row == quantity);
        let row = HEADS + 1 + u32::try_from(position.unwrap_or_default()).unwrap_or_default();
        let mut format = ChartFormat::new();
        if kind == ChartType::Line {
            let mut line = ChartLine::new();
            format.set_line(line.set_color(*color).set_width(2.25));
        } else {
            format.set_solid_fill(ChartSolidFill::new().set_color(*color));
        }
        chart
            .add_series()
            .set_categories((sheet, HEADS, from, HEADS, to))
            .set_values((sheet, row, from, row, to))
            .set_name((sheet, row, 0))
            .set_format(&mut format);
    }
    finish(&mut chart, title);
    chart.set_width(760).set_height(340);
    chart.set_alt_text(title);
    chart
}
