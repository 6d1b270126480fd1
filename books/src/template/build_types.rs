//! The cost types of a template as parts of an own file.

use ramkalkyl::data::unit::Unit;
use ramkalkyl::model::exact::Exact;
use ramkalkyl::text::language::Language;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

use super::build_parts::{Ids, put};
use super::find::Table;
use super::layout::{Column, Kind, Sheet};
use super::lines::Line;
use super::parts::{label, weight_words};
use super::series::{Blank, Building, bilingual};
use super::source::Source;
use super::words::WEIGHT;
use super::wrong::Wrong;

impl Building {
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
        let mut ids = Ids::default();
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
}
