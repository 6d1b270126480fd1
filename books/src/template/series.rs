//! A line's figures as a series of the own form.

use std::collections::BTreeMap;

use ramkalkyl::data::unit::Unit;
use ramkalkyl::model::year::Years;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use super::find::{At, Table};
use super::layout::{Column, Kind};
use super::lines::Line;
use super::number::figure;
use super::source::{Source, Tables};
use super::words::{BLANK, UNGROUNDED};
use super::wrong::{Found, Wrong};

/// What an own file is made of, as far as it was read.
pub struct Building {
    /// What is wrong.
    pub found: Found,
    /// The years of the document.
    pub years: Years,
    /// The unit of money.
    pub money: Unit,
    /// The tables that sources name.
    pub tables: Tables,
    /// What was remarked on stated figures.
    pub notes: Vec<Json>,
    /// Which cell a place of the own file was made of.
    pub places: BTreeMap<String, At>,
}

/// What a year without a figure is.
#[derive(Clone, Copy)]
pub enum Blank {
    /// A fault.
    Refused,
    /// Left out.
    LeftOut,
    /// A value that stands for nothing entered, in the line's unit.
    Is(Decimal, (&'static str, &'static str)),
}

/// Words in both languages.
pub fn bilingual((sv, en): (&str, &str)) -> Json {
    json!({"sv": sv, "en": en})
}

/// The ground of an assumption that a line gives.
pub fn ground(source: &Source) -> Json {
    match &source.ground {
        Some(ground) => bilingual((ground, ground)),
        None => bilingual(UNGROUNDED),
    }
}

impl Building {
    /// The figures of a line by year.
    pub fn figures(
        &mut self,
        table: &Table,
        line: &Line,
        (kind, unit): (Kind, Unit),
    ) -> BTreeMap<u16, Decimal> {
        let mut figures = BTreeMap::new();
        for (column, value) in &line.cells {
            let Column::Year(year) = column else { continue };
            let at = table.at(line, *column);
            if self.years.all().all(|known| known.0 != *year) {
                self.found.note(&at, Wrong::YearOutside { year: *year });
            } else if kind.is_of_base_year() && *year != self.years.base().0 {
                self.found.note(&at, Wrong::OnlyBaseYear);
            } else if let Some(figure) = figure(value, kind, unit, &at, &mut self.found) {
                figures.insert(*year, figure);
            }
        }
        figures
    }

    /// A line as a series: an entry for each year, stated where its source holds it.
    pub fn series(
        &mut self,
        place: &str,
        table: &Table,
        line: &Line,
        (kind, unit): (Kind, Unit),
        label: &str,
        blank: impl Fn(u16) -> Blank,
    ) -> Json {
        let figures = self.figures(table, line, (kind, unit));
        let source = Source::read(table, line, self.years, &mut self.found);
        let cells = self.cells(&source, &figures, unit, label);
        let mut entries = Vec::new();
        for year in self.years.all() {
            let year = year.0;
            let column = Column::Year(year);
            let at = table.at(line, column);
            let entry = match (figures.get(&year), line.get(column)) {
                (Some(figure), _) => {
                    let origin = match &cells {
                        Some(row) if source.states(year) => {
                            json!({"origin": "stated", "from": [format!("{row}/y{year}")]})
                        }
                        _ => json!({"origin": "assumed", "why": ground(&source)}),
                    };
                    with(origin, year, *figure, unit)
                }
                // What could not be read has been told of.
                (None, Some(_)) => continue,
                (None, None) if !table.has(column) => {
                    let heading = table.heading(Column::Year(self.years.base().0));
                    self.found.note(&heading, Wrong::YearColumnMissing { year });
                    continue;
                }
                (None, None) => match blank(year) {
                    Blank::Refused => {
                        self.found.note(&at, Wrong::YearMissing { year });
                        continue;
                    }
                    Blank::LeftOut => continue,
                    Blank::Is(value, words) => {
                        let origin = json!({"origin": "assumed", "why": bilingual(words)});
                        with(origin, year, value, unit)
                    }
                },
            };
            self.places
                .insert(format!("{place}[{}]", entries.len()), at);
            entries.push(entry);
        }
        self.places
            .insert(place.to_owned(), table.at(line, Column::Kind));
        Json::Array(entries)
    }

    /// Makes the line's figures that its source holds a row of a table; gives the row.
    pub fn cells(
        &mut self,
        source: &Source,
        figures: &BTreeMap<u16, Decimal>,
        unit: Unit,
        label: &str,
    ) -> Option<String> {
        let title = source.table.as_deref()?;
        let stated = figures.iter().filter(|(year, _)| source.states(**year));
        let stated: BTreeMap<u16, Decimal> = stated.map(|(year, value)| (*year, *value)).collect();
        if stated.is_empty() {
            return None;
        }
        let label = source.row.as_deref().unwrap_or(label);
        let all_stated = figures.keys().all(|year| source.states(*year));
        let years: Vec<u16> = stated.keys().copied().collect();
        let row = self.tables.add((title, source.page), label, unit, stated);
        if let (true, Some(remark)) = (all_stated, &source.ground) {
            let cells: Vec<String> = years.iter().map(|year| format!("{row}/y{year}")).collect();
            let words = bilingual((remark, remark));
            self.notes.push(json!({"cells": cells, "words": words}));
        }
        Some(row)
    }

    /// A single value of a line, as an input without years.
    pub fn single(
        &mut self,
        value: Option<Decimal>,
        source: &Source,
        (year, unit): (u16, Unit),
        label: &str,
    ) -> Option<Json> {
        let value = value?;
        let figures = BTreeMap::from([(year, value)]);
        let origin = match self.cells(source, &figures, unit, label) {
            Some(row) => json!({"origin": "stated", "from": [format!("{row}/y{year}")]}),
            None => json!({"origin": "assumed", "why": ground(source)}),
        };
        let mut input = with(origin, year, value, unit);
        if let Some(fields) = input.as_object_mut() {
            fields.remove("years");
        }
        Some(input)
    }
}

/// What a blank year of a line of the sheet of frame and index is.
pub fn blank_of(kind: Kind) -> Blank {
    kind.when_blank().map_or(Blank::Refused, |value| {
        Blank::Is(Decimal::from(value), BLANK)
    })
}

fn with(mut origin: Json, year: u16, value: Decimal, unit: Unit) -> Json {
    if let Some(fields) = origin.as_object_mut() {
        fields.insert("years".to_owned(), json!([year]));
        fields.insert("value".to_owned(), json!(value.normalize().to_string()));
        fields.insert("unit".to_owned(), json!(unit.name()));
    }
    origin
}
