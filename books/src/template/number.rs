//! A cell's figure, in the unit of its line.

use ramkalkyl::data::unit::Unit;
use ramkalkyl::model::exact::Exact;
use ramkalkyl::text::language::Language;
use ramkalkyl::text::number::read::{ReadOptions, read};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::find::At;
use super::layout::Kind;
use super::lines::Value;
use super::words;
use super::wrong::{Found, Wrong};

/// Where a share typed as a fraction would lie: an index of 25 per cent or less, any other share at all. Shares of so few
/// per cent are asked about.
const FRACTION_OF_INDEX: Decimal = Decimal::from_parts(25, 0, 0, false, 2);

/// Reads a figure of a line; `unit` is what it is in.
pub fn figure(
    value: &Value,
    kind: Kind,
    unit: Unit,
    at: &At,
    found: &mut Found,
) -> Option<Decimal> {
    let number = match value {
        Value::Number {
            value,
            percent: true,
        } if unit == Unit::Percent => {
            (value.times(Decimal::ONE_HUNDRED)).map(|value| value.normalize())?
        }
        Value::Number { percent: true, .. } => {
            let expected = words::unit(unit, found.language).to_owned();
            let found_unit = "%".to_owned();
            return found.refuse(
                at,
                Wrong::OtherUnit {
                    found: found_unit,
                    expected,
                },
            );
        }
        Value::Number { value, .. } => {
            if unit == Unit::Percent && looks_like_a_fraction(*value, kind) {
                let meant = value.times(Decimal::ONE_HUNDRED)?.normalize();
                let value = *value;
                return found.refuse(at, Wrong::Improbable { value, meant });
            }
            *value
        }
        Value::Text(text) => {
            let units = accepted(unit, found.language);
            let options = ReadOptions {
                language: found.language,
                units: &units,
            };
            match read(text, &options) {
                Ok(number) => number,
                Err(error) => return found.refuse(at, Wrong::Number(error)),
            }
        }
        other => return found.refuse(at, no_number(other)),
    };
    within(number, kind, unit, at, found)
}

/// What is wrong with a value that is no number.
fn no_number(value: &Value) -> Wrong {
    match value {
        Value::Error(error) => Wrong::Formula {
            error: error.clone(),
        },
        Value::Date(_) => Wrong::DateForNumber,
        Value::Logical => Wrong::Logical,
        _ => Wrong::Huge,
    }
}

/// Whether a number of per cent may have been meant as a fraction: 0.025 for 2.5 per cent. Some formats and programs do not
/// tell that a cell is shown as per cent, and the reading must not be out by a hundred.
pub fn looks_like_a_fraction(value: Decimal, kind: Kind) -> bool {
    let most = match kind {
        Kind::Index => FRACTION_OF_INDEX,
        _ => Decimal::ONE,
    };
    !value.is_zero() && value.abs() <= most
}

/// The figure where the calculation can use it.
fn within(value: Decimal, kind: Kind, unit: Unit, at: &At, found: &mut Found) -> Option<Decimal> {
    let (least, most) = match kind {
        Kind::Index => (Decimal::from(-25), Decimal::ONE_HUNDRED),
        Kind::Cover => (Decimal::ZERO, Decimal::ONE_HUNDRED),
        Kind::Months => (Decimal::ZERO, Decimal::from(12)),
        Kind::Volume | Kind::Price if value < Decimal::ZERO => {
            return found.refuse(at, Wrong::Negative { value });
        }
        _ => {
            // What is far too large for a budget would only fail later, without a cell.
            let fits = value.abs() < Decimal::from(1_000_000_000_000_000_u64);
            return fits
                .then_some(value)
                .or_else(|| found.refuse(at, Wrong::Huge));
        }
    };
    if value < least || value > most {
        return found.refuse(
            at,
            Wrong::OutOfRange {
                value,
                least,
                most,
                unit,
            },
        );
    }
    Some(value)
}

/// The units that may stand behind a number, the line's own first.
fn accepted(unit: Unit, language: Language) -> Vec<&'static str> {
    let own = words::unit(unit, language);
    let mut units = vec![own];
    units.extend(Language::ALL.map(|language| words::unit(unit, language)));
    match unit {
        Unit::Percent => units.extend(["procent", "percent", "per cent"]),
        Unit::Kr => units.extend(["kronor", ":-"]),
        Unit::Mnkr => units.extend(["mkr", "miljoner"]),
        Unit::CareDays => units.extend(["dygn", "days"]),
        Unit::Months => units.extend(["mån", "months"]),
        _ => {}
    }
    units.retain(|unit| !unit.is_empty());
    units
}

/// Reads a whole number.
pub fn whole(value: &Value, least: u32, most: u32, at: &At, found: &mut Found) -> Option<u32> {
    let number = match value {
        Value::Number {
            value,
            percent: false,
        } => Some(*value),
        Value::Text(text) => read(text, &ReadOptions::default()).ok(),
        Value::Number { .. } => None,
        other => return found.refuse(at, no_number(other)),
    };
    (number.filter(|number| number.normalize().scale() == 0))
        .and_then(|number| number.to_u32())
        .filter(|whole| (least..=most).contains(whole))
        .or_else(|| found.refuse(at, Wrong::NotWhole { least, most }))
}

/// Reads words. A number that a person typed where words belong is taken as it is written.
pub fn text(value: &Value, at: &At, found: &mut Found) -> Option<String> {
    match value {
        Value::Text(text) | Value::Date(text) => Some(text.clone()),
        Value::Number { value, .. } => Some(value.normalize().to_string().replace('.', ",")),
        Value::Error(error) => {
            let error = error.clone();
            found.refuse(at, Wrong::Formula { error })
        }
        Value::Logical | Value::Huge => found.refuse(at, Wrong::NotText),
    }
}
