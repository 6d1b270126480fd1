//! The audit: every printed figure against what the document's other figures, or the calculator, make of it.
//!
//! [`audit`] walks the document's own order and gives every figure a verdict. What a check computes carries how far
//! rounding of its parts can move it, so that a difference is called one only when rounding cannot explain it.

pub mod admit;
pub mod evaluate;
pub mod used;
mod verdict;

use crate::model::exact::Exact;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::data::document::{Beside, Check, Document, Elsewhere};
use crate::data::printed::Printed;
use crate::data::table::{Column, Row, Table};
use crate::data::unit::Unit;
use crate::model::calculate::calculate;
use crate::model::error::ModelError;
use crate::model::explain::Explainer;
use crate::model::origin::{Bilingual, CellRef};
use crate::model::outcome::Outcome;
use crate::model::scenario::Scenario;
use evaluate::{Evaluated, evaluate};

pub use verdict::{Summary, Verdict};

/// What one check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<'a> {
    /// The check.
    pub check: &'a Check,
    /// What follows from the others, unrounded, in the cell's unit and with its sign.
    pub computed: Decimal,
    /// The same, rounded as the cell is printed.
    pub rounded: Decimal,
    /// Printed less computed, in the cell's unit.
    pub difference: Decimal,
    /// How the two stand to each other.
    pub verdict: Verdict,
}

/// A printed figure with all that was found of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellAudit<'a> {
    /// The cell.
    pub cell: CellRef,
    /// Its table.
    pub table: &'a Table,
    /// Its row.
    pub row: &'a Row,
    /// Its column.
    pub column: &'a Column,
    /// What is printed, as printed.
    pub text: &'a str,
    /// The figure read from it.
    pub printed: &'a Printed,
    /// Its unit.
    pub unit: Unit,
    /// What each check found, in the file's order. A check that divides by nothing found nothing.
    pub findings: Vec<Finding<'a>>,
    /// The gravest verdict of them; [`Verdict::Given`] when there are none.
    pub verdict: Verdict,
    /// What was noted about it, in words.
    pub remarks: Vec<&'a Bilingual>,
    /// Figures of our own beside it, in its unit.
    pub beside: Vec<(&'a Beside, Decimal)>,
    /// What other documents state of the same thing.
    pub elsewhere: Vec<Comparison<'a>>,
}

/// The same thing in two documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison<'a> {
    /// Where it stands in the other one.
    pub elsewhere: &'a Elsewhere,
    /// What is printed there less what is printed here, in the cell's unit; `None` where no figure is printed there.
    pub difference: Option<Decimal>,
}

/// The audit of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit<'a> {
    /// Every printed figure, in the document's order.
    pub cells: Vec<CellAudit<'a>>,
    /// How many have which verdict.
    pub summary: Summary,
    /// What the calculator makes of the document with no lever moved.
    pub outcome: Outcome,
}

impl Audit<'_> {
    /// One figure.
    #[must_use]
    pub fn cell(&self, cell: &CellRef) -> Option<&CellAudit<'_>> {
        self.cells.iter().find(|found| found.cell == *cell)
    }
}

/// Checks every printed figure of a document.
///
/// # Errors
/// The error of a calculation with no lever moved, which no document that was read has short of 28 digits.
pub fn audit(document: &Document) -> Result<Audit<'_>, ModelError> {
    let scenario = Scenario::default();
    let outcome = calculate(&document.baseline, &scenario)?;
    let explainer = Explainer::new(&document.baseline, &scenario, &outcome, &outcome);
    let mut checks: BTreeMap<&CellRef, Vec<&Check>> = BTreeMap::new();
    for check in &document.checks {
        checks.entry(&check.cell).or_default().push(check);
    }
    let mut summary = Summary::default();
    let mut cells = Vec::new();
    for table in &document.tables {
        for row in &table.rows {
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                let Some(printed) = cell.figure() else {
                    continue;
                };
                let place = CellRef {
                    table: table.id.clone(),
                    row: row.id.clone(),
                    column: column.id.clone(),
                };
                let of_cell = checks.get(&place).map_or(&[] as &[&Check], Vec::as_slice);
                let found = of_cell.iter().filter_map(|check| {
                    let evaluated = evaluate(&check.formula, document, &explainer)?;
                    finding(check, printed, cell.unit, &evaluated)
                });
                let findings: Vec<Finding<'_>> = found.collect();
                let verdict = Verdict::gravest(findings.iter().map(|finding| finding.verdict));
                summary.count(verdict);
                let beside = (document.beside.iter())
                    .filter(|beside| beside.cell == place)
                    .filter_map(|beside| {
                        let ours = evaluate(&beside.formula, document, &explainer)?;
                        Some((beside, cell.unit.from_model(ours.value)?))
                    });
                let elsewhere = (document.elsewhere.iter())
                    .filter(|other| other.cell == place)
                    .map(|elsewhere| Comparison {
                        elsewhere,
                        difference: Printed::read(&elsewhere.printed)
                            .and_then(|there| there.value.minus(printed.value)),
                    });
                cells.push(CellAudit {
                    beside: beside.collect(),
                    elsewhere: elsewhere.collect(),
                    remarks: document.remarks_on(&place),
                    cell: place,
                    table,
                    row,
                    column,
                    text: &cell.printed,
                    printed,
                    unit: cell.unit,
                    findings,
                    verdict,
                });
            }
        }
    }
    Ok(Audit {
        cells,
        summary,
        outcome,
    })
}

/// Below this a difference is the rest of a division in 28 digits.
fn is_nothing(difference: Decimal) -> bool {
    difference.abs() < Decimal::new(1, 12)
}

fn finding<'a>(
    check: &'a Check,
    printed: &Printed,
    unit: Unit,
    evaluated: &Evaluated,
) -> Option<Finding<'a>> {
    let computed = unit.from_model(evaluated.value)?;
    let slack = unit.from_model(evaluated.slack)?;
    let rounded = printed.round(computed);
    let difference = printed.value.minus(computed)?;
    let bound = slack.plus(printed.half_unit())?;
    let verdict = if is_nothing(difference) {
        Verdict::Exact
    } else if rounded == printed.value || difference.abs() <= bound {
        Verdict::Rounding { bound }
    } else {
        Verdict::Differs
    };
    Some(Finding {
        check,
        computed,
        rounded,
        difference,
        verdict,
    })
}
