//! What a lever shows: its input's value, in the lever's unit.

use rust_decimal::Decimal;

use crate::model::baseline::Baseline;
use crate::model::exact::{minus, over};
use crate::model::id::ItemId;
use crate::model::lever::Lever;
use crate::model::quantity::Share;

use super::{Inputs, type_position};

/// Growth and steps are shown to so many decimals of a share: beyond it only a division's last digit is left.
const STEP_DECIMALS: u32 = 15;

impl Inputs {
    /// What a lever would show: its input's value in the lever's unit. `None` where it has none (a growth from
    /// nothing, an unknown item).
    #[must_use]
    pub fn lever_value(&self, baseline: &Baseline, lever: &Lever) -> Option<Decimal> {
        let position = baseline.years.position(lever.year()).ok()?;
        let now = self.years.get(position)?;
        let before = position
            .checked_sub(1)
            .and_then(|last| self.years.get(last));
        let item = |id: &ItemId| {
            let index = baseline.items.iter().position(|item| item.id == *id)?;
            Some((index, now.items.get(index)?))
        };
        match lever {
            Lever::Frame(_) => Some(now.frame.tkr()),
            Lever::Index(_) => Some(now.general.rate.percent()),
            Lever::IndexOf(id, _) => {
                let index = type_position(baseline, id)?;
                Some(now.types.get(index)?.rate.percent())
            }
            Lever::IndexMonths(_) => Some(now.general.months.months().normalize()),
            Lever::Cover(_) => Some(now.cover.percent()),
            Lever::Volume(id, _) => Some(item(id)?.1.volume.units().normalize()),
            Lever::Rate(id, _) => Some(item(id)?.1.rate.kr().ok()?.normalize()),
            Lever::Growth(id, _) => {
                let (index, item) = item(id)?;
                let last = before?.items.get(index)?;
                step_percent(item.volume.units(), last.volume.units())
            }
            Lever::RateGrowth(id, _) => {
                let (index, item) = item(id)?;
                let last = before?.items.get(index)?;
                step_percent(item.rate.kr().ok()?, last.rate.kr().ok()?)
            }
            Lever::Amount(id, _) => {
                let index = baseline.lumps.iter().position(|lump| lump.id == *id)?;
                Some(now.lumps.get(index)?.amount.tkr())
            }
            Lever::Other(_) => Some(now.other.tkr()),
        }
    }
}

fn step_percent(now: Decimal, before: Decimal) -> Option<Decimal> {
    let step = minus(over(now, before)?, Decimal::ONE)?;
    Some(Share::from_fraction(step.round_dp(STEP_DECIMALS)).percent())
}
