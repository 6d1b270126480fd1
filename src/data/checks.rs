//! Reading what a document's figures are checked by, and what is shown beside them.

use std::rc::Rc;

use super::document::{Beside, Check, Elsewhere};
use super::fault::FaultKind;
use super::formula::{self, Formula, Misread, Names};
use super::inputs::Context;
use super::reader::Node;
use super::table::{Column, Content, Table};
use crate::model::baseline::Baseline;
use crate::model::origin::CellRef;

/// The most checks that a file may come to, once each has been spread over its cells.
const MOST_CHECKS: usize = 20_000;

/// Checks, one a cell that they are for.
pub fn checks(
    node: &Node<'_>,
    context: Context<'_>,
    baseline: Option<&Baseline>,
) -> Option<Vec<Check>> {
    let checks = node.list(|node| {
        let fields = node.fields(&["cells", "is"])?;
        let targets = (fields.required("cells")).and_then(|node| targets(&node, context));
        let is = fields.required("is");
        spread(&is?, &targets?, context, baseline)
    })?;
    let checks: Vec<Check> = (checks.into_iter().flatten())
        .map(|(cell, formula)| Check { cell, formula })
        .collect();
    if checks.len() > MOST_CHECKS {
        return node.refuse(FaultKind::TooMany { most: MOST_CHECKS });
    }
    Some(checks)
}

/// Figures of our own to show beside printed ones.
pub fn beside(
    node: &Node<'_>,
    context: Context<'_>,
    baseline: Option<&Baseline>,
) -> Option<Vec<Beside>> {
    let beside = node.list(|node| {
        let fields = node.fields(&["cells", "is", "name"])?;
        let targets = (fields.required("cells")).and_then(|node| targets(&node, context));
        let is = fields.required("is");
        let name = fields.bilingual("name");
        let spread = spread(&is?, &targets?, context, baseline);
        let name = name?;
        let named = spread?.into_iter().map(|(cell, formula)| Beside {
            cell,
            formula,
            name: name.clone(),
        });
        Some(named.collect::<Vec<_>>())
    })?;
    Some(beside.into_iter().flatten().collect())
}

/// The same thing as another document states it.
pub fn elsewhere(node: &Node<'_>, context: Context<'_>) -> Option<Elsewhere> {
    let fields = node.fields(&["cell", "document", "there", "printed"])?;
    let cell = fields.required("cell").and_then(|node| context.cell(&node));
    let document = fields.id("document");
    let there = fields.required("there").and_then(|node| {
        let there = CellRef::read(node.text()?);
        there.or_else(|| {
            node.refuse(FaultKind::UnknownCell {
                cell: node.text()?.to_owned(),
            })
        })
    });
    let printed = fields.words("printed");
    Some(Elsewhere {
        cell: cell?,
        document: document?,
        there: there?,
        printed: printed?,
    })
}

type Target = (CellRef, Option<crate::model::year::Year>);

/// The cells that a list of targets names; a `*` stands for every row or column that prints a figure there.
fn targets(node: &Node<'_>, context: Context<'_>) -> Option<Vec<Target>> {
    let found = node.list(|node| {
        let text = node.text()?;
        let unknown = || FaultKind::UnknownCell {
            cell: text.to_owned(),
        };
        let Some(pattern) = CellRef::read(text) else {
            return node.refuse(unknown());
        };
        let Some(tables) = context.tables else {
            return Some(Vec::new());
        };
        let table = tables.iter().find(|table| table.id == pattern.table);
        let found = table.map_or_else(Vec::new, |table| matching(table, &pattern));
        if found.is_empty() {
            return node.refuse(unknown());
        }
        Some(found)
    })?;
    if found.is_empty() {
        return node.refuse(FaultKind::Empty);
    }
    Some(found.into_iter().flatten().collect())
}

fn matching(table: &Table, pattern: &CellRef) -> Vec<Target> {
    let fits = |pattern: &str, id: &str| pattern == "*" || pattern == id;
    let rows = table.rows.iter().filter(|row| fits(&pattern.row, &row.id));
    rows.flat_map(|row| {
        let cells = table.columns.iter().zip(&row.cells);
        cells
            .filter(|(column, cell)| fits(&pattern.column, &column.id) && cell.figure().is_some())
            .map(|(column, _)| (place(table, &row.id, column), column.year))
    })
    .collect()
}

fn place(table: &Table, row: &Rc<str>, column: &Column) -> CellRef {
    CellRef {
        table: Rc::clone(&table.id),
        row: Rc::clone(row),
        column: Rc::clone(&column.id),
    }
}

/// The formula of each target, every cell of it one that exists and prints no words.
fn spread(
    node: &Node<'_>,
    targets: &[Target],
    context: Context<'_>,
    baseline: Option<&Baseline>,
) -> Option<Vec<(CellRef, Formula)>> {
    let text = node.text()?;
    let subject = |id: &str| formula::subject(baseline?, id);
    let spread = targets.iter().map(|(cell, year)| {
        let names = Names {
            target: cell,
            year: *year,
            subject: &subject,
        };
        match formula::read(text, &names) {
            Ok(formula) => {
                let leaves = formula.leaves();
                match leaves.into_iter().find_map(|leaf| fault(leaf, context)) {
                    Some(fault) => node.refuse(fault),
                    None => Some((cell.clone(), formula)),
                }
            }
            // Without a baseline its items are unknown, and what is wrong there has been said.
            Err(Misread { word }) if baseline.is_none() && word.starts_with('@') => None,
            Err(Misread { word }) => node.refuse(FaultKind::NotAFormula { word }),
        }
    });
    // One fault a formula is enough, however many cells it is for.
    let mut found = Vec::new();
    for one in spread {
        found.push(one?);
    }
    Some(found)
}

/// A cell that is not there or prints words; a figure of a year that the file does not have.
fn fault(leaf: &Formula, context: Context<'_>) -> Option<FaultKind> {
    match leaf {
        Formula::Cell { cell, .. } => {
            let place = context.place(cell);
            let has_number = place.is_some_and(|place| place.cell.content != Content::Words);
            let cell = cell.to_string();
            (context.tables.is_some() && !has_number).then_some(FaultKind::UnknownCell { cell })
        }
        Formula::Figure(figure) if context.years.position(figure.year).is_err() => {
            let word = format!("@{figure}");
            Some(FaultKind::NotAFormula { word })
        }
        _ => None,
    }
}
