//! Figures as documents print them: `-87 000`, `9,9%`, `1 954 kr`, `547,5`.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::model::digits;

/// A printed figure: its value, and how finely it was printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The value, in the unit that it is printed in.
    #[serde(with = "digits")]
    pub value: Decimal,
    /// Decimals printed.
    pub decimals: u32,
    /// What is printed after it: `tkr`, `kr`, `%`; empty where nothing is.
    pub suffix: String,
}

const SPACES: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];

impl Printed {
    /// Reads a printed figure: a sign (`-`, `−`, `–`, `+`, or `+/-` before a zero), digits in groups of three or
    /// ungrouped, a decimal comma, a suffix. `None` for anything else; a decimal point is refused, since `1.234`
    /// may be either.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim_matches(SPACES);
        let (sign, unsigned) = split_sign(text);
        let unsigned = unsigned.trim_start_matches(SPACES);
        let end = unsigned
            .find(|letter: char| {
                !letter.is_ascii_digit() && letter != ',' && !SPACES.contains(&letter)
            })
            .unwrap_or(unsigned.len());
        let (number, suffix) = unsigned.split_at_checked(end)?;
        let number = number.trim_end_matches(SPACES);
        let (whole, fraction) = match number.split_once(',') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (number, None),
        };
        let mut digits = ungrouped(whole)?;
        if let Some(fraction) = fraction {
            if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            digits.push('.');
            digits.push_str(fraction);
        }
        let magnitude = Decimal::from_str_exact(&digits).ok()?;
        let value = match sign {
            Sign::Plus => magnitude,
            Sign::Minus if magnitude.is_zero() => magnitude,
            Sign::Minus => -magnitude,
            Sign::Either => magnitude.is_zero().then_some(magnitude)?,
        };
        Some(Self {
            value,
            decimals: u32::try_from(fraction.map_or(0, str::len)).ok()?,
            suffix: suffix.trim_matches(SPACES).to_owned(),
        })
    }

    /// A value rounded as this figure was printed: to as many decimals, half away from zero.
    #[must_use]
    pub fn round(&self, value: Decimal) -> Decimal {
        value.round_dp_with_strategy(self.decimals, RoundingStrategy::MidpointAwayFromZero)
    }

    /// How far the value behind the figure may be from it: half a unit of the last printed place.
    #[must_use]
    pub fn half_unit(&self) -> Decimal {
        Decimal::try_new(5, self.decimals.saturating_add(1)).unwrap_or_default()
    }
}

/// What stands before a figure.
#[derive(Clone, Copy)]
enum Sign {
    Plus,
    Minus,
    /// `+/-`, before a zero.
    Either,
}

fn split_sign(text: &str) -> (Sign, &str) {
    let signs = [
        ("+/-", Sign::Either),
        ("±", Sign::Either),
        ("+", Sign::Plus),
        ("-", Sign::Minus),
        ("−", Sign::Minus),
        ("–", Sign::Minus),
    ];
    (signs.into_iter())
        .find_map(|(sign, meaning)| Some((meaning, text.strip_prefix(sign)?)))
        .unwrap_or((Sign::Plus, text))
}

/// The digits without their spaces: one group of any length, or one to three digits and then groups of three.
fn ungrouped(whole: &str) -> Option<String> {
    let groups: Vec<&str> = whole.split(SPACES).collect();
    let all_digits = (groups.iter())
        .all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    let (first, rest) = groups.split_first()?;
    let grouped =
        rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    (all_digits && grouped).then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, u32, String)> {
        Printed::read(text).map(|it| (it.value.to_string(), it.decimals, it.suffix))
    }

    fn is(value: &str, decimals: u32, suffix: &str) -> Option<(String, u32, String)> {
        Some((value.to_owned(), decimals, suffix.to_owned()))
    }

    #[test]
    fn reads_what_documents_print() {
        assert_eq!(read("61 300"), is("61300", 0, ""));
        assert_eq!(read("-87 000"), is("-87000", 0, ""));
        assert_eq!(read("−87\u{a0}000"), is("-87000", 0, ""));
        assert_eq!(read("– 5"), is("-5", 0, ""));
        assert_eq!(read("9,9%"), is("9.9", 1, "%"));
        assert_eq!(read("13,0"), is("13.0", 1, ""));
        assert_eq!(read("2 %"), is("2", 0, "%"));
        assert_eq!(read("1 954 kr"), is("1954", 0, "kr"));
        assert_eq!(read("4000 tkr"), is("4000", 0, "tkr"));
        assert_eq!(read("547,5"), is("547.5", 1, ""));
        assert_eq!(read("+1\u{202f}200"), is("1200", 0, ""));
        assert_eq!(read("+/- 0"), is("0", 0, ""));
        assert_eq!(read("-0"), is("0", 0, ""));
        assert_eq!(read("1 234 567,89 mnkr"), is("1234567.89", 2, "mnkr"));
    }

    #[test]
    fn refuses_what_may_be_two_things_or_none() {
        for text in [
            "",
            " ",
            "-",
            "kr",
            "1.234",
            "1,",
            ",5",
            "1,2,3",
            "12 34",
            "1234 567",
            "1 23",
            "+/- 5",
            "--5",
            "1  000",
            "1,5 5",
            "99999999999999999999999999999999",
        ] {
            let read = Printed::read(text).filter(|printed| printed.suffix.is_empty());
            assert_eq!(read, None, "{text:?}");
        }
        // A point lands in the suffix, which no unit takes.
        assert_eq!(read("1.234"), is("1", 0, ".234"));
    }

    #[test]
    fn rounds_as_it_was_printed() {
        let printed = Printed::read("9,9%").expect("a figure");
        assert_eq!(printed.round(Decimal::new(985, 2)), Decimal::new(99, 1));
        assert_eq!(printed.round(Decimal::new(-985, 2)), Decimal::new(-99, 1));
        assert_eq!(printed.half_unit(), Decimal::new(5, 2));
    }
}
