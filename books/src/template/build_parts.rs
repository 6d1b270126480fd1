//! Cost types, items, lump items, measures and areas of a template as parts of an own file.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use super::find::{At, Table};
use super::layout::{Column, Kind, Sheet};
use super::lines::Line;
use super::number::{figure, text, whole};
use super::parts::label;
use super::series::{Blank, Building, bilingual};
use super::slug::{is_free, slug};
use super::source::Source;
use super::words::{self, plain};
use super::wrong::Wrong;

/// The ids that are taken, and the names that may be followed.
#[derive(Default)]
pub struct Ids(BTreeSet<String>);

impl Ids {
    /// Those of the cost types.
    pub fn new(types: &[(String, String)]) -> Self {
        Self(types.iter().map(|(_, id)| id.clone()).collect())
    }
}

/// The lines of one name, by what they hold.
pub struct Part<'a> {
    /// The name.
    pub name: String,
    /// The first of them.
    pub first: &'a Line,
    /// The lines.
    pub lines: BTreeMap<Kind, &'a Line>,
}

impl Part<'_> {
    /// The first of its lines that has something in a column.
    pub fn line_with(&self, column: Column) -> Option<&Line> {
        let mut lines = self.lines.values().copied();
        lines.find(|line| line.get(column).is_some())
    }
}

impl Building {
    /// The name that a line gives.
    pub fn name(&mut self, table: &Table, line: &Line) -> Option<String> {
        let at = table.at(line, Column::Name);
        match line.get(Column::Name) {
            Some(value) => text(value, &at, &mut self.found),
            None => self.found.refuse(&at, Wrong::NameMissing),
        }
    }

    /// The words of a line in a column.
    pub fn words(&mut self, table: &Table, line: &Line, column: Column) -> Option<String> {
        let at = table.at(line, column);
        text(line.get(column)?, &at, &mut self.found)
    }

    /// The fields `id` and `name`; an id that is taken is a fault.
    pub fn named(
        &mut self,
        table: &Table,
        (name, named, identified): (&str, Option<&Line>, Option<&Line>),
        (first, rest): (&Line, &str),
        ids: &mut Ids,
    ) -> Json {
        let english = named.and_then(|line| self.words(table, line, Column::NameEn));
        let given = identified.and_then(|line| self.words(table, line, Column::Id));
        let at = match identified {
            Some(line) => table.at(line, Column::Id),
            None => table.at(first, Column::Name),
        };
        let id = given.unwrap_or_else(|| slug(name, rest));
        if !is_free(&id) {
            let found = id.clone();
            self.found.note(&at, Wrong::NotAnId { found });
        } else if !ids.0.insert(id.clone()) {
            let id = id.clone();
            self.found.note(&at, Wrong::IdTwice { id });
        }
        json!({"id": id, "name": bilingual((name, english.as_deref().unwrap_or(name)))})
    }

    /// The lines of a sheet under their names.
    pub fn parts<'a>(&mut self, table: &'a Table, sheet: Sheet) -> Vec<Part<'a>> {
        let mut parts: Vec<Part<'a>> = Vec::new();
        for line in &table.lines {
            let name = self.name(table, line);
            let kind = self.kind(table, line, sheet);
            let (Some(name), Some(kind)) = (name, kind) else {
                continue;
            };
            let has_figures = line
                .cells
                .keys()
                .any(|column| matches!(column, Column::Year(_)));
            if matches!(kind, Kind::Cost | Kind::Price) && !has_figures {
                continue; // Laid out by the template, and not used.
            }
            let known = parts
                .iter()
                .position(|part| plain(&part.name) == plain(&name));
            let Some(part) = known.and_then(|known| parts.get_mut(known)) else {
                let lines = BTreeMap::from([(kind, line)]);
                parts.push(Part {
                    name,
                    first: line,
                    lines,
                });
                continue;
            };
            if part.lines.insert(kind, line).is_some() {
                let at = table.at(line, Column::Kind);
                self.found.note(&at, Wrong::KindTwice { kind });
            }
        }
        parts
    }

    /// The id of the cost type that a line names.
    pub fn followed(
        &mut self,
        table: &Table,
        line: Option<&Line>,
        types: &[(String, String)],
    ) -> Option<Json> {
        let line = line?;
        let at = table.at(line, Column::CostType);
        let written = text(line.get(Column::CostType)?, &at, &mut self.found)?;
        let known = types
            .iter()
            .find(|(name, id)| words::same(name, &written) || *id == written);
        match known {
            Some((_, id)) => Some(json!(id)),
            None => self
                .found
                .refuse(&at, Wrong::UnknownType { found: written }),
        }
    }

    /// The lump items.
    pub fn lumps(&mut self, table: &Table, types: &[(String, String)], ids: &mut Ids) -> Vec<Json> {
        let mut lumps = Vec::new();
        for line in &table.lines {
            let Some(name) = self.name(table, line) else {
                continue;
            };
            let place = format!("model.lumps[{}]", lumps.len());
            self.places
                .insert(place.clone(), table.at(line, Column::Name));
            self.unit(table, line, self.money);
            let both = (&*name, Some(line), with(line, Column::Id));
            let mut json = self.named(table, both, (line, "klumpsumma"), ids);
            let followed = self.followed(table, Some(line), types);
            put(&mut json, "cost_type", followed);
            let label = label(Kind::Amount, Some(&name));
            let place = format!("{place}.amount");
            let of = (Kind::Amount, self.money);
            let series = self.series(&place, table, line, of, &label, |_| Blank::Refused);
            put(&mut json, "amount", Some(series));
            lumps.push(json);
        }
        lumps
    }

    /// An amount that has no year of its own.
    fn amount(&mut self, table: &Table, line: &Line, sheet: Sheet) -> Option<Decimal> {
        self.unit(table, line, self.money);
        let at = table.at(line, Column::Amount);
        match line.get(Column::Amount) {
            Some(value) => figure(value, Kind::Amount, self.money, &at, &mut self.found),
            None => self.required(&at, Column::Amount, sheet),
        }
    }

    fn required<T>(&mut self, at: &At, column: Column, sheet: Sheet) -> Option<T> {
        let what = words::column(column, sheet, self.found.language).to_owned();
        self.found.refuse(at, Wrong::Required { what })
    }

    /// The measures.
    pub fn measures(&mut self, table: &Table) -> Vec<Json> {
        let mut measures = Vec::new();
        for line in &table.lines {
            let name = self.name(table, line);
            let amount = self.amount(table, line, Sheet::Measures);
            let mut number = |column: Column, least: u32, most: u32| {
                let at = table.at(line, column);
                match line.get(column) {
                    Some(value) => whole(value, least, most, &at, &mut self.found),
                    None => self.required(&at, column, Sheet::Measures),
                }
            };
            let year = number(Column::StartYear, 1900, 2999);
            let month = number(Column::StartMonth, 1, 12);
            let year = year.and_then(|year| u16::try_from(year).ok());
            if let Some(year) = year
                && self.years.all().all(|known| known.0 != year)
            {
                let at = table.at(line, Column::StartYear);
                self.found.note(&at, Wrong::YearOutside { year });
            }
            if let (Some(name), Some(amount), Some(year), Some(month)) = (name, amount, year, month)
            {
                let place = format!("model.measures[{}]", measures.len());
                self.places.insert(place, table.at(line, Column::Name));
                measures.push(json!({
                    "name": name, "value": amount.normalize().to_string(),
                    "unit": self.money.name(), "year": year, "start_month": month,
                }));
            }
        }
        measures
    }

    /// The areas.
    pub fn areas(&mut self, table: &Table) -> Vec<Json> {
        let mut areas = Vec::new();
        let mut ids = Ids::default();
        for line in &table.lines {
            let Some(name) = self.name(table, line) else {
                continue;
            };
            let place = format!("model.areas[{}]", areas.len());
            self.places.insert(place, table.at(line, Column::Name));
            let both = (&*name, Some(line), with(line, Column::Id));
            let mut json = self.named(table, both, (line, "omrade"), &mut ids);
            let amount = self.amount(table, line, Sheet::Areas);
            let source = Source::read(table, line, self.years, &mut self.found);
            let label = label(Kind::Amount, Some(&name));
            let year = self.years.budget().0;
            let net = self.single(amount, &source, (year, self.money), &label);
            put(&mut json, "net", net);
            areas.push(json);
        }
        areas
    }
}

fn with(line: &Line, column: Column) -> Option<&Line> {
    Some(line).filter(|line| line.get(column).is_some())
}

/// Puts a field into an object, where there is something to put.
pub fn put(json: &mut Json, field: &str, value: Option<Json>) {
    if let (Some(fields), Some(value)) = (json.as_object_mut(), value) {
        fields.insert(field.to_owned(), value);
    }
}
