//! What a document claims and what the calculator makes of it: its paragraphs with the calculator's figures put in.

use rust_decimal::Decimal;

use super::language::Language;
use super::number::write;
use super::value::in_formula;
use super::{letters, names};
use crate::data::document::Document;
use crate::model::explain::Explainer;
use crate::model::figure::{FigureId, FigureUnit, Subject};
use crate::model::outcome::Outcome;
use crate::model::scenario::Scenario;

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Words(String),
    /// A figure of the calculator with no lever moved.
    Figure {
        /// Which.
        id: FigureId,
        /// Its value, in the unit of its quantity.
        value: Decimal,
        /// What is shown: ”2 440 tkr”.
        text: String,
    },
}

/// A paragraph in pieces: `{headline.2020}` becomes the figure. What names no figure stays as it is written.
#[must_use]
pub fn parts(paragraph: &str, words: &Calculated<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = paragraph;
    while let Some((before, name, after)) = placeholder(rest) {
        push(&mut parts, before);
        match words.figure(name) {
            Some(figure) => parts.push(figure),
            None => push(&mut parts, &format!("{{{name}}}")),
        }
        rest = after;
    }
    push(&mut parts, rest);
    parts
}

fn placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

fn push(parts: &mut Vec<Part>, words: &str) {
    match parts.last_mut() {
        _ if words.is_empty() => {}
        Some(Part::Words(before)) => before.push_str(words),
        _ => parts.push(Part::Words(words.to_owned())),
    }
}

/// The calculator's figures with no lever moved, as a reader meets them.
#[derive(Clone, Copy)]
pub struct Calculated<'a> {
    /// The document.
    pub document: &'a Document,
    /// What the calculator makes of it with no lever moved.
    pub outcome: &'a Outcome,
    /// The language.
    pub language: Language,
}

impl Calculated<'_> {
    /// The value of a figure; `None` where the baseline has none such.
    #[must_use]
    pub fn value(&self, id: &FigureId) -> Option<Decimal> {
        let (scenario, outcome) = (Scenario::default(), self.outcome);
        let explainer = Explainer::new(&self.document.baseline, &scenario, outcome, outcome);
        explainer.value(id)
    }

    /// A value as shown: money in whole thousands.
    #[must_use]
    pub fn text(&self, id: &FigureId, value: Decimal) -> String {
        match (id.quantity.unit(), &id.subject) {
            (FigureUnit::Kr, _) => write::tkr(value, self.language),
            (unit, Subject::Item(item)) => {
                let item = names::find_item(&self.document.baseline, item);
                in_formula(value, unit, item.map(|item| item.unit), self.language)
            }
            (unit, _) => in_formula(value, unit, None, self.language),
        }
    }

    fn figure(&self, name: &str) -> Option<Part> {
        let id = self.document.figure(name)?;
        let value = self.value(&id)?;
        let text = self.text(&id, value);
        Some(Part::Figure { id, value, text })
    }
}

/// Whose document it is: ”Österåkers kommun, socialnämnden 2020–2022”.
#[must_use]
pub fn whose(document: &Document, language: Language) -> String {
    let municipality = names::of(&document.municipality, language);
    let committee = letters::small(&names::of(&document.committee, language));
    let years = names::years(document.baseline.years);
    format!("{municipality}, {committee} {years}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;
    use crate::model::calculate::calculate;

    fn told(paragraph: &str, language: Language) -> Vec<String> {
        let document = crate::data::document("osteraker-2020").unwrap().unwrap();
        let outcome = calculate(&document.baseline, &Scenario::default()).unwrap();
        let words = Calculated {
            document: &document,
            outcome: &outcome,
            language,
        };
        let told = parts(paragraph, &words).into_iter().map(|part| match part {
            Part::Words(words) => words,
            Part::Figure { id, value, text } => format!("{id}={}={text}", value.normalize()),
        });
        told.collect()
    }

    #[test]
    fn figures_stand_in_their_places() {
        let parts = told(
            "Kravet {headline.2020}. Volym {hvb.volume.2020}",
            Language::Swedish,
        );
        assert_eq!(
            parts,
            [
                "Kravet ",
                "headline.2020=2440000=2\u{a0}440\u{a0}tkr",
                ". Volym ",
                "hvb.volume.2020=4740=4\u{a0}740\u{a0}vårddygn"
            ]
        );
    }

    #[test]
    fn what_names_no_figure_stays() {
        for text in [
            "{nothing.2020} och",
            "en { utan slut",
            "{headline.1999}",
            "{}",
        ] {
            assert_eq!(told(text, Language::English), [text]);
        }
        assert!(told("", Language::Swedish).is_empty());
    }
}
