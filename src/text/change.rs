//! Lines of what was changed: ”HVB barn 2020: 8,0 → 10,0 placeringar, +1 875 tkr”.

use super::language::Language;
use super::months;
use super::names;
use super::number::write;
use super::value::{VolumeAs, lever_number, lever_value};
use crate::model::baseline::Baseline;
use crate::model::item::VolumeUnit;
use crate::model::lever::Lever;
use crate::model::measure::Measure;
use crate::model::quantity::Money;
use crate::model::year::Year;
use rust_decimal::Decimal;

/// The line of a lever: name, the document's value, the value now, and what that does to what is left to save.
#[must_use]
pub fn lever(
    baseline: &Baseline,
    lever: &Lever,
    (from, to): (Option<Decimal>, Decimal),
    effect: Option<Money>,
    placements: bool,
    language: Language,
) -> String {
    let volume = volume_as(baseline, lever, placements);
    let name = names::lever(baseline, lever, language);
    let unit = lever.unit();
    let to_text = lever_value(to, unit, volume, language);
    let from_text = from.map(|value| lever_number(value, unit, volume, language));
    let moved = match from_text {
        Some(from) => format!("{from}\u{a0}→ {to_text}"),
        None => to_text,
    };
    format!("{name}: {moved}{}", effect_text(effect, language))
}

/// The unit that an item's volume is shown in.
#[must_use]
pub fn volume_as(baseline: &Baseline, lever: &Lever, placements: bool) -> VolumeAs {
    let unit = names::lever_item(baseline, lever).map_or(VolumeUnit::CareDay, |item| item.unit);
    if placements && unit == VolumeUnit::CareDay {
        VolumeAs::Placements
    } else {
        VolumeAs::Own(unit)
    }
}

/// The line of a measure.
#[must_use]
pub fn measure(measure: &Measure, effect: Option<Money>, language: Language) -> String {
    let full = write::tkr(measure.full_year.kr(), language);
    let (name, year) = (&measure.name, measure.year);
    let month = months::name(measure.start, language);
    let effect = effect_text(effect, language);
    match language {
        Language::Swedish => format!("Åtgärd ”{name}”: {full} helår, från {month} {year}{effect}"),
        Language::English => {
            format!("Measure “{name}”: {full} a full year, from {month} {year}{effect}")
        }
    }
}

/// What a measure gives and from when: ”600 tkr helår, från april 2020”.
#[must_use]
pub fn measure_terms(measure: &Measure, language: Language) -> String {
    let full = write::tkr(measure.full_year.kr(), language);
    let (year, month) = (measure.year, months::name(measure.start, language));
    match language {
        Language::Swedish => format!("{full} helår, från {month} {year}"),
        Language::English => format!("{full} a full year, from {month} {year}"),
    }
}

/// The line of the carry mode.
#[must_use]
pub fn carry(year: Year, effect: Option<Money>, language: Language) -> String {
    let effect = effect_text(effect, language);
    format!("{} ({year}{effect})", language.carry_unmet())
}

fn effect_text(effect: Option<Money>, language: Language) -> String {
    effect.map_or_else(String::new, |effect| {
        format!(", {}", write::signed_tkr(effect.kr(), language))
    })
}
