//! Where a printed figure stands, in the document's own words.

use super::language::Language;
use super::letters;
use crate::data::table::{Column, Row, Table};

/// How many words of a sentence it is called by.
const WORDS_OF_A_SENTENCE: usize = 6;

/// What a table is called: its title, or how the sentence begins.
#[must_use]
pub fn table(table: &Table) -> String {
    let Some(quote) = table.quote.as_ref().filter(|_| table.title.is_empty()) else {
        let untitled = table.title.is_empty();
        return if untitled {
            &table.section
        } else {
            &table.title
        }
        .to_string();
    };
    let words: Vec<&str> = quote.split_whitespace().collect();
    match words.get(..WORDS_OF_A_SENTENCE) {
        Some(first) if words.len() > WORDS_OF_A_SENTENCE => format!("”{} …”", first.join(" ")),
        _ => format!("”{}”", words.join(" ")),
    }
}

/// The row with the heading of its group: ”Placeringar institution/HVB: Totalkostnad (tkr)”.
#[must_use]
pub fn row(row: &Row) -> String {
    match &row.heading {
        Some(heading) => format!("{heading}: {}", row.label),
        None => row.label.to_string(),
    }
}

/// The column with the labels above it: ”Budget 2020: Netto”; nothing for a sentence.
#[must_use]
pub fn column(column: &Column) -> String {
    let labels: Vec<&str> = (column.above.iter().chain([&column.label]))
        .map(|label| &**label)
        .filter(|label| !label.is_empty())
        .collect();
    labels.join(": ")
}

/// Row and column in one line.
#[must_use]
pub fn cell(of_row: &Row, of_column: &Column) -> String {
    let (row, column) = (row(of_row), column(of_column));
    if column.is_empty() {
        return row;
    }
    format!("{row}, {column}")
}

/// ”sida 3”, where the page is known.
#[must_use]
pub fn page(table: &Table, language: Language) -> Option<String> {
    let page = table.page?;
    Some(format!("{} {page}", letters::small(language.page())))
}
