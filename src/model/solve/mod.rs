//! What it takes: for each knob the number at which a year's remaining savings come to a goal, with all the rest as it is.

mod search;

use crate::model::exact::Exact;
use rust_decimal::Decimal;

use super::baseline::Baseline;
use super::calculate::calculate;
use super::knob::Knob;
use super::lever::Lever;
use super::outcome::Outcome;
use super::quantity::Money;
use super::scenario::Scenario;
use super::year::Year;

use search::{Found, Search};

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    /// The year.
    pub year: Year,
    /// What shall remain to be saved in it, kr: nothing, for balance.
    pub remaining: Money,
}

/// What it takes of one knob.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// At this number exactly the goal remains.
    Exactly(Decimal),
    /// No number of the knob's own step gives exactly the goal; this one comes nearest, and its neighbour at the other
    /// side of the goal is one step away.
    Nearest {
        /// The number.
        value: Decimal,
        /// Its neighbour.
        other: Decimal,
    },
    /// The goal cannot be reached by this knob alone.
    Impossible(Why),
}

/// Why a knob cannot reach the goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It does nothing to the year.
    NoEffect,
    /// Even the number that does most is not enough.
    OutOfReach {
        /// That number, an end of what the knob takes or the furthest that can be calculated.
        at: Decimal,
        /// What remains then, kr.
        remaining: Money,
    },
}

impl Answer {
    /// The number to set, where there is one.
    #[must_use]
    pub fn value(&self) -> Option<Decimal> {
        match self {
            Self::Exactly(value) | Self::Nearest { value, .. } => Some(*value),
            Self::Impossible(_) => None,
        }
    }
}

/// Every knob that could matter for a year: the levers of the years up to it, the scenario's measures and a new one.
#[must_use]
pub fn knobs(baseline: &Baseline, scenario: &Scenario, year: Year) -> Vec<Knob> {
    let years = || (baseline.years.calculated()).filter(move |known| *known <= year);
    let mut knobs = Vec::new();
    let mut levers = |make: &dyn Fn(Year) -> Lever| {
        knobs.extend(years().map(|year| Knob::Lever(make(year))));
    };
    levers(&Lever::Frame);
    levers(&Lever::Index);
    for kind in &baseline.cost_types {
        levers(&|year| Lever::IndexOf(kind.id.clone(), year));
    }
    levers(&Lever::IndexMonths);
    levers(&Lever::Cover);
    for item in &baseline.items {
        levers(&|year| Lever::Volume(item.id.clone(), year));
    }
    for item in &baseline.items {
        levers(&|year| Lever::Rate(item.id.clone(), year));
    }
    for lump in &baseline.lumps {
        levers(&|year| Lever::Amount(lump.id.clone(), year));
    }
    levers(&Lever::Other);
    knobs.extend((0..scenario.measures.len()).map(Knob::Measure));
    knobs.push(Knob::NewMeasure(year));
    knobs
}

/// What it takes of a knob to reach a goal. `None` where the knob has no number to turn.
#[must_use]
pub fn solve(
    baseline: &Baseline,
    scenario: &Scenario,
    outcome: &Outcome,
    goal: Goal,
    knob: &Knob,
) -> Option<Answer> {
    let now = knob.value(baseline, scenario, outcome)?;
    let excess = |value: Decimal| {
        let turned = knob.set(baseline, scenario, value, "").ok()?;
        let outcome = calculate(baseline, &turned).ok()?;
        let remaining = outcome.year(goal.year)?.remaining;
        Some(remaining.minus(goal.remaining).ok()?.kr())
    };
    let search = Search {
        excess: &excess,
        grain: knob.grain(),
        limits: knob.limits(),
    };
    Some(match search.run(now) {
        Found::Exactly(value) => Answer::Exactly(value),
        Found::Between(value, other) => Answer::Nearest { value, other },
        Found::Nothing => Answer::Impossible(Why::NoEffect),
        Found::Short { at, excess } => Answer::Impossible(Why::OutOfReach {
            at,
            remaining: Money::from_kr(excess.plus_at_most(goal.remaining.kr())),
        }),
    })
}
