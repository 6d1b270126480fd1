//! Whether a year balances, in the words of the notices: in balance, short by, more than needed by.

use rust_decimal::Decimal;

use super::language::Language;
use super::number::write;
use crate::model::outcome::Outcome;
use crate::model::quantity::Money;
use crate::model::year::Year;

/// How a year ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Balance {
    /// Nothing remains, to the thousand kronor that is shown.
    Even,
    /// So much is still to be saved, kr.
    Short(Money),
    /// So much more is saved than is needed, kr.
    Over(Money),
}

impl Balance {
    /// What remains, as a balance. Less than half a thousand kronor is shown as nothing, and is nothing.
    #[must_use]
    pub fn of(remaining: Money) -> Self {
        let kr = remaining.kr();
        if remaining.tkr().abs() < Decimal::new(5, 1) {
            Self::Even
        } else if kr.is_sign_positive() {
            Self::Short(remaining)
        } else {
            Self::Over(Money::from_kr(kr.abs()))
        }
    }

    /// Whether nothing is short.
    #[must_use]
    pub fn is_reached(self) -> bool {
        !matches!(self, Self::Short(_))
    }

    /// ”i balans”, ”saknas 191 tkr”, ”191 tkr mer än vad som behövs”.
    #[must_use]
    pub fn words(self, language: Language) -> String {
        let tkr = |money: Money| write::tkr(money.kr(), language);
        match (self, language) {
            (Self::Even, Language::Swedish) => "i balans".to_owned(),
            (Self::Even, Language::English) => "in balance".to_owned(),
            (Self::Short(by), Language::Swedish) => format!("saknas {}", tkr(by)),
            (Self::Short(by), Language::English) => format!("short by {}", tkr(by)),
            (Self::Over(by), Language::Swedish) => format!("{} mer än vad som behövs", tkr(by)),
            (Self::Over(by), Language::English) => format!("{} more than needed", tkr(by)),
        }
    }

    /// The same without the amount, where that stands beside: ”i balans”, ”saknas”, ”mer än vad som behövs”.
    #[must_use]
    pub const fn short_words(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Even, Language::Swedish) => "i balans",
            (Self::Even, Language::English) => "in balance",
            (Self::Short(_), Language::Swedish) => "saknas",
            (Self::Short(_), Language::English) => "short",
            (Self::Over(_), Language::Swedish) => "mer än som behövs",
            (Self::Over(_), Language::English) => "more than needed",
        }
    }

    /// ”2020 är i balans”, ”2020 saknas 191 tkr”.
    #[must_use]
    pub fn sentence(self, year: Year, language: Language) -> String {
        let words = self.words(language);
        match (self, language) {
            (Self::Even, Language::Swedish) => format!("{year} är {words}"),
            (Self::Short(_), Language::Swedish) => format!("{year} {words}"),
            (Self::Over(_), Language::Swedish) => format!("{year} finns {words}"),
            (Self::Over(_), Language::English) => format!("{year} saves {words}"),
            (_, Language::English) => format!("{year} is {words}"),
        }
    }
}

/// The first year from which every year balances; `None` where the last one does not.
#[must_use]
pub fn reached(outcome: &Outcome) -> Option<Year> {
    let short =
        |year: &&crate::model::outcome::YearOutcome| !Balance::of(year.remaining).is_reached();
    match outcome.years.iter().rposition(|year| short(&year)) {
        None => outcome.years.first().map(|year| year.year),
        Some(last) => outcome
            .years
            .get(last.saturating_add(1))
            .map(|year| year.year),
    }
}

/// In which year balance is reached, as a sentence.
#[must_use]
pub fn reached_sentence(outcome: &Outcome, language: Language) -> String {
    let last = outcome.years.last().map(|year| year.year);
    let first = outcome.years.first().map(|year| year.year);
    let reached = reached(outcome);
    match (reached, language) {
        (None, Language::Swedish) => "Balans nås inte under de här åren.".to_owned(),
        (None, Language::English) => "Balance is not reached in these years.".to_owned(),
        (Some(year), Language::Swedish) if reached == last => format!("Balans nås {year}."),
        (Some(year), Language::English) if reached == last => {
            format!("Balance is reached in {year}.")
        }
        (_, Language::Swedish) if reached == first => "Alla åren är i balans.".to_owned(),
        (_, Language::English) if reached == first => "All the years balance.".to_owned(),
        (Some(year), Language::Swedish) => format!("Balans nås {year} och håller sedan."),
        (Some(year), Language::English) => {
            format!("Balance is reached in {year} and then holds.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_thousand_is_the_border_of_balance() {
        let said = |kr: i64| {
            let remaining = Money::from_kr(Decimal::from(kr));
            let words = Balance::of(remaining).words(Language::Swedish);
            words.replace('\u{a0}', " ")
        };
        assert_eq!(said(0), "i balans");
        assert_eq!(said(499), "i balans");
        assert_eq!(said(-499), "i balans");
        assert_eq!(said(500), "saknas 1 tkr");
        assert_eq!(said(-190_900), "191 tkr mer än vad som behövs");
    }
}
