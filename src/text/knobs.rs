//! Names of what can be turned, and what one more of each is.

use super::language::Language;
use super::names;
use super::value::volume_unit;
use crate::model::baseline::Baseline;
use crate::model::id::ItemId;
use crate::model::item::VolumeUnit;
use crate::model::knob::Knob;
use crate::model::scenario::Scenario;
use crate::model::sensitivity::One;
use crate::model::year::Year;

/// A knob's name with its year: ”HVB barn 2020”, ”Åtgärd: Hemmaplan”.
#[must_use]
pub fn knob(baseline: &Baseline, scenario: &Scenario, knob: &Knob, language: Language) -> String {
    match knob {
        Knob::Lever(lever) => names::lever(baseline, lever, language),
        Knob::Measure(position) => {
            let name = scenario
                .measures
                .get(*position)
                .map(|measure| &*measure.name);
            let name = name.unwrap_or_default();
            match language {
                Language::Swedish => format!("Åtgärden ”{name}”, helår"),
                Language::English => format!("The measure “{name}”, full year"),
            }
        }
        Knob::NewMeasure(year) => match language {
            Language::Swedish => format!("Ny åtgärd från januari {year}"),
            Language::English => format!("A new measure from January {year}"),
        },
    }
}

/// A knob's key, for names of figures: that of its lever, `measure-0`, `new-measure.2020`.
#[must_use]
pub fn key(knob: &Knob) -> String {
    match knob {
        Knob::Lever(lever) => lever.to_string(),
        Knob::Measure(position) => format!("measure-{position}"),
        Knob::NewMeasure(year) => format!("new-measure.{year}"),
    }
}

/// One more of something: ”Ett vårddygn till, HVB barn”.
#[must_use]
pub fn one(baseline: &Baseline, scenario: &Scenario, one: &One, language: Language) -> String {
    let swedish = language == Language::Swedish;
    let unit =
        |id: &ItemId| names::find_item(baseline, id).map_or(VolumeUnit::CareDay, |item| item.unit);
    let name = |id: &ItemId| names::item(baseline, id, language);
    match one {
        One::Unit(id) => {
            let what = match (unit(id), language) {
                (VolumeUnit::CareDay, Language::Swedish) => "ett vårddygn",
                (VolumeUnit::CareDay, Language::English) => "one care day",
                (VolumeUnit::Hour, Language::Swedish) => "en timme",
                (VolumeUnit::Hour, Language::English) => "one hour",
                (VolumeUnit::HouseholdMonth, Language::Swedish) => "en hushållsmånad",
                (VolumeUnit::HouseholdMonth, Language::English) => "one household-month",
                (VolumeUnit::PersonYear, Language::Swedish) => "en helårsperson",
                (VolumeUnit::PersonYear, Language::English) => "one person-year",
            };
            format!("{}, {what}", name(id))
        }
        One::Placement(id) if swedish => format!("{}, en årsplacering (365 dygn)", name(id)),
        One::Placement(id) => format!("{}, one placement a year (365 days)", name(id)),
        One::Krona(id) => {
            let per = volume_unit(unit(id), language);
            match language {
                Language::Swedish => format!("{}, 1 kr i pris ({per})", name(id)),
                Language::English => format!("{}, 1 kr in price ({per})", name(id)),
            }
        }
        One::IndexPoint if swedish => "Index, en procentenhet".to_owned(),
        One::IndexPoint => "Index, one percentage point".to_owned(),
        One::IndexMonth if swedish => "Index, en månad tidigare".to_owned(),
        One::IndexMonth => "Index, one month earlier".to_owned(),
        One::Frame if swedish => "Budgetram, 100 tkr".to_owned(),
        One::Frame => "Budget frame, 100 tkr".to_owned(),
        One::MonthEarlier(position) => {
            let measure = scenario.measures.get(*position);
            let measure = measure.map(|measure| &*measure.name).unwrap_or_default();
            match language {
                Language::Swedish => format!("Åtgärden ”{measure}”, en månad tidigare"),
                Language::English => format!("The measure “{measure}”, one month earlier"),
            }
        }
    }
}

/// A question of a year: ”Vad krävs 2020?”.
#[must_use]
pub fn asked_of(question: &str, year: Year) -> String {
    format!("{} {year}?", question.trim_end_matches('?'))
}
