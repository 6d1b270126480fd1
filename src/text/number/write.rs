//! Numbers out: grouped by no-break space, decimal comma in Swedish and point in English, minus as U+2212.
//!
//! English has the space too, not "1,234", which a Swedish reader would take for one and a bit.
//! Every rounding is half away from zero, as the documents round; what rounds to zero is "0" without a sign.
//! A year is not a quantity: write it as it is, ungrouped.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::text::language::Language;

/// The no-break space: between groups of three digits, and between a number and its unit.
pub const NO_BREAK_SPACE: char = '\u{a0}';
/// The minus sign, as wide as a plus and never a place to break a line.
pub const MINUS: char = '\u{2212}';
/// Decimals in a text field: more than any figure of a budget has.
pub const INPUT_DECIMALS: u32 = 10;

/// The most decimals that a [`Decimal`] holds; asking for more would only add zeros without end.
const MOST_DECIMALS: u32 = 28;
/// Decimals kept before a division by 1 000, so that the quotient is exact.
const DECIMALS_BEFORE_THOUSANDTHS: u32 = 20;

/// A number with exactly `decimals` decimals: "2 440", "190,9".
#[must_use]
pub fn decimal(value: Decimal, decimals: u32, language: Language) -> String {
    let rounded = round(value, decimals);
    format!(
        "{}{}",
        minus(rounded),
        unsigned(rounded, decimals, language)
    )
}

/// A number with at most `max_decimals` decimals and no zeros at the end: "2,5", "2".
#[must_use]
pub fn trimmed(value: Decimal, max_decimals: u32, language: Language) -> String {
    let rounded = round(value, max_decimals).normalize();
    decimal(rounded, rounded.scale(), language)
}

/// A change, always with its sign: "+1 875", "−12,5"; no change is "0" with its decimals and no sign.
#[must_use]
pub fn signed(value: Decimal, decimals: u32, language: Language) -> String {
    let rounded = round(value, decimals);
    let plus = if rounded > Decimal::ZERO { "+" } else { "" };
    format!("{plus}{}", decimal(rounded, decimals, language))
}

/// Money given in kr, shown in whole thousands with the unit: 2 440 100 kr is "2 440 tkr" in both languages.
#[must_use]
pub fn tkr(kr: Decimal, language: Language) -> String {
    format!("{}{NO_BREAK_SPACE}tkr", decimal(thousands(kr), 0, language))
}

/// Money given in kr as whole thousands without the unit, where a heading has it: "2 440".
#[must_use]
pub fn whole_tkr(kr: Decimal, language: Language) -> String {
    decimal(thousands(kr), 0, language)
}

/// A change of money given in kr, shown in whole thousands with sign and unit: "+1 875 tkr".
#[must_use]
pub fn signed_tkr(kr: Decimal, language: Language) -> String {
    format!("{}{NO_BREAK_SPACE}tkr", signed(thousands(kr), 0, language))
}

/// The same without the unit, where a heading has it: "+1 875".
#[must_use]
pub fn signed_whole_tkr(kr: Decimal, language: Language) -> String {
    signed(thousands(kr), 0, language)
}

/// A share given in per cent (2.5 is two and a half): "2,5 %" in Swedish, "2.5%" in English.
#[must_use]
pub fn percent(value: Decimal, max_decimals: u32, language: Language) -> String {
    let number = trimmed(value, max_decimals, language);
    match language {
        Language::Swedish => format!("{number}{NO_BREAK_SPACE}%"),
        Language::English => format!("{number}%"),
    }
}

/// A number for a text field, without unit: as [`exact`], rounded to [`INPUT_DECIMALS`] decimals.
#[must_use]
pub fn input(value: Decimal, language: Language) -> String {
    exact(round(value, INPUT_DECIMALS), language)
}

/// A number with all its decimals, spelled so that reading gives the same number: no zeros at the end but one.
///
/// That one: in English "1.234" could be read as thousands, so it is spelled "1.2340", which cannot.
#[must_use]
pub fn exact(value: Decimal, language: Language) -> String {
    let value = value.normalize();
    let size = value.abs();
    let could_be_thousands = language == Language::English
        && value.scale() == 3
        && size >= Decimal::ONE
        && size < Decimal::ONE_THOUSAND;
    let decimals = if could_be_thousands { 4 } else { value.scale() };
    decimal(value, decimals, language)
}

/// Half away from zero.
/// Money given in kr as the whole thousands that [`whole_tkr`] shows.
#[must_use]
pub fn in_tkr(kr: Decimal) -> Decimal {
    round(thousands(kr), 0)
}

fn round(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(
        decimals.min(MOST_DECIMALS),
        RoundingStrategy::MidpointAwayFromZero,
    )
}

/// A thousandth, exact but for decimals beyond the twentieth, which are cut so that they cannot tip a rounding.
fn thousands(kr: Decimal) -> Decimal {
    kr.trunc_with_scale(DECIMALS_BEFORE_THOUSANDTHS) / Decimal::ONE_THOUSAND
}

/// The minus of a number below zero, else nothing.
fn minus(value: Decimal) -> String {
    if value < Decimal::ZERO {
        MINUS.to_string()
    } else {
        String::new()
    }
}

/// The digits of an already rounded number, with groups and decimal mark.
fn unsigned(rounded: Decimal, decimals: u32, language: Language) -> String {
    let plain = rounded.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let grouped = grouped(whole);
    let width = usize::try_from(decimals.min(MOST_DECIMALS)).unwrap_or_default();
    if width == 0 {
        return grouped;
    }
    let mark = match language {
        Language::Swedish => ',',
        Language::English => '.',
    };
    format!("{grouped}{mark}{fraction:0<width$}")
}

/// Digits in groups of three from the right.
fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() * 2);
    for (position, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(position);
        if position > 0 && left.is_multiple_of(3) {
            text.push(NO_BREAK_SPACE);
        }
        text.push(digit);
    }
    text
}
