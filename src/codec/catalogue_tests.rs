//! The list of documents, read and written.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use super::*;

const LIST: &str = r#"{"format": "ramkalkyl-list", "version": 1, "baselines": [
    {"id": "a", "municipality": {"sv": "A", "en": "A"}, "committee": {"sv": "N", "en": "C"},
     "base": 2019, "last": 2022, "frame": "86300000", "headline": "x", "special": {"sv": "S", "en": "S"}},
    {"id": "min-kommun-2027"}, {"id": "../secret"}, {"id": "a"}, 7, {"id": ""}, {}
]}"#;

#[test]
fn what_cannot_be_read_is_left_out() {
    let entries = read(LIST).unwrap();
    let ids: Vec<&str> = entries.iter().map(|entry| &**entry.id()).collect();
    assert_eq!(ids, ["a", "min-kommun-2027"]);
    let Entry::Card(card) = &entries[0] else {
        panic!("a card")
    };
    assert_eq!(card.frame, Some(Decimal::from(86_300_000)));
    assert_eq!((card.budget(), card.headline), (2020, None));
}

#[test]
fn what_is_no_list_is_none() {
    for text in ["", "<!doctype html>", "[]", "{}", r#"{"format": 1}"#] {
        assert_eq!(read(text), None, "{text}");
    }
    assert_eq!(read(&"[".repeat(100_000)), None);
    assert_eq!(read(&LIST.replace("1,", "2,")), None);
}

#[test]
fn what_is_written_is_read() {
    let entries = read(LIST).unwrap();
    let Some(Entry::Card(card)) = entries.first() else {
        panic!("a card")
    };
    let again = read(&write(std::slice::from_ref(card))).unwrap();
    assert_eq!(again, [Entry::Card(card.clone())]);
}
