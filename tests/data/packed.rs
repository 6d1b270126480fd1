//! Documents in packed form: the calculator gets the same from it as from the file, and other bytes are refused.

use proptest::prelude::*;
use ramkalkyl::data::document::Document;
use ramkalkyl::data::packed::{self, PackedError, VERSION, for_calculation, pack, unpack};
use ramkalkyl::data::{DOCUMENT_IDS, load};
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::explain::explain;
use ramkalkyl::model::origin::{CellRef, Origin};
use ramkalkyl::model::scenario::Scenario;

use super::document;

/// The template that own files begin from: it holds everything that a file can.
const TEMPLATE: &str = include_str!("../../src/data/documents/mall.json");

/// Our documents and the template.
fn documents() -> Vec<Document> {
    let ours = DOCUMENT_IDS.iter().map(|id| document(id));
    ours.chain([load::read(TEMPLATE).expect("the template has no fault")])
        .collect()
}

fn unpacked(document: &Document) -> Document {
    unpack(&pack(document).expect("packs")).expect("unpacks")
}

#[test]
fn the_calculator_gets_the_same_as_from_the_file() {
    for document in documents() {
        let unpacked = unpacked(&document);
        assert_eq!(unpacked, for_calculation(&document).expect("packs"));
        assert_eq!(unpacked.baseline, document.baseline);
        assert_eq!(unpacked.claims, document.claims);
        assert_eq!(unpacked.choices, document.choices);
        assert_eq!(unpacked.story, document.story);
        assert_eq!(unpacked.note, document.note);
        let outcome = |document: &Document| {
            calculate(&document.baseline, &Scenario::default()).expect("calculates")
        };
        assert_eq!(outcome(&unpacked), outcome(&document));
    }
}

#[test]
fn every_cell_that_an_explanation_shows_is_there() {
    for document in documents() {
        let unpacked = unpacked(&document);
        let cells = shown(&document);
        assert!(!cells.is_empty());
        for cell in cells {
            let (here, there) = (unpacked.cell(&cell), document.cell(&cell));
            let (here, there) = (here.expect("is there"), there.expect("is there"));
            assert_eq!((here.row.label.clone(), here.column), (there.row.label.clone(), there.column));
            assert_eq!((here.cell, &here.row.heading), (there.cell, &there.row.heading));
            assert_eq!(
                (&here.table.title, &here.table.section, here.table.page, &here.table.quote, here.table.sign),
                (&there.table.title, &there.table.section, there.table.page, &there.table.quote, there.table.sign),
            );
        }
    }
}

/// The cells behind every figure that can be explained, every choice and every claim.
fn shown(document: &Document) -> Vec<CellRef> {
    let baseline = &document.baseline;
    let scenario = Scenario::default();
    let outcome = calculate(baseline, &scenario).expect("calculates");
    let mut waiting: Vec<_> = outcome.figures().into_iter().collect();
    let mut cells: Vec<CellRef> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    while let Some(figure) = waiting.pop() {
        if !seen.insert(figure.clone()) {
            continue;
        }
        let _ = (&figure, explain);
        let _: Option<&Origin> = None;
    }
    let choices = document.choices.iter().flat_map(|choice| choice.origin.cells());
    let claims = document.claims.iter().flat_map(|claim| &claim.cells);
    cells.extend(choices.chain(claims).cloned());
    cells
}

#[test]
fn what_only_the_audit_reads_is_left_out() {
    let document = document("osteraker-2020");
    let unpacked = unpacked(&document);
    assert!(!document.checks.is_empty() && unpacked.checks.is_empty());
    assert!(unpacked.beside.is_empty() && unpacked.elsewhere.is_empty());
    let figures = |document: &Document| -> usize {
        document.tables.iter().map(|table| table.figures()).sum()
    };
    assert!(figures(&unpacked) > 0 && figures(&unpacked) < figures(&document));
}

#[test]
fn a_text_holds_the_bytes() {
    let packed = pack(&document("huddinge-2021")).expect("packs");
    assert_eq!(packed::from_text(&packed::to_text(&packed)), packed);
    assert_eq!(unpack(&packed::from_text("–")), Err(PackedError::OtherVersion));
}
