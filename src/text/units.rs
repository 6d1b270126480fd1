//! Printed figures and the units that documents print them in.

use rust_decimal::Decimal;

use super::language::Language;
use super::number::write::{self, NO_BREAK_SPACE};
use crate::data::unit::Unit;

/// The unit in words; nothing for a plain number.
#[must_use]
pub fn unit(unit: Unit, language: Language) -> &'static str {
    let (sv, en) = match unit {
        Unit::Tkr => ("tkr", "tkr"),
        Unit::Mnkr => ("mnkr", "mnkr"),
        Unit::Kr => ("kr", "kr"),
        Unit::Percent => ("%", "%"),
        Unit::Fraction | Unit::Count | Unit::Text => ("", ""),
        Unit::CareDays => ("vårddygn", "care days"),
        Unit::Placements => ("placeringar", "placements"),
        Unit::KrPerCareDay => ("kr/vårddygn", "kr a care day"),
        Unit::Hours => ("timmar", "hours"),
        Unit::KrPerHour => ("kr/timme", "kr an hour"),
        Unit::Households => ("hushåll", "households"),
        Unit::HouseholdMonths => ("hushållsmånader", "household-months"),
        Unit::KrPerMonth => ("kr/månad", "kr a month"),
        Unit::Persons => ("personer", "persons"),
        Unit::PersonYears => ("årsplatser", "person-years"),
        Unit::KrPerPersonYear => ("kr per person och år", "kr a person and year"),
        Unit::Months => ("månader", "months"),
    };
    match language {
        Language::Swedish => sv,
        Language::English => en,
    }
}

/// A value in a unit: ”−148 301 tkr”, ”13,0 placeringar”, ”2 %”.
#[must_use]
pub fn amount(value: Decimal, decimals: u32, of: Unit, language: Language) -> String {
    with_unit(&write::decimal(value, decimals, language), of, language)
}

/// A value in a unit with as many decimals as it needs, at most `most`.
#[must_use]
pub fn trimmed(value: Decimal, most: u32, of: Unit, language: Language) -> String {
    with_unit(&write::trimmed(value, most, language), of, language)
}

fn with_unit(number: &str, of: Unit, language: Language) -> String {
    match (unit(of, language), of, language) {
        ("", _, _) => number.to_owned(),
        (unit, Unit::Percent, Language::English) => format!("{number}{unit}"),
        (unit, _, _) => format!("{number}{NO_BREAK_SPACE}{unit}"),
    }
}
