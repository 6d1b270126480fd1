//! A link that lasts: what the calculation came to when the link was made, so that a later version which comes to
//! something else can show both.
//!
//! `sum=190900~1278016~806737~9f3c1a`: what remains in each calculated year, whole kronor, then six hexadecimal digits
//! over every result of every year, to the öre. The address bar has none: only links that leave the page carry one.

use rust_decimal::{Decimal, RoundingStrategy};

use super::link_value::decimal;
use crate::model::outcome::Outcome;
use crate::text::notice::{LinkNotice, OtherYear};

/// The key in a link.
pub const KEY: &str = "sum";
/// Between its parts: what addresses leave as it is.
const BETWEEN: char = '~';
/// The start and the factor of FNV-1a, 32 bits.
const START: u32 = 0x811c_9dc5;
const FACTOR: u32 = 0x0100_0193;

/// What an outcome comes to.
#[must_use]
pub fn sum(outcome: &Outcome) -> String {
    let mut text = String::new();
    let mut hash = START;
    for year in &outcome.years {
        text.push_str(&format!("{}{BETWEEN}", rounded(year.remaining.kr(), 0)));
        let results = [
            year.headline,
            year.required,
            year.need,
            year.frame,
            year.remaining,
        ];
        for money in results {
            for byte in rounded(money.kr(), 2).to_string().bytes() {
                hash = (hash ^ u32::from(byte)).wrapping_mul(FACTOR);
            }
        }
    }
    text.push_str(&format!("{:06x}", hash >> 8));
    text
}

/// Half away from zero, as all that is shown; no minus before a zero, no zeros at the end.
fn rounded(kr: Decimal, digits: u32) -> Decimal {
    let rounded = kr.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
    rounded.normalize()
}

/// The same link with what it came to. `link` is written by [`super::link::write`]: it has a version.
#[must_use]
pub fn lasting(link: &str, sum: &str) -> String {
    format!("{link}&{KEY}={sum}")
}

/// What is to be said where a link came to something else when it was made, or where what it came to cannot be read.
#[must_use]
pub fn differs(then: &str, outcome: &Outcome) -> Option<LinkNotice> {
    let now = sum(outcome);
    if then == now {
        return None;
    }
    let parts = |text: &str| -> Option<Vec<Decimal>> {
        let (years, _) = text.rsplit_once(BETWEEN)?;
        let years = years.split(BETWEEN).map(decimal);
        years.collect()
    };
    let Some(then) = parts(then).filter(|then| then.len() == outcome.years.len()) else {
        return Some(LinkNotice::BadSum);
    };
    let years = outcome.years.iter().zip(then);
    let years = years.map(|(year, then)| OtherYear {
        year: year.year,
        then,
        now: year.remaining.kr(),
    });
    let changed = |year: &OtherYear| year.then != rounded(year.now, 0);
    Some(LinkNotice::OtherResult {
        years: years.filter(changed).collect(),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::{differs, lasting, sum};
    use crate::codec::link;
    use crate::data;
    use crate::model::calculate::calculate;
    use crate::model::outcome::Outcome;
    use crate::model::scenario::Scenario;
    use crate::text::notice::LinkNotice;

    fn osteraker() -> (data::document::Document, Outcome) {
        let document = data::document("osteraker-2020").unwrap().unwrap();
        let outcome = calculate(&document.baseline, &Scenario::default()).unwrap();
        (document, outcome)
    }

    #[test]
    fn a_sum_says_what_remains_and_is_the_same_each_time() {
        // The worked example: 190.9, 1 278.0 and 806.7 tkr.
        let (document, outcome) = osteraker();
        let now = sum(&outcome);
        assert!(now.starts_with("190900~1277996~806676~"), "{now}");
        assert_eq!(now.len(), "190900~1277996~806676~".len() + 6);
        assert_eq!(differs(&now, &outcome), None);
        let link = lasting(&format!("#/{}?v=1", document.baseline.id), &now);
        let opened = link::open(&document.baseline, &link::split(&link));
        assert_eq!((opened.notices, opened.sum), (Vec::new(), Some(now)));
    }

    #[test]
    fn another_result_is_told_with_both_and_one_that_cannot_be_read_is_not() {
        let (_, outcome) = osteraker();
        let told = differs("190000~1277996~806676~000000", &outcome);
        let Some(LinkNotice::OtherResult { years }) = told else {
            unreachable!("it differs");
        };
        assert_eq!(years.len(), 1);
        // What remains is the same, another result is not.
        let hidden = differs("190900~1277996~806676~000000", &outcome);
        assert_eq!(hidden, Some(LinkNotice::OtherResult { years: Vec::new() }));
        for text in ["", "abc", "1~2", "190900~1277996~x~abcdef"] {
            assert_eq!(differs(text, &outcome), Some(LinkNotice::BadSum), "{text}");
        }
    }
}
