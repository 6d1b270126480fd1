//! One year of one scenario: each input from its lever or from the document.

use rust_decimal::Decimal;

use crate::model::baseline::Baseline;
use crate::model::error::{At, ModelError};
use crate::model::figure::Quantity;
use crate::model::lever::Lever;
use crate::model::quantity::{Money, Share};
use crate::model::scenario::Scenario;
use crate::model::year::Year;

use super::YearInputs;
use super::indices::Indices;

/// One year of one scenario on one baseline.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) baseline: &'a Baseline,
    pub(super) scenario: &'a Scenario,
    pub(super) position: usize,
    pub(super) year: Year,
}

impl Place<'_> {
    pub(super) fn set(&self, lever: &Lever) -> Option<Decimal> {
        self.scenario.value(lever)
    }

    pub(super) fn missing(&self) -> ModelError {
        ModelError::MissingYear { year: self.year }
    }

    pub(super) fn set_percent(
        &self,
        lever: &Lever,
        quantity: Quantity,
    ) -> Result<Option<Share>, ModelError> {
        self.set(lever)
            .map(Share::from_percent)
            .transpose()
            .at(quantity, self.year)
    }

    pub(super) fn set_tkr(
        &self,
        lever: &Lever,
        quantity: Quantity,
    ) -> Result<Option<Money>, ModelError> {
        self.set(lever)
            .map(Money::from_tkr)
            .transpose()
            .at(quantity, self.year)
    }

    pub(super) fn year_inputs(
        &self,
        previous: Option<&YearInputs>,
        indices: &[Indices],
        document: &[Indices],
    ) -> Result<YearInputs, ModelError> {
        let (baseline, position) = (self.baseline, self.position);
        let now = indices.get(position).ok_or_else(|| self.missing())?;
        let frame = self.set_tkr(&Lever::Frame(self.year), Quantity::CouncilFrame)?;
        let cover = self.set_percent(&Lever::Cover(self.year), Quantity::Cover)?;
        let other = self.set_tkr(&Lever::Other(self.year), Quantity::Other)?;
        let stated_frame = baseline.frame.get(position).map(|frame| frame.value);
        let stated_cover = baseline.cover.get(position).map(|cover| cover.value);
        let stated_other = baseline.other.get(position).map(|other| other.value);
        let transfer = baseline.transfers.get(position).map(|moved| moved.value);
        let step = self.weighted(now).at(Quantity::IndexStep, self.year)?;
        let mut items = Vec::with_capacity(baseline.items.len());
        for (index, item) in baseline.items.iter().enumerate() {
            let before = previous.and_then(|previous| previous.items.get(index));
            items.push(self.item_year(item, before, indices, document)?);
        }
        let mut lumps = Vec::with_capacity(baseline.lumps.len());
        for (index, lump) in baseline.lumps.iter().enumerate() {
            let before = previous.and_then(|previous| previous.lumps.get(index));
            lumps.push(self.lump_year(lump, before, now, document)?);
        }
        Ok(YearInputs {
            year: self.year,
            frame: frame.or(stated_frame).ok_or_else(|| self.missing())?,
            general: now.general,
            types: now.types.clone(),
            step,
            cover: cover.or(stated_cover).ok_or_else(|| self.missing())?,
            items,
            lumps,
            other: other.or(stated_other).ok_or_else(|| self.missing())?,
            transfer: transfer.ok_or_else(|| self.missing())?,
        })
    }
}
