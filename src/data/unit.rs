//! The units that documents print figures in, and those of the model's inputs.

use crate::model::exact::Exact;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// Thousands of kronor.
    Tkr,
    /// Millions of kronor.
    Mnkr,
    /// Kronor.
    Kr,
    /// Per cent.
    Percent,
    /// A fraction, 0.02 for 2 per cent. Only in inputs.
    Fraction,
    /// Care days: one person placed for one day.
    CareDays,
    /// Placements a year: 365 care days.
    Placements,
    /// Kronor a care day.
    KrPerCareDay,
    /// Hours.
    Hours,
    /// Kronor an hour.
    KrPerHour,
    /// Households.
    Households,
    /// Households times months.
    HouseholdMonths,
    /// Kronor a month.
    KrPerMonth,
    /// Persons.
    Persons,
    /// Persons times years.
    PersonYears,
    /// Kronor a person and year.
    KrPerPersonYear,
    /// Months.
    Months,
    /// A number of things.
    Count,
    /// No figure: words.
    Text,
}

/// Every unit with its name in files.
pub const UNITS: &[(&str, Unit)] = &[
    ("tkr", Unit::Tkr),
    ("mnkr", Unit::Mnkr),
    ("kr", Unit::Kr),
    ("percent", Unit::Percent),
    ("fraction", Unit::Fraction),
    ("care-days", Unit::CareDays),
    ("placements", Unit::Placements),
    ("kr-per-care-day", Unit::KrPerCareDay),
    ("hours", Unit::Hours),
    ("kr-per-hour", Unit::KrPerHour),
    ("households", Unit::Households),
    ("household-months", Unit::HouseholdMonths),
    ("kr-per-month", Unit::KrPerMonth),
    ("persons", Unit::Persons),
    ("person-years", Unit::PersonYears),
    ("kr-per-person-year", Unit::KrPerPersonYear),
    ("months", Unit::Months),
    ("count", Unit::Count),
    ("text", Unit::Text),
];

impl Unit {
    /// The name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        (UNITS.iter().find(|(_, unit)| *unit == self)).map_or("", |(name, _)| name)
    }

    /// The value in the model's own unit: kr for money, a fraction for per cent, else itself.
    /// `None` when it does not fit in 28 digits.
    #[must_use]
    pub fn in_model(self, value: Decimal) -> Option<Decimal> {
        match self {
            Self::Tkr => value.times(Decimal::ONE_THOUSAND),
            Self::Mnkr => value.times(Decimal::from(1_000_000)),
            Self::Percent => value.over(Decimal::ONE_HUNDRED),
            _ => Some(value),
        }
    }

    /// The value in this unit, of one in the model's own: the other way round.
    /// `None` when it does not fit in 28 digits.
    #[must_use]
    pub fn from_model(self, value: Decimal) -> Option<Decimal> {
        match self {
            Self::Tkr => value.over(Decimal::ONE_THOUSAND),
            Self::Mnkr => value.over(Decimal::from(1_000_000)),
            Self::Percent => value.times(Decimal::ONE_HUNDRED),
            _ => Some(value),
        }
    }

    /// Whether a printed figure of this unit may carry a suffix (`tkr`, `kr`, `%`).
    #[must_use]
    pub fn takes_suffix(self, suffix: &str) -> bool {
        // A mark that leads to a footnote says nothing of the unit.
        let suffix = suffix.trim_end_matches('*');
        if suffix.is_empty() {
            return true;
        }
        match self {
            Self::Tkr => suffix == "tkr",
            Self::Mnkr => matches!(suffix, "mnkr" | "mkr" | "miljoner" | "miljoner kronor"),
            Self::Percent => matches!(suffix, "%" | "procent"),
            Self::Kr
            | Self::KrPerCareDay
            | Self::KrPerHour
            | Self::KrPerMonth
            | Self::KrPerPersonYear => matches!(suffix, "kr" | "kronor"),
            _ => false,
        }
    }
}
