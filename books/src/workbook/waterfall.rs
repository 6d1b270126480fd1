//! The chart of the bridge: stacked columns on an invisible base, whose parts above and below zero are apart, so that a
//! bar that crosses zero is drawn right. Every part is a formula: the chart follows the levers.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartSolidFill, ChartType, Color,
};

use super::bridge::Bar;
use super::expr::{Expr, Function, above_zero, below_zero, if_else};
use super::key::{Key, Place, SheetId};
use super::maker::Maker;
use super::style::{LOWERS, Look, Number, RAISES, SUMS};

const SHEET: SheetId = SheetId::Bridge;
/// Rows that the chart takes.
pub(super) const ROWS: u32 = 24;
/// Columns of its figures beside their names.
pub(super) const COLUMNS: usize = 10;

/// Columns of the chart's figures.
const VALUE: u16 = 1;
const START: u16 = 2;
const END: u16 = 3;
const BASE: u16 = 4;
const SUM: u16 = 5;
const RAISE: u16 = 7;
const LOWER: u16 = 9;

/// Where the bridge stands that is drawn.
pub(super) struct Table {
    /// The first and last head of a year.
    pub(super) heads: (Place, Place),
    /// The first row.
    pub(super) first: u32,
    /// Where the chart's figures begin.
    pub(super) helper: u32,
}

/// Adds the chart and the figures that it is drawn by.
pub(super) fn add(maker: &mut Maker<'_>, bars: &[Bar], table: &Table, chart_row: u32) {
    let words = maker.words;
    let wide = 11;
    let head = Place::new(SHEET, table.helper, 0);
    maker.book.section(head, words.chart_figures, wide);
    let first = table.helper + 2;
    let heads = [
        words.value,
        words.start,
        words.end,
        words.hidden_base,
        words.sums,
        words.below,
        words.raises,
        words.below,
        words.lowers,
        words.below,
    ];
    for (column, head) in (1_u16..).zip(heads) {
        let place = Place::new(SHEET, first - 1, column);
        maker.book.text(place, head, Look::NumberHead);
    }
    for ((row, of), bar) in (first..).zip(table.first..).zip(bars) {
        line(maker, table, bar, (row, of, row > first));
    }
    let last = first
        + u32::try_from(bars.len())
            .unwrap_or_default()
            .saturating_sub(1);
    let chart = chart(maker, first, last);
    let place = Place::new(SHEET, chart_row, 0);
    maker.book.layout(SHEET).charts.push((place, chart));
}

fn line(maker: &mut Maker<'_>, table: &Table, bar: &Bar, (row, of, after): (u32, u32, bool)) {
    let at = |column| Expr::At(Place::new(SHEET, row, column));
    let name = Expr::At(Place::new(SHEET, of, 0));
    maker
        .book
        .formula(Place::new(SHEET, row, 0), name, Look::Muted);
    let beside = |place: Place| Expr::At(Place { row: of, ..place });
    let (from, to) = table.heads;
    let value = Expr::Call(
        Function::SumIf,
        vec![
            Expr::range(from, to),
            Expr::from(Key::ChartYear),
            Expr::range(beside(from), beside(to)),
        ],
    );
    let start = match (bar.sum, after) {
        (false, true) => Expr::At(Place::new(SHEET, row - 1, END)),
        _ => Expr::Number(0.0),
    };
    let low = || Expr::Call(Function::Min, vec![at(START), at(END)]);
    let high = || Expr::Call(Function::Max, vec![at(START), at(END)]);
    let above = above_zero(high()) - above_zero(low());
    let below = below_zero(low()) - below_zero(high());
    let nothing = || Expr::Number(0.0);
    let lowers = || at(VALUE).below(0.0);
    let mut parts = vec![
        (VALUE, value),
        (START, start),
        (END, at(START) + at(VALUE)),
        (BASE, above_zero(low()) + below_zero(high())),
    ];
    if bar.sum {
        parts.extend([(SUM, above), (SUM + 1, below)]);
    } else {
        parts.extend([
            (RAISE, if_else(lowers(), nothing(), above.clone())),
            (RAISE + 1, if_else(lowers(), nothing(), below.clone())),
            (LOWER, if_else(lowers(), above, nothing())),
            (LOWER + 1, if_else(lowers(), below, nothing())),
        ]);
    }
    for (column, formula) in parts {
        let style = Look::Muted.with(Number::KrAsTkr);
        maker
            .book
            .formula(Place::new(SHEET, row, column), formula, style);
    }
}

fn chart(maker: &Maker<'_>, first: u32, last: u32) -> Chart {
    let words = maker.words;
    let sheet = maker.book.title(SHEET);
    let mut chart = Chart::new(ChartType::ColumnStacked);
    let series: [(u16, &str, Option<Color>); 7] = [
        (BASE, "", None),
        (SUM, words.sums, Some(SUMS)),
        (SUM + 1, "", Some(SUMS)),
        (RAISE, words.raises, Some(RAISES)),
        (RAISE + 1, "", Some(RAISES)),
        (LOWER, words.lowers, Some(LOWERS)),
        (LOWER + 1, "", Some(LOWERS)),
    ];
    for (column, name, color) in series {
        let mut format = ChartFormat::new();
        match color {
            Some(color) => format.set_solid_fill(ChartSolidFill::new().set_color(color)),
            None => format.set_no_fill(),
        };
        format.set_no_border();
        chart
            .add_series()
            .set_categories((sheet, first, 0, last, 0))
            .set_values((sheet, first, column, last, column))
            .set_name(name)
            .set_format(&mut format)
            .set_overlap(100)
            .set_gap(45);
    }
    finish(&mut chart, words.bridge_chart);
    chart.legend().delete_entries(&[0, 2, 4, 6]);
    chart.set_width(1060).set_height(460);
    chart.set_alt_text(words.bridge_chart_alt);
    chart
}

/// What all charts have: a quiet title, thousands on the axis, names below the lowest column.
pub(super) fn finish(chart: &mut Chart, title: &str) {
    let mut small = ChartFont::new();
    small.set_size(9);
    let mut heading = ChartFont::new();
    heading.set_size(12).set_bold();
    let mut line = ChartLine::new();
    line.set_color(Color::RGB(0xD9_D9_D9)).set_width(0.5);
    chart.title().set_name(title).set_font(&heading);
    chart
        .x_axis()
        .set_font(&small)
        .set_label_position(ChartAxisLabelPosition::Low);
    chart
        .y_axis()
        .set_font(&small)
        .set_num_format("#,##0,")
        .set_major_gridlines_line(&line);
    chart
        .legend()
        .set_position(ChartLegendPosition::Bottom)
        .set_font(&small);
}
