//! The months by name.

use super::language::Language;
use crate::model::measure::StartMonth;

const SWEDISH: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// All of them, January first.
#[must_use]
pub const fn all(language: Language) -> [&'static str; 12] {
    match language {
        Language::Swedish => SWEDISH,
        Language::English => ENGLISH,
    }
}

/// A month's name, as it stands inside a line.
#[must_use]
pub fn name(month: StartMonth, language: Language) -> &'static str {
    let place = usize::from(month.number()).saturating_sub(1);
    all(language).get(place).copied().unwrap_or_default()
}
