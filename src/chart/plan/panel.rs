//! A panel: some series over the years, with a vertical axis.

use rust_decimal::Decimal;

use super::bands::Bands;
use crate::chart::{dodge::dodge, scale::Scale, ticks::Ticks};

/// A series' amounts, one a year; `None` where a year has none.
#[derive(Debug, Clone, Copy)]
pub struct Series<'a> {
    /// The scenario's amounts.
    pub values: &'a [Option<Decimal>],
    /// The document's amounts; empty when there are none.
    pub document: &'a [Option<Decimal>],
}

/// How the vertical axis is made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    /// Whether zero is on it, as it must be under columns.
    pub with_zero: bool,
    /// At most so many steps between ticks.
    pub most_steps: u16,
    /// The smallest amount that tick labels can tell apart.
    pub least_step: Decimal,
    /// Kept free above for labels, per cent of the height.
    pub above: f64,
    /// Kept free below, per cent of the height.
    pub below: f64,
}

/// A point, per cent from left and top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A tick of the vertical axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// The amount, to be formatted by the caller.
    pub value: Decimal,
    /// From the top, per cent.
    pub y: f64,
}

/// A series laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Plotted {
    /// A point a year at the middle of its band.
    pub points: Vec<Option<Point>>,
    /// The document's points; empty where they are all the same as the scenario's.
    pub document: Vec<Option<Point>>,
}

impl Plotted {
    /// The last point there is: a line's name stands beside it.
    #[must_use]
    pub fn end(&self) -> Option<Point> {
        self.points.iter().rev().flatten().next().copied()
    }

    /// A year's point.
    #[must_use]
    pub fn point(&self, year: usize) -> Option<Point> {
        self.points.get(year).copied().flatten()
    }

    /// The document's point of a year, where it is drawn.
    #[must_use]
    pub fn document_point(&self, year: usize) -> Option<Point> {
        self.document.get(year).copied().flatten()
    }

    /// The pieces of a line: from each point to the next year's, where both are.
    pub fn segments(points: &[Option<Point>]) -> impl Iterator<Item = (Point, Point)> {
        points
            .iter()
            .zip(points.iter().skip(1))
            .filter_map(|(one, next)| one.zip(*next))
    }
}

/// A panel laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The axis, rising.
    pub ticks: Vec<Tick>,
    /// Where columns start: zero, or the end of the axis that is nearest to it; from the top, per cent.
    pub base: f64,
    /// Whether zero is on the axis; a chart where it is not says so.
    pub has_zero: bool,
    /// The series, in the order given.
    pub series: Vec<Plotted>,
}

impl Panel {
    /// Lays out series of `years` years.
    #[must_use]
    pub fn of(series: &[Series<'_>], years: usize, axis: Axis) -> Self {
        let ticks = ticks(series, years, axis);
        let scale = Scale::new(ticks.low(), ticks.high(), 100.0 - axis.below, axis.above);
        let bands = Bands::new(years);
        let points = |values: &[Option<Decimal>]| -> Vec<Option<Point>> {
            let place = |(year, value): (usize, &Option<Decimal>)| {
                value.map(|value| Point {
                    x: bands.centre(year),
                    y: scale.position(value),
                })
            };
            values.iter().take(years).enumerate().map(place).collect()
        };
        Self {
            base: scale.position(Decimal::ZERO),
            has_zero: ticks.low() <= Decimal::ZERO && ticks.high() >= Decimal::ZERO,
            series: series
                .iter()
                .map(|series| Plotted {
                    points: points(series.values),
                    document: if series.values == series.document {
                        Vec::new()
                    } else {
                        points(series.document)
                    },
                })
                .collect(),
            ticks: ticks
                .values
                .into_iter()
                .map(|value| Tick {
                    value,
                    y: scale.position(value),
                })
                .collect(),
        }
    }

    /// Where the series' names stand at the ends of their lines: from the top, at least `gap` apart, inside the panel.
    #[must_use]
    pub fn end_labels(&self, gap: f64) -> Vec<f64> {
        let ends: Vec<f64> = self
            .series
            .iter()
            .map(|series| series.end().map_or(self.base, |end| end.y))
            .collect();
        dodge(&ends, gap, gap / 2.0, 100.0 - gap / 2.0)
    }
}

fn ticks(series: &[Series<'_>], years: usize, axis: Axis) -> Ticks {
    let amounts = || {
        series
            .iter()
            .flat_map(|series| [series.values, series.document])
            .flat_map(|values| values.iter().take(years))
            .flatten()
            .copied()
            .chain(axis.with_zero.then_some(Decimal::ZERO))
    };
    let low = amounts().min().unwrap_or_default();
    let high = amounts().max().unwrap_or_default();
    Ticks::around(low, high, axis.most_steps, axis.least_step)
}

#[cfg(test)]
#[path = "panel_tests.rs"]
mod tests;
