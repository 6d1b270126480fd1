//! Whether what is decided is enough, in words that take no side.

use super::language::Language;
use super::number::write;
use crate::model::outcome::Outcome;
use crate::model::quantity::Money;
use rust_decimal::Decimal;

/// Whether an amount is shown as nothing: less than half a thousand kronor.
#[must_use]
pub fn is_nothing(money: Money) -> bool {
    money.tkr().abs() < Decimal::new(5, 1)
}

/// ”i balans”, ”saknas 191 tkr”, ”191 tkr mer än vad som behövs”.
#[must_use]
pub fn state(remaining: Money, language: Language) -> String {
    let amount = write::tkr(remaining.kr().abs(), language);
    match (remaining.kr().is_sign_negative(), language) {
        _ if is_nothing(remaining) => match language {
            Language::Swedish => "i balans".to_owned(),
            Language::English => "in balance".to_owned(),
        },
        (false, Language::Swedish) => format!("saknas {amount}"),
        (false, Language::English) => format!("short by {amount}"),
        (true, Language::Swedish) => format!("{amount} mer än vad som behövs"),
        (true, Language::English) => format!("{amount} more than needed"),
    }
}

/// From which year on nothing is missing.
#[must_use]
pub fn reached(outcome: &Outcome, language: Language) -> String {
    let missing = |money: Money| !is_nothing(money) && money.kr().is_sign_positive();
    let years = &outcome.years;
    let last_missing = years.iter().rposition(|year| missing(year.remaining));
    let from = last_missing.map_or(0, |place| place.saturating_add(1));
    match (years.get(from), language) {
        (None, Language::Swedish) => "Balans nås inte under de här åren.".to_owned(),
        (None, Language::English) => "Balance is not reached in these years.".to_owned(),
        (Some(year), Language::Swedish) => format!("Balans nås från och med {}.", year.year),
        (Some(year), Language::English) => format!("Balance is reached from {} on.", year.year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kr(kr: i64) -> Money {
        Money::from_kr(Decimal::from(kr))
    }

    #[test]
    fn half_a_thousand_is_the_border_of_balance() {
        let said = |amount| state(kr(amount), Language::Swedish).replace('\u{a0}', " ");
        assert_eq!(said(0), "i balans");
        assert_eq!(said(499), "i balans");
        assert_eq!(said(-499), "i balans");
        assert_eq!(said(500), "saknas 1 tkr");
        assert_eq!(said(190_900), "saknas 191 tkr");
        assert_eq!(said(-190_900), "191 tkr mer än vad som behövs");
    }
}
