//! Where in a file a fault is, by the names that stand there: what its author calls the table, the row, the item.

use serde_json::Value;

use super::json;

/// The names around a place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named {
    /// The table's title, or the sentence that it is.
    pub table: Option<String>,
    /// The row's label.
    pub row: Option<String>,
    /// The column's label.
    pub column: Option<String>,
    /// The name of the item, lump, cost type or measure.
    pub part: Option<String>,
}

/// A file as far as its names go: it may be faulty.
pub struct Outline(Value);

impl Outline {
    /// The outline of a file; `None` where it is not JSON.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        json::parse(text).ok().map(|(value, _)| Self(value))
    }

    /// The names around a place, such as `tables[3].rows[1].cells[0]`. What cannot be found is left out.
    #[must_use]
    pub fn named(&self, place: &str) -> Named {
        named(&self.0, place)
    }
}

/// One step of a path: `items` or `[3]`.
enum Step<'a> {
    Field(&'a str),
    Element(usize),
}

fn named(file: &Value, place: &str) -> Named {
    let mut named = Named::default();
    let mut here = Some(file);
    let (mut table, mut list) = (None, "");
    for step in steps(place) {
        here = match step {
            Step::Field(field) => {
                list = field;
                here.and_then(|value| value.get(field))
            }
            Step::Element(position) => {
                let found = here.and_then(|value| value.get(position));
                match list {
                    "tables" => {
                        table = found;
                        named.table = first(found, &["title", "quote", "id"]);
                    }
                    "rows" => named.row = first(found, &["label", "heading", "id"]),
                    "columns" => named.column = first(found, &["label", "id"]),
                    "cells" if table.is_some() => {
                        let column = (table.and_then(|table| table.get("columns")))
                            .and_then(|columns| columns.get(position));
                        named.column = first(column, &["label", "id"]);
                    }
                    "items" | "lumps" | "cost_types" | "measures" => {
                        let name = found.and_then(|part| part.get("name"));
                        named.part = first(name, &["sv"])
                            .or_else(|| name.and_then(words))
                            .or_else(|| first(found, &["id"]));
                    }
                    _ => {}
                }
                found
            }
        };
    }
    named
}

/// The first of some fields that holds words.
fn first(value: Option<&Value>, fields: &[&str]) -> Option<String> {
    let mut found = fields.iter().filter_map(|field| value?.get(field));
    found.find_map(words)
}

/// Longer names are cut: a sentence is known by its beginning.
const MOST_LETTERS: usize = 60;

fn words(value: &Value) -> Option<String> {
    let text = value.as_str()?.trim();
    let mut letters = text.chars();
    let mut kept: String = letters.by_ref().take(MOST_LETTERS).collect();
    if letters.next().is_some() {
        kept.push('…');
    }
    (!kept.is_empty()).then_some(kept)
}

fn steps(place: &str) -> impl Iterator<Item = Step<'_>> {
    place.split('.').flat_map(|part| {
        let (field, rest) = part.split_once('[').unwrap_or((part, ""));
        let elements = rest.split('[').filter_map(|element| {
            let position = element.strip_suffix(']')?.parse().ok()?;
            Some(Step::Element(position))
        });
        std::iter::once(Step::Field(field)).chain(elements)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_place_is_told_by_the_names_around_it() {
        let file = json!({
            "tables": [{
                "id": "t", "title": "Styrtal",
                "columns": [{"id": "a", "label": "Budget"}],
                "rows": [{"id": "r", "label": "Volym", "cells": ["x"]}]
            }],
            "model": {"items": [{"id": "hvb", "name": {"sv": "HVB", "en": "HVB"}}]}
        });
        let cell = named(&file, "tables[0].rows[0].cells[0]");
        assert_eq!(cell.table.as_deref(), Some("Styrtal"));
        assert_eq!(cell.row.as_deref(), Some("Volym"));
        assert_eq!(cell.column.as_deref(), Some("Budget"));
        let item = named(&file, "model.items[0].volume[2].value");
        assert_eq!(item.part.as_deref(), Some("HVB"));
        assert_eq!(named(&file, "tables[7].rows[x]"), Named::default());
        assert_eq!(named(&file, ""), Named::default());
    }
}
