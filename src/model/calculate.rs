//! The calculation, step by step as the model is published.

use super::baseline::Baseline;
use super::error::{At, ModelError, Overflow};
use super::figure::Quantity;
use super::inputs::{Inputs, ItemYear, LumpYear, YearInputs};
use super::measure::Measure;
use super::outcome::{BaseOutcome, ItemOutcome, Outcome, YearOutcome};
use super::quantity::{Money, Share};
use super::scenario::{Carry, Scenario};

/// Calculates every year of a scenario on a baseline.
///
/// # Errors
/// [`ModelError::Overflow`] naming quantity and year; whatever [`Inputs::resolve`] gives.
pub fn calculate(baseline: &Baseline, scenario: &Scenario) -> Result<Outcome, ModelError> {
    let inputs = Inputs::resolve(baseline, scenario)?;
    let base = base_year(&inputs, baseline)?;
    let mut state = State {
        level: base.need,
        frame: base.frame,
        covered: Money::ZERO,
        follow: Money::ZERO,
    };
    let mut years = Vec::with_capacity(inputs.years.len());
    for pair in inputs.years.windows(2) {
        if let [last, now] = pair {
            let (year, next) = one_year(&state, last, now, &inputs)?;
            state = next;
            years.push(year);
        }
    }
    Ok(Outcome {
        inputs,
        base,
        years,
    })
}

/// What one year hands to the next.
struct State {
    /// `level[t−1]`.
    level: Money,
    /// `frame[t−1]`.
    frame: Money,
    /// `Σ covered` up to `t−1`.
    covered: Money,
    /// `follow[t−1]`.
    follow: Money,
}

fn base_year(inputs: &Inputs, baseline: &Baseline) -> Result<BaseOutcome, ModelError> {
    let year = baseline.years.base();
    let base = inputs.year(year).ok_or(ModelError::MissingYear { year })?;
    let costs = (base.items.iter())
        .map(|item| item.volume.at(item.rate))
        .collect::<Result<Vec<_>, Overflow>>()
        .at(Quantity::Cost, year)?;
    Ok(BaseOutcome {
        year,
        need: inputs.base_need,
        frame: base.frame,
        costs,
    })
}

fn one_year(
    state: &State,
    last: &YearInputs,
    now: &YearInputs,
    inputs: &Inputs,
) -> Result<(YearOutcome, State), ModelError> {
    let year = now.year;

    let opening = state.level.minus(state.frame).at(Quantity::Opening, year)?;
    let frame_cut = (last.frame.minus(now.frame))
        .and_then(|cut| cut.plus(now.transfer))
        .at(Quantity::FrameCut, year)?;
    let index = state.level.times(now.step).at(Quantity::Index, year)?;
    let covered = index.times(now.cover).at(Quantity::Covered, year)?;
    let headline = sum([opening, frame_cut, index])
        .and_then(|sum| sum.minus(covered))
        .at(Quantity::Headline, year)?;

    let items = (now.items.iter().zip(&last.items))
        .map(|(item, before)| item_effects(item, before))
        .collect::<Result<Vec<_>, _>>()
        .at(Quantity::Cost, year)?;
    let volume =
        sum(items.iter().map(|item| item.volume_effect)).at(Quantity::VolumeEffect, year)?;
    let rate = sum(items.iter().map(|item| item.rate_effect)).at(Quantity::RateEffect, year)?;
    let lump_effects = (now.lumps.iter().zip(&last.lumps))
        .map(|(lump, before)| lump_effect(lump, before))
        .collect::<Result<Vec<_>, _>>()
        .at(Quantity::LumpEffect, year)?;
    let lump = sum(lump_effects.iter().copied()).at(Quantity::LumpEffect, year)?;

    let follow = follow(now).at(Quantity::Follow, year)?;
    let follow_change = follow
        .minus(state.follow)
        .at(Quantity::FollowChange, year)?;
    let all_covered = state.covered.plus(covered).at(Quantity::Covered, year)?;
    let frame = sum([now.frame, all_covered, follow]).at(Quantity::Frame, year)?;
    let need = sum([
        state.level,
        index,
        volume,
        rate,
        lump,
        now.other,
        now.transfer,
    ])
    .at(Quantity::Need, year)?;
    let required = need.minus(frame).at(Quantity::Required, year)?;

    let measure_effects = (inputs.measures.iter())
        .map(|measure: &Measure| measure.new_in(year))
        .collect::<Result<Vec<_>, _>>()
        .at(Quantity::Measures, year)?;
    let measures = sum(measure_effects.iter().copied()).at(Quantity::Measures, year)?;
    let remaining = required.minus(measures).at(Quantity::Remaining, year)?;
    let level = match inputs.carry {
        Carry::Balanced => frame,
        Carry::Unmet => need.minus(measures).at(Quantity::Level, year)?,
    };

    let outcome = YearOutcome {
        year,
        opening,
        frame_cut,
        transfer: now.transfer,
        index,
        covered,
        headline,
        volume,
        rate,
        lump,
        other: now.other,
        follow,
        follow_change,
        required,
        measures,
        remaining,
        need,
        frame,
        level,
        items,
        lump_effects,
        measure_effects,
    };
    let next = State {
        level,
        frame,
        covered: all_covered,
        follow,
    };
    Ok((outcome, next))
}

/// Volume and rate leave out what the index already carries, so that nothing is counted twice.
fn item_effects(now: &ItemYear, before: &ItemYear) -> Result<ItemOutcome, Overflow> {
    let indexed = before.rate.times(now.step.factor()?)?;
    let cost = now.volume.at(now.rate)?;
    Ok(ItemOutcome {
        cost,
        index_part: before.volume.at(before.rate)?.times(now.step)?,
        volume_effect: now.volume.change_at(before.volume, indexed)?,
        rate_effect: cost.minus(now.volume.at(indexed)?)?,
    })
}

fn lump_effect(now: &LumpYear, before: &LumpYear) -> Result<Money, Overflow> {
    now.amount.minus(before.amount.times(now.step.factor()?)?)
}

fn follow(now: &YearInputs) -> Result<Money, Overflow> {
    let mut followed = Money::ZERO;
    let followed_items = now.items.iter().filter(|item| item.follow != Share::ZERO);
    for item in followed_items {
        let change = (item.volume).change_at(item.document_volume, item.document_rate)?;
        followed = followed.plus(change.times(item.follow)?)?;
    }
    Ok(followed)
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> Result<Money, Overflow> {
    amounts.into_iter().try_fold(Money::ZERO, Money::plus)
}
