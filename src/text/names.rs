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
use crate::model::series::Series;
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
    named(baseline, lever, &format!(" {}", lever.year()), language)
}

/// The name of an input whatever its year: ”HVB barn, volymökning”.
#[must_use]
pub fn series(baseline: &Baseline, series: &Series, language: Language) -> String {
    let lever = series.in_year(baseline.years.budget());
    named(baseline, &lever, "", language)
}

fn named(baseline: &Baseline, lever: &Lever, year: &str, language: Language) -> String {
    let words = |sv: &str, en: &str| match language {
        Language::Swedish => format!("{sv}{year}"),
        Language::English => format!("{en}{year}"),
    };
    let of_item = |id: &ItemId, word: &str| match word {
        "" => format!("{}{year}", item(baseline, id, language)),
        word => format!("{}, {word}{year}", item(baseline, id, language)),
    };
    let swedish = language == Language::Swedish;
    match lever {
        Lever::Frame(_) => words("Budgetram", "Budget frame"),
        Lever::Index(_) => words("Index", "Index"),
        Lever::IndexOf(kind, _) => {
            let kind = cost_type(baseline, kind, language);
            format!("Index{year}, {}", letters::inside(&kind))
        }
        Lever::IndexMonths(_) => words("Månader med index", "Months with index"),
        Lever::Cover(_) => words("Ramen täcker av index", "Index covered by the frame"),
        Lever::Volume(id, _) => of_item(id, ""),
        Lever::Growth(id, _) if swedish => of_item(id, "volymökning"),
        Lever::Growth(id, _) => of_item(id, "volume growth"),
        Lever::Rate(id, _) => of_item(id, price_word(baseline, id, language)),
        Lever::RateGrowth(id, _) if swedish => of_item(id, "prisökning"),
        Lever::RateGrowth(id, _) => of_item(id, "price growth"),
        Lever::Amount(id, _) => format!("{}{year}", lump(baseline, id, language)),
        Lever::Other(_) => words("Övriga förändringar", "Other changes"),
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
