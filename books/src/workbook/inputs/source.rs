//! Where an input comes from, in words.

use ramkalkyl::model::origin::{CellRef, Origin};
use ramkalkyl::model::year::Year;
use ramkalkyl::text::{names, place};

use super::document::origin;
use super::rows::Input;
use crate::workbook::maker::Maker;

/// Years with the same origin, in words.
struct Run {
    years: Vec<Year>,
    kind: &'static str,
    source: String,
}

/// The kind of an input's origin and its source, year by year where they differ; empty for what is calculated.
pub(super) fn words(maker: &Maker<'_>, input: Input<'_>) -> (String, String) {
    let mut runs: Vec<Run> = Vec::new();
    for (position, year) in maker.years() {
        let Some(origin) = origin(maker, input, position) else {
            continue;
        };
        let (kind, source) = one(maker, origin);
        match runs.last_mut() {
            Some(last) if last.kind == kind && last.source == source => last.years.push(year),
            _ => runs.push(Run {
                years: vec![year],
                kind,
                source,
            }),
        }
    }
    let mut kinds: Vec<&str> = runs.iter().map(|run| run.kind).collect();
    kinds.dedup();
    let alone = input.has_one_value() || runs.len() == 1;
    let sources: Vec<String> = (runs.iter())
        .map(|run| match (alone, run.source.is_empty()) {
            (true, _) => run.source.clone(),
            (false, true) => format!("{}: {}", span(&run.years), run.kind),
            (false, false) => format!("{}: {}", span(&run.years), run.source),
        })
        .collect();
    (kinds.join("; "), sources.join(". "))
}

fn span(years: &[Year]) -> String {
    match (years.first(), years.last()) {
        (Some(first), Some(last)) => names::span(first.0, last.0),
        _ => String::new(),
    }
}

fn one(maker: &Maker<'_>, origin: &Origin) -> (&'static str, String) {
    let language = maker.language();
    let (kind, reason) = match origin {
        Origin::Stated { .. } => (language.stated(), None),
        Origin::Derived { how, .. } => (language.derived(), Some(names::of(how, language))),
        Origin::Assumed { why, .. } => (language.assumed(), Some(names::of(why, language))),
    };
    let mut parts: Vec<String> = reason.iter().map(ToString::to_string).collect();
    parts.extend((origin.cells().iter()).filter_map(|cell| cell_in_words(maker, cell)));
    (kind, parts.join("; "))
}

/// ”EKONOMISK SAMMANFATTNING, tkr, Nettokostnad, Budget 2020 (sida 3): −86 300”.
fn cell_in_words(maker: &Maker<'_>, cell: &CellRef) -> Option<String> {
    let found = maker.document.cell(cell)?;
    let table = place::table(found.table);
    let cell = place::cell(found.row, found.column);
    let page = place::page(found.table, maker.language());
    let page = page.map_or_else(String::new, |page| format!(" ({page})"));
    Some(format!("{table}: {cell}{page}: {}", found.cell.printed))
}
