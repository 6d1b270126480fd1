//! The words for what an item's volume is counted in.

use super::language::Language;
use crate::model::item::VolumeUnit;

/// The plural of an item's unit.
#[must_use]
pub fn volume_unit(unit: VolumeUnit, language: Language) -> &'static str {
    match (unit, language) {
        (VolumeUnit::CareDay, Language::Swedish) => "vårddygn",
        (VolumeUnit::CareDay, Language::English) => "care days",
        (VolumeUnit::Hour, Language::Swedish) => "timmar",
        (VolumeUnit::Hour, Language::English) => "hours",
        (VolumeUnit::HouseholdMonth, Language::Swedish) => "hushållsmånader",
        (VolumeUnit::HouseholdMonth, Language::English) => "household-months",
        (VolumeUnit::PersonYear, Language::Swedish) => "helårspersoner",
        (VolumeUnit::PersonYear, Language::English) => "person-years",
    }
}

/// ”kr per vårddygn”.
#[must_use]
pub fn price_unit(unit: VolumeUnit, language: Language) -> &'static str {
    match (unit, language) {
        (VolumeUnit::CareDay, Language::Swedish) => "kr per vårddygn",
        (VolumeUnit::CareDay, Language::English) => "kr a care day",
        (VolumeUnit::Hour, Language::Swedish) => "kr per timme",
        (VolumeUnit::Hour, Language::English) => "kr an hour",
        (VolumeUnit::HouseholdMonth, Language::Swedish) => "kr per hushåll och månad",
        (VolumeUnit::HouseholdMonth, Language::English) => "kr a household and month",
        (VolumeUnit::PersonYear, Language::Swedish) => "kr per person och år",
        (VolumeUnit::PersonYear, Language::English) => "kr a person and year",
    }
}

/// What comes before the price of one more: ”En placering till kostar”.
#[must_use]
pub fn one_more(unit: VolumeUnit, language: Language) -> &'static str {
    match (unit, language) {
        (VolumeUnit::CareDay, Language::Swedish) => "En placering till kostar",
        (VolumeUnit::CareDay, Language::English) => "One more placement costs",
        (VolumeUnit::Hour, Language::Swedish) => "En timme till kostar",
        (VolumeUnit::Hour, Language::English) => "One more hour costs",
        (VolumeUnit::HouseholdMonth, Language::Swedish) => "En månad till för ett hushåll kostar",
        (VolumeUnit::HouseholdMonth, Language::English) => "One more month for a household costs",
        (VolumeUnit::PersonYear, Language::Swedish) => "En person till under hela året kostar",
        (VolumeUnit::PersonYear, Language::English) => "One more person for the whole year costs",
    }
}
