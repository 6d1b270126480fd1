//! What is compared, as a link carries it: `with=document`, `with=here`, `with=<name>~<parts>` for two to four columns,
//! `ref=<position>` for the one that the others are compared with.

use std::rc::Rc;

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::link::split;
use super::record::MOST_NAME;
use crate::text::letters;

/// The most columns side by side.
pub const MOST_COLUMNS: usize = 4;

/// What stands in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// The document with nothing changed.
    Document,
    /// The scenario of the link itself.
    Here,
    /// A scenario that the link carries: its name, and what a link to it has after `?`.
    Carried(Rc<str>, Rc<str>),
}

/// Columns in a neutral order: the document, the scenario of the link, the others by their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    columns: Vec<Column>,
    reference: usize,
}

impl Default for Comparison {
    fn default() -> Self {
        Self {
            columns: vec![Column::Document, Column::Here],
            reference: 0,
        }
    }
}

impl Comparison {
    /// What a link says; the document and the link's own scenario where it says nothing.
    #[must_use]
    pub fn read(parts: &[(String, String)]) -> Self {
        let values = |wanted: &'static str| {
            (parts.iter())
                .filter(move |(key, _)| key == wanted)
                .map(|(_, value)| value.as_str())
        };
        let columns: Vec<Column> = values("with")
            .filter_map(column)
            .take(MOST_COLUMNS)
            .collect();
        if columns.is_empty() {
            return Self::default();
        }
        let mut read = Self {
            columns: Vec::new(),
            reference: 0,
        };
        for column in columns {
            read.insert(column);
        }
        // One alone is no comparison: it is compared with the document, or the document with the scenario at hand.
        if read.columns.len() == 1 {
            let other = match read.columns.first() {
                Some(Column::Document) => Column::Here,
                _ => Column::Document,
            };
            read.insert(other);
        }
        let reference = values("ref").next().and_then(|place| place.parse().ok());
        read.refer_to(reference.unwrap_or_default());
        read
    }

    /// Whether a link's `with` can be read.
    #[must_use]
    pub fn reads(value: &str) -> bool {
        column(value).is_some()
    }

    /// The keys of a link that carry it.
    #[must_use]
    pub fn parts(&self) -> Vec<(String, String)> {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let value = |column: &Column| match column {
            Column::Document => "document".to_owned(),
            Column::Here => "here".to_owned(),
            Column::Carried(name, parts) => format!("{}~{}", encoded(name), encoded(parts)),
        };
        let mut parts: Vec<(String, String)> = (self.columns.iter())
            .map(|column| ("with".to_owned(), value(column)))
            .collect();
        if self.reference > 0 {
            parts.push(("ref".to_owned(), self.reference.to_string()));
        }
        parts
    }

    /// The columns, in their order.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The place of the column that the others are compared with.
    #[must_use]
    pub fn reference(&self) -> usize {
        self.reference
    }

    /// Compares with another column.
    pub fn refer_to(&mut self, place: usize) {
        if place < self.columns.len() {
            self.reference = place;
        }
    }

    /// Adds a column where its name belongs. The reference stays what it is.
    pub fn add(&mut self, column: Column) {
        if self.columns.len() < MOST_COLUMNS {
            let place = self.insert(column);
            if self.columns.len() > 1 && place <= self.reference {
                self.reference = self.reference.saturating_add(1);
            }
        }
    }

    /// Takes a column away. Where it was the reference, the first one is.
    pub fn remove(&mut self, place: usize) {
        if place < self.columns.len() {
            self.columns.remove(place);
            self.reference = match self.reference {
                reference if reference == place => 0,
                reference if reference > place => reference.saturating_sub(1),
                reference => reference,
            };
        }
    }

    /// Calls a carried scenario otherwise.
    pub fn rename(&mut self, place: usize, name: &str) {
        if let Some(Column::Carried(_, parts)) = self.columns.get(place).cloned() {
            let was_reference = self.reference == place;
            self.remove(place);
            let place = self.insert(Column::Carried(short(name), parts));
            if was_reference {
                self.reference = place;
            } else if place <= self.reference {
                self.reference = self.reference.saturating_add(1);
            }
        }
    }

    fn insert(&mut self, column: Column) -> usize {
        let key = order(&column);
        let place = self.columns.partition_point(|known| order(known) <= key);
        self.columns.insert(place, column);
        place
    }
}

fn order(column: &Column) -> (u8, String) {
    match column {
        Column::Document => (0, String::new()),
        Column::Here => (1, String::new()),
        Column::Carried(name, _) => (2, letters::small(name)),
    }
}

/// A column of a carried scenario, from a link to it.
#[must_use]
pub fn carried(name: &str, link: &str) -> Column {
    let parts = split(link).parts.into_iter();
    let parts: Vec<String> = parts.map(|(key, value)| format!("{key}={value}")).collect();
    Column::Carried(short(name), parts.join("&").into())
}

fn column(value: &str) -> Option<Column> {
    match value {
        "document" => Some(Column::Document),
        "here" => Some(Column::Here),
        value => {
            let (name, parts) = value.split_once('~')?;
            let decoded = |text| percent_decode_str(text).decode_utf8().ok();
            // A scenario's link says at least its version.
            decoded(parts).filter(|parts| parts.contains('='))?;
            Some(Column::Carried(
                short(&decoded(name)?),
                Rc::from(&*decoded(parts)?),
            ))
        }
    }
}

fn short(name: &str) -> Rc<str> {
    let name: String = name.trim().chars().take(MOST_NAME).collect();
    name.into()
}

#[cfg(test)]
#[path = "comparison_tests.rs"]
mod tests;
