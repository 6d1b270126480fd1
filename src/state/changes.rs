//! What was changed against the document, line by line, each with its own effect.

use rust_decimal::Decimal;

use super::app_state::AppState;
use crate::model::calculate::calculate;
use crate::model::lever::Lever;
use crate::model::quantity::Money;
use crate::model::scenario::{Carry, Scenario};
use crate::model::year::Year;

/// One line of what was changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What was changed.
    pub kind: ChangeKind,
    /// The year whose remaining savings `effect` is of.
    pub year: Year,
    /// What the change does to the remaining savings of its year: with it, less without it. `None` where the
    /// scenario cannot be calculated without it.
    pub effect: Option<Money>,
}

/// What was changed.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangeKind {
    /// A lever.
    Lever {
        /// Which.
        lever: Lever,
        /// The document's value, in the lever's unit; `None` where it has none.
        from: Option<Decimal>,
        /// The value it was set to.
        to: Decimal,
    },
    /// The carry mode is no longer the documents' way.
    Carry,
    /// A measure was added, at this position of the scenario's.
    Measure(usize),
}

/// Every change of the scenario: levers in the order of their keys' years and kinds, then carry, then measures.
#[must_use]
pub fn changes(state: &AppState) -> Vec<Change> {
    let mut found = Vec::new();
    for (lever, to) in state.scenario.levers() {
        found.push(lever_change(state, lever, to));
    }
    if state.scenario.carry == Carry::Unmet {
        let mut without = state.scenario.clone();
        without.carry = Carry::Balanced;
        let year = state.baseline().years.last();
        found.push(Change {
            kind: ChangeKind::Carry,
            year,
            effect: effect(state, &without, year),
        });
    }
    for (position, measure) in state.scenario.measures.iter().enumerate() {
        let mut without = state.scenario.clone();
        without.measures.remove(position);
        found.push(Change {
            kind: ChangeKind::Measure(position),
            year: measure.year,
            effect: effect(state, &without, measure.year),
        });
    }
    found
}

/// The line of one lever as it stands.
#[must_use]
pub fn lever_change(state: &AppState, lever: &Lever, to: Decimal) -> Change {
    let mut without = state.scenario.clone();
    without.clear(lever);
    Change {
        kind: ChangeKind::Lever {
            lever: lever.clone(),
            from: state.stated.inputs.lever_value(state.baseline(), lever),
            to,
        },
        year: lever.year(),
        effect: effect(state, &without, lever.year()),
    }
}

fn effect(state: &AppState, without: &Scenario, year: Year) -> Option<Money> {
    let without = calculate(state.baseline(), without).ok()?;
    let with = state.outcome.year(year)?.remaining;
    with.minus(without.year(year)?.remaining).ok()
}
