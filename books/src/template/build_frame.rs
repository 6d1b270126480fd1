//! The sheet of frame and index as part of an own file, and what every line tells of itself.

use std::collections::BTreeMap;

use ramkalkyl::data::unit::Unit;
use ramkalkyl::model::year::Year;
use ramkalkyl::text::language::Language;
use serde_json::{Value as Json, json};

use super::find::Table;
use super::layout::{Column, Kind, Sheet};
use super::lines::{Line, Value};
use super::number::{figure, text};
use super::parts::label;
use super::series::{Blank, Building, bilingual, blank_of};
use super::source::Source;
use super::words::{self, INDEX_AS_NEXT, NEED_AS_FRAME};
use super::wrong::{Found, Wrong};

impl Building {
    /// The series of frame and index.
    pub fn frame(&mut self, table: &Table, model: &mut serde_json::Map<String, Json>) {
        let mut lines: BTreeMap<Kind, &Line> = BTreeMap::new();
        let mut unknown = false;
        for line in &table.lines {
            let kind = self.kind(table, line, Sheet::Frame);
            unknown |= kind.is_none();
            if let Some(kind) = kind
                && lines.insert(kind, line).is_some()
            {
                let at = table.at(line, Column::Kind);
                self.found.note(&at, Wrong::KindTwice { kind });
            }
        }
        let fields = [
            (Kind::Frame, "frame"),
            (Kind::Index, "index"),
            (Kind::Months, "index_months"),
            (Kind::Cover, "cover"),
            (Kind::Other, "other"),
            (Kind::Transfers, "transfers"),
            (Kind::Need, "base_need"),
        ];
        for (kind, field) in fields {
            let Some(line) = lines.get(&kind) else {
                // A line that is not known by its name is likely the one that is missing.
                if !unknown {
                    let at = table.heading(Column::Kind);
                    self.found.note(&at, Wrong::KindMissing { kind });
                }
                continue;
            };
            let unit = kind.unit(self.money);
            self.unit(table, line, unit);
            let label = label(kind, None);
            let place = format!("model.{field}");
            let input = if kind == Kind::Need {
                self.need(table, line, &label, model.get("frame"))
            } else {
                let base = self.years.base().0;
                let next = (table_figure(line, self.years.budget())).and_then(|value| {
                    let at = table.at(line, Column::Year(self.years.budget().0));
                    // It is told of where it stands.
                    let mut unheard = Found::new(self.found.language);
                    figure(value, kind, unit, &at, &mut unheard)
                });
                let blank = |year: u16| match (kind, next) {
                    (Kind::Index, Some(next)) if year == base => Blank::Is(next, INDEX_AS_NEXT),
                    (Kind::Index, None) if year == base => Blank::LeftOut,
                    _ => blank_of(kind),
                };
                Some(self.series(&place, table, line, (kind, unit), &label, blank))
            };
            model.extend(input.map(|input| (field.to_owned(), input)));
        }
    }

    /// The net cost of the base year: that of the frame where none is given.
    fn need(
        &mut self,
        table: &Table,
        line: &Line,
        label: &str,
        frame: Option<&Json>,
    ) -> Option<Json> {
        let base = self.years.base().0;
        let figures = self.figures(table, line, (Kind::Need, self.money));
        let source = Source::read(table, line, self.years, &mut self.found);
        let at = table.at(line, Column::Year(base));
        self.places.insert("model.base_need".to_owned(), at);
        if line.get(Column::Year(base)).is_none() {
            let first = frame?.as_array()?.first()?;
            return Some(json!({
                "value": first.get("value")?, "unit": self.money.name(),
                "origin": "assumed", "why": bilingual(NEED_AS_FRAME),
            }));
        }
        self.single(
            figures.get(&base).copied(),
            &source,
            (base, self.money),
            label,
        )
    }

    /// What a line holds.
    pub fn kind(&mut self, table: &Table, line: &Line, sheet: Sheet) -> Option<Kind> {
        let at = table.at(line, Column::Kind);
        let names = |language| {
            let kinds = sheet.kinds().iter();
            kinds.map(move |kind| words::kind(*kind, language))
        };
        let Some(value) = line.get(Column::Kind) else {
            let what = words::column(Column::Kind, sheet, self.found.language).to_owned();
            return self.found.refuse(&at, Wrong::Required { what });
        };
        let written = text(value, &at, &mut self.found)?;
        let known = sheet.kinds().iter().copied().find(|kind| {
            let mut languages = Language::ALL.into_iter();
            languages.any(|language| words::same(&written, words::kind(*kind, language)))
        });
        known.or_else(|| {
            let allowed = names(self.found.language).map(str::to_owned).collect();
            let found = written;
            self.found.refuse(&at, Wrong::NotOneOf { found, allowed })
        })
    }

    /// That a line's unit, where one stands, is the one that its figures are read in.
    pub fn unit(&mut self, table: &Table, line: &Line, unit: Unit) {
        let Some(value) = line.get(Column::Unit) else {
            return;
        };
        let at = table.at(line, Column::Unit);
        let Some(written) = text(value, &at, &mut self.found) else {
            return;
        };
        let mut names = Language::ALL
            .map(|language| words::unit(unit, language))
            .into_iter();
        if names.all(|name| !words::same(name, &written)) {
            let expected = words::unit(unit, self.found.language).to_owned();
            let found = written;
            self.found.note(&at, Wrong::OtherUnit { found, expected });
        }
    }
}

fn table_figure(line: &Line, year: Year) -> Option<&Value> {
    line.get(Column::Year(year.0))
}
