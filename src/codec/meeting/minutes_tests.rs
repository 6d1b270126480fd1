//! Minutes as text and as a table.

use super::*;
use crate::state::meeting::Move;

fn meeting(said: &[&str]) -> Meeting {
    let begun = Meeting::new("a-1", "#/a-1?v=1")
        .after(
            Move::Mark {
                title: "Ram\noch index".into(),
                link: "#/a-1?v=1".into(),
            },
            Moment(0),
        )
        .after(Move::Note(0, "HEMLIG".into()), Moment(0));
    (said.iter()).fold(begun, |meeting, said| {
        meeting.after(Move::Say(Kind::Note, (*said).into()), Moment(65))
    })
}

fn when(at: Moment) -> String {
    format!("19:{:02}", at.0)
}

#[test]
fn the_text_has_a_line_for_each_entry_and_each_step() {
    let meeting = meeting(&["Rad\r\nrad 2\u{a0}440", "👩‍👧"]);
    let swedish = text(&meeting, "Möte den 3 mars", when, Language::Swedish);
    let expected =
        "Möte den 3 mars\n\n19:65  Rad rad 2\u{a0}440\n19:65  👩‍👧\n\nSteg\n1. Ram och index\n";
    assert_eq!(swedish, expected);
    let nothing = Meeting::new("a-1", "#/a-1?v=1");
    assert_eq!(text(&nothing, "Möte", when, Language::English), "Möte\n");
}

#[test]
fn the_table_opens_in_a_swedish_spreadsheet() {
    let table = table(
        &meeting(&["Ett \"nej\"; sedan\nja"]),
        when,
        Language::Swedish,
    );
    let expected = "\u{feff}\"Tid\";\"Slag\";\"Text\"\r\n\
        \"19:65\";\"Anteckning\";\"Ett \"\"nej\"\"; sedan\nja\"\r\n";
    assert_eq!(table, expected);
    assert!(!table.contains("HEMLIG"));
}

#[test]
fn no_cell_is_a_formula() {
    // `csv` tries every beginning of a formula.
    let said = table(&meeting(&["=1+1", "1=1"]), when, Language::English);
    assert!(
        said.contains(";\"'=1+1\"") && said.contains(";\"1=1\""),
        "{said}"
    );
    let time = table(&meeting(&["x"]), |_| "=x".to_owned(), Language::English);
    assert!(time.contains("\"'=x\";\"Note\";\"x\""));
}

#[test]
fn every_kind_has_words_of_its_own() {
    for language in Language::ALL {
        let words = Kind::ALL.map(|kind| language.line_kind(kind));
        let different: std::collections::BTreeSet<&str> = words.into_iter().collect();
        assert_eq!(different.len(), Kind::ALL.len());
    }
}
