//! What one is worth, and what matters most: what remains when one number is another, less what remains now.

use crate::model::exact::Exact;
use rust_decimal::Decimal;

use super::baseline::Baseline;
use super::calculate::calculate;
use super::id::ItemId;
use super::item::{DAYS_A_YEAR, VolumeUnit};
use super::knob::Knob;
use super::lever::Lever;
use super::measure::StartMonth;
use super::outcome::Outcome;
use super::quantity::Money;
use super::scenario::Scenario;
use super::year::Year;

/// One more of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum One {
    /// One unit of an item's volume: a care day, an hour.
    Unit(ItemId),
    /// One placement a year: 365 care days.
    Placement(ItemId),
    /// One krona more a unit.
    Krona(ItemId),
    /// One percentage point of index.
    IndexPoint,
    /// A hundred thousand kronor of frame.
    Frame,
    /// One more month with this year's index: it begins a month earlier.
    IndexMonth,
    /// The scenario's measure at this position begins a month earlier.
    MonthEarlier(usize),
}

/// What one more is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worth {
    /// Of what.
    pub one: One,
    /// What it does to what remains in each calculated year; `None` where there can be no more of it.
    pub effects: Option<Vec<Money>>,
}

/// What one more of everything is worth in a year, in the document's order.
#[must_use]
pub fn worths(
    baseline: &Baseline,
    scenario: &Scenario,
    outcome: &Outcome,
    year: Year,
) -> Vec<Worth> {
    let mut ones = Vec::new();
    for item in &baseline.items {
        ones.push(One::Unit(item.id.clone()));
        if item.unit == VolumeUnit::CareDay {
            ones.push(One::Placement(item.id.clone()));
        }
    }
    ones.extend((baseline.items.iter()).map(|item| One::Krona(item.id.clone())));
    ones.extend([One::IndexPoint, One::IndexMonth, One::Frame]);
    ones.extend((0..scenario.measures.len()).map(One::MonthEarlier));
    let worth = |one: One| Worth {
        effects: one_more(baseline, scenario, outcome, &one, year)
            .and_then(|with| effects(baseline, &with, outcome)),
        one,
    };
    ones.into_iter().map(worth).collect()
}

/// The scenario with one more.
fn one_more(
    baseline: &Baseline,
    scenario: &Scenario,
    outcome: &Outcome,
    one: &One,
    year: Year,
) -> Option<Scenario> {
    let raise = |lever: Lever, by: Decimal| {
        let now = outcome.inputs.lever_value(baseline, &lever)?;
        let mut with = scenario.clone();
        with.set(baseline, lever, now.plus(by)?).ok()?;
        Some(with)
    };
    match one {
        One::Unit(item) => raise(Lever::Volume(item.clone(), year), Decimal::ONE),
        One::Placement(item) => raise(Lever::Volume(item.clone(), year), DAYS_A_YEAR),
        One::Krona(item) => raise(Lever::Rate(item.clone(), year), Decimal::ONE),
        One::IndexPoint => raise(Lever::Index(year), Decimal::ONE),
        One::IndexMonth => raise(Lever::IndexMonths(year), Decimal::ONE),
        One::Frame => raise(Lever::Frame(year), Decimal::ONE_HUNDRED),
        One::MonthEarlier(position) => {
            let mut with = scenario.clone();
            let measure = with.measures.get_mut(*position)?;
            let earlier = measure.start.number().checked_sub(1)?;
            match StartMonth::new(earlier) {
                Ok(month) => measure.start = month,
                // December of the year before, where that is calculated.
                Err(_) => {
                    measure.year = baseline.years.before(measure.year)?;
                    (baseline.years.base() < measure.year).then_some(())?;
                    measure.start = StartMonth::new(12).ok()?;
                }
            }
            Some(with)
        }
    }
}

/// What a scenario does to what remains in each year, against an outcome.
#[must_use]
pub fn effects(baseline: &Baseline, with: &Scenario, outcome: &Outcome) -> Option<Vec<Money>> {
    let with = calculate(baseline, with).ok()?;
    (with.years.iter().zip(&outcome.years))
        .map(|(with, now)| with.remaining.minus(now.remaining).ok())
        .collect()
}

/// How far a knob is turned down and up, as numbers of the knob.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The lower number.
    pub low: Decimal,
    /// The higher one.
    pub high: Decimal,
}

/// What remains at both ends of a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swing {
    /// What is turned.
    pub knob: Knob,
    /// How far.
    pub range: Range,
    /// What remains in the year at the lower number, less what remains now.
    pub low: Option<Money>,
    /// The same at the higher one.
    pub high: Option<Money>,
}

impl Swing {
    /// How far apart the ends are: what a tornado is ordered by.
    #[must_use]
    pub fn width(&self) -> Money {
        let (Some(low), Some(high)) = (self.low, self.high) else {
            return Money::ZERO;
        };
        let ends = [low, high, Money::ZERO];
        let least = ends.iter().min().copied().unwrap_or_default();
        let most = ends.iter().max().copied().unwrap_or_default();
        most.minus(least).unwrap_or_default()
    }
}

/// The largest move of a lever's input from one year to the next in the document, in the lever's unit: how far it is
/// known to go. `None` where the document has fewer than two numbers of it.
#[must_use]
pub fn largest_move(baseline: &Baseline, stated: &Outcome, lever: &Lever) -> Option<Decimal> {
    let series = lever.series();
    let numbers: Vec<Decimal> = (baseline.years.all())
        .filter_map(|year| (stated.inputs).lever_value(baseline, &series.in_year(year)))
        .collect();
    let moves = numbers.windows(2).filter_map(|pair| match pair {
        [before, now] => Some(now.minus(*before)?.abs()),
        _ => None,
    });
    moves.max()
}

/// The range of a knob: its number now, less and plus a distance, within what it takes.
#[must_use]
pub fn around(
    baseline: &Baseline,
    scenario: &Scenario,
    outcome: &Outcome,
    knob: &Knob,
    distance: Decimal,
) -> Option<Range> {
    let now = knob.value(baseline, scenario, outcome)?;
    let (least, most) = knob.limits();
    Some(Range {
        low: now.minus(distance)?.max(least),
        high: now.plus(distance)?.min(most),
    })
}

/// What remains in a year at both ends of a range.
#[must_use]
pub fn swing(
    baseline: &Baseline,
    scenario: &Scenario,
    outcome: &Outcome,
    (knob, range): (Knob, Range),
    year: Year,
) -> Swing {
    let at = |value: Decimal| {
        let with = knob.set(baseline, scenario, value, "").ok()?;
        let with = calculate(baseline, &with).ok()?;
        let now = outcome.year(year)?.remaining;
        with.year(year)?.remaining.minus(now).ok()
    };
    let (low, high) = (at(range.low), at(range.high));
    Swing {
        knob,
        range,
        low,
        high,
    }
}

/// One side of a two-way table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// What is turned along it.
    pub knob: Knob,
    /// The numbers it is turned to.
    pub numbers: Vec<Decimal>,
}

/// What remains in a year for every pair of numbers of two knobs: a row for each number of the first. `None` where that
/// cannot be calculated.
#[must_use]
pub fn table(
    baseline: &Baseline,
    scenario: &Scenario,
    (rows, columns): (&Axis, &Axis),
    year: Year,
) -> Vec<Vec<Option<Money>>> {
    let cell = |row: Decimal, column: Decimal| {
        let with = rows.knob.set(baseline, scenario, row, "").ok()?;
        let with = columns.knob.set(baseline, &with, column, "").ok()?;
        let with = calculate(baseline, &with).ok()?;
        Some(with.year(year)?.remaining)
    };
    let row = |row: &Decimal| {
        let numbers = columns.numbers.iter();
        numbers.map(|column| cell(*row, *column)).collect()
    };
    rows.numbers.iter().map(row).collect()
}
