//! The bridge: bars that each start where the one before ended, and totals that start at zero.

use crate::model::exact::Exact;
use rust_decimal::Decimal;

use super::scale::Scale;
use crate::text::number::write;

/// What a step of the bridge is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A sum so far: drawn from zero, and the next change starts from it.
    Total,
    /// A change: drawn from where the step before ended.
    Change,
}

/// A step's figures, kr. Positive raises the need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// A sum or a change.
    pub kind: Kind,
    /// The amount.
    pub value: Decimal,
    /// What the document has here, when it has the step at all.
    pub document: Option<Decimal>,
}

/// What a bar says, beside its length; drawn by colour and pattern, and by the sign of its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// A sum.
    Total,
    /// A change that raises the need.
    More,
    /// A change that lowers the need.
    Less,
    /// A change of nothing.
    Nothing,
}

/// A bar's place along the chart, per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Where it starts.
    pub from: f64,
    /// Where it ends, left or right of its start.
    pub to: f64,
    /// Where a line from the step before arrives; none at the first step.
    pub arrives: Option<f64>,
    /// Where the bar would end by the document's amount, from the same start; only where the amounts differ.
    pub document: Option<f64>,
    /// How to draw it.
    pub sense: Sense,
}

impl Bar {
    /// The left edge.
    #[must_use]
    pub fn left(&self) -> f64 {
        self.from.min(self.to)
    }

    /// The length.
    #[must_use]
    pub fn length(&self) -> f64 {
        (self.to - self.from).abs()
    }

    /// Left edge and length of the document's bar.
    #[must_use]
    pub fn document_span(&self) -> Option<(f64, f64)> {
        self.document
            .map(|end| (self.from.min(end), (end - self.from).abs()))
    }
}

/// The whole bridge.
#[derive(Debug, Clone, PartialEq)]
pub struct Waterfall {
    /// Where zero is.
    pub zero: f64,
    /// A bar a step, in the same order.
    pub bars: Vec<Bar>,
}

/// Kept free at both sides, so that a line at an end is not cut.
const INSET: f64 = 0.5;

/// A step with its start, its end and the document's end as amounts.
struct Span {
    from: Decimal,
    to: Decimal,
    document: Option<Decimal>,
    sense: Sense,
}

impl Waterfall {
    /// Lays the steps out over the whole width, zero included.
    #[must_use]
    pub fn of(steps: &[Step]) -> Self {
        let spans = spans(steps);
        let reach = || {
            spans
                .iter()
                .flat_map(|span| [Some(span.from), Some(span.to), span.document])
                .flatten()
        };
        let low = reach().fold(Decimal::ZERO, Decimal::min);
        let high = reach().fold(Decimal::ZERO, Decimal::max);
        let scale = if low == high {
            Scale::new(low, Decimal::ONE, INSET, 100.0 - INSET)
        } else {
            Scale::new(low, high, INSET, 100.0 - INSET)
        };

        let mut before = None;
        let bars = spans
            .iter()
            .map(|span| {
                let to = scale.position(span.to);
                Bar {
                    from: scale.position(span.from),
                    to,
                    arrives: before.replace(to),
                    document: span.document.map(|end| scale.position(end)),
                    sense: span.sense,
                }
            })
            .collect();
        Self {
            zero: scale.position(Decimal::ZERO),
            bars,
        }
    }
}

/// Whether what is shown, each amount in whole tkr by itself, comes to the sums that are shown.
#[must_use]
pub fn adds_up(steps: &[Step]) -> bool {
    let mut level = Decimal::ZERO;
    steps.iter().enumerate().all(|(place, step)| {
        let shown = write::in_tkr(step.value);
        let before = level;
        level = match step.kind {
            Kind::Total => shown,
            Kind::Change => before.plus_at_most(shown),
        };
        // What stands first is the sum of nothing.
        step.kind == Kind::Change || place == 0 || before == shown
    })
}

fn spans(steps: &[Step]) -> Vec<Span> {
    let mut level = Decimal::ZERO;
    steps
        .iter()
        .map(|step| {
            let from = match step.kind {
                Kind::Total => Decimal::ZERO,
                Kind::Change => level,
            };
            level = from.plus_at_most(step.value);
            Span {
                from,
                to: level,
                document: step
                    .document
                    .filter(|document| *document != step.value)
                    .map(|document| from.plus_at_most(document)),
                sense: sense(step),
            }
        })
        .collect()
}

fn sense(step: &Step) -> Sense {
    match step.kind {
        Kind::Total => Sense::Total,
        Kind::Change if step.value > Decimal::ZERO => Sense::More,
        Kind::Change if step.value < Decimal::ZERO => Sense::Less,
        Kind::Change => Sense::Nothing,
    }
}

#[cfg(test)]
#[path = "waterfall_tests.rs"]
mod tests;
