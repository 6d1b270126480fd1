//! An outcome as JSON for other tools: money in kr as decimal strings.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::model::baseline::Baseline;
use crate::model::calculate::calculate;
use crate::model::error::{At, ModelError};
use crate::model::explain::Explainer;
use crate::model::figure::{FigureId, Quantity};
use crate::model::inputs::YearInputs;
use crate::model::outcome::{Outcome, YearOutcome};
use crate::model::quantity::Money;
use crate::model::scenario::Scenario;

/// The outcome of one link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The baseline's id.
    pub baseline: String,
    /// The budget year and the plan years.
    pub years: Vec<YearReport>,
}

/// One year; the names are those of the published model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YearReport {
    /// The year.
    pub year: u16,
    /// `level[t−1] − frame[t−1]`.
    pub opening: String,
    /// `F[t−1] − F[t] + T[t]`.
    pub frame_cut: String,
    /// Index on last year's level.
    pub index: String,
    /// The part of the index that the frame covers.
    pub covered: String,
    /// Requirement from frame and index.
    pub headline: String,
    /// Volumes.
    pub volume: String,
    /// Unit prices beyond the index.
    pub rate: String,
    /// Lump items beyond the index.
    pub lump: String,
    /// Other changes.
    pub other: String,
    /// `T[t]`, part of `frame_cut`.
    pub transfer: String,
    /// `follow[t]`, what the frame follows of changed volumes.
    pub follow: String,
    /// Required savings.
    pub required: String,
    /// The measures' effect that is new this year.
    pub measures: String,
    /// What remains.
    pub remaining: String,
    /// What the changed assumptions do to what remains.
    pub assumptions: String,
    /// What decisions and measures then do to it.
    pub decisions: String,
    /// `need[t]`.
    pub need: String,
    /// `frame[t]`.
    pub frame: String,
    /// The items.
    pub items: BTreeMap<String, ItemReport>,
    /// The lump items' amounts.
    pub lumps: BTreeMap<String, String>,
}

/// One item in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemReport {
    /// In the item's own unit.
    pub volume: String,
    /// Kr a unit.
    pub rate: String,
    /// Kr.
    pub cost: String,
}

/// Reports an outcome.
///
/// # Errors
/// [`ModelError::Overflow`] where a unit price does not fit.
pub fn report(
    baseline: &Baseline,
    scenario: &Scenario,
    outcome: &Outcome,
) -> Result<Report, ModelError> {
    let stated = calculate(baseline, &Scenario::default())?;
    let assumptions = scenario.assumptions_alone();
    let assumed = calculate(baseline, &assumptions)?;
    let explainer = Explainer::new(baseline, scenario, outcome, &stated)
        .with_assumptions(&assumptions, &assumed);
    let mut years = Vec::with_capacity(outcome.years.len());
    for year in &outcome.years {
        if let Some(inputs) = outcome.inputs.year(year.year) {
            years.push(year_report(&explainer, baseline, (year, inputs))?);
        }
    }
    Ok(Report {
        baseline: baseline.id.to_string(),
        years,
    })
}

fn year_report(
    explainer: &Explainer<'_>,
    baseline: &Baseline,
    (year, inputs): (&YearOutcome, &YearInputs),
) -> Result<YearReport, ModelError> {
    let effect = |quantity| {
        let value = explainer.value(&FigureId::whole(quantity, year.year));
        value.map_or_else(String::new, plain)
    };
    let mut items = BTreeMap::new();
    let each = baseline.items.iter().zip(&inputs.items).zip(&year.items);
    for ((item, inputs), outcome) in each {
        let rate = inputs.rate.kr().at(Quantity::UnitPrice, year.year)?;
        let report = ItemReport {
            volume: plain(inputs.volume.units()),
            rate: plain(rate),
            cost: kr(outcome.cost),
        };
        items.insert(item.id.to_string(), report);
    }
    let lumps = (baseline.lumps.iter().zip(&inputs.lumps))
        .map(|(lump, inputs)| (lump.id.to_string(), kr(inputs.amount)))
        .collect();
    Ok(YearReport {
        year: year.year.0,
        opening: kr(year.opening),
        frame_cut: kr(year.frame_cut),
        index: kr(year.index),
        covered: kr(year.covered),
        headline: kr(year.headline),
        volume: kr(year.volume),
        rate: kr(year.rate),
        lump: kr(year.lump),
        other: kr(year.other),
        transfer: kr(year.transfer),
        follow: kr(year.follow),
        required: kr(year.required),
        measures: kr(year.measures),
        remaining: kr(year.remaining),
        assumptions: effect(Quantity::Assumptions),
        decisions: effect(Quantity::Decisions),
        need: kr(year.need),
        frame: kr(year.frame),
        items,
        lumps,
    })
}

fn kr(money: Money) -> String {
    plain(money.kr())
}

/// Decimals that are written: what is beyond is the last digits of a division, in kronor or units.
const DECIMALS: u32 = 12;

/// A decimal for other programs: `.` as mark, no grouping, no trailing zeros, to a million-millionth of a krona. The
/// page writes the same.
#[must_use]
pub fn plain(value: Decimal) -> String {
    let written = value.round_dp(DECIMALS).normalize();
    written.to_string()
}
