//! What is wrong with a file, for the person who wrote it: what stands there and what was expected.

mod english;
mod swedish;

use crate::model::exact::Exact;
use rust_decimal::Decimal;

use super::language::Language;
use super::number::write::{self, NO_BREAK_SPACE};
use super::units;
use crate::data::fault::Fault;
use crate::data::place::Named;
use crate::data::unit::UNITS;

/// The sentences for one fault, without its place.
#[must_use]
pub fn fault(fault: &Fault, language: Language) -> String {
    let field = field(&fault.place);
    match language {
        Language::Swedish => swedish::fault(&fault.kind, field),
        Language::English => english::fault(&fault.kind, field),
    }
}

/// The place of a fault by the names around it: ”tabellen ”Styrtal”, raden ”Volym””. Empty where it has none.
#[must_use]
pub fn place(named: &Named, language: Language) -> String {
    let words = match language {
        Language::Swedish => ["tabellen", "raden", "kolumnen", "posten"],
        Language::English => ["table", "row", "column", "item"],
    };
    let names = [&named.table, &named.row, &named.column, &named.part];
    let parts = words.into_iter().zip(names).filter_map(|(word, name)| {
        let name = quoted(name.as_deref()?, language);
        Some(format!("{word} {name}"))
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// A text of the file, with its end left out where it is long.
fn quoted(text: &str, language: Language) -> String {
    const MOST_LETTERS: usize = 80;
    let mut letters = text.chars();
    let mut kept: String = letters.by_ref().take(MOST_LETTERS).collect();
    if letters.next().is_some() {
        kept.push('…');
    }
    match language {
        Language::Swedish => format!("”{kept}”"),
        Language::English => format!("“{kept}”"),
    }
}

/// The last field of a path.
fn field(place: &str) -> &str {
    let last = place.rsplit('.').next().unwrap_or_default();
    last.split('[').next().unwrap_or_default()
}

fn megabytes(bytes: usize, language: Language) -> String {
    let bytes = Decimal::from(bytes).over(Decimal::from(1_000_000));
    let number = write::trimmed(bytes.unwrap_or_default(), 2, language);
    format!("{number}{NO_BREAK_SPACE}MB")
}

fn number(value: Decimal, language: Language) -> String {
    write::trimmed(value, 6, language)
}

/// A unit by its name in files.
fn unit(name: &str, language: Language) -> String {
    let unit = UNITS.iter().find(|(known, _)| *known == name);
    let words = unit.map_or("", |(_, unit)| units::unit(*unit, language));
    if words.is_empty() {
        return quoted(name, language);
    }
    words.to_owned()
}

/// A share that is outside its range, with the range: an index in per cent, others as the fraction they are written.
fn share(name: &str, value: Decimal, language: Language) -> (String, String, String) {
    if name == "index" {
        let percent = |value: Decimal| write::percent(value, 4, language);
        let value = value.times_at_most(Decimal::ONE_HUNDRED);
        return (percent(value), percent((-25).into()), percent(100.into()));
    }
    (number(value, language), "0".to_owned(), "1".to_owned())
}

fn either(allowed: &[&str], language: Language) -> String {
    let (last, rest) = match allowed.split_last() {
        Some((last, rest)) => (quoted(last, language), rest),
        None => return String::new(),
    };
    if rest.is_empty() {
        return last;
    }
    let rest: Vec<String> = rest.iter().map(|text| quoted(text, language)).collect();
    let or = match language {
        Language::Swedish => "eller",
        Language::English => "or",
    };
    format!("{} {or} {last}", rest.join(", "))
}
