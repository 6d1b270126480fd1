//! The documents: transcribed as printed, read into baselines, and checked against themselves.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop where something it takes for granted is not so"
)]

use ramkalkyl::data::document::Document;

#[path = "data/calculated.rs"]
mod calculated;
#[path = "data/claims.rs"]
mod claims;
#[path = "data/faults.rs"]
mod faults;
#[path = "data/packed.rs"]
mod packed;
#[path = "data/sums.rs"]
mod sums;
#[path = "data/transcription.rs"]
mod transcription;

/// A document that comes with the program, read without fault.
fn document(id: &str) -> Document {
    ramkalkyl::data::document(id)
        .expect("the program has the document")
        .unwrap_or_else(|faults| panic!("{id}: {faults:#?}"))
}

#[test]
fn every_document_is_read_and_carries_its_id() {
    for id in ramkalkyl::data::DOCUMENT_IDS {
        assert_eq!(document(id).baseline.id.as_str(), *id);
    }
    assert!(ramkalkyl::data::document("nowhere-2020").is_none());
}
