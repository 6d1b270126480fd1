//! Names of levers, items and the document's words in the reader's language.

use std::rc::Rc;

use super::language::Language;
use super::letters;
use super::value::{VolumeAs, price_unit};
use crate::model::baseline::Baseline;
use crate::model::id::{CostTypeId, ItemId, LumpId};
use crate::model::item::{Item, VolumeUnit};
use crate::model::lever::{Lever, LeverUnit};
use crate::model::origin::Bilingual;
use crate::model::year::Years;

/// A text of the data in a language.
#[must_use]
pub fn of(words: &Bilingual, language: Language) -> Rc<str> {
    match language {
        Language::Swedish => Rc::clone(&words.sv),
        Language::English => Rc::clone(&words.en),
    }
}

/// The item of an id.
#[must_use]
pub fn find_item<'a>(baseline: &'a Baseline, id: &ItemId) -> Option<&'a Item> {
    baseline.items.iter().find(|item| item.id == *id)
}

/// An item's name; its id where the baseline does not have it.
#[must_use]
pub fn item(baseline: &Baseline, id: &ItemId, language: Language) -> Rc<str> {
    find_item(baseline, id).map_or_else(|| Rc::from(id.as_str()), |item| of(&item.name, language))
}

/// A lump item's name; its id where the baseline does not have it.
#[must_use]
pub fn lump(baseline: &Baseline, id: &LumpId, language: Language) -> Rc<str> {
    let found = baseline.lumps.iter().find(|lump| lump.id == *id);
    found.map_or_else(|| Rc::from(id.as_str()), |lump| of(&lump.name, language))
}

/// A cost type's name; its id where the baseline does not have it.
#[must_use]
pub fn cost_type(baseline: &Baseline, id: &CostTypeId, language: Language) -> Rc<str> {
    let found = baseline.cost_types.iter().find(|kind| kind.id == *id);
    found.map_or_else(|| Rc::from(id.as_str()), |kind| of(&kind.name, language))
}

/// The item that a lever belongs to.
#[must_use]
pub fn lever_item<'a>(baseline: &'a Baseline, lever: &Lever) -> Option<&'a Item> {
    match lever {
        Lever::Volume(id, _)
        | Lever::Growth(id, _)
        | Lever::Rate(id, _)
        | Lever::RateGrowth(id, _) => find_item(baseline, id),
        _ => None,
    }
}

/// A lever's full name with its year: ”HVB barn, volymökning 2021”.
#[must_use]
pub fn lever(baseline: &Baseline, lever: &Lever, language: Language) -> String {
    let year = lever.year();
    let swedish = language == Language::Swedish;
    match lever {
        Lever::Frame(_) if swedish => format!("Budgetram {year}"),
        Lever::Frame(_) => format!("Budget frame {year}"),
        Lever::Index(_) => format!("Index {year}"),
        Lever::IndexOf(kind, _) if swedish => {
            let kind = cost_type(baseline, kind, language);
            format!("Index {year}, {}", letters::inside(&kind))
        }
        Lever::IndexOf(kind, _) => {
            let kind = cost_type(baseline, kind, language);
            format!("Index {year}, {}", letters::inside(&kind))
        }
        Lever::IndexMonths(_) if swedish => format!("Månader med index {year}"),
        Lever::IndexMonths(_) => format!("Months with index {year}"),
        Lever::Cover(_) if swedish => format!("Ramen täcker av index {year}"),
        Lever::Cover(_) => format!("Index covered by the frame {year}"),
        Lever::Volume(id, _) => format!("{} {year}", item(baseline, id, language)),
        Lever::Growth(id, _) if swedish => {
            format!("{}, volymökning {year}", item(baseline, id, language))
        }
        Lever::Growth(id, _) => format!("{}, volume growth {year}", item(baseline, id, language)),
        Lever::Rate(id, _) if swedish => {
            format!(
                "{}, {} {year}",
                item(baseline, id, language),
                price_word(baseline, id, language)
            )
        }
        Lever::Rate(id, _) => {
            format!(
                "{}, {} {year}",
                item(baseline, id, language),
                price_word(baseline, id, language)
            )
        }
        Lever::RateGrowth(id, _) if swedish => {
            format!("{}, prisökning {year}", item(baseline, id, language))
        }
        Lever::RateGrowth(id, _) => {
            format!("{}, price growth {year}", item(baseline, id, language))
        }
        Lever::Amount(id, _) => format!("{} {year}", lump(baseline, id, language)),
        Lever::Other(_) if swedish => format!("Övriga förändringar {year}"),
        Lever::Other(_) => format!("Other changes {year}"),
    }
}

/// Whether every item is counted in care days, so that its price is a daily rate.
#[must_use]
pub fn by_day(baseline: &Baseline) -> bool {
    (baseline.items.iter()).all(|item| item.unit == VolumeUnit::CareDay)
}

fn price_word(baseline: &Baseline, id: &ItemId, language: Language) -> &'static str {
    let by_day = find_item(baseline, id).is_some_and(|item| item.unit == VolumeUnit::CareDay);
    match (by_day, language) {
        (true, Language::Swedish) => "dygnskostnad",
        (true, Language::English) => "daily rate",
        (false, Language::Swedish) => "pris",
        (false, Language::English) => "unit price",
    }
}

/// The unit of a lever's value, for a label: ”tkr”, ”%”, ”vårddygn”.
#[must_use]
pub fn lever_unit(
    baseline: &Baseline,
    lever: &Lever,
    volume: VolumeAs,
    language: Language,
) -> &'static str {
    match (lever.unit(), language) {
        (LeverUnit::Tkr, _) => "tkr",
        (LeverUnit::Percent, _) => "%",
        (LeverUnit::Months, Language::Swedish) => "månader",
        (LeverUnit::Months, Language::English) => "months",
        (LeverUnit::Volume, _) => volume.name(language),
        (LeverUnit::KrPerUnit, _) => {
            let unit = lever_item(baseline, lever).map_or(VolumeUnit::CareDay, |item| item.unit);
            price_unit(unit, language)
        }
    }
}

/// A document by its id: our own by name, another as it is called.
#[must_use]
pub fn document(id: &str) -> String {
    let known = [
        ("osteraker-2020", "Österåker 2020"),
        ("osteraker-2019", "Österåker 2019"),
        ("huddinge-2021", "Huddinge 2021"),
        ("sodertalje-2019", "Södertälje 2019"),
        ("linkoping-2018", "Linköping 2018"),
    ];
    let known = known.into_iter().find(|(known, _)| *known == id);
    known.map_or(id, |(_, name)| name).to_owned()
}

/// The years that are calculated: ”2020–2022”, or ”2019” where there is one.
#[must_use]
pub fn years(years: Years) -> String {
    span(years.budget().0, years.last().0)
}

/// From one year to another: ”2020–2022”, or ”2019” where the last is not after the first.
#[must_use]
pub fn span(first: u16, last: u16) -> String {
    if last <= first {
        return first.to_string();
    }
    format!("{first}–{last}")
}
