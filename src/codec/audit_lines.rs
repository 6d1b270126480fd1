//! An audit as JSON lines for other tools: one printed figure a line.

use serde::Serialize;

use super::report::plain;
use crate::audit::{Audit, CellAudit, Finding, Verdict};
use crate::text::audit::{AuditText, code};

/// One printed figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line<'a> {
    /// The table's id.
    pub table: &'a str,
    /// The row's id.
    pub row: &'a str,
    /// The column's id.
    pub column: &'a str,
    /// What is printed, as printed.
    pub printed: &'a str,
    /// What the gravest check gives, unrounded, in the unit that is printed; nothing where nothing determines it.
    pub computed: Option<String>,
    /// `exact`, `rounding`, `differs` or `given`.
    pub verdict: &'static str,
    /// The arithmetic of each check, and what was noted.
    pub note: String,
}

/// The lines of an audit, in the document's order.
#[must_use]
pub fn lines<'a>(audit: &'a Audit<'a>, words: &AuditText<'_>) -> Vec<Line<'a>> {
    let line = |cell: &'a CellAudit<'a>| Line {
        table: &cell.table.id,
        row: &cell.row.id,
        column: &cell.column.id,
        printed: cell.text,
        computed: gravest(cell).map(|finding| plain(finding.computed)),
        verdict: code(cell.verdict),
        note: words.note(cell),
    };
    audit.cells.iter().map(line).collect()
}

/// The finding that gave the cell its verdict.
fn gravest<'a>(cell: &'a CellAudit<'a>) -> Option<&'a Finding<'a>> {
    let same = |verdict: Verdict| code(verdict) == code(cell.verdict);
    cell.findings.iter().find(|finding| same(finding.verdict))
}
