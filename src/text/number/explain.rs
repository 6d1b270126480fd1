//! What the field says about a number that it could not read: what is wrong, and what to write instead.

use super::error::ReadError;
use super::write;
use crate::text::language::Language;

/// The longest quotation of what was typed, in characters; a pasted page would bury the advice.
const LONGEST_QUOTATION: usize = 30;

/// The words at the field. Every number it suggests is one that [`super::read::read`] accepts in that language.
#[must_use]
pub fn message(error: &ReadError, language: Language) -> String {
    match language {
        Language::Swedish => swedish(error),
        Language::English => english(error),
    }
}

fn swedish(error: &ReadError) -> String {
    let number = |value| write::exact(value, Language::Swedish);
    let quote = |text| format!("”{}”", shortened(text));
    match error {
        ReadError::Empty => {
            "Fältet är tomt. Skriv ett tal, till exempel 1\u{a0}500 eller 2,5.".to_owned()
        }
        ReadError::NotANumber { text } => {
            format!(
                "{} går inte att läsa som ett tal. Skriv med siffror, till exempel 1\u{a0}500 eller −2,5.",
                quote(text)
            )
        }
        ReadError::UnknownUnit {
            found,
            expected: Some(unit),
        } => {
            format!(
                "Efter talet står {}, men fältet har enheten {unit}. Skriv talet i {unit}.",
                quote(found)
            )
        }
        ReadError::UnknownUnit {
            found,
            expected: None,
        } => {
            format!(
                "Efter talet står {}, men fältet har ingen enhet. Skriv bara talet.",
                quote(found)
            )
        }
        ReadError::MisplacedGroup { text, ungrouped } => {
            format!(
                "Siffrorna i {} står inte i grupper om tre. Om du menar {1}, skriv {1}.",
                quote(text),
                number(*ungrouped)
            )
        }
        ReadError::Ambiguous {
            text,
            as_thousands,
            as_decimals,
        } => {
            let (thousands, decimals) = (number(*as_thousands), number(*as_decimals));
            format!(
                "{} kan betyda två olika tal. Skriv {thousands} om du menar tusental, eller {decimals} om du menar decimaler.",
                quote(text)
            )
        }
        ReadError::RepeatedMark { text, as_thousands } => {
            format!(
                "{} har flera decimaltecken. Om du menar tusental, skriv {}.",
                quote(text),
                number(*as_thousands)
            )
        }
        ReadError::Exponent {
            text,
            value: Some(value),
        } => {
            format!(
                "{} är skrivet med e. Skriv ut hela talet: {}.",
                quote(text),
                number(*value)
            )
        }
        ReadError::Exponent { text, value: None } => {
            format!(
                "{} är skrivet med e. Skriv ut hela talet, till exempel 1\u{a0}500.",
                quote(text)
            )
        }
        ReadError::TooLong { digits, most } => {
            format!("Talet har {digits} siffror. Det får ha högst {most}. Skriv ett kortare tal.")
        }
    }
}

fn english(error: &ReadError) -> String {
    let number = |value| write::exact(value, Language::English);
    let quote = |text| format!("“{}”", shortened(text));
    match error {
        ReadError::Empty => {
            "The field is empty. Write a number, for example 1\u{a0}500 or 2.5.".to_owned()
        }
        ReadError::NotANumber { text } => {
            format!(
                "{} cannot be read as a number. Write it in digits, for example 1\u{a0}500 or −2.5.",
                quote(text)
            )
        }
        ReadError::UnknownUnit {
            found,
            expected: Some(unit),
        } => {
            format!(
                "The number is followed by {}, but this field is in {unit}. Write the number in {unit}.",
                quote(found)
            )
        }
        ReadError::UnknownUnit {
            found,
            expected: None,
        } => {
            format!(
                "The number is followed by {}, but this field has no unit. Write the number alone.",
                quote(found)
            )
        }
        ReadError::MisplacedGroup { text, ungrouped } => {
            format!(
                "The digits of {} are not in groups of three. If you mean {1}, write {1}.",
                quote(text),
                number(*ungrouped)
            )
        }
        ReadError::Ambiguous {
            text,
            as_thousands,
            as_decimals,
        } => {
            let (thousands, decimals) = (number(*as_thousands), number(*as_decimals));
            format!(
                "{} can mean two numbers. Write {thousands} if you mean thousands, or {decimals} if you mean decimals.",
                quote(text)
            )
        }
        ReadError::RepeatedMark { text, as_thousands } => {
            format!(
                "{} has several decimal marks. If you mean thousands, write {}.",
                quote(text),
                number(*as_thousands)
            )
        }
        ReadError::Exponent {
            text,
            value: Some(value),
        } => {
            format!(
                "{} is written with an e. Write the whole number: {}.",
                quote(text),
                number(*value)
            )
        }
        ReadError::Exponent { text, value: None } => {
            format!(
                "{} is written with an e. Write the whole number, for example 1\u{a0}500.",
                quote(text)
            )
        }
        ReadError::TooLong { digits, most } => {
            format!(
                "The number has {digits} digits. It may have at most {most}. Write a shorter number."
            )
        }
    }
}

/// A text short enough to quote on one line.
fn shortened(text: &str) -> String {
    let mut characters = text.chars().map(|character| {
        if character.is_control() {
            ' '
        } else {
            character
        }
    });
    let start: String = characters.by_ref().take(LONGEST_QUOTATION).collect();
    if characters.next().is_some() {
        format!("{start}…")
    } else {
        start
    }
}
