//! Printed figures against what the document's other figures, or the calculator, make of them.

use ramkalkyl::audit::{Audit, CellAudit, Finding, audit};
use ramkalkyl::text::audit::{AuditText, code, symbol, verdict};
use ramkalkyl::text::{place, units};

use super::error::WorkbookError;
use super::expr::Expr;
use super::key::{Place, SheetId};
use super::maker::Maker;
use super::number::float;
use super::style::{Look, Number};

const SHEET: SheetId = SheetId::Audit;
const HEADS: u32 = 3;
const WIDTHS: [f64; 10] = [34.0, 46.0, 28.0, 13.0, 12.0, 14.0, 13.0, 3.0, 14.0, NOTE];
const NOTE: f64 = 95.0;

/// Adds the sheet.
///
/// # Errors
/// [`WorkbookError::Model`] where the document cannot be calculated.
pub(super) fn add(maker: &mut Maker<'_>) -> Result<(), WorkbookError> {
    let (words, language) = (maker.words, maker.language());
    maker.head(SHEET, words.audit_lead);
    let heads = [
        (language.in_the_table(), Look::Head),
        (language.in_the_row(), Look::Head),
        (language.in_the_column(), Look::Head),
        (words.unit, Look::Head),
        (language.as_printed(), Look::NumberHead),
        (language.computed(), Look::NumberHead),
        (language.difference(), Look::NumberHead),
        ("", Look::Head),
        (language.verdict(), Look::Head),
        (words.note, Look::Head),
    ];
    for (column, (head, look)) in (0_u16..).zip(heads) {
        maker
            .book
            .text(Place::new(SHEET, HEADS, column), head, look);
    }
    let audit = audit(maker.document)?;
    let text = AuditText {
        document: maker.document,
        audit: &audit,
        language,
    };
    for (row, cell) in (HEADS + 1..).zip(&audit.cells) {
        line(maker, row, cell, &text);
    }
    let last = maker.book.rows(SHEET).saturating_sub(1);
    filter(maker, &audit, last);
    Ok(())
}

fn line(maker: &mut Maker<'_>, row: u32, cell: &CellAudit<'_>, text: &AuditText<'_>) {
    let at = |column| Place::new(SHEET, row, column);
    let language = maker.language();
    let names = [
        place::table(cell.table),
        place::row(cell.row),
        place::column(cell.column),
        units::unit(cell.unit, language).to_owned(),
    ];
    for (column, name) in (0_u16..).zip(names) {
        let width = WIDTHS.get(usize::from(column)).copied().unwrap_or(NOTE);
        maker.book.wrapped(at(column), &name, Look::Wrapped, width);
    }
    let decimals = |more: u32| {
        let decimals = u8::try_from(cell.printed.decimals.saturating_add(more));
        Look::Wrapped.with(Number::Decimals(decimals.unwrap_or(u8::MAX)))
    };
    (maker.book).number(at(4), float(cell.printed.value), decimals(0));
    if let Some(finding) = gravest(cell) {
        (maker.book).number(at(5), float(finding.computed), decimals(2));
        (maker.book).formula(at(6), Expr::At(at(4)) - at(5), decimals(2));
    }
    (maker.book).text(at(7), symbol(cell.verdict), Look::Wrapped);
    (maker.book).text(at(8), verdict(cell.verdict, language), Look::Wrapped);
    (maker.book).wrapped(at(9), &text.note(cell), Look::MutedTop, NOTE);
}

/// The finding that gave the cell its verdict.
fn gravest<'a>(cell: &'a CellAudit<'a>) -> Option<&'a Finding<'a>> {
    let of_cell = code(cell.verdict);
    cell.findings
        .iter()
        .find(|finding| code(finding.verdict) == of_cell)
}

fn filter(maker: &mut Maker<'_>, audit: &Audit<'_>, last: u32) {
    let layout = maker.book.layout(SHEET);
    if !audit.cells.is_empty() {
        let from = Place::new(SHEET, HEADS, 0);
        layout.filter = Some((from, Place::new(SHEET, last, 9)));
    }
    layout.widths = WIDTHS.to_vec();
    layout.freeze = (HEADS + 1, 0);
    layout.repeat = Some(HEADS);
}
