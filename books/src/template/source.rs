//! Where a line's figures were read, and the transcribed tables made of such lines.

use std::collections::{BTreeMap, BTreeSet};

use ramkalkyl::data::unit::Unit;
use ramkalkyl::model::year::{Year, Years};
use ramkalkyl::text::language::Language;
use ramkalkyl::text::number::write;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use super::find::Table;
use super::layout::Column;
use super::lines::Line;
use super::number::{text, whole};
use super::slug::slug;
use super::words::SECTION;
use super::wrong::{Found, Wrong};

/// The id of an own document that names none.
pub fn document_id(municipality: &str, committee: &str, budget: Year) -> String {
    let year = budget.to_string();
    let mut name = slug(&format!("{municipality} {committee}"), "underlag");
    name.truncate(50);
    format!("{}-{year}", name.trim_end_matches('-'))
}

/// What a line tells of its source.
#[derive(Default)]
pub struct Source {
    /// The table; without one every year is assumed.
    pub table: Option<String>,
    /// The row there.
    pub row: Option<String>,
    /// The page.
    pub page: Option<u16>,
    /// The years that are assumed all the same.
    pub assumed: BTreeSet<u16>,
    /// Why, or a remark.
    pub ground: Option<String>,
}

impl Source {
    /// Reads a line's source.
    pub fn read(table: &Table, line: &Line, years: Years, found: &mut Found) -> Self {
        let words = |column: Column, found: &mut Found| {
            let value = line.get(column)?;
            text(value, &table.at(line, column), found)
        };
        let mut source = Self {
            table: words(Column::Table, found),
            row: words(Column::Row, found),
            ground: words(Column::Ground, found),
            ..Self::default()
        };
        if let Some(value) = line.get(Column::Page) {
            let page = whole(value, 1, 65_535, &table.at(line, Column::Page), found);
            source.page = page.and_then(|page| u16::try_from(page).ok());
        }
        let has_place = source.row.is_some() || line.get(Column::Page).is_some();
        if source.table.is_none() && line.get(Column::Table).is_none() && has_place {
            found.note(&table.at(line, Column::Table), Wrong::NoTable);
        }
        if let Some(value) = line.get(Column::Assumed) {
            let at = table.at(line, Column::Assumed);
            if line.get(Column::Table).is_none() {
                found.note(&at, Wrong::AssumedWithoutTable);
            }
            if let Some(written) = text(value, &at, found) {
                match listed(&written) {
                    None => found.note(&at, Wrong::NotYears { found: written }),
                    Some(listed) => {
                        for year in &listed {
                            if years.position(Year(*year)).is_err() {
                                found.note(&at, Wrong::YearOutside { year: *year });
                            }
                        }
                        source.assumed = listed;
                    }
                }
            }
        }
        source
    }

    /// Whether a year's figure stands in the document.
    pub fn states(&self, year: u16) -> bool {
        self.table.is_some() && !self.assumed.contains(&year)
    }
}

/// Years as a person lists them: `2026, 2028`, `2026–2028`.
fn listed(text: &str) -> Option<BTreeSet<u16>> {
    let mut years = BTreeSet::new();
    let spaced = text.replace(" och ", ",").replace(" and ", ",");
    let parts = spaced.split([',', ';', '\n']).map(str::trim);
    for part in parts.filter(|part| !part.is_empty()) {
        let ends: Vec<u16> = (part.split(['–', '-', '−']))
            .map(|end| end.trim().parse().ok())
            .collect::<Option<_>>()?;
        match ends.as_slice() {
            [year] => {
                years.insert(*year);
            }
            [from, to] if from <= to && to.saturating_sub(*from) <= 100 => {
                years.extend(*from..=*to)
            }
            _ => return None,
        }
    }
    Some(years)
}

/// A row of a table: the figures that a line says stand in the document.
struct Row {
    label: String,
    unit: Unit,
    cells: BTreeMap<u16, Decimal>,
}

/// The tables that the lines' sources name, in the order in which they are first named.
#[derive(Default)]
pub struct Tables(Vec<(String, Option<u16>, Vec<Row>)>);

impl Tables {
    /// Adds a row; gives the reference of its cells but for the column.
    pub fn add(
        &mut self,
        (title, page): (&str, Option<u16>),
        label: &str,
        unit: Unit,
        cells: BTreeMap<u16, Decimal>,
    ) -> String {
        let known = (self.0.iter()).position(|(known, at, _)| known == title && *at == page);
        let place = known.unwrap_or_else(|| {
            self.0.push((title.to_owned(), page, Vec::new()));
            self.0.len().saturating_sub(1)
        });
        let Some((_, _, rows)) = self.0.get_mut(place) else {
            return String::new();
        };
        let label = label.to_owned();
        rows.push(Row { label, unit, cells });
        format!("t{}/r{}", place.saturating_add(1), rows.len())
    }

    /// The tables as the own form has them.
    pub fn json(&self, years: Years) -> Json {
        let tables = self.0.iter().zip(1..).map(|((title, page, rows), number)| {
            let held = |year: &Year| rows.iter().any(|row| row.cells.contains_key(&year.0));
            let columns: Vec<Year> = years.all().filter(held).collect();
            let kind = |year: &Year| if *year <= years.budget() { "budget" } else { "plan" };
            let heads: Vec<Json> = (columns.iter())
                .map(|year| json!({"id": format!("y{year}"), "label": year.to_string(), "year": year.0, "kind": kind(year)}))
                .collect();
            let rows: Vec<Json> = (rows.iter().zip(1..))
                .map(|(row, number)| {
                    let cells: Vec<String> = (columns.iter())
                        .map(|year| row.cells.get(&year.0).map_or_else(String::new, printed))
                        .collect();
                    json!({"id": format!("r{number}"), "label": row.label, "unit": row.unit.name(), "cells": cells})
                })
                .collect();
            let unit = Unit::Tkr.name();
            let mut table = json!({
                "id": format!("t{number}"), "kind": "table", "title": title, "section": SECTION,
                "unit": unit, "sign": "plain", "columns": heads, "rows": rows,
            });
            if let (Some(page), Some(fields)) = (page, table.as_object_mut()) {
                fields.insert("page".to_owned(), json!(page));
            }
            table
        });
        Json::Array(tables.collect())
    }
}

/// A figure as a document would print it.
fn printed(value: &Decimal) -> String {
    write::exact(*value, Language::Swedish)
}
