//! Numbers in: what a person types or pastes into a field.

use rust_decimal::Decimal;

use super::error::ReadError;
use super::marks::{interpret, is_group_space, is_mark};
use crate::text::language::Language;
use crate::text::letters;

/// The most decimals, and the most digits before the mark, of a number suggested in place of an exponent.
const WRITTEN_OUT_DECIMALS: i64 = 10;
const WRITTEN_OUT_WHOLE: i64 = 12;

/// How a field reads.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ReadOptions<'a> {
    /// The language of the page: in English a comma before three digits is as ambiguous as a point.
    pub language: Language,
    /// The units that may stand behind the number, all of the same size; the first one is named in messages.
    ///
    /// A field in tkr must not list "kr": the unit is taken off, not converted.
    pub units: &'a [&'a str],
}

/// The number in a typed text, in the field's unit.
///
/// Accepts white space around it, groups of three parted by a space (also U+00A0, U+202F, U+2009), a decimal comma or
/// point, "1.234,5" and "1,234.5", a sign (−, -, –, +), and one of the field's units in upper or lower case.
///
/// # Errors
/// [`ReadError`] says which rule was broken; no text makes it panic.
pub fn read(text: &str, options: &ReadOptions<'_>) -> Result<Decimal, ReadError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ReadError::Empty);
    }
    let (negative, unsigned) = split_sign(text);
    let tail_start = unsigned
        .find(|character| !may_be_in_number(character))
        .unwrap_or(unsigned.len());
    let (body, tail) = unsigned.split_at(tail_start);
    let body = body.trim_end();
    let not_a_number = || ReadError::NotANumber {
        text: text.to_owned(),
    };
    if !body.contains(|character: char| character.is_ascii_digit()) {
        return Err(not_a_number());
    }
    if is_unit(tail, options.units) {
        return interpret(text, body, negative, options.language);
    }
    if let Some(power) = exponent(tail, options.units) {
        let value = written_out(body, negative, &power);
        return Err(ReadError::Exponent {
            text: text.to_owned(),
            value,
        });
    }
    if tail.starts_with(starts_unit) && !tail.contains(char::is_numeric) {
        let expected = options.units.first().map(|&unit| unit.to_owned());
        return Err(ReadError::UnknownUnit {
            found: tail.to_owned(),
            expected,
        });
    }
    Err(not_a_number())
}

fn may_be_in_number(character: char) -> bool {
    character.is_ascii_digit() || is_group_space(character) || is_mark(character)
}

fn starts_unit(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '%' | '‰' | '€' | '$' | '£' | '/')
}

/// The sign, and what follows it; hyphen and en dash are what keyboards and word processors give for a minus.
fn split_sign(text: &str) -> (bool, &str) {
    if let Some(rest) = text.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        return (true, rest.trim_start());
    }
    (false, text.strip_prefix('+').map_or(text, str::trim_start))
}

/// Whether a text is one of the units or nothing; case, kind of space and a point at the end do not matter.
fn is_unit(tail: &str, units: &[&str]) -> bool {
    let plain = |unit: &str| letters::small(&unit.split_whitespace().collect::<Vec<_>>().join(" "));
    let found = plain(tail.trim_end_matches('.'));
    tail.is_empty()
        || (!found.is_empty()
            && units
                .iter()
                .any(|unit| plain(unit.trim_end_matches('.')) == found))
}

/// The digits of a power of ten such as "e3", "E-2" or "e+3 tkr", with a plain sign; `None` if it is something else.
fn exponent(tail: &str, units: &[&str]) -> Option<String> {
    let (negative, rest) = split_sign(tail.strip_prefix(['e', 'E'])?);
    let end = rest
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(rest.len());
    let (digits, unit) = rest.split_at(end);
    let sign = if negative { "-" } else { "" };
    (!digits.is_empty() && is_unit(unit.trim_start(), units)).then(|| format!("{sign}{digits}"))
}

/// The number with its power of ten carried out, if that is short enough to be suggested.
fn written_out(body: &str, negative: bool, power: &str) -> Option<Decimal> {
    let (whole, fraction) = body.split_once(is_mark).unwrap_or((body, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = format!("{whole}{fraction}");
    // Read as a whole number: the decimals are counted into the power instead.
    let mantissa = interpret("", &digits, negative, Language::Swedish).ok()?;
    let decimals = i64::try_from(fraction.len())
        .ok()?
        .checked_sub(power.parse::<i64>().ok()?)?;
    let size = mantissa.abs().to_string().len();
    let whole_digits = i64::try_from(size).ok()?.checked_sub(decimals)?;
    if decimals > WRITTEN_OUT_DECIMALS || whole_digits > WRITTEN_OUT_WHOLE {
        return None;
    }
    let zeros = u32::try_from(decimals.checked_neg()?).unwrap_or_default();
    let scale = u32::try_from(decimals).unwrap_or_default();
    let units = mantissa
        .mantissa()
        .checked_mul(10_i128.checked_pow(zeros)?)?;
    Decimal::try_from_i128_with_scale(units, scale)
        .ok()
        .map(|value| value.normalize())
}
