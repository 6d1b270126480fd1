//! A transcribed table: rows and columns as the document prints them.

use std::rc::Rc;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::printed::Printed;
use super::unit::Unit;
use crate::model::year::Year;

/// A table of the document, or a sentence of it that states amounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name in cell references.
    pub id: Rc<str>,
    /// The title as printed; empty for a sentence.
    pub title: Rc<str>,
    /// What is printed over the row labels; perhaps nothing.
    pub corner: Rc<str>,
    /// The heading of the document that it stands under.
    pub section: Rc<str>,
    /// The page, where the document's contents list gives it.
    pub page: Option<u16>,
    /// The sentence itself, word by word; `None` for a table proper.
    pub quote: Option<Rc<str>>,
    /// How costs and revenues are signed.
    pub sign: SignRule,
    /// The columns, as printed.
    pub columns: Vec<Column>,
    /// The rows, as printed.
    pub rows: Vec<Row>,
}

/// How a table signs its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignRule {
    /// Costs are negative, revenues positive.
    CostsNegative,
    /// Costs are positive.
    Plain,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnKind {
    /// A decided or proposed budget.
    Budget,
    /// A plan year.
    Plan,
    /// What was spent or received.
    Outcome,
    /// What the year is expected to end at.
    Forecast,
    /// The difference between a budget and an outcome or forecast.
    Deviation,
    /// A change between years, or what was added to a budget.
    Change,
    /// Words.
    Text,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name in cell references.
    pub id: Rc<str>,
    /// The label nearest the cells, as printed.
    pub label: Rc<str>,
    /// Labels printed above it that it shares with others, the outermost first.
    pub above: Vec<Rc<str>>,
    /// The year that it holds, where it holds one.
    pub year: Option<Year>,
    /// What it holds.
    pub kind: Option<ColumnKind>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its name in cell references.
    pub id: Rc<str>,
    /// The label as printed.
    pub label: Rc<str>,
    /// The heading printed on a line of its own above the row's group.
    pub heading: Option<Rc<str>>,
    /// Whether the document prints it as a sum of other rows.
    pub is_sum: bool,
    /// One cell a column.
    pub cells: Vec<Cell>,
}

/// A printed cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What is printed, as printed; empty for an empty cell.
    pub printed: Rc<str>,
    /// What a figure there counts.
    pub unit: Unit,
    /// What was read from it.
    pub content: Content,
}

/// What a printed cell holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    /// Nothing is printed.
    Empty,
    /// A dash, or another mark for “no figure”, is printed where one would stand.
    Dash,
    /// A figure.
    Figure(Printed),
    /// Words.
    Words,
}

impl Cell {
    /// The figure, if one is printed.
    #[must_use]
    pub fn figure(&self) -> Option<&Printed> {
        match &self.content {
            Content::Figure(printed) => Some(printed),
            _ => None,
        }
    }

    /// The figure in the model's own unit: kr for money, a fraction for per cent.
    #[must_use]
    pub fn in_model(&self) -> Option<Decimal> {
        self.unit.in_model(self.figure()?.value)
    }
}

impl Table {
    /// A cell by the ids of its row and column, with both.
    #[must_use]
    pub fn cell(&self, row: &str, column: &str) -> Option<(&Row, &Column, &Cell)> {
        let row = self.rows.iter().find(|known| &*known.id == row)?;
        let mut both = self.columns.iter().zip(&row.cells);
        let (column, cell) = both.find(|(known, _)| &*known.id == column)?;
        Some((row, column, cell))
    }

    /// How many figures are printed in it.
    #[must_use]
    pub fn figures(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.filter(|cell| cell.figure().is_some()).count()
    }
}
