//! A scenario told as a committee paper would tell it, built from its outcome.

use rust_decimal::Decimal;

use super::balance::{Balance, reached_sentence};
use super::change::volume_as;
use super::language::Language;
use super::number::write;
use super::value::lever_value;
use super::{letters, months, names};
use crate::data::document::Document;
use crate::model::lever::{Lever, Nature};
use crate::model::measure::Measure;
use crate::model::outcome::Outcome;
use crate::model::scenario::{Carry, Scenario};
use crate::model::year::Year;

/// What is told.
pub struct Told<'a> {
    /// The document that it starts from.
    pub document: &'a Document,
    /// The document's own outcome.
    pub stated: &'a Outcome,
    /// What was changed.
    pub scenario: &'a Scenario,
    /// The outcome with the assumptions alone.
    pub assumed: &'a Outcome,
    /// The outcome.
    pub outcome: &'a Outcome,
    /// Whether care days are told as placements a year.
    pub placements: bool,
    /// The language.
    pub language: Language,
}

impl Told<'_> {
    /// The paragraphs: where it starts, what is assumed, what is decided, what comes of it, what it is.
    #[must_use]
    pub fn paragraphs(&self) -> Vec<String> {
        let all = [
            self.beginning(),
            self.assumptions(),
            self.decisions(),
            self.result(),
            self.what_it_is(),
        ];
        all.into_iter().filter(|text| !text.is_empty()).collect()
    }

    fn say(&self, sv: String, en: String) -> String {
        match self.language {
            Language::Swedish => sv,
            Language::English => en,
        }
    }

    fn tkr(&self, kr: Decimal) -> String {
        write::tkr(kr, self.language)
    }

    fn beginning(&self) -> String {
        let language = self.language;
        let (document, baseline) = (self.document, &self.document.baseline);
        let (Some(year), Some((before, now))) = (
            self.stated.years.first(),
            (self.stated.inputs.years.first()).zip(self.stated.inputs.years.get(1)),
        ) else {
            return String::new();
        };
        let base = baseline.years.base();
        let committee = names::of(&document.committee, language);
        let municipality = names::of(&document.municipality, language);
        let (title, t) = (&document.title, year.year);
        let frame = self.tkr(now.frame.kr());
        let cut = before.frame.minus(now.frame).unwrap_or_default().kr();
        let moved = self.tkr(cut.abs());
        let frame = match (cut.is_zero(), cut.is_sign_positive()) {
            (true, _) => self.say(
                format!("är ramen {frame} {t}, lika stor som {base}"),
                format!("the frame is {frame} in {t}, the same as in {base}"),
            ),
            (false, true) => self.say(
                format!("är ramen {frame} {t}, {moved} lägre än {base}"),
                format!("the frame is {frame} in {t}, {moved} lower than in {base}"),
            ),
            (false, false) => self.say(
                format!("är ramen {frame} {t}, {moved} högre än {base}"),
                format!("the frame is {frame} in {t}, {moved} higher than in {base}"),
            ),
        };
        let (headline, required) = (self.tkr(year.headline.kr()), Balance::of(year.required));
        let rest = match required {
            Balance::Even => self.say("går året ihop".to_owned(), "the year balances".to_owned()),
            Balance::Short(by) => self.say(
                format!("är {} kvar att spara", self.tkr(by.kr())),
                format!("{} is left to save", self.tkr(by.kr())),
            ),
            Balance::Over(by) => self.say(
                format!("räcker ramen, med {} över", self.tkr(by.kr())),
                format!("the frame is enough, with {} to spare", self.tkr(by.kr())),
            ),
        };
        self.say(
            format!(
                "Beräkningen utgår från {title} ({committee}, {municipality}). Där {frame}. Ram och index ger ett krav på {headline}. När volymer, priser, klumpsummor och övriga förändringar är inräknade {rest}."
            ),
            format!(
                "The calculation starts from {title} ({committee}, {municipality}). There {frame}. Frame and index give a requirement of {headline}. Once volumes, prices, lump sums and other changes are counted, {rest}."
            ),
        )
    }

    fn assumptions(&self) -> String {
        let moved = self.moved(Nature::Assumption);
        if moved.is_empty() && self.scenario.carry == Carry::Balanced {
            return self.say(
                "Alla antaganden är dokumentets egna.".to_owned(),
                "All assumptions are the document’s own.".to_owned(),
            );
        }
        let mut sentences = Vec::new();
        if !moved.is_empty() {
            let list = moved.join("; ");
            sentences.push(self.say(
                format!("Antaganden som skiljer sig från dokumentets: {list}."),
                format!("Assumptions that differ from the document’s: {list}."),
            ));
        }
        if self.scenario.carry == Carry::Unmet {
            sentences.push(self.say(
                "Det som inte sparas ett år antas ligga kvar till nästa.".to_owned(),
                "What is not saved in a year is assumed to remain the year after.".to_owned(),
            ));
        }
        sentences.push(self.effect(
            self.stated,
            self.assumed,
            &self.say("Antagandena".to_owned(), "The assumptions".to_owned()),
        ));
        sentences.join(" ")
    }

    fn decisions(&self) -> String {
        let moved = self.moved(Nature::Decision);
        let measures: Vec<String> = (self.scenario.measures.iter())
            .map(|measure| self.measure(measure))
            .collect();
        if moved.is_empty() && measures.is_empty() {
            return self.say(
                "Inga andra beslut än dokumentets är inräknade.".to_owned(),
                "No decisions but the document’s are counted.".to_owned(),
            );
        }
        let mut sentences = Vec::new();
        if !moved.is_empty() {
            let list = moved.join("; ");
            sentences.push(self.say(
                format!("Beslut som skiljer sig från dokumentets: {list}."),
                format!("Decisions that differ from the document’s: {list}."),
            ));
        }
        if !measures.is_empty() {
            let list = measures.join("; ");
            sentences.push(self.say(format!("Åtgärder: {list}."), format!("Measures: {list}.")));
        }
        sentences.push(self.effect(
            self.assumed,
            self.outcome,
            &self.say(
                "Besluten och åtgärderna".to_owned(),
                "The decisions and measures".to_owned(),
            ),
        ));
        sentences.join(" ")
    }

    fn result(&self) -> String {
        let each = (self.outcome.years.iter())
            .map(|year| Balance::of(year.remaining).sentence(year.year, self.language));
        let years = each.collect::<Vec<_>>().join(". ");
        format!("{years}. {}", reached_sentence(self.outcome, self.language))
    }

    fn what_it_is(&self) -> String {
        self.say(
            "Beloppen är avrundade till tusental kronor. Beräkningen visar vad som följer av antagandena och besluten; den är ingen prognos.".to_owned(),
            "Amounts are rounded to thousands of kronor. The calculation shows what follows from the assumptions and decisions; it is no forecast.".to_owned(),
        )
    }

    /// The levers of a nature that were moved: ”index 2020 är 3 % (2 % i dokumentet)”.
    fn moved(&self, nature: Nature) -> Vec<String> {
        let of_nature = |lever: &Lever| self.scenario.nature(&lever.series()) == nature;
        (self.scenario.levers())
            .filter(|(lever, _)| of_nature(lever))
            .map(|(lever, value)| self.lever(lever, value))
            .collect()
    }

    fn lever(&self, lever: &Lever, value: Decimal) -> String {
        let (baseline, language) = (&self.document.baseline, self.language);
        let volume = volume_as(baseline, lever, self.placements);
        let text = |value| lever_value(value, lever.unit(), volume, language);
        let name = letters::inside(&names::lever(baseline, lever, language));
        let now = text(value);
        match self.stated.inputs.lever_value(baseline, lever).map(text) {
            Some(stated) => self.say(
                format!("{name} är {now} ({stated} i dokumentet)"),
                format!("{name} is {now} ({stated} in the document)"),
            ),
            None => self.say(format!("{name} är {now}"), format!("{name} is {now}")),
        }
    }

    fn measure(&self, measure: &Measure) -> String {
        let language = self.language;
        let (name, full) = (&measure.name, self.tkr(measure.full_year.kr()));
        let (month, year) = (months::name(measure.start, language), measure.year);
        let area = (measure.area.as_ref())
            .and_then(|id| (self.document.baseline.areas.iter()).find(|area| area.id == *id))
            .map_or_else(String::new, |area| {
                format!(" ({})", names::of(&area.name, language))
            });
        let news = self.each_year(|t| measure.new_in(t).unwrap_or_default().kr());
        self.say(
            format!("”{name}”{area}, {full} på helår från {month} {year}, ger {news}"),
            format!("“{name}”{area}, {full} a full year from {month} {year}, gives {news}"),
        )
    }

    /// ”450 tkr 2020 och 150 tkr 2021”; years without anything are left out.
    fn each_year(&self, of: impl Fn(Year) -> Decimal) -> String {
        let years = self.document.baseline.years.calculated();
        let said: Vec<String> = years
            .map(|year| (year, of(year)))
            .filter(|(_, kr)| !kr.is_zero())
            .map(|(year, kr)| match self.language {
                Language::Swedish => format!("{} {year}", self.tkr(kr)),
                Language::English => format!("{} in {year}", self.tkr(kr)),
            })
            .collect();
        self.listed(&said)
    }

    fn listed(&self, said: &[String]) -> String {
        match said {
            [] => self.say("ingenting".to_owned(), "nothing".to_owned()),
            [one] => one.clone(),
            [first @ .., last] => {
                let and = self.say("och".to_owned(), "and".to_owned());
                format!("{} {and} {last}", first.join(", "))
            }
        }
    }

    /// What some changes do to what remains, year by year.
    fn effect(&self, before: &Outcome, after: &Outcome, what: &str) -> String {
        let difference = |year: Year| {
            let remaining = |outcome: &Outcome| outcome.year(year).map(|year| year.remaining);
            let both = remaining(after).zip(remaining(before));
            both.and_then(|(after, before)| after.minus(before).ok())
                .unwrap_or_default()
        };
        let years: Vec<Year> = self.document.baseline.years.calculated().collect();
        let part = |rises: bool| {
            let of = |year: &Year| {
                let kr = difference(*year).kr();
                let same = !kr.is_zero() && kr.is_sign_positive() == rises;
                same.then(|| match self.language {
                    Language::Swedish => format!("{} {year}", self.tkr(kr.abs())),
                    Language::English => format!("{} in {year}", self.tkr(kr.abs())),
                })
            };
            let said: Vec<String> = years.iter().filter_map(of).collect();
            (!said.is_empty()).then(|| self.listed(&said))
        };
        match (part(true), part(false)) {
            (None, None) => self.say(
                format!("{what} ändrar inte det som återstår."),
                format!("{what} do not change what remains."),
            ),
            (Some(more), None) => self.say(
                format!("{what} ökar det som återstår att spara med {more}."),
                format!("{what} raise what remains to be saved by {more}."),
            ),
            (None, Some(less)) => self.say(
                format!("{what} minskar det som återstår att spara med {less}."),
                format!("{what} lower what remains to be saved by {less}."),
            ),
            (Some(more), Some(less)) => self.say(
                format!(
                    "{what} ökar det som återstår att spara med {more} och minskar det med {less}."
                ),
                format!("{what} raise what remains to be saved by {more} and lower it by {less}."),
            ),
        }
    }
}

/// What a measure is called that a solved amount was tried with.
#[must_use]
pub fn new_measure(language: Language) -> &'static str {
    match language {
        Language::Swedish => "Ny åtgärd",
        Language::English => "New measure",
    }
}
