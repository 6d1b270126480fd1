//! Numbers in and out, by laws: what is written reads back, what a message suggests is accepted, nothing panics.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use ramkalkyl::text::language::Language::{self, English, Swedish};
use ramkalkyl::text::number::error::ReadError;
use ramkalkyl::text::number::explain::message;
use ramkalkyl::text::number::read::{ReadOptions, read};
use ramkalkyl::text::number::write;
use rust_decimal::Decimal;

fn typed(text: &str, language: Language) -> Result<Decimal, ReadError> {
    let units = &["tkr", "%"];
    read(text, &ReadOptions { language, units })
}

/// The numbers that a message suggests, if the error has any.
fn suggested(error: &ReadError) -> Vec<Decimal> {
    match error {
        ReadError::MisplacedGroup { ungrouped, .. } => vec![*ungrouped],
        ReadError::Ambiguous {
            as_thousands,
            as_decimals,
            ..
        } => vec![*as_thousands, *as_decimals],
        ReadError::RepeatedMark { as_thousands, .. } => vec![*as_thousands],
        ReadError::Exponent { value, .. } => value.iter().copied().collect(),
        _ => Vec::new(),
    }
}

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Swedish), Just(English)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_in_a_field_reads_back(units in -10_i64.pow(18)..10_i64.pow(18), shrink in 0_u32..18, scale in 0_u32..=10, language in language()) {
        let value = Decimal::new(units / 10_i64.pow(shrink), scale);
        prop_assert_eq!(typed(&write::input(value, language), language), Ok(value));
        prop_assert_eq!(typed(&write::percent(value, 10, Swedish), Swedish), Ok(value));
    }

    #[test]
    fn any_text_is_a_number_or_an_error_with_words(text in any::<String>(), language in language()) {
        if let Err(error) = typed(&text, language) {
            prop_assert!(!message(&error, language).is_empty());
        }
    }

    #[test]
    fn what_a_message_suggests_is_accepted(text in "[-−+]?[0-9]{1,4}([ .,\u{a0}]?[0-9]{1,3}){0,4}(e[-−]?[0-9]{1,2})?( tkr| kr)?", language in language()) {
        if let Err(error) = typed(&text, language) {
            let words = message(&error, language);
            for value in suggested(&error) {
                let spelled = write::exact(value, language);
                prop_assert!(words.contains(&spelled), "{} lacks {}", words, spelled);
                prop_assert_eq!(typed(&spelled, language), Ok(value));
            }
        }
    }

    #[test]
    fn writing_never_panics(low in any::<u32>(), mid in any::<u32>(), high in any::<u32>(), negative in any::<bool>(), scale in 0_u32..=28, decimals in any::<u32>(), language in language()) {
        let value = Decimal::from_parts(low, mid, high, negative, scale);
        for decimals in [decimals, decimals % 30] {
            let _ = write::decimal(value, decimals, language);
            let _ = write::trimmed(value, decimals, language);
            let _ = write::signed(value, decimals, language);
            let _ = write::percent(value, decimals, language);
        }
        let _ = write::input(value, language);
        let _ = write::signed_tkr(value, language);
    }
}
