//! Documents in packed form: the calculator gets the same from it as from the file, and other bytes are refused.

use proptest::prelude::*;
use ramkalkyl::audit::used::used;
use ramkalkyl::data::document::Document;
use ramkalkyl::data::packed::{self, PackedError, VERSION, for_calculation, pack, unpack};
use ramkalkyl::data::{DOCUMENT_IDS, load};
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::origin::CellRef;
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
            assert_eq!(
                (here.row.label.clone(), here.column),
                (there.row.label.clone(), there.column)
            );
            assert_eq!(
                (here.cell, &here.row.heading),
                (there.cell, &there.row.heading)
            );
            assert_eq!(
                (
                    &here.table.title,
                    &here.table.section,
                    here.table.page,
                    &here.table.quote,
                    here.table.sign
                ),
                (
                    &there.table.title,
                    &there.table.section,
                    there.table.page,
                    &there.table.quote,
                    there.table.sign
                ),
            );
        }
    }
}

/// The cells that an input, a choice or a claim rests on.
fn shown(document: &Document) -> Vec<CellRef> {
    let mut cells: Vec<CellRef> = document
        .claims
        .iter()
        .flat_map(|claim| claim.cells.clone())
        .collect();
    for choice in &document.choices {
        cells.extend_from_slice(choice.origin.cells());
    }
    for table in &document.tables {
        let places =
            (table.rows.iter()).flat_map(|row| table.columns.iter().map(move |it| (row, it)));
        let references = places.map(|(row, column)| CellRef {
            table: table.id.clone(),
            row: row.id.clone(),
            column: column.id.clone(),
        });
        cells.extend(references.filter(|cell| !used(document, cell).is_empty()));
    }
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
    assert_eq!(
        unpack(&packed::from_text("–")),
        Err(PackedError::OtherVersion)
    );
}

/// A sum of the template's packed bytes. It changes with the form of a document, and with the template.
fn fingerprint() -> u64 {
    let document = load::read(TEMPLATE).expect("the template has no fault");
    let packed = pack(&document).expect("packs");
    // FNV-1a.
    packed.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn another_form_is_another_version() {
    assert_eq!(
        (VERSION, fingerprint()),
        (1, 4_839_134_599_627_989_595),
        "Has a field come, gone or moved? Then raise `VERSION`: browsers keep documents of the earlier one. Has only \
         the template changed? Then only the sum is new."
    );
}

#[test]
fn other_versions_and_other_files_are_refused() {
    let mut packed = pack(&document("osteraker-2020")).expect("packs");
    let page = b"<!doctype html>".as_slice();
    for other in [&[][..], &[VERSION + 1], page, b"{\"format\": 1}"] {
        assert_eq!(unpack(other), Err(PackedError::OtherVersion));
    }
    packed.push(0);
    assert_eq!(unpack(&packed), Err(PackedError::Damaged));
    packed[0] = VERSION + 1;
    assert_eq!(unpack(&packed), Err(PackedError::OtherVersion));
}

#[test]
fn a_part_of_a_document_is_none() {
    let packed = pack(&load::read(TEMPLATE).expect("the template has no fault")).expect("packs");
    for length in 1..packed.len() {
        assert_eq!(unpack(&packed[..length]), Err(PackedError::Damaged));
    }
}

proptest! {
    #[test]
    fn no_bytes_stop_the_program(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let versioned: Vec<u8> = [VERSION].into_iter().chain(bytes).collect();
        prop_assert_eq!(unpack(&versioned), Err(PackedError::Damaged));
    }

    /// Bytes changed here and there may be another document; then it is one that can be calculated with, or says why
    /// not.
    #[test]
    fn no_damage_stops_the_program(damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut packed = pack(&load::read(TEMPLATE).expect("the template has no fault")).expect("packs");
        for (place, byte) in damage {
            let place = 1 + place.index(packed.len() - 1);
            packed[place] = byte;
        }
        if let Ok(document) = unpack(&packed) {
            let _ = calculate(&document.baseline, &Scenario::default());
        }
    }
}
