//! What points, commas and spaces between digits mean.

use rust_decimal::Decimal;

use super::error::ReadError;
use crate::text::language::Language;

/// The most digits read: 28 always fit the 96 bits of a [`Decimal`].
const MOST_DIGITS: usize = 28;
/// Digits of a full group.
const GROUP: usize = 3;

/// Whether a character may part groups of thousands: space, no-break space, narrow no-break space, thin space.
pub fn is_group_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Whether a character may be a decimal mark.
pub fn is_mark(character: char) -> bool {
    matches!(character, '.' | ',')
}

/// The number of digits, group spaces and marks; `text` is the whole typed text, for the error.
pub fn interpret(
    text: &str,
    body: &str,
    negative: bool,
    language: Language,
) -> Result<Decimal, ReadError> {
    let not_a_number = || ReadError::NotANumber {
        text: text.to_owned(),
    };
    let number = |whole: &str, fraction: &str| exact(whole, fraction, negative);
    let misplaced = |whole: &str, fraction: &str| match number(whole, fraction) {
        Ok(ungrouped) => Err(ReadError::MisplacedGroup {
            text: text.to_owned(),
            ungrouped,
        }),
        Err(error) => Err(error),
    };

    let allowed = |character: char| {
        character.is_ascii_digit() || is_group_space(character) || is_mark(character)
    };
    if !body.chars().all(allowed) || !body.contains(|character: char| character.is_ascii_digit()) {
        return Err(not_a_number());
    }
    let Some((whole, fraction)) = body.rsplit_once(is_mark) else {
        let (digits, well_grouped) = ungroup(body, is_group_space);
        return if well_grouped {
            number(&digits, "")
        } else {
            misplaced(&digits, "")
        };
    };
    let decimal_mark = if body.rfind('.') > body.rfind(',') {
        '.'
    } else {
        ','
    };

    if whole.contains(is_mark) {
        if body.contains(is_group_space) {
            return Err(not_a_number());
        }
        let (digits, well_grouped) = ungroup(whole, is_mark);
        if !whole.contains(decimal_mark) {
            // Two kinds of mark, the last one once: "1.234,5".
            return if well_grouped {
                number(&digits, fraction)
            } else {
                misplaced(&digits, fraction)
            };
        }
        let same_mark = whole
            .chars()
            .all(|character| !is_mark(character) || character == decimal_mark);
        if same_mark && well_grouped && fraction.len() == GROUP {
            let as_thousands = number(&format!("{digits}{fraction}"), "")?;
            return Err(ReadError::RepeatedMark {
                text: text.to_owned(),
                as_thousands,
            });
        }
        return Err(not_a_number());
    }

    let could_be_thousands = decimal_mark == '.' || language == Language::English;
    if could_be_thousands && is_leading_group(whole) && is_group(fraction) {
        return Err(ReadError::Ambiguous {
            text: text.to_owned(),
            as_thousands: number(&format!("{whole}{fraction}"), "")?,
            as_decimals: number(whole, fraction)?,
        });
    }
    let (digits, well_grouped) = ungroup(whole, is_group_space);
    if well_grouped && !fraction.contains(is_group_space) {
        return number(&digits, fraction);
    }
    misplaced(&digits, &fraction.replace(is_group_space, ""))
}

/// The digits without their separators, and whether the groups were right (or there were none).
fn ungroup(whole: &str, is_separator: fn(char) -> bool) -> (String, bool) {
    let mut groups = whole.split(is_separator);
    let leading = groups.next().unwrap_or_default();
    let well_grouped =
        !whole.contains(is_separator) || (is_leading_group(leading) && groups.all(is_group));
    (whole.replace(is_separator, ""), well_grouped)
}

/// One to three digits, not starting with zero: nobody writes "0 125" for 125, so "0.125" has decimals.
fn is_leading_group(group: &str) -> bool {
    (1..=GROUP).contains(&group.len()) && all_digits(group) && !group.starts_with('0')
}

/// Exactly three digits.
fn is_group(group: &str) -> bool {
    group.len() == GROUP && all_digits(group)
}

fn all_digits(group: &str) -> bool {
    group.bytes().all(|byte| byte.is_ascii_digit())
}

/// The exact decimal of digits before and after the mark, in its shortest form; zero has no sign.
fn exact(whole: &str, fraction: &str, negative: bool) -> Result<Decimal, ReadError> {
    let whole = whole.trim_start_matches('0');
    let digits = whole.len().saturating_add(fraction.len());
    let too_long = ReadError::TooLong {
        digits,
        most: MOST_DIGITS,
    };
    if digits > MOST_DIGITS {
        return Err(too_long);
    }
    let plain = if fraction.is_empty() {
        format!("0{whole}")
    } else {
        format!("0{whole}.{fraction}")
    };
    let Ok(size) = Decimal::from_str_exact(&plain) else {
        return Err(too_long);
    };
    let size = size.normalize();
    Ok(if negative && !size.is_zero() {
        -size
    } else {
        size
    })
}
