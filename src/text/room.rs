//! What a meeting's log says, and the room's pictures by name.

use rust_decimal::Decimal;

use super::language::Language;
use super::number::write;
use crate::model::quantity::Money;
use crate::model::year::Year;

/// ”Kvar att spara 2020: 190,9 tkr”.
#[must_use]
pub fn remaining(year: Year, remaining: Money, language: Language) -> String {
    let amount = write::tkr(remaining.kr(), language);
    match language {
        Language::Swedish => format!("kvar att spara {year}: {amount}"),
        Language::English => format!("left to save {year}: {amount}"),
    }
}

/// An amount in tkr as the room guessed it.
#[must_use]
pub fn guessed(tkr: Decimal, language: Language) -> String {
    format!("{}\u{a0}tkr", write::trimmed(tkr, 1, language))
}

/// ”Rummet gissar 500 tkr kvar att spara 2020”.
#[must_use]
pub fn guess(tkr: Decimal, year: Year, language: Language) -> String {
    let amount = guessed(tkr, language);
    match language {
        Language::Swedish => format!("Rummet gissar {amount} kvar att spara {year}"),
        Language::English => format!("The room guesses {amount} left to save in {year}"),
    }
}

/// How far a guess is from the outcome: ”309,1 tkr över utfallet”.
#[must_use]
pub fn apart(tkr: Decimal, outcome: Money, language: Language) -> String {
    let Some(apart) = tkr.checked_sub(outcome.tkr()) else {
        return String::new();
    };
    let apart = apart.round_dp(1);
    let amount = guessed(apart.abs(), language);
    match (language, apart.is_zero(), apart.is_sign_positive()) {
        (Language::Swedish, true, _) => "precis rätt".to_owned(),
        (Language::Swedish, _, true) => format!("{amount} över utfallet"),
        (Language::Swedish, ..) => format!("{amount} under utfallet"),
        (Language::English, true, _) => "exactly right".to_owned(),
        (Language::English, _, true) => format!("{amount} above the outcome"),
        (Language::English, ..) => format!("{amount} below the outcome"),
    }
}

/// ”Steg 3: Färre placeringar”.
#[must_use]
pub fn step(place: usize, title: &str, language: Language) -> String {
    let number = place.saturating_add(1);
    match language {
        Language::Swedish => format!("Steg {number}: {title}"),
        Language::English => format!("Step {number}: {title}"),
    }
}

/// ”3 av 30”.
#[must_use]
pub fn place_of(at: Option<usize>, count: usize, language: Language) -> String {
    let place = at.map_or(0, |at| at.saturating_add(1));
    match language {
        Language::Swedish => format!("steg {place} av {count}"),
        Language::English => format!("step {place} of {count}"),
    }
}

/// How many windows show the meeting.
#[must_use]
pub fn windows(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Swedish, 0) => "Inget visningsfönster är öppet.".to_owned(),
        (Language::Swedish, 1) => "Ett visningsfönster är öppet.".to_owned(),
        (Language::Swedish, _) => format!("{count} visningsfönster är öppna."),
        (Language::English, 0) => "No show window is open.".to_owned(),
        (Language::English, 1) => "One show window is open.".to_owned(),
        (Language::English, _) => format!("{count} show windows are open."),
    }
}

/// What became of pasted links.
#[must_use]
pub fn answers(added: usize, all: usize, others: usize, language: Language) -> String {
    let of_others = match (language, others) {
        (_, 0) => String::new(),
        (Language::Swedish, _) => format!(" {others} gäller ett annat dokument och är inte med."),
        (Language::English, _) => format!(" {others} are of another document and left out."),
    };
    match (language, added) {
        (Language::Swedish, 0) => format!("Inga nya länkar hittades.{of_others}"),
        (Language::English, 0) => format!("No new links were found.{of_others}"),
        (Language::Swedish, _) => format!("{added} förslag lades till, {all} i allt.{of_others}"),
        (Language::English, _) => format!("{added} proposals were added, {all} in all.{of_others}"),
    }
}

/// A line of the log: something with what it led to.
#[must_use]
pub fn led_to(what: &str, outcome: &str) -> String {
    match (what.is_empty(), outcome.is_empty()) {
        (true, _) => outcome.to_owned(),
        (_, true) => what.to_owned(),
        _ => format!("{what}; {outcome}"),
    }
}

/// ”och 3 ändringar till”.
#[must_use]
pub fn more(count: usize, language: Language) -> String {
    match language {
        Language::Swedish => format!("och {count} till"),
        Language::English => format!("and {count} more"),
    }
}

/// What a step is called where nobody said: the number it gets.
#[must_use]
pub fn untitled(number: usize, language: Language) -> String {
    match language {
        Language::Swedish => format!("Läge {number}"),
        Language::English => format!("State {number}"),
    }
}

/// What the workshop's keys do.
#[must_use]
pub const fn keys(language: Language) -> [(&'static str, &'static str); 17] {
    match language {
        Language::Swedish => [
            ("→ Page_Down", "nästa steg"),
            ("← Page_Up", "föregående steg"),
            ("Home", "till utgångsläget"),
            ("H", "håll kvar rummets bild, eller släpp den"),
            ("R", "visa för rummet det du förberett"),
            ("G", "skriv in rummets gissning"),
            ("M", "markera som steg"),
            ("L", "spela om senaste ändringen"),
            ("C", "jämför med föregående steg"),
            ("1–5", "resultat, brygga, planår, poster, jämförelse"),
            ("6", "rummets förslag"),
            ("Q", "QR-kod"),
            ("T", "rumstest"),
            ("B  .", "ingen bild"),
            ("V", "till reglagen"),
            ("Esc", "lämna fältet, så att tangenterna gäller igen"),
            ("?", "den här listan"),
        ],
        Language::English => [
            ("→ Page_Down", "next step"),
            ("← Page_Up", "previous step"),
            ("Home", "to the start"),
            ("H", "hold the room's picture, or let it go"),
            ("R", "reveal to the room what you prepared"),
            ("G", "type the room's guess"),
            ("M", "mark as a step"),
            ("L", "replay the last change"),
            ("C", "compare with the previous step"),
            ("1–5", "result, bridge, plan years, items, comparison"),
            ("6", "proposals of the room"),
            ("Q", "QR code"),
            ("T", "room check"),
            ("B  .", "no picture"),
            ("V", "to the levers"),
            ("Esc", "leave the field, so that the keys answer again"),
            ("?", "this list"),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_is_so_far_from_the_outcome() {
        // 500 − 190,9 = 309,1.
        let outcome = Money::from_kr(Decimal::new(190_900, 0));
        let said = |tkr: i64| apart(Decimal::new(tkr, 0), outcome, Language::Swedish);
        assert_eq!(said(500), "309,1\u{a0}tkr över utfallet");
        assert_eq!(said(0), "190,9\u{a0}tkr under utfallet");
        let right = apart(Decimal::new(1909, 1), outcome, Language::English);
        assert_eq!(right, "exactly right");
    }
}
