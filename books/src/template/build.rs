//! The sheets of a filled-in template as the JSON of an own file.

use std::collections::BTreeMap;
use std::rc::Rc;

use ramkalkyl::data::fault::Fault;
use ramkalkyl::data::unit::Unit;
use ramkalkyl::data::{DOCUMENT_IDS, load};
use ramkalkyl::model::year::Year;
use ramkalkyl::text::fault;
use ramkalkyl::text::language::Language;
use serde_json::{Value as Json, json};

use super::SheetFault;
use super::facts::Facts;
use super::find::{self, At, Table};
use super::layout::{Column, Kind, Sheet};
use super::lines::Line;
use super::number::text;
use super::open::Grid;
use super::parts::label;
use super::series::{Blank, Building, bilingual, blank_of};
use super::slug::is_free;
use super::source::{Source, Tables};
use super::words::{self, INDEX_AS_NEXT, NEED_AS_FRAME, special};
use super::wrong::{Found, Wrong};

/// The most lines of a sheet.
const MOST_LINES: usize = 2_000;

/// The JSON text of an own file.
///
/// # Errors
/// All faults, in the order of the file.
pub fn json(grids: &[Grid], language: Language) -> Result<String, Vec<SheetFault>> {
    let names: Vec<String> = grids.iter().map(|grid| grid.name.clone()).collect();
    let mut found = Found::new(language);
    let Some(grid) = find::grid(grids, Sheet::Facts) else {
        return Err(vec![Wrong::NotTheTemplate.of_the_file(language)]);
    };
    let facts = Facts::new(find::facts(grid, &mut found));
    if !facts.is_this_version(&mut found) {
        return Err(found.into_faults(&names));
    }
    let mut tables = BTreeMap::new();
    for sheet in Sheet::ALL {
        if matches!(sheet, Sheet::Readme | Sheet::Facts) {
            continue;
        }
        let Some(grid) = find::grid(grids, sheet) else {
            let name = Rc::from(words::sheet(sheet, language));
            let at = At {
                sheet: name,
                cell: None,
            };
            found.note(&at, Wrong::SheetMissing { sheet });
            continue;
        };
        if let Some(mut table) = find::table(grid, sheet, &mut found) {
            if table.lines.len() > MOST_LINES {
                found.note(&table.whole(), Wrong::TooMany { most: MOST_LINES });
                table.lines.clear();
            }
            tables.insert(sheet, table);
        }
    }
    let years = facts.years(&mut found);
    let money = facts.money(&mut found);
    let header = facts.header(&mut found);
    let (Some(years), Some(money)) = (years, money) else {
        return Err(found.into_faults(&names));
    };
    let mut building = Building {
        found,
        years,
        money,
        tables: Tables::default(),
        notes: Vec::new(),
        places: BTreeMap::new(),
    };
    let id = facts.id(&header, years, &mut building.found);
    let model = building.model(&tables);
    if !building.found.is_empty() {
        return Err(building.found.into_faults(&names));
    }
    let (special_sv, special_en) = special(money);
    let mut file = json!({
        "format": "ramkalkyl-baseline",
        "version": 1,
        "id": id,
        "years": {"base": years.base().0, "last": years.last().0},
        "special": bilingual((&special_sv, &special_en)),
        "tables": building.tables.json(years),
        "model": model,
        "notes": building.notes,
    });
    if let (Some(fields), Json::Object(header)) = (file.as_object_mut(), header) {
        fields.extend(header);
    }
    let text = serde_json::to_string_pretty(&file).unwrap_or_default();
    match load::read(&text) {
        Ok(_) => Ok(text),
        Err(faults) => {
            for fault in &faults {
                let at = building.place(fault, &facts);
                let words = fault::fault(fault, language);
                building.found.note(&at, Wrong::Other(words));
            }
            Err(building.found.into_faults(&names))
        }
    }
}

/// Whether an id may be a document's: free, and none of the page's own.
pub fn checked_id(id: String, at: &At, found: &mut Found) -> Option<String> {
    if DOCUMENT_IDS.contains(&&*id) {
        return found.refuse(at, Wrong::ListedId { id });
    }
    if !is_free(&id) {
        return found.refuse(at, Wrong::NotAnId { found: id });
    }
    Some(id)
}

impl Building {
    /// The cell of a fault that the own form's checks found: that of its place, or of what the place is within.
    fn place(&self, fault: &Fault, facts: &Facts) -> At {
        let mut place = fault.place.as_str();
        loop {
            if let Some(at) = self.places.get(place) {
                return at.clone();
            }
            match place.rfind(['.', '[']) {
                Some(end) => place = place.get(..end).unwrap_or_default(),
                None => return facts.whole(),
            }
        }
    }

    fn model(&mut self, tables: &BTreeMap<Sheet, Table>) -> Json {
        let mut model = serde_json::Map::new();
        if let Some(table) = tables.get(&Sheet::Frame) {
            self.frame(table, &mut model);
        }
        let kinds = tables.get(&Sheet::Types);
        let types = kinds.map(|table| self.types(table)).unwrap_or_default();
        let known: Vec<(String, String)> = (types.iter())
            .map(|(name, id, _)| (name.clone(), id.clone()))
            .collect();
        let mut ids = super::build_parts::Ids::new(&known);
        let mut put = |field: &str, parts: Vec<Json>| model.insert(field.to_owned(), parts.into());
        put(
            "cost_types",
            types.into_iter().map(|(_, _, json)| json).collect(),
        );
        let mut part = |sheet: Sheet, read: &mut dyn FnMut(&mut Self, &Table) -> Vec<Json>| {
            (tables.get(&sheet)).map_or_else(Vec::new, |table| read(self, table))
        };
        put(
            "items",
            part(Sheet::Items, &mut |building, table| {
                building.items(table, &known, &mut ids)
            }),
        );
        put(
            "lumps",
            part(Sheet::Lumps, &mut |building, table| {
                building.lumps(table, &known, &mut ids)
            }),
        );
        put(
            "measures",
            part(Sheet::Measures, &mut |building, table| {
                building.measures(table)
            }),
        );
        put(
            "areas",
            part(Sheet::Areas, &mut |building, table| building.areas(table)),
        );
        Json::Object(model)
    }

    fn frame(&mut self, table: &Table, model: &mut serde_json::Map<String, Json>) {
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
                    super::number::figure(value, kind, unit, &at, &mut unheard)
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

fn table_figure(line: &Line, year: Year) -> Option<&super::lines::Value> {
    line.get(Column::Year(year.0))
}
