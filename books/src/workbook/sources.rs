//! The document's tables as they are printed: what the figures were read from.

use ramkalkyl::data::table::Table;
use ramkalkyl::text::place;

use super::key::{Place, SheetId};
use super::maker::Maker;
use super::style::Look;

const SHEET: SheetId = SheetId::Sources;

/// Adds the sheet.
pub(super) fn add(maker: &mut Maker<'_>) {
    let words = maker.words;
    let mut row = maker.head(SHEET, words.sources_lead);
    let document = maker.document;
    for table in &document.tables {
        row = one(maker, table, row) + 1;
    }
    let most = document
        .tables
        .iter()
        .map(|table| table.columns.len())
        .max();
    let layout = maker.book.layout(SHEET);
    layout.widths = [vec![56.0], vec![16.0; most.unwrap_or_default()]].concat();
    layout.freeze = (2, 0);
}

fn one(maker: &mut Maker<'_>, table: &Table, from: u32) -> u32 {
    let columns = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    let at = |row, column| Place::new(SHEET, row, column);
    let mut row = from;
    maker
        .book
        .section(at(row, 0), &place::table(table), columns.saturating_add(1));
    let page = place::page(table, maker.language());
    let stands: Vec<String> = [table.section.to_string()]
        .into_iter()
        .filter(|section| !section.is_empty())
        .chain(page)
        .collect();
    row += 1;
    maker.book.text(at(row, 0), &stands.join(", "), Look::Muted);
    if let Some(quote) = &table.quote {
        for line in lines(&format!("”{quote}”")) {
            row += 1;
            maker.book.text(at(row, 0), &line, Look::Plain);
        }
    }
    row += 1;
    maker.book.text(at(row, 0), &table.corner, Look::Head);
    for (column, head) in (1_u16..).zip(&table.columns) {
        maker
            .book
            .text(at(row, column), &place::column(head), Look::NumberHead);
    }
    let mut heading: Option<&str> = None;
    for printed in &table.rows {
        row += 1;
        let own = printed.heading.as_deref();
        if own.is_some() && own != heading {
            maker
                .book
                .text(at(row, 0), own.unwrap_or_default(), Look::Muted);
            row += 1;
        }
        heading = own;
        let look = if printed.is_sum {
            Look::ResultName
        } else {
            Look::Plain
        };
        maker.book.text(at(row, 0), &printed.label, look);
        for (column, cell) in (1_u16..).zip(&printed.cells) {
            let look = if printed.is_sum {
                Look::PrintedSum
            } else {
                Look::Printed
            };
            maker.book.text(at(row, column), &cell.printed, look);
        }
    }
    row + 1
}

/// How long a line of a sentence is, in characters.
const LINE: usize = 110;

/// A sentence in lines.
fn lines(sentence: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in sentence.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
