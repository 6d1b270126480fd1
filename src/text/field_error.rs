//! Why a lever's field does not take what was typed, in words: what is wrong and what to do.

use rust_decimal::Decimal;

use super::language::Language;
use super::number::write;
use crate::model::lever::{Lever, LeverUnit};

/// The message for a value outside a field's limits; both limits in the field's own unit.
#[must_use]
pub fn out_of_range(
    lever: &Lever,
    value: Decimal,
    (least, most): (Decimal, Decimal),
    unit: &str,
    language: Language,
) -> String {
    let least_text = write::input(least, language);
    let most_text = write::input(most, language);
    let negative_volume = value < Decimal::ZERO && matches!(lever, Lever::Volume(..));
    match (language, negative_volume) {
        (Language::Swedish, true) => {
            format!(
                "En volym kan inte vara negativ. Skriv ett tal från 0 till {most_text}\u{a0}{unit}."
            )
        }
        (Language::English, true) => {
            format!(
                "A volume cannot be negative. Write a number from 0 to {most_text}\u{a0}{unit}."
            )
        }
        (Language::Swedish, false) => {
            format!("Skriv ett tal från {least_text} till {most_text}\u{a0}{unit}.")
        }
        (Language::English, false) => {
            format!("Write a number from {least_text} to {most_text}\u{a0}{unit}.")
        }
    }
}

/// Other ways to write a field's unit behind the number, in either language. Units that would mean another size (kr in
/// a field of tkr) are not among them. `units_each` tells placements from care days.
#[must_use]
pub fn accepted_units(lever: &Lever, units_each: Decimal) -> &'static [&'static str] {
    match lever.unit() {
        LeverUnit::Tkr => &["tkr", "ksek", "tusen kronor", "tusen kr"],
        LeverUnit::Percent => &["%", "procent", "per cent", "percent"],
        LeverUnit::Months => &["mån", "månad", "månader", "month", "months"],
        LeverUnit::KrPerUnit => &[
            "kr",
            "kronor",
            "kr/dygn",
            "kr/vårddygn",
            "kr per dygn",
            "kr/day",
        ],
        LeverUnit::Volume if units_each == Decimal::ONE => {
            &["dygn", "vårddygn", "days", "care days", "timmar", "hours"]
        }
        LeverUnit::Volume => &["placering", "placeringar", "placement", "placements"],
    }
}

/// Added to an error, so that nobody wonders which figure the result uses.
#[must_use]
pub fn still_used(value: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("Kalkylen räknar vidare med {value}."),
        Language::English => format!("The calculation goes on with {value}."),
    }
}

/// What a field says of a number outside its limits.
#[must_use]
pub fn outside((least, most): (Decimal, Decimal), unit: &str, language: Language) -> String {
    let (least, most) = (write::input(least, language), write::input(most, language));
    match language {
        Language::Swedish => format!("Skriv ett tal mellan {least} och {most} {unit}."),
        Language::English => format!("Write a number between {least} and {most} {unit}."),
    }
}
