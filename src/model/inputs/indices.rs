//! The indices of a year: the general one, each cost type's, and what they come to together.

use crate::model::baseline::Baseline;
use crate::model::error::{At, ModelError, Overflow};
use crate::model::figure::Quantity;
use crate::model::item::CostType;
use crate::model::lever::Lever;
use crate::model::quantity::{Months, Share};
use crate::model::scenario::Scenario;

use super::IndexYear;
use super::place::Place;

/// The indices of one year: the general one and those of the cost types.
pub(super) struct Indices {
    pub(super) general: IndexYear,
    pub(super) types: Vec<IndexYear>,
}

impl Indices {
    /// Those of every year of a scenario.
    pub(super) fn of_years(
        baseline: &Baseline,
        scenario: &Scenario,
    ) -> Result<Vec<Self>, ModelError> {
        let mut indices: Vec<Self> = Vec::with_capacity(baseline.years.count());
        for (position, year) in baseline.years.all().enumerate() {
            let place = Place {
                baseline,
                scenario,
                position,
                year,
            };
            let now = place.indices(indices.last())?;
            indices.push(now);
        }
        Ok(indices)
    }

    pub(super) fn of(&self, cost_type: Option<usize>) -> IndexYear {
        cost_type
            .and_then(|position| self.types.get(position))
            .copied()
            .unwrap_or(self.general)
    }
}

impl Place<'_> {
    fn indices(&self, previous: Option<&Indices>) -> Result<Indices, ModelError> {
        let (baseline, position) = (self.baseline, self.position);
        let stated_rate = baseline.index.get(position).map(|rate| rate.value);
        let stated_months = baseline.months.get(position).map(|months| months.value);
        let rate = self.set_percent(&Lever::Index(self.year), Quantity::IndexRate)?;
        let months = self
            .set(&Lever::IndexMonths(self.year))
            .map(Months::new)
            .transpose()?;
        let rate = rate.or(stated_rate).ok_or_else(|| self.missing())?;
        let months = months.or(stated_months).ok_or_else(|| self.missing())?;
        let general = index_year(rate, months, previous.map(|last| last.general))
            .at(Quantity::IndexStep, self.year)?;
        let mut types = Vec::with_capacity(baseline.cost_types.len());
        for (index, kind) in baseline.cost_types.iter().enumerate() {
            let before = previous.and_then(|last| last.types.get(index)).copied();
            types.push(self.type_year(kind, general, before)?);
        }
        Ok(Indices { general, types })
    }

    fn type_year(
        &self,
        kind: &CostType,
        general: IndexYear,
        before: Option<IndexYear>,
    ) -> Result<IndexYear, ModelError> {
        let lever = Lever::IndexOf(kind.id.clone(), self.year);
        let set = self.set_percent(&lever, Quantity::IndexRate)?;
        let stated = kind.index.get(self.position).and_then(Option::as_ref);
        let months = kind.months.get(self.position).and_then(Option::as_ref);
        let rate = set
            .or(stated.map(|rate| rate.value))
            .unwrap_or(general.rate);
        let months = months.map_or(general.months, |months| months.value);
        index_year(rate, months, before).at(Quantity::IndexStep, self.year)
    }

    /// `Σ w·e`; plainly `e` where no cost type differs, so that no digit is lost in the weights.
    pub(super) fn weighted(&self, indices: &Indices) -> Result<Share, Overflow> {
        if indices
            .types
            .iter()
            .all(|kind| kind.step == indices.general.step)
        {
            return Ok(indices.general.step);
        }
        let mut sum = Share::ZERO;
        for (kind, index) in self.baseline.cost_types.iter().zip(&indices.types) {
            sum = sum.plus(kind.weight.value.times(index.step)?)?;
        }
        Ok(sum)
    }
}

fn index_year(
    rate: Share,
    months: Months,
    before: Option<IndexYear>,
) -> Result<IndexYear, Overflow> {
    let mut step = rate.for_months(months)?;
    if let Some(before) = before {
        step = step.plus(before.rate.for_months(before.months.rest())?)?;
    }
    Ok(IndexYear { rate, months, step })
}

/// The index step of the scenario and of the document.
#[derive(Clone, Copy)]
pub(super) struct Reindex {
    pub(super) step: Share,
    pub(super) document_step: Share,
}

impl Reindex {
    /// `(1+e)/(1+e_document)`, `None` where they are the same.
    pub(super) fn factor(self) -> Result<Option<Share>, Overflow> {
        if self.step == self.document_step {
            return Ok(None);
        }
        self.step
            .factor()?
            .over(self.document_step.factor()?)
            .map(Some)
    }
}
