//! What a calculation gives: every quantity of every year, and the inputs that it came from.

use super::inputs::{Inputs, YearInputs};
use super::quantity::Money;
use super::year::Year;

/// The result of one scenario on one baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The inputs with the levers put in.
    pub inputs: Inputs,
    /// The base year as the first year meets it.
    pub base: BaseOutcome,
    /// The budget year and the plan years.
    pub years: Vec<YearOutcome>,
}

/// The base year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseOutcome {
    /// The year.
    pub year: Year,
    /// `need[y0]`, which is `level[y0]`.
    pub need: Money,
    /// `F[y0]`.
    pub frame: Money,
    /// Each item's `V·R`.
    pub costs: Vec<Money>,
}

/// One calculated year; money in kr.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearOutcome {
    /// The year.
    pub year: Year,
    /// `level[t−1] − frame[t−1]`.
    pub opening: Money,
    /// `F[t−1] − F[t] + T[t]`.
    pub frame_cut: Money,
    /// `T[t]`.
    pub transfer: Money,
    /// `level[t−1] · Σ w·e`.
    pub index: Money,
    /// `κ · index`.
    pub covered: Money,
    /// Requirement from frame and index: opening + frame cut + index − covered.
    pub headline: Money,
    /// `Σ (V[t] − V[t−1]) · R[t−1] · (1 + e)`.
    pub volume: Money,
    /// `Σ V[t] · (R[t] − R[t−1] · (1 + e))`.
    pub rate: Money,
    /// `Σ A[t] − A[t−1] · (1 + e)`.
    pub lump: Money,
    /// `X[t]`.
    pub other: Money,
    /// `Σ φ · (V − V_document) · R_document`.
    pub follow: Money,
    /// `follow[t] − follow[t−1]`.
    pub follow_change: Money,
    /// `need − frame`.
    pub required: Money,
    /// The measures' effect that is new this year.
    pub measures: Money,
    /// `required − measures`.
    pub remaining: Money,
    /// `level[t−1] + index + volume + rate + lump + X + T`.
    pub need: Money,
    /// `F[t] + Σ covered + follow[t]`.
    pub frame: Money,
    /// `frame` or `need − measures`, by the carry mode.
    pub level: Money,
    /// The items, in the baseline's order.
    pub items: Vec<ItemOutcome>,
    /// Each lump item's effect, in the baseline's order.
    pub lump_effects: Vec<Money>,
    /// Each measure's new effect: the document's first, then the scenario's.
    pub measure_effects: Vec<Money>,
}

/// One item in one calculated year; `index + volume + rate = V[t]·R[t] − V[t−1]·R[t−1]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemOutcome {
    /// `V[t]·R[t]`.
    pub cost: Money,
    /// `V[t−1]·R[t−1]·e`: what the index already carries.
    pub index_part: Money,
    /// `(V[t] − V[t−1])·R[t−1]·(1 + e)`.
    pub volume_effect: Money,
    /// `V[t]·(R[t] − R[t−1]·(1 + e))`.
    pub rate_effect: Money,
}

impl Outcome {
    /// A calculated year.
    #[must_use]
    pub fn year(&self, year: Year) -> Option<&YearOutcome> {
        self.years.iter().find(|outcome| outcome.year == year)
    }

    /// A year's outcome with its inputs.
    #[must_use]
    pub fn year_with_inputs(&self, year: Year) -> Option<(&YearOutcome, &YearInputs)> {
        Some((self.year(year)?, self.inputs.year(year)?))
    }

    /// `frame[t]` of any year, the base year too.
    #[must_use]
    pub fn frame(&self, year: Year) -> Option<Money> {
        if year == self.base.year {
            return Some(self.base.frame);
        }
        self.year(year).map(|outcome| outcome.frame)
    }

    /// `need[t]` of any year, the base year too.
    #[must_use]
    pub fn need(&self, year: Year) -> Option<Money> {
        if year == self.base.year {
            return Some(self.base.need);
        }
        self.year(year).map(|outcome| outcome.need)
    }

    /// `V·R` of the item at a position, in any year.
    #[must_use]
    pub fn item_cost(&self, item: usize, year: Year) -> Option<Money> {
        if year == self.base.year {
            return self.base.costs.get(item).copied();
        }
        Some(self.year(year)?.items.get(item)?.cost)
    }
}
