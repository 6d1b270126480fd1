//! Links: `#/<baseline>?v=1&<lever>=<value>&…`, only what differs from the document, levers sorted, then the view.

use super::link_value::{decimal, decoded, lever, measure, measure_text, series, year};
use super::sum;
use crate::model::baseline::Baseline;
use crate::model::calculate::calculate;
use crate::model::error::ModelError;
use crate::model::id::BaselineId;
use crate::model::lever::{Lever, Nature};
use crate::model::outcome::Outcome;
use crate::model::scenario::{Carry, LeverError, Scenario};
use crate::state::view::{IndexDisplay, PlanChartKind, View, VolumeDisplay};
use crate::text::language::Language;
use crate::text::notice::LinkNotice;

/// The version of links that this program writes and reads.
pub const VERSION: &str = "1";

/// Keys that may stand several times.
const REPEATED: [&str; 3] = ["assumed", "decided", "measure"];

/// A link taken apart, before it is known which baseline it speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Split {
    /// The baseline's id; empty where the link names none.
    pub baseline: String,
    /// The parts after `?`, as written.
    pub parts: Vec<(String, String)>,
}

/// What a link says of one baseline.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opened {
    /// The scenario, of all that could be used.
    pub scenario: Scenario,
    /// The view. `language` is `None` where the link does not say.
    pub view: View,
    /// The language, where the link says one.
    pub language: Option<Language>,
    /// What could not be used.
    pub notices: Vec<LinkNotice>,
    /// What the calculation came to when the link was made, if it says so.
    pub sum: Option<String>,
}

/// Takes a link apart. Accepts a whole address, a fragment with or without `#`, or nothing at all.
#[must_use]
pub fn split(link: &str) -> Split {
    let fragment = link.split_once('#').map_or(link, |(_, fragment)| fragment);
    let fragment = fragment.trim().trim_start_matches('/');
    let (baseline, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    let parts = query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (key.to_owned(), value.to_owned())
        })
        .collect();
    Split {
        baseline: baseline.trim_end_matches('/').to_owned(),
        parts,
    }
}

/// Reads the parts of a link for a baseline. Never fails: what cannot be used is noticed, the rest is used.
#[must_use]
pub fn open(baseline: &Baseline, split: &Split) -> Opened {
    let mut opened = open_kept(baseline, split);
    match opened.settle(baseline) {
        Ok(outcome) => {
            let then = opened.sum.as_deref();
            let differs = then.and_then(|then| sum::differs(then, &outcome));
            opened.notices.extend(differs);
        }
        Err(reason) => {
            opened.scenario = Scenario::default();
            opened.notices.push(LinkNotice::NotCalculable { reason });
        }
    }
    opened
}

/// Reads the parts of a link that this program wrote itself: its levers are known to differ from the document and to be
/// calculable.
#[must_use]
pub fn open_kept(baseline: &Baseline, split: &Split) -> Opened {
    let mut opened = Opened::default();
    for (place, (key, value)) in split.parts.iter().enumerate() {
        let mut before = split.parts.iter().take(place);
        if !REPEATED.contains(&key.as_str()) && before.any(|(known, _)| known == key) {
            opened
                .notices
                .push(LinkNotice::Repeated { key: key.clone() });
        }
        if let Err(notice) = opened.take(baseline, key, value) {
            opened.notices.push(notice);
        }
    }
    opened
}

impl Opened {
    /// Drops what the document says anyway and sees that the rest can be calculated.
    fn settle(&mut self, baseline: &Baseline) -> Result<Outcome, ModelError> {
        let levers: Vec<Lever> = (self.scenario.levers())
            .map(|(lever, _)| lever.clone())
            .collect();
        for lever in &levers {
            self.scenario.settle(baseline, lever)?;
        }
        calculate(baseline, &self.scenario)
    }

    fn take(&mut self, baseline: &Baseline, key: &str, written: &str) -> Result<(), LinkNotice> {
        let bad_value = || LinkNotice::BadValue {
            key: key.to_owned(),
            value: written.to_owned(),
        };
        let value = decoded(written).ok_or_else(bad_value)?;
        let none_of = |choices: &[&str]| LinkNotice::BadChoice {
            key: key.to_owned(),
            value: written.to_owned(),
            choices: choices.iter().map(|&choice| choice.to_owned()).collect(),
        };
        match key {
            "v" if value == VERSION => {}
            "v" => return Err(LinkNotice::OtherVersion { version: value }),
            sum::KEY => self.sum = Some(value),
            "carry" => {
                self.scenario.carry = match value.as_str() {
                    "balanced" => Carry::Balanced,
                    "unmet" => Carry::Unmet,
                    _ => return Err(none_of(&["balanced", "unmet"])),
                };
            }
            "measure" => {
                let mut measure = measure(written)
                    .filter(|measure| {
                        let position = baseline.years.position(measure.year);
                        position.is_ok_and(|position| position > 0)
                    })
                    .ok_or(LinkNotice::BadMeasure { text: value })?;
                let areas = || baseline.areas.iter().map(|area| &area.id);
                let unknown =
                    (measure.area.take_if(|named| !areas().any(|id| id == named))).map(|area| {
                        LinkNotice::UnknownPart {
                            part: area.to_string(),
                        }
                    });
                self.scenario.measures.push(measure);
                return unknown.map_or(Ok(()), Err);
            }
            "assumed" => self.take_for(baseline, &value, Nature::Assumption, key)?,
            "decided" => self.take_for(baseline, &value, Nature::Decision, key)?,
            "year" => {
                let known: Vec<String> = (baseline.years.calculated())
                    .map(|year| year.to_string())
                    .collect();
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                let chosen = year(&value)
                    .filter(|chosen| baseline.years.calculated().any(|known| known == *chosen))
                    .ok_or_else(|| none_of(&known))?;
                self.view.year = (chosen != baseline.years.budget()).then_some(chosen);
            }
            "lang" => {
                let language = Language::from_code(&value).ok_or_else(|| none_of(&["sv", "en"]))?;
                self.view.language = language;
                self.language = Some(language);
            }
            "chart" => {
                self.view.chart = match value.as_str() {
                    "lines" => PlanChartKind::Lines,
                    "columns" => PlanChartKind::Columns,
                    _ => return Err(none_of(&["lines", "columns"])),
                };
            }
            "index" => {
                self.view.index = match value.as_str() {
                    "general" => IndexDisplay::General,
                    "types" => IndexDisplay::Types,
                    _ => return Err(none_of(&["general", "types"])),
                };
            }
            "volumes" => {
                self.view.volumes = match value.as_str() {
                    "placements" => VolumeDisplay::Placements,
                    "days" => VolumeDisplay::CareDays,
                    _ => return Err(none_of(&["placements", "days"])),
                };
            }
            _ => {
                let lever = lever(key).ok_or_else(|| LinkNotice::UnknownPart {
                    part: format!("{key}={written}"),
                })?;
                self.set(baseline, lever, key, &value)?;
            }
        }
        Ok(())
    }

    fn take_for(
        &mut self,
        baseline: &Baseline,
        name: &str,
        nature: Nature,
        key: &str,
    ) -> Result<(), LinkNotice> {
        let part = format!("{key}={name}");
        let series = series(name).ok_or(LinkNotice::UnknownPart { part })?;
        (self.scenario.set_nature(baseline, series, nature)).map_err(|reason| {
            LinkNotice::NotInDocument {
                key: name.to_owned(),
                reason,
            }
        })
    }

    fn set(
        &mut self,
        baseline: &Baseline,
        lever: Lever,
        key: &str,
        value: &str,
    ) -> Result<(), LinkNotice> {
        lever
            .check(baseline)
            .map_err(|reason| LinkNotice::NotInDocument {
                key: key.to_owned(),
                reason,
            })?;
        let number = decimal(value).ok_or_else(|| LinkNotice::BadValue {
            key: key.to_owned(),
            value: value.to_owned(),
        })?;
        self.scenario
            .set(baseline, lever.clone(), number)
            .map_err(|error| match error {
                LeverError::OutOfRange {
                    lever,
                    value,
                    least,
                    most,
                } => LinkNotice::OutOfRange {
                    lever,
                    value,
                    least,
                    most,
                },
                LeverError::Model(_) => {
                    let (least, most) = lever.limits();
                    LinkNotice::OutOfRange {
                        lever,
                        value: number,
                        least,
                        most,
                    }
                }
            })
    }
}

/// Writes the link of a scenario and a view on a baseline. The first language is left out, as is every default.
#[must_use]
pub fn write(baseline: &BaselineId, scenario: &Scenario, view: &View) -> String {
    let mut parts: Vec<(String, String)> = Vec::new();
    // In order of names, equal ones as they come. A link has few parts: this is less code to load than a sort.
    let mut put = |key: String, value: String| {
        let place = parts.partition_point(|(before, _)| *before <= key);
        parts.insert(place, (key, value));
    };
    for (lever, value) in scenario.levers() {
        put(lever.to_string(), value.normalize().to_string());
    }
    if scenario.carry == Carry::Unmet {
        put("carry".to_owned(), "unmet".to_owned());
    }
    for (series, nature) in scenario.moved_natures() {
        let key = match nature {
            Nature::Assumption => "assumed",
            Nature::Decision => "decided",
        };
        put(key.to_owned(), series.to_string());
    }
    for measure in &scenario.measures {
        put("measure".to_owned(), measure_text(measure));
    }
    if view.chart == PlanChartKind::Columns {
        parts.push(("chart".to_owned(), "columns".to_owned()));
    }
    if view.index == IndexDisplay::Types {
        parts.push(("index".to_owned(), "types".to_owned()));
    }
    if view.language != Language::default() {
        parts.push(("lang".to_owned(), view.language.code().to_owned()));
    }
    if view.volumes == VolumeDisplay::CareDays {
        parts.push(("volumes".to_owned(), "days".to_owned()));
    }
    if let Some(year) = view.year {
        parts.push(("year".to_owned(), year.to_string()));
    }
    let mut link = format!("#/{baseline}?v={VERSION}");
    for (key, value) in parts {
        link.push('&');
        link.push_str(&key);
        link.push('=');
        link.push_str(&value);
    }
    link
}
