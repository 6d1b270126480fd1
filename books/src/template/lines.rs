//! What a person types in a template, by sheet and column: the form between a document and a workbook.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::layout::{Column, Field, Kind, Sheet};
use ramkalkyl::data::unit::Unit;
use ramkalkyl::model::year::Years;

/// The version of the template that is written and read.
pub const VERSION: u16 = 1;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number; whether the cell shows it as per cent.
    Number {
        /// The number as stored.
        value: Decimal,
        /// Whether its format multiplies it by a hundred.
        percent: bool,
    },
    /// A text that says something.
    Text(String),
    /// A date, `2026-10-15`.
    Date(String),
    /// A formula's error, `#REF!`.
    Error(String),
    /// True or false.
    Logical,
    /// A number outside what is calculated with.
    Huge,
}

/// A plain number in a cell.
impl From<Decimal> for Value {
    fn from(value: Decimal) -> Self {
        Self::Number {
            value,
            percent: false,
        }
    }
}

/// A text in a cell.
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A line of a sheet. Empty cells are absent.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// Its row in the file, from 0.
    pub row: u32,
    /// What stands in it.
    pub cells: BTreeMap<Column, Value>,
}

impl Line {
    /// Puts a value in a column.
    pub fn put(&mut self, column: Column, value: impl Into<Value>) {
        self.cells.insert(column, value.into());
    }

    /// Puts a text in a column, where there is any.
    pub fn put_text(&mut self, column: Column, text: &str) {
        if !text.trim().is_empty() {
            self.put(column, text);
        }
    }

    /// What stands in a column.
    pub fn get(&self, column: Column) -> Option<&Value> {
        self.cells.get(&column)
    }
}

/// What a template is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    /// The invented example.
    Example,
    /// A document.
    Document,
}

/// A template's contents before it is written.
pub struct Filled {
    /// What they are of.
    pub of: Contents,
    /// The years of the document.
    pub years: Years,
    /// The unit of money.
    pub money: Unit,
    /// The facts.
    pub facts: BTreeMap<Field, Value>,
    /// The lines with what each holds and its unit.
    pub sheets: BTreeMap<Sheet, Vec<(Kind, Unit, Line)>>,
}
