//! Volumes, unit prices and lumps: set by a lever, or carried on from the year before by the document's own step.

use crate::model::error::{At, ModelError, Overflow};
use crate::model::figure::Quantity;
use crate::model::item::{Item, Lump};
use crate::model::lever::Lever;
use crate::model::quantity::{Money, Share, UnitPrice, Volume};

use super::indices::{Indices, Reindex};
use super::place::Place;
use super::{ItemYear, LumpYear, type_position};

impl Place<'_> {
    pub(super) fn item_year(
        &self,
        item: &Item,
        before: Option<&ItemYear>,
        indices: &[Indices],
        document: &[Indices],
    ) -> Result<ItemYear, ModelError> {
        let cost_type = (item.cost_type.as_ref()).and_then(|id| type_position(self.baseline, id));
        let step_of = |indices: &Indices| indices.of(cost_type).step;
        let at_position = |all: &[Indices]| all.get(self.position).map(step_of);
        let step = at_position(indices).ok_or_else(|| self.missing())?;
        let document_step = at_position(document).ok_or_else(|| self.missing())?;
        let document_volume = (item.volume.get(self.position))
            .map(|volume| volume.value)
            .ok_or_else(|| self.missing())?;
        let document_rate = item.rate_at(self.position);
        let volume = self.volume(item, before, document_volume)?;
        let reindex = Reindex {
            step,
            document_step,
        };
        let rate = if let Some(kr) = self.set(&Lever::Rate(item.id.clone(), self.year)) {
            UnitPrice::from_kr(kr)
        } else if item.has_price() {
            self.rate(item, before, document_rate, reindex)?
        } else {
            let steps: Vec<Share> = indices.iter().map(step_of).collect();
            self.price_from_others(item, before, &steps)?
        };
        Ok(ItemYear {
            volume,
            rate,
            step,
            document_volume,
            document_rate,
            follow: item.follow,
        })
    }

    fn volume(
        &self,
        item: &Item,
        before: Option<&ItemYear>,
        document: Volume,
    ) -> Result<Volume, ModelError> {
        let year = self.year;
        if let Some(units) = self.set(&Lever::Volume(item.id.clone(), year)) {
            return Volume::new(units).ok_or_else(|| ModelError::NegativeVolume {
                item: item.id.clone(),
                year,
            });
        }
        let Some(before) = before else {
            return Ok(document);
        };
        let growth = Lever::Growth(item.id.clone(), year);
        if let Some(growth) = self.set_percent(&growth, Quantity::Growth)? {
            return before.volume.grown(growth).at(Quantity::Volume, year);
        }
        if before.volume == before.document_volume || before.document_volume == Volume::ZERO {
            return Ok(document);
        }
        let carried = before.volume.scaled(document, before.document_volume);
        carried.at(Quantity::Volume, year)
    }

    /// A price that was not set.
    fn rate(
        &self,
        item: &Item,
        before: Option<&ItemYear>,
        document: UnitPrice,
        reindex: Reindex,
    ) -> Result<UnitPrice, ModelError> {
        let year = self.year;
        let Some(before) = before else {
            return Ok(document);
        };
        let growth = Lever::RateGrowth(item.id.clone(), year);
        if let Some(growth) = self.set_percent(&growth, Quantity::RateGrowth)? {
            let grown = growth.factor().and_then(|factor| before.rate.times(factor));
            return grown.at(Quantity::UnitPrice, year);
        }
        let carried = if before.rate == before.document_rate || before.document_rate.is_zero() {
            Ok(document)
        } else {
            before.rate.scaled(document, before.document_rate)
        };
        carried
            .and_then(|rate| match reindex.factor()? {
                Some(factor) => rate.times(factor),
                None => Ok(rate),
            })
            .at(Quantity::UnitPrice, year)
    }

    pub(super) fn lump_year(
        &self,
        lump: &Lump,
        before: Option<&LumpYear>,
        indices: &Indices,
        document: &[Indices],
    ) -> Result<LumpYear, ModelError> {
        let year = self.year;
        let cost_type = (lump.cost_type.as_ref()).and_then(|id| type_position(self.baseline, id));
        let step = indices.of(cost_type).step;
        let reindex = Reindex {
            step,
            document_step: (document.get(self.position))
                .map(|document| document.of(cost_type).step)
                .ok_or_else(|| self.missing())?,
        };
        let lever = Lever::Amount(lump.id.clone(), year);
        let stated = |position: usize| lump.amount.get(position).map(|amount| amount.value);
        let document = stated(self.position).ok_or_else(|| self.missing())?;
        let amount = match self.set_tkr(&lever, Quantity::Amount)? {
            Some(amount) => amount,
            None => {
                let last = self.position.checked_sub(1).and_then(stated);
                carried_lump(before, last, document, reindex).at(Quantity::Amount, year)?
            }
        };
        Ok(LumpYear { amount, step })
    }
}

fn carried_lump(
    before: Option<&LumpYear>,
    document_before: Option<Money>,
    document: Money,
    reindex: Reindex,
) -> Result<Money, Overflow> {
    let (Some(before), Some(document_before)) = (before, document_before) else {
        return Ok(document);
    };
    let carried = if before.amount == document_before || document_before.is_zero() {
        document
    } else {
        before.amount.scaled(document, document_before)?
    };
    match reindex.factor()? {
        Some(factor) => carried.times(factor),
        None => Ok(carried),
    }
}
