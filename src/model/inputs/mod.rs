//! The inputs of every year with the levers put in: what `calculate` reads.
//!
//! Only what the user changed is stored in a scenario; all else follows the document:
//! a volume keeps the document's own growth, a unit price or lump its own step, re-indexed when the index was changed.
//! A price that the document does not give holds from the base year on once someone gives it.

mod carried;
mod given;
mod indices;
mod place;
mod shown;

use crate::model::baseline::Baseline;
use crate::model::error::ModelError;
use crate::model::id::CostTypeId;
use crate::model::measure::Measure;
use crate::model::quantity::{Money, Months, Share, UnitPrice, Volume};
use crate::model::scenario::{Carry, Scenario};
use crate::model::year::Year;

use indices::Indices;
use place::Place;

/// Every input of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearInputs {
    /// The year.
    pub year: Year,
    /// `F[t]`.
    pub frame: Money,
    /// `i[t]`, `m[t]`, `e[t]` of the general index.
    pub general: IndexYear,
    /// The same for each cost type, in the baseline's order.
    pub types: Vec<IndexYear>,
    /// `Σ w·e`, which is `e[t]` where no cost type has an index of its own.
    pub step: Share,
    /// `κ[t]`.
    pub cover: Share,
    /// The items, in the baseline's order.
    pub items: Vec<ItemYear>,
    /// The lump items, in the baseline's order.
    pub lumps: Vec<LumpYear>,
    /// `X[t]`.
    pub other: Money,
    /// `T[t]`.
    pub transfer: Money,
}

/// An index in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndexYear {
    /// `i[t]`.
    pub rate: Share,
    /// `m[t]`.
    pub months: Months,
    /// `e[t] = i[t]·m[t]/12 + i[t−1]·(12−m[t−1])/12`.
    pub step: Share,
}

/// An item in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemYear {
    /// `V[p][t]`.
    pub volume: Volume,
    /// `R[p][t]`.
    pub rate: UnitPrice,
    /// `e[p][t]`.
    pub step: Share,
    /// `V_document[p][t]`.
    pub document_volume: Volume,
    /// `R_document[p][t]`.
    pub document_rate: UnitPrice,
    /// `φ[p]`.
    pub follow: Share,
}

/// A lump item in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LumpYear {
    /// `A[l][t]`.
    pub amount: Money,
    /// `e[l][t]`.
    pub step: Share,
}

/// Every input of every year, the base year first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inputs {
    /// The years, the base year first.
    pub years: Vec<YearInputs>,
    /// `need[y0]`.
    pub base_need: Money,
    /// What is taken as known when a year begins.
    pub carry: Carry,
    /// The document's measures, then the scenario's.
    pub measures: Vec<Measure>,
}

impl Inputs {
    /// The inputs with no lever moved.
    ///
    /// # Errors
    /// See [`Inputs::resolve`].
    pub fn document(baseline: &Baseline) -> Result<Self, ModelError> {
        Self::resolve(baseline, &Scenario::default())
    }

    /// The baseline's inputs with the scenario's levers in their place.
    ///
    /// # Errors
    /// [`ModelError::Overflow`] naming quantity and year; [`ModelError::MonthOutOfRange`].
    pub fn resolve(baseline: &Baseline, scenario: &Scenario) -> Result<Self, ModelError> {
        let mut years: Vec<YearInputs> = Vec::with_capacity(baseline.years.count());
        let indices = Indices::of_years(baseline, scenario)?;
        let document = Indices::of_years(baseline, &Scenario::default())?;
        for (position, year) in baseline.years.all().enumerate() {
            let at = Place {
                baseline,
                scenario,
                position,
                year,
            };
            let now = at.year_inputs(years.last(), &indices, &document)?;
            years.push(now);
        }
        let measures = (baseline.measures.iter())
            .chain(&scenario.measures)
            .cloned()
            .collect();
        Ok(Self {
            years,
            base_need: baseline.base_need.value,
            carry: scenario.carry,
            measures,
        })
    }

    /// The inputs of a year.
    #[must_use]
    pub fn year(&self, year: Year) -> Option<&YearInputs> {
        self.years.iter().find(|inputs| inputs.year == year)
    }
}

fn type_position(baseline: &Baseline, id: &CostTypeId) -> Option<usize> {
    baseline.cost_types.iter().position(|kind| kind.id == *id)
}
