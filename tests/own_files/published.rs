//! What is published beside the page: the list of documents, the template.

use super::{TEMPLATE, admitted};
use ramkalkyl::audit::{Verdict, audit};
use ramkalkyl::codec::catalogue;
use ramkalkyl::data;

#[test]
fn the_list_is_what_the_documents_come_to() {
    let cards: Vec<_> = (data::DOCUMENT_IDS.iter())
        .map(|id| data::document(id).expect("is here").expect("has no fault"))
        .map(|document| catalogue::card(&document))
        .collect();
    let committed = include_str!("../../src/data/documents/index.json");
    let written = catalogue::write(&cards);
    assert_eq!(
        committed, written,
        "print it afresh: cargo run --example recompute -- catalogue"
    );
    let read = catalogue::read(committed).expect("a list");
    let cards: Vec<_> = (read.into_iter())
        .map(|entry| match entry {
            catalogue::Entry::Card(card) => card,
            catalogue::Entry::Id(id) => panic!("{id} has no card"),
        })
        .collect();
    assert_eq!(
        committed,
        catalogue::write(&cards),
        "nothing is lost on the way"
    );
}

#[test]
fn a_card_says_no_more_than_fits() {
    for id in data::DOCUMENT_IDS {
        let document = data::document(id).expect("is here").expect("has no fault");
        for words in [&document.special.sv, &document.special.en] {
            assert!(words.chars().count() <= 90, "{id}: {words}");
        }
    }
}

#[test]
fn the_template_is_a_whole_file_without_fault() {
    let document = admitted(TEMPLATE.as_bytes()).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let audit = audit(&document).expect("computes");
    assert!(
        audit
            .cells
            .iter()
            .all(|cell| cell.verdict != Verdict::Differs)
    );
    let card = catalogue::card(&document);
    assert_eq!(
        card.headline
            .map(|kr| kr.normalize().to_string())
            .as_deref(),
        Some("750000")
    );
    let tables = document.tables.iter().filter(|table| table.quote.is_none());
    assert_eq!((tables.count(), document.tables.len()), (2, 3));
    assert_eq!(
        (document.baseline.items.len(), document.baseline.lumps.len()),
        (1, 1)
    );
    assert!(
        !document.checks.is_empty() && !document.claims.is_empty() && !document.story.is_empty()
    );
}
