//! The sheets of a filled-in template as the JSON of an own file.

use std::collections::BTreeMap;
use std::rc::Rc;

use ramkalkyl::data::fault::Fault;
use ramkalkyl::data::{DOCUMENT_IDS, load};
use ramkalkyl::text::fault;
use ramkalkyl::text::language::Language;
use serde_json::{Value as Json, json};

use super::SheetFault;
use super::facts::Facts;
use super::find::{self, At, Table};
use super::layout::Sheet;
use super::open::Grid;
use super::series::{Building, bilingual};
use super::slug::is_free;
use super::source::Tables;
use super::words::{self, special};
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
}
