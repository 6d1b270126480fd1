//! The value of a figure, looked up by its id.

use rust_decimal::Decimal;

use crate::model::baseline::Baseline;
use crate::model::figure::{FigureId, Quantity, Subject};
use crate::model::inputs::{IndexYear, YearInputs};
use crate::model::item::DAYS_A_YEAR;
use crate::model::outcome::{Outcome, YearOutcome};
use crate::model::quantity::{Money, Volume};

pub(super) fn value(baseline: &Baseline, outcome: &Outcome, id: &FigureId) -> Option<Decimal> {
    let inputs = outcome.inputs.year(id.year)?;
    let year = outcome.year(id.year);
    match &id.subject {
        Subject::Whole => whole(outcome, inputs, year, id.quantity),
        Subject::Item(item) => {
            let position = baseline.items.iter().position(|known| known.id == *item)?;
            item_value(outcome, inputs, position, id)
        }
        Subject::Lump(lump) => {
            let position = baseline.lumps.iter().position(|known| known.id == *lump)?;
            let now = inputs.lumps.get(position)?;
            match id.quantity {
                Quantity::Amount => Some(now.amount.kr()),
                Quantity::IndexStep => Some(now.step.fraction()),
                Quantity::LumpEffect => Some(year?.lump_effects.get(position)?.kr()),
                _ => None,
            }
        }
        Subject::CostType(kind) => {
            let position = (baseline.cost_types.iter()).position(|known| known.id == *kind)?;
            let weight = baseline.cost_types.get(position)?.weight.value;
            match id.quantity {
                Quantity::Weight => Some(weight.fraction()),
                quantity => index_value(inputs.types.get(position)?, quantity),
            }
        }
        Subject::Measure(position) => {
            let measure = outcome.inputs.measures.get(*position)?;
            match id.quantity {
                Quantity::FullYear => Some(measure.full_year.kr()),
                Quantity::MonthsInFirstYear => {
                    Some(measure.start.months_in_first_year().ok()?.months())
                }
                Quantity::Measures => Some(year?.measure_effects.get(*position)?.kr()),
                _ => None,
            }
        }
    }
}

fn whole(
    outcome: &Outcome,
    inputs: &YearInputs,
    year: Option<&YearOutcome>,
    quantity: Quantity,
) -> Option<Decimal> {
    match quantity {
        Quantity::CouncilFrame => return Some(inputs.frame.kr()),
        Quantity::Cover => return Some(inputs.cover.fraction()),
        Quantity::IndexStep => return Some(inputs.step.fraction()),
        Quantity::Frame => return outcome.frame(inputs.year).map(Money::kr),
        Quantity::Need => return outcome.need(inputs.year).map(Money::kr),
        Quantity::Level if year.is_none() => return Some(outcome.base.need.kr()),
        Quantity::Other => return Some(inputs.other.kr()),
        Quantity::Transfer => return Some(inputs.transfer.kr()),
        Quantity::IndexRate | Quantity::IndexMonths => {
            return index_value(&inputs.general, quantity);
        }
        _ => {}
    }
    let year = year?;
    let money = match quantity {
        Quantity::Opening => year.opening,
        Quantity::FrameCut => year.frame_cut,
        Quantity::Index => year.index,
        Quantity::Covered => year.covered,
        Quantity::Headline => year.headline,
        Quantity::VolumeEffect => year.volume,
        Quantity::RateEffect => year.rate,
        Quantity::LumpEffect => year.lump,
        Quantity::Follow => year.follow,
        Quantity::FollowChange => year.follow_change,
        Quantity::Required => year.required,
        Quantity::Measures => year.measures,
        Quantity::Remaining => year.remaining,
        Quantity::Level => year.level,
        _ => return None,
    };
    Some(money.kr())
}

fn index_value(index: &IndexYear, quantity: Quantity) -> Option<Decimal> {
    match quantity {
        Quantity::IndexRate => Some(index.rate.fraction()),
        Quantity::IndexMonths => Some(index.months.months()),
        Quantity::IndexStep => Some(index.step.fraction()),
        _ => None,
    }
}

fn item_value(
    outcome: &Outcome,
    inputs: &YearInputs,
    position: usize,
    id: &FigureId,
) -> Option<Decimal> {
    let now = inputs.items.get(position)?;
    let effects = || outcome.year(id.year)?.items.get(position);
    match id.quantity {
        Quantity::Volume => Some(now.volume.units()),
        Quantity::UnitPrice => now.rate.kr().ok(),
        Quantity::Cost => Some(outcome.item_cost(position, id.year)?.kr()),
        Quantity::PlacementCost => {
            let placement = Volume::new(DAYS_A_YEAR)?;
            Some(placement.at(now.rate).ok()?.kr())
        }
        Quantity::IndexStep => Some(now.step.fraction()),
        Quantity::FollowShare => Some(now.follow.fraction()),
        Quantity::Index => Some(effects()?.index_part.kr()),
        Quantity::VolumeEffect => Some(effects()?.volume_effect.kr()),
        Quantity::RateEffect => Some(effects()?.rate_effect.kr()),
        Quantity::Follow => {
            let change = (now.volume).change_at(now.document_volume, now.document_rate);
            Some(change.and_then(|kr| kr.times(now.follow)).ok()?.kr())
        }
        _ => None,
    }
}
