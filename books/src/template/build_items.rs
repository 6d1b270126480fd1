//! The items of a template as parts of an own file.

use ramkalkyl::data::unit::Unit;
use serde_json::{Value as Json, json};

use super::build_parts::{Ids, Part, put};
use super::find::Table;
use super::layout::{Column, Kind, Sheet, VOLUMES};
use super::lines::{Line, Value};
use super::number::{figure, text};
use super::parts::{label, volume_unit};
use super::series::{Blank, Building, bilingual};
use super::words::{self, CHOSEN, COST_OVER_VOLUME};
use super::wrong::Wrong;

impl Building {
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
            let series = self.series(&place, table, line, of, &label, |_| blank(line));
            put(json, "rate", Some(series));
        }
        if let Some(line) = cost {
            self.unit(table, line, self.money);
            let volumes = part.lines.get(&Kind::Volume);
            for column in line.cells.keys() {
                let Column::Year(year) = column else { continue };
                let volume = volumes.and_then(|line| line.get(*column));
                let zero = matches!(volume, Some(Value::Number { value, .. }) if value.is_zero());
                if zero {
                    let at = table.at(line, *column);
                    self.found.note(&at, Wrong::NoVolume { year: *year });
                }
            }
            let label = label(Kind::Cost, Some(&part.name));
            let place = format!("{place}.cost");
            let of = (Kind::Cost, self.money);
            let series = self.series(&place, table, line, of, &label, |_| blank(line));
            put(json, "cost", Some(series));
            put(json, "rate_how", Some(bilingual(COST_OVER_VOLUME)));
        }
    }
}

/// A price may be missing altogether; in one year alone it would count as nothing there.
fn blank(line: &Line) -> Blank {
    let mut columns = line.cells.keys();
    match columns.any(|column| matches!(column, Column::Year(_))) {
        true => Blank::Refused,
        false => Blank::LeftOut,
    }
}
