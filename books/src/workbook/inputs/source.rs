//! Where an input comes from, in words.

use ramkalkyl::model::origin::{CellRef, Origin};
use ramkalkyl::model::year::Year;
use ramkalkyl::text::{names, place};

use super::document::origin;
use super::rows::Input;
use crate::workbook::maker::Maker;

/// Years of one kind of origin, for one reason.
struct Run {
    years: Vec<Year>,
    kind: &'static str,
    reason: String,
}

/// Cells of one row of a table.
struct Cells {
    place: String,
    page: String,
    printed: Vec<String>,
}

/// The kind of an input's origin and its source, year by year where they differ; empty for what is calculated.
pub(super) fn words(maker: &Maker<'_>, input: Input<'_>) -> (String, String) {
    let mut runs: Vec<Run> = Vec::new();
    let mut rows: Vec<Cells> = Vec::new();
    for (position, year) in maker.years() {
        let Some(origin) = origin(maker, input, position) else {
            continue;
        };
        for cell in origin.cells() {
            add(maker, cell, &mut rows);
        }
        let (kind, reason) = kind(maker, origin);
        match runs.last_mut() {
            Some(last) if last.kind == kind && last.reason == reason => last.years.push(year),
            _ => runs.push(Run {
                years: vec![year],
                kind,
                reason,
            }),
        }
    }
    let alone = input.has_one_value() || runs.len() == 1;
    let kinds = runs.iter().map(|run| match alone {
        true => run.kind.to_owned(),
        false => format!("{}: {}", span(&run.years), run.kind),
    });
    let kinds: Vec<String> = kinds.collect();
    let reasons = runs.iter().filter(|run| !run.reason.is_empty());
    let reasons = reasons.map(|run| match alone {
        true => run.reason.clone(),
        false => format!("{}: {}", span(&run.years), run.reason),
    });
    let rows =
        (rows.iter()).map(|row| format!("{}{}: {}", row.place, row.page, row.printed.join("; ")));
    let source = reasons.chain(rows);
    // What ends with a full stop gets no second one.
    let source: Vec<String> = source
        .map(|part| part.trim_end_matches('.').to_owned())
        .collect();
    (kinds.join("; "), source.join(". "))
}

fn span(years: &[Year]) -> String {
    match (years.first(), years.last()) {
        (Some(first), Some(last)) => names::span(first.0, last.0),
        _ => String::new(),
    }
}

fn kind(maker: &Maker<'_>, origin: &Origin) -> (&'static str, String) {
    let language = maker.language();
    let (kind, reason) = match origin {
        Origin::Stated { .. } => (language.stated(), None),
        Origin::Derived { how, .. } => (language.derived(), Some(names::of(how, language))),
        Origin::Assumed { why, .. } => (language.assumed(), Some(names::of(why, language))),
    };
    (kind, reason.as_deref().unwrap_or_default().to_owned())
}

/// ”Strategiska styrtal, HVB: Totalkostnad (sida 5): Budget 2019 7 984; Budget 2020 8 143”, each cell once.
fn add(maker: &Maker<'_>, cell: &CellRef, rows: &mut Vec<Cells>) {
    let Some(found) = maker.document.cell(cell) else {
        return;
    };
    let place = format!("{}, {}", place::table(found.table), place::row(found.row));
    let column = place::column(found.column);
    let printed = format!("{column} {}", found.cell.printed);
    let printed = printed.trim().to_owned();
    match rows.iter_mut().find(|row| row.place == place) {
        Some(row) if row.printed.contains(&printed) => {}
        Some(row) => row.printed.push(printed),
        None => {
            let page = place::page(found.table, maker.language());
            rows.push(Cells {
                place,
                page: page.map_or_else(String::new, |page| format!(" ({page})")),
                printed: vec![printed],
            });
        }
    }
}
