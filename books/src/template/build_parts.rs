//! Cost types, items, lump items, measures and areas of a template as parts of an own file.

use std::collections::{BTreeMap, BTreeSet};

use ramkalkyl::data::unit::Unit;
use ramkalkyl::model::exact::Exact;
use ramkalkyl::text::language::Language;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use super::find::{At, Table};
use super::layout::{Column, Kind, Sheet, VOLUMES};
use super::lines::Line;
use super::number::{figure, text, whole};
use super::parts::{label, volume_unit, weight_words};
use super::series::{Blank, Building, bilingual};
use super::slug::{is_free, slug};
use super::source::Source;
use super::words::{self, CHOSEN, COST_OVER_VOLUME, WEIGHT, plain};
use super::wrong::Wrong;

/// The ids that are taken, and the names that may be followed.
pub struct Ids(BTreeSet<String>);

impl Ids {
    /// Those of the cost types.
    pub fn new(types: &[(String, String)]) -> Self {
        Self(types.iter().map(|(_, id)| id.clone()).collect())
    }
}

/// The lines of one name, by what they hold.
struct Part<'a> {
    name: String,
    first: &'a Line,
    lines: BTreeMap<Kind, &'a Line>,
}

impl Part<'_> {
    /// The first of its lines that has something in a column.
    fn line_with(&self, column: Column) -> Option<&Line> {
        let mut lines = self.lines.values().copied();
        lines.find(|line| line.get(column).is_some())
    }
}

impl Building {
    fn name(&mut self, table: &Table, line: &Line) -> Option<String> {
        let at = table.at(line, Column::Name);
        match line.get(Column::Name) {
            Some(value) => text(value, &at, &mut self.found),
            None => self.found.refuse(&at, Wrong::NameMissing),
        }
    }

    fn words(&mut self, table: &Table, line: &Line, column: Column) -> Option<String> {
        let at = table.at(line, column);
        text(line.get(column)?, &at, &mut self.found)
    }

    /// The fields `id` and `name`; an id that is taken is a fault.
    fn named(
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
    fn parts<'a>(&mut self, table: &'a Table, sheet: Sheet) -> Vec<Part<'a>> {
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

    /// The cost types: name, id and the part of the file. Their weights are their shares of the sum.
    pub fn types(&mut self, table: &Table) -> Vec<(String, String, Json)> {
        let parts = self.parts(table, Sheet::Types);
        let base = self.years.base().0;
        let mut amounts = Vec::new();
        for part in &parts {
            let amount = match part.lines.get(&Kind::Net) {
                None => {
                    let name = part.name.clone();
                    let at = table.at(part.first, Column::Name);
                    self.found.refuse(&at, Wrong::NetMissing { name })
                }
                Some(line) => {
                    self.unit(table, line, self.money);
                    let figures = self.figures(table, line, (Kind::Net, self.money));
                    if line.get(Column::Year(base)).is_none() {
                        let at = table.at(line, Column::Year(base));
                        self.found.note(&at, Wrong::YearMissing { year: base });
                    }
                    figures.get(&base).copied()
                }
            };
            amounts.push(amount);
        }
        let known: Option<Vec<Decimal>> = amounts.iter().copied().collect();
        let sum = known.map(|known| {
            (known.iter()).fold(Decimal::ZERO, |sum, amount| sum.plus_at_most(*amount))
        });
        if let (Some(sum), Some(first)) = (sum, parts.first())
            && sum.is_zero()
        {
            let at = table.at(first.first, Column::Year(base));
            self.found.note(&at, Wrong::NothingWeighs);
        }
        let mut ids = Ids(BTreeSet::new());
        let mut types = Vec::new();
        for (part, amount) in parts.iter().zip(amounts) {
            let place = format!("model.cost_types[{}]", types.len());
            let both = (
                &*part.name,
                part.line_with(Column::NameEn),
                part.line_with(Column::Id),
            );
            let mut json = self.named(table, both, (part.first, "kostnadsslag"), &mut ids);
            self.places
                .insert(place.clone(), table.at(part.first, Column::Name));
            let weight = match (part.lines.get(&Kind::Net), amount, sum) {
                (Some(line), Some(amount), Some(sum)) => {
                    let label = label(Kind::Net, Some(&part.name));
                    Some(self.weight(table, line, (amount, sum), &label))
                }
                _ => None,
            };
            put(&mut json, "weight", weight);
            for (kind, field) in [(Kind::Index, "index"), (Kind::Months, "index_months")] {
                let series = part.lines.get(&kind).map(|line| {
                    let unit = kind.unit(self.money);
                    self.unit(table, line, unit);
                    let label = label(kind, Some(&part.name));
                    let place = format!("{place}.{field}");
                    self.series(&place, table, line, (kind, unit), &label, |_| {
                        Blank::LeftOut
                    })
                });
                put(&mut json, field, series);
            }
            let id = json.get("id").and_then(Json::as_str).unwrap_or_default();
            types.push((part.name.clone(), id.to_owned(), json));
        }
        types
    }

    fn weight(
        &mut self,
        table: &Table,
        line: &Line,
        (amount, sum): (Decimal, Decimal),
        label: &str,
    ) -> Json {
        let base = self.years.base().0;
        let source = Source::read(table, line, self.years, &mut self.found);
        let figures = BTreeMap::from([(base, amount)]);
        let mut weight = match self.cells(&source, &figures, self.money, label) {
            Some(row) => json!({
                "origin": "derived", "from": [format!("{row}/y{base}")], "how": bilingual(WEIGHT),
            }),
            None => {
                let ground = source.ground.unwrap_or_default();
                let [sv, en] =
                    Language::ALL.map(|language| weight_words(amount, sum, &ground, language));
                json!({"origin": "assumed", "why": bilingual((&sv, &en))})
            }
        };
        let share = format!("{}/{}", amount.normalize(), sum.normalize());
        put(&mut weight, "value", Some(json!(share)));
        put(&mut weight, "unit", Some(json!(Unit::Fraction.name())));
        weight
    }

    /// The id of the cost type that a line names.
    fn followed(
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

    /// The items.
    pub fn items(&mut self, table: &Table, types: &[(String, String)], ids: &mut Ids) -> Vec<Json> {
        let mut items = Vec::new();
        for part in self.parts(table, Sheet::Items) {
            let place = format!("model.items[{}]", items.len());
            self.places
                .insert(place.clone(), table.at(part.first, Column::Name));
            let both = (
                &*part.name,
                part.line_with(Column::NameEn),
                part.line_with(Column::Id),
            );
            let mut json = self.named(table, both, (part.first, "post"), ids);
            let followed = self.followed(table, part.line_with(Column::CostType), types);
            let chosen =
                followed.map(|id| json!({"id": id, "origin": "assumed", "why": bilingual(CHOSEN)}));
            put(&mut json, "cost_type", chosen);
            if let Some(line) = part.line_with(Column::Follow)
                && let Some(value) = line.get(Column::Follow)
            {
                let at = table.at(line, Column::Follow);
                let share = figure(value, Kind::Cover, Unit::Percent, &at, &mut self.found);
                let follow = share.map(|share| {
                    json!({"value": share.normalize().to_string(), "unit": "percent", "origin": "assumed", "why": bilingual(CHOSEN)})
                });
                put(&mut json, "follow", follow);
            }
            let Some(volume) = part.lines.get(&Kind::Volume) else {
                let name = part.name.clone();
                let at = table.at(part.first, Column::Kind);
                self.found.note(&at, Wrong::VolumeMissing { name });
                continue;
            };
            self.volume(table, volume, &part.name, &place, &mut json);
            self.price(table, &part, &place, &mut json);
            items.push(json);
        }
        items
    }

    fn volume(&mut self, table: &Table, line: &Line, name: &str, place: &str, json: &mut Json) {
        let at = table.at(line, Column::Unit);
        let Some(written) = line.get(Column::Unit) else {
            let what = words::column(Column::Unit, Sheet::Items, self.found.language).to_owned();
            return self.found.note(&at, Wrong::Required { what });
        };
        let Some(written) = text(written, &at, &mut self.found) else {
            return;
        };
        let Some(unit) = words::volume_named(&written) else {
            let names = VOLUMES.map(|(_, _, unit)| words::unit(unit, self.found.language));
            let allowed = names.map(str::to_owned).to_vec();
            let found = written;
            return self.found.note(&at, Wrong::NotOneOf { found, allowed });
        };
        let known = VOLUMES.iter().find(|(known, ..)| *known == unit);
        put(json, "unit", known.map(|(_, name, _)| json!(name)));
        let label = label(Kind::Volume, Some(name));
        let place = format!("{place}.volume");
        let of = (Kind::Volume, volume_unit(unit));
        let series = self.series(&place, table, line, of, &label, |_| Blank::Refused);
        put(json, "volume", Some(series));
    }

    fn price(&mut self, table: &Table, part: &Part<'_>, place: &str, json: &mut Json) {
        let (cost, price) = (part.lines.get(&Kind::Cost), part.lines.get(&Kind::Price));
        if let (Some(_), Some(price)) = (cost, price) {
            let at = table.at(price, Column::Kind);
            return self.found.note(&at, Wrong::CostAndPrice);
        }
        if let Some(line) = price {
            self.unit(table, line, Unit::Kr);
            let label = label(Kind::Price, Some(&part.name));
            let place = format!("{place}.rate");
            let of = (Kind::Price, Unit::Kr);
            let series = self.series(&place, table, line, of, &label, |_| Blank::LeftOut);
            put(json, "rate", Some(series));
        }
        if let Some(line) = cost {
            self.unit(table, line, self.money);
            let volumes = part.lines.get(&Kind::Volume);
            for column in line.cells.keys() {
                let Column::Year(year) = column else { continue };
                let volume = volumes.and_then(|line| line.get(*column));
                let zero = matches!(volume, Some(super::lines::Value::Number { value, .. }) if value.is_zero());
                if zero {
                    let at = table.at(line, *column);
                    self.found.note(&at, Wrong::NoVolume { year: *year });
                }
            }
            let label = label(Kind::Cost, Some(&part.name));
            let place = format!("{place}.cost");
            let of = (Kind::Cost, self.money);
            let series = self.series(&place, table, line, of, &label, |_| Blank::LeftOut);
            put(json, "cost", Some(series));
            put(json, "rate_how", Some(bilingual(COST_OVER_VOLUME)));
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
        let mut ids = Ids(BTreeSet::new());
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

fn put(json: &mut Json, field: &str, value: Option<Json>) {
    if let (Some(fields), Some(value)) = (json.as_object_mut(), value) {
        fields.insert(field.to_owned(), value);
    }
}
