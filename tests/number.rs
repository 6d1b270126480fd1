//! Numbers in and out, by tables; `number_laws.rs` has the laws over random numbers and texts.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a table entry that is no number should fail its test"
)]

use ramkalkyl::text::language::Language::{self, English, Swedish};
use ramkalkyl::text::number::error::ReadError;
use ramkalkyl::text::number::explain::message;
use ramkalkyl::text::number::read::{ReadOptions, read};
use ramkalkyl::text::number::write;
use rust_decimal::Decimal;

const UNITS: &[&str] = &["tkr", "%", "procent", "kr per vårddygn", ":-"];

fn number(plain: &str) -> Decimal {
    Decimal::from_str_exact(plain).unwrap()
}

fn typed(text: &str, language: Language) -> Result<Decimal, ReadError> {
    let options = ReadOptions {
        language,
        units: UNITS,
    };
    read(text, &options)
}

#[test]
fn reads_what_people_write_in_both_languages() {
    let cases = [
        ("0", "0"),
        ("-0", "0"),
        ("007", "7"),
        ("2440", "2440"),
        ("  2 440\t\n", "2440"),
        ("2\u{a0}440", "2440"),
        ("1\u{202f}234\u{2009}567,5", "1234567.5"),
        ("1 234.567", "1234.567"),
        ("1 234,567", "1234.567"),
        ("1234.567", "1234.567"),
        ("1.2340", "1.234"),
        ("2,5", "2.5"),
        ("2.50", "2.5"),
        (",5", "0.5"),
        ("5,", "5"),
        ("0.125", "0.125"),
        ("0,125", "0.125"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567,5", "1234567.5"),
        ("-3,5", "-3.5"),
        ("−3,5 %", "-3.5"),
        ("– 3,5\u{a0}%", "-3.5"),
        ("+12", "12"),
        ("2 440 tkr", "2440"),
        ("2440TKR.", "2440"),
        ("5 Procent", "5"),
        ("1 850 kr  per\u{a0}VÅRDDYGN", "1850"),
        ("1 500:-", "1500"),
        (
            "9999999999999999999999999999",
            "9999999999999999999999999999",
        ),
        (
            "0,0000000000000000000000000001",
            "0.0000000000000000000000000001",
        ),
    ];
    for (text, expected) in cases {
        for language in Language::ALL {
            assert_eq!(
                typed(text, language),
                Ok(number(expected)),
                "{text:?} {language:?}"
            );
        }
    }
}

#[test]
fn refuses_what_is_no_number() {
    let cases = [
        "abc",
        "-",
        "+",
        "−",
        ".",
        ",",
        "tkr",
        "%",
        "--5",
        "+-5",
        "5-",
        "1-2",
        "1.2.3",
        "1,2,3",
        "1.234,567,8",
        "1.234.56",
        "1 234.567,8",
        "0.125.000",
        "１２３",
        "١٢٣",
        "1２",
        "1'234",
        "12 tkr 5",
        "kr 5",
        "5 m2",
        "\u{0}",
        "5 🙂",
        "∞",
        "1/2",
    ];
    for text in cases {
        for language in Language::ALL {
            assert_eq!(
                typed(text, language),
                Err(ReadError::NotANumber {
                    text: text.to_owned()
                })
            );
        }
    }
    assert_eq!(typed(" \u{a0}\t", Swedish), Err(ReadError::Empty));
}

#[test]
fn names_the_unit_that_does_not_belong() {
    let expected = Some("tkr".to_owned());
    for (text, found) in [
        ("500 kr", "kr"),
        ("12abc", "abc"),
        ("1e", "e"),
        ("3 ‰", "‰"),
        ("5 % %", "% %"),
        ("5 tkrr", "tkrr"),
    ] {
        let error = ReadError::UnknownUnit {
            found: found.to_owned(),
            expected: expected.clone(),
        };
        assert_eq!(typed(text, Swedish), Err(error));
    }
    let bare = read("5 tkr", &ReadOptions::default());
    assert_eq!(
        bare,
        Err(ReadError::UnknownUnit {
            found: "tkr".to_owned(),
            expected: None
        })
    );
}

#[test]
fn asks_instead_of_guessing() {
    for (text, thousands, decimals) in [
        ("1.234", "1234", "1.234"),
        ("-12.500 tkr", "-12500", "-12.5"),
        ("100.000 %", "100000", "100"),
    ] {
        let (as_thousands, as_decimals) = (number(thousands), number(decimals));
        for language in Language::ALL {
            let error = ReadError::Ambiguous {
                text: text.to_owned(),
                as_thousands,
                as_decimals,
            };
            assert_eq!(typed(text, language), Err(error));
        }
        let with_comma = text.replace('.', ",");
        assert_eq!(typed(&with_comma, Swedish), Ok(as_decimals));
        let error = ReadError::Ambiguous {
            text: with_comma.clone(),
            as_thousands,
            as_decimals,
        };
        assert_eq!(typed(&with_comma, English), Err(error));
    }
    for text in ["1.234.567", "1,234,567"] {
        let error = ReadError::RepeatedMark {
            text: text.to_owned(),
            as_thousands: number("1234567"),
        };
        assert_eq!(typed(text, Swedish), Err(error));
    }
    for (text, plain) in [
        ("12 34", "1234"),
        ("1234 567", "1234567"),
        ("1  234", "1234"),
        ("0 125", "125"),
        ("1,23.5", "123.5"),
        ("1,2345 678", "1.2345678"),
    ] {
        let error = ReadError::MisplacedGroup {
            text: text.to_owned(),
            ungrouped: number(plain),
        };
        assert_eq!(typed(text, Swedish), Err(error));
    }
}

#[test]
fn writes_out_a_short_exponent() {
    for (text, value) in [
        ("1,5e3", Some("1500")),
        ("−1.5E+3 tkr", Some("-1500")),
        ("1.234e3", Some("1234")),
        ("25e−1", Some("2.5")),
        ("0,5e-3 %", Some("0.0005")),
        ("1e12", None),
        ("1e99999999999999999999", None),
        ("1e-11", None),
        ("1,50 000e3", None),
        ("1.2.3e4", None),
    ] {
        let error = ReadError::Exponent {
            text: text.to_owned(),
            value: value.map(number),
        };
        assert_eq!(typed(text, Swedish), Err(error));
    }
}

#[test]
fn counts_digits_that_are_too_many() {
    for (text, digits) in [
        ("1".repeat(29), 29),
        (format!("0,{}", "1".repeat(40)), 40),
        ("1".repeat(100_000), 100_000),
    ] {
        assert_eq!(
            typed(&text, Swedish),
            Err(ReadError::TooLong { digits, most: 28 })
        );
    }
    assert_eq!(
        typed(&format!("{}7", "0".repeat(500)), Swedish),
        Ok(number("7"))
    );
}

/// The messages as a user reads them; ~ stands for the no-break space.
#[test]
fn says_what_to_write_instead() {
    let cases = [
        (
            "1.234",
            "”1.234” kan betyda två olika tal. Skriv 1~234 om du menar tusental, eller 1,234 om du menar decimaler.",
            "“1.234” can mean two numbers. Write 1~234 if you mean thousands, or 1.2340 if you mean decimals.",
        ),
        (
            "1,5e3",
            "”1,5e3” är skrivet med e. Skriv ut hela talet: 1~500.",
            "“1,5e3” is written with an e. Write the whole number: 1~500.",
        ),
        (
            "5 kr",
            "Efter talet står ”kr”, men fältet har enheten tkr. Skriv talet i tkr.",
            "The number is followed by “kr”, but this field is in tkr. Write the number in tkr.",
        ),
        (
            "12 34",
            "Siffrorna i ”12 34” står inte i grupper om tre. Om du menar 1~234, skriv 1~234.",
            "The digits of “12 34” are not in groups of three. If you mean 1~234, write 1~234.",
        ),
    ];
    for (text, swedish, english) in cases {
        for (language, expected) in [(Swedish, swedish), (English, english)] {
            let said = message(&typed(text, language).unwrap_err(), language);
            assert_eq!(said.replace('\u{a0}', "~"), expected);
        }
    }
    let pasted = message(&typed(&"ord\n".repeat(1000), Swedish).unwrap_err(), Swedish);
    assert!(
        pasted.chars().count() < 140 && !pasted.contains('\n'),
        "{pasted}"
    );
}

/// ~ stands for the no-break space.
#[test]
fn writes_as_each_language_does() {
    let shown = |text: String| text.replace('\u{a0}', "~");
    for (value, decimals, swedish, english) in [
        ("2440", 0, "2~440", "2~440"),
        ("999", 0, "999", "999"),
        ("-1234567.85", 1, "−1~234~567,9", "−1~234~567.9"),
        ("190.85", 1, "190,9", "190.9"),
        ("-0.5", 0, "−1", "−1"),
        ("-0.49", 0, "0", "0"),
        ("-0.04", 1, "0,0", "0.0"),
        ("2", 2, "2,00", "2.00"),
    ] {
        assert_eq!(
            shown(write::decimal(number(value), decimals, Swedish)),
            swedish
        );
        assert_eq!(
            shown(write::decimal(number(value), decimals, English)),
            english
        );
    }
    assert_eq!(
        write::decimal(Decimal::MAX, u32::MAX, Swedish)
            .chars()
            .filter(char::is_ascii_digit)
            .count(),
        57
    );
    assert_eq!(write::trimmed(number("2.50"), 3, Swedish), "2,5");
    assert_eq!(write::trimmed(number("1.996"), 2, Swedish), "2");
    assert_eq!(shown(write::trimmed(number("1000"), 2, Swedish)), "1~000");
    assert_eq!(shown(write::signed(number("1875"), 0, Swedish)), "+1~875");
    assert_eq!(write::signed(number("-2.5"), 1, Swedish), "−2,5");
    assert_eq!(write::signed(number("0.4"), 0, Swedish), "0");
    for language in Language::ALL {
        assert_eq!(shown(write::tkr(number("2440100"), language)), "2~440~tkr");
        assert_eq!(
            shown(write::tkr(
                number("-499.9999999999999999999999999"),
                language
            )),
            "0~tkr"
        );
        assert_eq!(shown(write::tkr(number("-500"), language)), "−1~tkr");
        assert_eq!(
            shown(write::signed_tkr(number("1874500"), language)),
            "+1~875~tkr"
        );
    }
    assert_eq!(shown(write::percent(number("2.50"), 2, Swedish)), "2,5~%");
    assert_eq!(write::percent(number("-2.5"), 1, English), "−2.5%");
    assert_eq!(
        shown(write::input(number("1850.125"), Swedish)),
        "1~850,125"
    );
    assert_eq!(write::input(number("-1.234"), Swedish), "−1,234");
    assert_eq!(write::input(number("-1.234"), English), "−1.2340");
    assert_eq!(write::input(number("0.125"), English), "0.125");
}

#[test]
fn knows_its_languages_by_code() {
    for language in Language::ALL {
        assert_eq!(Language::from_code(language.code()), Some(language));
    }
    assert_eq!(Language::from_code("sv-SE"), Some(Swedish));
    assert_eq!(Language::from_code("fi"), None);
    assert_eq!(Language::from_code(""), None);
}
