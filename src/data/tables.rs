//! Reading a table of the file.

use std::rc::Rc;

use super::fault::FaultKind;
use super::printed::Printed;
use super::reader::Node;
use super::table::{Cell, Column, ColumnKind, Content, Row, SignRule, Table};
use super::unit::{UNITS, Unit};
use crate::model::year::Year;

const COLUMN_KINDS: &[(&str, ColumnKind)] = &[
    ("budget", ColumnKind::Budget),
    ("plan", ColumnKind::Plan),
    ("outcome", ColumnKind::Outcome),
    ("forecast", ColumnKind::Forecast),
    ("deviation", ColumnKind::Deviation),
    ("change", ColumnKind::Change),
    ("text", ColumnKind::Text),
];

/// Reads a table of the file.
pub fn read(node: Node<'_>) -> Option<Table> {
    let fields = node.fields(&[
        "id", "kind", "title", "corner", "section", "page", "quote", "unit", "sign", "columns",
        "rows",
    ])?;
    let id = fields.id("id");
    let is_sentence = fields.one_of("kind", &[("table", false), ("sentence", true)]);
    let title = fields.text("title");
    let corner = fields.perhaps("corner", |node| node.text());
    let section = fields.words("section");
    let page = fields.perhaps("page", |node| node.whole());
    let quote = match is_sentence {
        Some(true) => (fields.required("quote")).and_then(|node| node.words().map(Some)),
        _ => fields.perhaps("quote", |node| node.words()),
    };
    let unit = fields.one_of("unit", UNITS);
    let sign = fields.required("sign").and_then(|node| {
        node.one_of(&[
            ("costs-negative", SignRule::CostsNegative),
            ("plain", SignRule::Plain),
        ])
    });
    let columns = fields.required("columns").and_then(|node| {
        let columns = node.list(column)?;
        node.unique(columns.iter().map(|(column, _)| &*column.id));
        Some(columns)
    });
    let (unit, columns) = (unit?, columns?);
    let units: Vec<Option<Unit>> = columns.iter().map(|(_, unit)| *unit).collect();
    let rows = fields.required("rows").and_then(|node| {
        let rows = node.list(|node| row(&node, unit, &units))?;
        node.unique(rows.iter().map(|row| &*row.id));
        Some(rows)
    });
    let (rows, quote) = (rows?, quote?);
    if let Some(quote) = &quote {
        for cell in rows.iter().flat_map(|row| &row.cells) {
            if !quote.contains(&*cell.printed) {
                let printed = cell.printed.to_string();
                node.refuse::<()>(FaultKind::NotInQuote { printed });
            }
        }
    }
    Some(Table {
        id: id?,
        title: Rc::from(title?),
        corner: Rc::from(corner?.unwrap_or_default()),
        section: section?,
        page: page?,
        quote,
        sign: sign?,
        columns: columns.into_iter().map(|(column, _)| column).collect(),
        rows,
    })
}

fn column(node: Node<'_>) -> Option<(Column, Option<Unit>)> {
    let fields = node.fields(&["id", "label", "above", "year", "kind", "unit"])?;
    let id = fields.id("id");
    let label = fields.text("label");
    let above = fields.list_or_none("above", |node| node.words());
    let year = fields.perhaps("year", |node| node.whole());
    let kind = fields.perhaps("kind", |node| node.one_of(COLUMN_KINDS));
    let unit = fields.perhaps("unit", |node| node.one_of(UNITS));
    let column = Column {
        id: id?,
        label: Rc::from(label?),
        above: above?,
        year: year?.map(Year),
        kind: kind?,
    };
    Some((column, unit?))
}

fn row(node: &Node<'_>, table: Unit, columns: &[Option<Unit>]) -> Option<Row> {
    let fields = node.fields(&["id", "label", "heading", "unit", "role", "cells"])?;
    let id = fields.id("id");
    let label = fields.text("label");
    let heading = fields.perhaps("heading", |node| node.words());
    let role = fields.perhaps("role", |node| node.one_of(&[("sum", ())]));
    let unit = fields.perhaps("unit", |node| node.one_of(UNITS));
    let unit = unit?.unwrap_or(table);
    let list = fields.required("cells");
    let cells = list.as_ref().and_then(|node| node.list(Some))?;
    if cells.len() != columns.len() {
        return list?.refuse(FaultKind::CellCount {
            found: cells.len(),
            expected: columns.len(),
        });
    }
    let cells: Vec<Option<Cell>> = (cells.iter().zip(columns))
        .map(|(node, column)| cell(node, column.unwrap_or(unit)))
        .collect();
    Some(Row {
        id: id?,
        label: Rc::from(label?),
        heading: heading?,
        is_sum: role?.is_some(),
        cells: cells.into_iter().collect::<Option<Vec<_>>>()?,
    })
}

fn cell(node: &Node<'_>, unit: Unit) -> Option<Cell> {
    let text = node.text()?;
    let content = match text {
        "" => Content::Empty,
        "-" | "–" | "−" | "." | ".." | ".*" | "n/a" => Content::Dash,
        _ if unit == Unit::Text => Content::Words,
        _ => {
            let found = || text.to_owned();
            let Some(printed) = Printed::read(text) else {
                return node.refuse(FaultKind::NotPrinted { found: found() });
            };
            if !printed.suffix.is_empty() && !unit.takes_suffix(&printed.suffix) {
                return node.refuse(FaultKind::WrongUnit {
                    printed: found(),
                    unit: unit.name(),
                });
            }
            Content::Figure(printed)
        }
    };
    Some(Cell {
        printed: Rc::from(text),
        unit,
        content,
    })
}
