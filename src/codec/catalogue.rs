//! The list of documents beside the page, `baselines/index.json`: for each what its card shows. Whoever places a file
//! there may list its id alone; the card is then made from the file itself.

use std::rc::Rc;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::report::plain;
use crate::data::document::Document;
use crate::data::is_id;
use crate::model::calculate::calculate;
use crate::model::origin::Bilingual;
use crate::model::scenario::Scenario;

/// What a document is chosen by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its id.
    pub id: Rc<str>,
    /// The municipality.
    pub municipality: Bilingual,
    /// The committee.
    pub committee: Bilingual,
    /// The document's title as printed; empty where a list does not say.
    pub title: Rc<str>,
    /// The base year.
    pub base: u16,
    /// The last plan year.
    pub last: u16,
    /// The frame of the budget year, in kr.
    pub frame: Option<Decimal>,
    /// The requirement from frame and index of the budget year, in kr.
    pub headline: Option<Decimal>,
    /// What is left to save in the budget year, in kr.
    pub required: Option<Decimal>,
    /// What is particular about it.
    pub special: Bilingual,
}

impl Card {
    /// The budget year.
    #[must_use]
    pub fn budget(&self) -> u16 {
        self.base.saturating_add(1)
    }
}

/// One document of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// With all that its card shows.
    Card(Card),
    /// By its id alone: the file must be read for the rest.
    Id(Rc<str>),
}

impl Entry {
    /// The document's id.
    #[must_use]
    pub fn id(&self) -> &Rc<str> {
        match self {
            Self::Card(card) => &card.id,
            Self::Id(id) => id,
        }
    }
}

const FORMAT: &str = "ramkalkyl-list";
const VERSION: u64 = 1;

/// The card of a document. Figures that cannot be calculated are left out.
#[must_use]
pub fn card(document: &Document) -> Card {
    let baseline = &document.baseline;
    let budget = baseline.years.budget();
    let outcome = calculate(baseline, &Scenario::default()).ok();
    let year = outcome.as_ref().and_then(|outcome| outcome.year(budget));
    Card {
        id: Rc::from(baseline.id.as_str()),
        municipality: document.municipality.clone(),
        committee: document.committee.clone(),
        title: document.title.clone(),
        base: baseline.years.base().0,
        last: baseline.years.last().0,
        frame: baseline.frame.get(1).map(|frame| frame.value.kr()),
        headline: year.map(|year| year.headline.kr()),
        required: year.map(|year| year.required.kr()),
        special: document.special.clone(),
    }
}

/// The list of some cards as a file, one document a line.
#[must_use]
pub fn write(cards: &[Card]) -> String {
    let lines: Vec<String> = cards
        .iter()
        .map(|card| format!("  {}", line(card)))
        .collect();
    format!(
        "{{\n \"format\": \"{FORMAT}\",\n \"version\": {VERSION},\n \"baselines\": [\n{}\n ]\n}}\n",
        lines.join(",\n")
    )
}

fn line(card: &Card) -> Value {
    let words = |words: &Bilingual| json!({"sv": &*words.sv, "en": &*words.en});
    let mut line = json!({
        "id": &*card.id,
        "municipality": words(&card.municipality),
        "committee": words(&card.committee),
        "title": &*card.title,
        "base": card.base,
        "last": card.last,
        "special": words(&card.special),
    });
    let figures = [
        ("frame", card.frame),
        ("headline", card.headline),
        ("required", card.required),
    ];
    if let Some(line) = line.as_object_mut() {
        for (name, figure) in figures {
            if let Some(figure) = figure {
                line.insert(name.to_owned(), Value::String(plain(figure)));
            }
        }
    }
    line
}

/// Reads a list. What cannot be read of it is left out, and of two entries with one id the first is kept; `None` where
/// it is no list of documents at all.
#[must_use]
pub fn read(text: &str) -> Option<Vec<Entry>> {
    let list: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let known = list.get("format")? == FORMAT && list.get("version")? == VERSION;
    let baselines = list.get("baselines")?.as_array().filter(|_| known)?;
    let mut entries: Vec<Entry> = Vec::new();
    for entry in baselines.iter().filter_map(entry) {
        if entries.iter().all(|known| known.id() != entry.id()) {
            entries.push(entry);
        }
    }
    Some(entries)
}

fn entry(value: &Value) -> Option<Entry> {
    // Only what can be the name of a file beside the list: no way leads out of the folder.
    let id = value.get("id")?.as_str()?;
    if !is_id(id) {
        return None;
    }
    Some(read_card(id, value).map_or_else(|| Entry::Id(Rc::from(id)), Entry::Card))
}

fn read_card(id: &str, value: &Value) -> Option<Card> {
    let words = |field: &str| {
        let words = value.get(field)?;
        let one = |code: &str| words.get(code)?.as_str().map(Rc::from);
        Some(Bilingual {
            sv: one("sv")?,
            en: one("en")?,
        })
    };
    let year = |field: &str| value.get(field)?.as_u64()?.try_into().ok();
    let figure = |field: &str| Decimal::from_str_exact(value.get(field)?.as_str()?).ok();
    Some(Card {
        id: Rc::from(id),
        municipality: words("municipality")?,
        committee: words("committee")?,
        title: Rc::from(
            value
                .get("title")
                .and_then(Value::as_str)
                .unwrap_or_default(),
        ),
        base: year("base")?,
        last: year("last")?,
        frame: figure("frame"),
        headline: figure("headline"),
        required: figure("required"),
        special: words("special")?,
    })
}

#[cfg(test)]
#[path = "catalogue_tests.rs"]
mod tests;
