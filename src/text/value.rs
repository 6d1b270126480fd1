//! Values with their units, as a reader meets them.

use crate::model::exact::Exact;
use rust_decimal::Decimal;

use super::language::Language;
use super::number::write;
pub use super::unit_words::{one_more, price_unit, volume_unit};
use crate::model::figure::FigureUnit;
use crate::model::item::{DAYS_A_YEAR, VolumeUnit};
use crate::model::lever::LeverUnit;

/// How a volume is shown: in its own unit, or as placements a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VolumeAs {
    /// In the item's own unit.
    Own(VolumeUnit),
    /// Care days as placements a year.
    Placements,
}

impl VolumeAs {
    /// Units of the item in one of what is shown: 365 care days a placement.
    #[must_use]
    pub fn units_each(self) -> Decimal {
        match self {
            Self::Own(_) => Decimal::ONE,
            Self::Placements => DAYS_A_YEAR,
        }
    }

    /// The volume as shown.
    #[must_use]
    pub fn shown(self, units: Decimal) -> Decimal {
        units.over(self.units_each()).unwrap_or_default()
    }

    /// Decimals that it is shown with, at most.
    #[must_use]
    pub fn decimals(self) -> u32 {
        match self {
            Self::Own(_) => 1,
            Self::Placements => 2,
        }
    }

    /// ”vårddygn”, ”placeringar”.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Placements, Language::Swedish) => "placeringar",
            (Self::Placements, Language::English) => "placements",
            (Self::Own(unit), _) => volume_unit(unit, language),
        }
    }

    /// Number and unit: ”8,0 placeringar”.
    #[must_use]
    pub fn text(self, units: Decimal, language: Language) -> String {
        let number = self.number(units, language);
        format!("{number}\u{a0}{}", self.name(language))
    }

    /// The number alone. Placements keep one decimal, as the documents print them.
    #[must_use]
    pub fn number(self, units: Decimal, language: Language) -> String {
        let shown = self.shown(units);
        match self {
            Self::Placements if shown.round_dp(1) == shown.round_dp(2) => {
                write::decimal(shown, 1, language)
            }
            _ => write::trimmed(shown, self.decimals(), language),
        }
    }
}

/// Months with their unit.
#[must_use]
pub fn months(value: Decimal, language: Language) -> String {
    let number = write::trimmed(value, 2, language);
    let unit = match (language, value == Decimal::ONE) {
        (Language::Swedish, true) => "månad",
        (Language::Swedish, false) => "månader",
        (Language::English, true) => "month",
        (Language::English, false) => "months",
    };
    format!("{number}\u{a0}{unit}")
}

/// A figure's value in a formula: precise enough to check by hand. `unit` is the item's, where there is one.
#[must_use]
pub fn in_formula(
    value: Decimal,
    unit: FigureUnit,
    item: Option<VolumeUnit>,
    language: Language,
) -> String {
    match unit {
        FigureUnit::Kr => {
            let tkr = value.over(Decimal::ONE_THOUSAND).unwrap_or_default();
            format!("{}\u{a0}tkr", write::trimmed(tkr, 3, language))
        }
        FigureUnit::Share => {
            let percent = value.times_at_most(Decimal::ONE_HUNDRED);
            write::percent(percent, 4, language)
        }
        FigureUnit::Months => months(value, language),
        FigureUnit::Units => {
            let unit = volume_unit(item.unwrap_or(VolumeUnit::CareDay), language);
            format!("{}\u{a0}{unit}", write::trimmed(value, 3, language))
        }
        FigureUnit::KrPerUnit => {
            format!("{}\u{a0}kr", write::trimmed(value, 2, language))
        }
    }
}

/// Decimals that a formula shows of a unit's value: kronor to the krona, prices to the öre.
const fn formula_decimals(unit: FigureUnit) -> u32 {
    match unit {
        FigureUnit::Kr => 0,
        FigureUnit::Share => 6,
        FigureUnit::Months | FigureUnit::KrPerUnit => 2,
        FigureUnit::Units => 3,
    }
}

/// Whether [`in_formula`] leaves decimals of a value out. What stands beyond a million-millionth is the rest of a
/// division and not counted.
#[must_use]
pub fn rounds(value: Decimal, unit: FigureUnit) -> bool {
    value.round_dp(12) != value.round_dp(formula_decimals(unit))
}

/// A figure's value with six decimals at most, in kronor, per cent or the item's own unit.
#[must_use]
pub fn more_decimals(
    value: Decimal,
    unit: FigureUnit,
    item: Option<VolumeUnit>,
    language: Language,
) -> String {
    const MORE: u32 = 6;
    match unit {
        FigureUnit::Kr | FigureUnit::KrPerUnit => {
            format!("{}\u{a0}kr", write::trimmed(value, MORE, language))
        }
        FigureUnit::Share => {
            let percent = value.times_at_most(Decimal::ONE_HUNDRED);
            write::percent(percent, MORE, language)
        }
        FigureUnit::Months => months(value, language),
        FigureUnit::Units => {
            let unit = volume_unit(item.unwrap_or(VolumeUnit::CareDay), language);
            format!("{}\u{a0}{unit}", write::trimmed(value, MORE, language))
        }
    }
}

/// A lever's value without its unit, where that stands beside.
#[must_use]
pub fn lever_number(
    value: Decimal,
    unit: LeverUnit,
    volume: VolumeAs,
    language: Language,
) -> String {
    match unit {
        LeverUnit::Volume => volume.number(value, language),
        LeverUnit::Tkr => write::trimmed(value, 3, language),
        LeverUnit::Percent | LeverUnit::Months | LeverUnit::KrPerUnit => {
            write::trimmed(value, 2, language)
        }
    }
}

/// A lever's value with its unit; volumes and prices take the item's.
#[must_use]
pub fn lever_value(
    value: Decimal,
    unit: LeverUnit,
    volume: VolumeAs,
    language: Language,
) -> String {
    let number = || lever_number(value, unit, volume, language);
    match unit {
        LeverUnit::Tkr => format!("{}\u{a0}tkr", number()),
        LeverUnit::Percent => write::percent(value, 2, language),
        LeverUnit::Months => months(value, language),
        LeverUnit::Volume => volume.text(value, language),
        LeverUnit::KrPerUnit => format!("{}\u{a0}kr", number()),
    }
}
