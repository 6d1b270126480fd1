//! What a document tells of where a series was read, as a line of the template holds it.

use ramkalkyl::data::document::{Document, Place};
use ramkalkyl::model::origin::{CellRef, Origin};
use ramkalkyl::model::year::Year;
use ramkalkyl::text::language::Language;
use ramkalkyl::text::place;
use rust_decimal::Decimal;

use super::layout::Column;
use super::lines::Line;
use super::words::{BLANK, INDEX_AS_NEXT, NEED_AS_FRAME, UNGROUNDED, pick};

/// A value of a series with where it comes from.
pub struct Told<'a> {
    /// Its year; the document's own for a single value.
    pub year: Year,
    /// The value in the model's own unit.
    pub value: Decimal,
    /// The cells that may print it.
    pub cells: &'a [CellRef],
    /// Whether one of them does.
    pub stated: bool,
    /// Why it is what it is, where none does.
    pub ground: Option<String>,
    /// Whether nothing was entered for it.
    pub blank: bool,
}

impl<'a> Told<'a> {
    /// A value by its origin.
    pub fn new(year: Year, value: Decimal, origin: &'a Origin, language: Language) -> Self {
        let stated = matches!(origin, Origin::Stated { .. });
        let words = match origin {
            Origin::Stated { .. } => None,
            Origin::Derived { how: words, .. } | Origin::Assumed { why: words, .. } => Some(words),
        };
        let standing = |(sv, _): (&str, &str)| words.is_some_and(|words| &*words.sv == sv);
        let ground = words
            .filter(|_| !standing(UNGROUNDED))
            .map(|words| pick(language, (&words.sv, &words.en)).to_string());
        Self {
            year,
            value,
            cells: origin.cells(),
            stated,
            ground,
            blank: [BLANK, NEED_AS_FRAME, INDEX_AS_NEXT]
                .into_iter()
                .any(standing),
        }
    }
}

/// Writes into a line where a series was read: the fewest table rows that print what is stated, the years that are
/// not, and why. `label` is what the row is called where a line names none.
pub fn put(
    line: &mut Line,
    told: &[Told<'_>],
    document: &Document,
    label: &str,
    language: Language,
) {
    let told: Vec<&Told<'_>> = told.iter().filter(|told| !told.blank).collect();
    let stated: Vec<&Told<'_>> = told.iter().filter(|told| told.stated).copied().collect();
    let places = places(&stated, document);
    let mut grounds: Vec<String> = Vec::new();
    for ground in told.iter().filter_map(|told| told.ground.clone()) {
        if !grounds.contains(&ground) {
            grounds.push(ground);
        }
    }
    if places.is_empty() {
        line.put_text(Column::Ground, &grounds.join(" "));
        return;
    }
    let tables = each(places.iter().map(|place| place::table(place.table)));
    let rows = each(places.iter().map(|place| place::row(place.row)));
    line.put_text(Column::Table, &tables.join(" / "));
    if rows != [label] {
        line.put_text(Column::Row, &rows.join(" / "));
    }
    let page = places.first().and_then(|place| place.table.page);
    if places.iter().all(|place| place.table.page == page)
        && let Some(page) = page
    {
        line.put(Column::Page, Decimal::from(page));
    }
    let assumed: Vec<Year> = (told.iter().filter(|told| !told.stated))
        .map(|told| told.year)
        .collect();
    match assumed.as_slice() {
        [] => {
            let cells = stated.iter().flat_map(|told| told.cells);
            let remarks = cells.flat_map(|cell| document.remarks_on(cell));
            let words = remarks.map(|words| pick(language, (&words.sv, &words.en)).to_string());
            line.put_text(Column::Ground, &each(words).join(" "));
            return;
        }
        [year] => line.put(Column::Assumed, Decimal::from(year.0)),
        years => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            line.put(Column::Assumed, &*years.join(", "));
        }
    }
    line.put_text(Column::Ground, &grounds.join(" "));
}

/// The fewest rows of tables that hold a cell of every value, those of most values first.
fn places<'a>(stated: &[&Told<'_>], document: &'a Document) -> Vec<Place<'a>> {
    let mut left: Vec<&Told<'_>> = stated.to_vec();
    let mut chosen = Vec::new();
    while let Some(best) = best(&left) {
        let held = |told: &Told<'_>| told.cells.iter().any(|cell| of_one_row(cell, best));
        let before = left.len();
        chosen.extend(document.cell(best));
        left.retain(|told| !held(told));
        if left.len() == before {
            break;
        }
    }
    chosen
}

fn of_one_row(left: &CellRef, right: &CellRef) -> bool {
    left.table == right.table && left.row == right.row
}

fn best<'a>(left: &[&Told<'a>]) -> Option<&'a CellRef> {
    let mut best: Option<(&CellRef, usize)> = None;
    for cell in left.iter().flat_map(|told| told.cells) {
        let holds = |told: &&&Told<'_>| told.cells.iter().any(|other| of_one_row(other, cell));
        let count = left.iter().filter(holds).count();
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((cell, count));
        }
    }
    best.map(|(cell, _)| cell)
}

/// Each text once, in the order in which they first stand.
fn each(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for text in texts {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept
}
