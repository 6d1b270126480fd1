//! Sentences built from an outcome.

use rust_decimal::Decimal;

use super::balance::Balance;
use super::language::Language;
use super::letters;
use super::number::write;
use crate::model::outcome::{Outcome, YearOutcome};
use crate::model::quantity::Money;
use crate::model::year::Year;

/// What the result of a year means, in one sentence; nothing for a year that is not calculated.
#[must_use]
pub fn result_of(outcome: &Outcome, year: Year, language: Language) -> String {
    (outcome.year(year)).map_or_else(String::new, |year| result(year, language))
}

/// What the result of a year means, in one sentence.
#[must_use]
pub fn result(year: &YearOutcome, language: Language) -> String {
    let change = year.required.minus(year.headline).unwrap_or_default();
    let tkr = |money: Money| write::tkr(money.kr().abs(), language);
    let (t, headline, change_text) = (year.year, tkr(year.headline), tkr(change));
    let required = tkr(year.required);
    let rises = change.kr().is_sign_positive();
    match language {
        Language::Swedish => {
            let end = if Balance::of(year.required) == Balance::Even {
                format!("{t} går ihop")
            } else if year.required.kr().is_sign_positive() {
                format!("För att {t} ska sluta i balans måste nämnden spara {required}")
            } else {
                format!("Ramen räcker {t}, med {required} över")
            };
            let first = if year.headline.kr().is_sign_positive() {
                format!("ram och index kräver {headline}")
            } else {
                format!("ram och index ger {headline} i utrymme")
            };
            let verb = if rises { "lägger till" } else { "drar ifrån" };
            let sentence =
                format!("{end}: {first}; volymer, priser och övrigt {verb} {change_text}.");
            with_measures(sentence, year, language)
        }
        Language::English => {
            let end = if Balance::of(year.required) == Balance::Even {
                format!("{t} balances")
            } else if year.required.kr().is_sign_positive() {
                format!("For {t} to end in balance the committee must save {required}")
            } else {
                format!("The frame is enough in {t}, with {required} to spare")
            };
            let first = if year.headline.kr().is_sign_positive() {
                format!("frame and index require {headline}")
            } else {
                format!("frame and index leave room for {headline}")
            };
            let verb = if rises { "add" } else { "take away" };
            let sentence =
                format!("{end}: {first}; volumes, prices and the rest {verb} {change_text}.");
            with_measures(sentence, year, language)
        }
    }
}

/// What the measures do, added where there are any this year.
fn with_measures(sentence: String, year: &YearOutcome, language: Language) -> String {
    if year.measures.is_zero() {
        return sentence;
    }
    let measures = write::tkr(year.measures.kr(), language);
    let balance = Balance::of(year.remaining);
    let words = balance.words(language);
    match (language, balance) {
        (Language::Swedish, Balance::Even) => {
            format!("{sentence} Åtgärder som är nya i år ger {measures}; då går året ihop.")
        }
        (Language::Swedish, Balance::Short(_)) => {
            format!("{sentence} Åtgärder som är nya i år ger {measures}; då {words}.")
        }
        (Language::Swedish, Balance::Over(_)) => {
            format!("{sentence} Åtgärder som är nya i år ger {measures}; då finns {words}.")
        }
        (Language::English, Balance::Over(_)) => {
            format!("{sentence} Measures new this year give {measures}: {words}.")
        }
        (Language::English, _) => {
            format!("{sentence} Measures new this year give {measures}; the year is then {words}.")
        }
    }
}

/// What the bridge shows, for a reader who does not see it.
#[must_use]
pub fn bridge_summary(year: &YearOutcome, language: Language) -> String {
    let tkr = |money: Money| write::tkr(money.kr(), language);
    let (headline, required) = (tkr(year.headline), tkr(year.required));
    match language {
        Language::Swedish => format!(
            "Trappdiagram för {}: sänkt ram {}, index {}, täckt av ramen {} ger kravet {headline}. Volymer {}, priser {}, klumpsummor {}, övrigt {} ger kvar att spara {required}. Samma siffror finns i tabellen.",
            year.year,
            tkr(year.frame_cut),
            tkr(year.index),
            tkr(year.covered),
            tkr(year.volume),
            tkr(year.rate),
            tkr(year.lump),
            tkr(year.other),
        ),
        Language::English => format!(
            "Waterfall for {}: frame cut {}, index {}, covered by the frame {} give the requirement {headline}. Volumes {}, prices {}, lump sums {}, other {} give left to save {required}. The table has the same figures.",
            year.year,
            tkr(year.frame_cut),
            tkr(year.index),
            tkr(year.covered),
            tkr(year.volume),
            tkr(year.rate),
            tkr(year.lump),
            tkr(year.other),
        ),
    }
}

/// What the plan chart shows, for a reader who does not see it.
#[must_use]
pub fn plan_summary(years: &[YearOutcome], language: Language) -> String {
    let each: Vec<String> = years
        .iter()
        .map(|year| {
            let (frame, need) = (year.frame.kr(), year.need.kr());
            let required = write::tkr(year.required.kr(), language);
            let (frame, need) = (write::tkr(frame, language), write::tkr(need, language));
            match language {
                Language::Swedish => {
                    format!(
                        "{}: ram {frame}, behov {need}, kvar att spara {required}",
                        year.year
                    )
                }
                Language::English => {
                    format!(
                        "{}: frame {frame}, need {need}, left to save {required}",
                        year.year
                    )
                }
            }
        })
        .collect();
    format!("{}.", each.join("; "))
}

/// ”+870 tkr från 2 440”.
#[must_use]
pub fn moved_from(change_kr: Decimal, document_kr: Decimal, language: Language) -> String {
    let change = write::signed_tkr(change_kr, language);
    let from = write::whole_tkr(document_kr, language);
    match language {
        Language::Swedish => format!("{change} från {from}"),
        Language::English => format!("{change} from {from}"),
    }
}

/// ”Tillsammans: kvar att spara 2020 +4 133 tkr”.
#[must_use]
pub fn changes_together(change_kr: Decimal, year: Year, language: Language) -> String {
    let change = write::signed_tkr(change_kr, language);
    match language {
        Language::Swedish => format!("Tillsammans, efter åtgärder, {year}: {change}."),
        Language::English => format!("Together, after measures, {year}: {change}."),
    }
}

/// What is announced after a year was chosen.
#[must_use]
pub fn year_chosen(year: Year, required: Money, language: Language) -> String {
    let required = write::tkr(required.kr(), language);
    format!("{year}: {} {required}", letters::small(language.required()))
}
