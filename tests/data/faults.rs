//! Broken files: each fault is found, at its place, and nothing is half read.

use ramkalkyl::data::load::{MOST_BYTES, read};
use serde_json::{Value, json};

/// The faults of the document with one place (a JSON pointer) replaced, or taken out.
fn with(pointer: &str, value: Option<Value>) -> Vec<String> {
    let text = ramkalkyl::data::text("osteraker-2020").expect("the program has it");
    let mut file: Value = serde_json::from_str(text).expect("is JSON");
    if let Some(value) = value {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        match file.pointer_mut(parent).expect("a parent") {
            Value::Object(map) => {
                map.insert(key.to_owned(), value);
            }
            list => list[key.parse::<usize>().expect("a position")] = value,
        }
    } else {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        match file.pointer_mut(parent).expect("a parent") {
            Value::Object(map) => drop(map.remove(key).expect("was there")),
            Value::Array(list) => drop(list.remove(key.parse().expect("a position"))),
            _ => panic!("{parent} has no parts"),
        }
    }
    of_text(&file.to_string())
}

fn of_text(text: &str) -> Vec<String> {
    let Err(faults) = read(text) else {
        panic!("a broken file was read");
    };
    faults.iter().map(ToString::to_string).collect()
}

fn replaced(pointer: &str, value: Value) -> Vec<String> {
    with(pointer, Some(value))
}

#[test]
fn what_is_no_file_of_ours() {
    assert_eq!(of_text(""), [": not JSON at line 1, column 0"]);
    assert_eq!(
        of_text("{\n \"format\": NaN}"),
        [": not JSON at line 2, column 12"]
    );
    assert_eq!(of_text("[]"), [": expected Object"]);
    assert_eq!(of_text("{}"), ["format: is missing", "version: is missing"]);
    let deep = "[".repeat(100_000);
    assert_eq!(of_text(&deep), [": not JSON at line 1, column 128"]);
    let large = " ".repeat(MOST_BYTES + 1);
    let expected = format!(
        ": the file has {} bytes, at most {MOST_BYTES} are read",
        MOST_BYTES + 1
    );
    assert_eq!(of_text(&large), [expected]);
    let other = replaced("/format", json!("something-else"));
    assert_eq!(
        other,
        ["format: \"something-else\" is not one of [\"ramkalkyl-baseline\"]"]
    );
    assert_eq!(
        replaced("/version", json!(2)),
        ["version: \"2\" is not one of [\"1\"]"]
    );
}

#[test]
fn fields_and_their_shapes() {
    assert_eq!(with("/committee", None), ["committee: is missing"]);
    assert_eq!(
        replaced("/colour", json!("red")),
        ["colour: the form has no such field"]
    );
    assert_eq!(
        replaced("/id", json!("Österåker")),
        ["id: \"Österåker\" is not an id of a–z, 0–9 and -"]
    );
    assert_eq!(
        replaced("/municipality/en", json!(" ")),
        ["municipality.en: must not be empty"]
    );
    let date = replaced("/document/date", json!("16 januari 2020"));
    assert_eq!(
        date,
        ["document.date: \"16 januari 2020\" is not a date as 2020-01-16"]
    );
    let years = replaced("/years/last", json!("2022"));
    assert_eq!(years, ["years.last: expected Whole"]);
    // A figure outside quotes would pass through a float.
    let number = replaced("/model/base_need/value", json!(87000));
    assert_eq!(number, ["model.base_need.value: expected Text"]);
}

#[test]
fn tables() {
    let at = "/tables/0/rows/1";
    let place = "tables[0].rows[1]";
    let row = |field: &str, value| replaced(&format!("{at}/{field}"), value);
    assert!(
        row("cells", json!(["295", "373", "373"])).contains(&format!(
            "{place}.cells: has 3 cells, the table has 4 columns"
        ))
    );
    assert!(row("cells/0", json!("1.234")).contains(&format!(
        "{place}.cells[0]: \"1.234\" carries another unit than tkr"
    )));
    assert!(row("cells/0", json!("mycket")).contains(&format!(
        "{place}.cells[0]: \"mycket\" is not a printed figure"
    )));
    assert!(row("cells/0", json!("295 kr")).contains(&format!(
        "{place}.cells[0]: \"295 kr\" carries another unit than tkr"
    )));
    assert!(
        row("id", json!("intakter"))
            .contains(&"tables[0].rows: the id intakter is used twice".to_owned())
    );
    assert!(
        replaced("/tables/1/id", json!("nyanlanda"))
            .contains(&"tables: the id nyanlanda is used twice".to_owned())
    );
    let quote = replaced("/tables/3/rows/0/cells/0", json!("86 400 tkr"));
    assert!(quote.contains(&"tables[3]: the sentence does not hold \"86 400 tkr\"".to_owned()));
}

#[test]
fn inputs_and_their_cells() {
    let frame = "model.frame[1]";
    let input = |field: &str, value| replaced(&format!("/model/frame/1/{field}"), value);
    let cell = input("from/0", json!("ram-och-index/ramen/amount"));
    assert_eq!(
        cell,
        [format!(
            "{frame}.from[0]: there is no cell \"ram-och-index/ramen/amount\""
        )]
    );
    assert_eq!(
        input("from", json!(["ram-och-index"])),
        [format!(
            "{frame}.from[0]: there is no cell \"ram-och-index\""
        )]
    );
    assert_eq!(
        input("from", json!([])),
        [format!("{frame}.from: must not be empty")]
    );
    assert_eq!(
        input("value", json!("86400")),
        [format!(
            "{frame}.value: is said to be stated, but ram-och-index/ram/amount prints \"86 300 tkr\""
        )]
    );
    for value in [
        "86 300",
        "86,3",
        "1e5",
        "",
        "NaN",
        "1/0",
        "10000000000000000000000000000000000000000",
    ] {
        let expected = format!("{frame}.value: {value:?} is not a decimal with at most 28 digits");
        assert_eq!(input("value", json!(value)), [expected]);
    }
    assert_eq!(
        input("unit", json!("percent")),
        [format!(
            "{frame}.unit: \"percent\" is not one of [\"tkr\", \"mnkr\", \"kr\"]"
        )]
    );
    assert_eq!(
        input("origin", json!("derived")),
        [format!("{frame}.how: is missing")]
    );
    let why = input("why", json!({"sv": "Därför.", "en": "Because."}));
    assert_eq!(why, [format!("{frame}.why: the form has no such field")]);
}

#[test]
fn years() {
    assert_eq!(
        with("/model/frame/2", None),
        ["model.frame: 2021 is missing"]
    );
    assert_eq!(
        replaced("/model/frame/2/years", json!([2021, 2022])),
        ["model.frame[3]: 2022 is given twice"]
    );
    assert_eq!(
        replaced("/model/frame/2/years", json!([2031])),
        ["model.frame[2].years[0]: 2031 is not one of the file's years"]
    );
    let backwards = replaced("/years/last", json!(2018));
    assert_eq!(
        backwards,
        ["years: a baseline needs a base year and at least one year after it, in order"]
    );
}

#[test]
fn items_and_what_fits_together() {
    let item = |field: &str, value| replaced(&format!("/model/items/0/{field}"), value);
    assert_eq!(
        item("volume/2/value", json!("-5")),
        ["model.items[0].volume[2].value: -5 is below zero"]
    );
    assert_eq!(
        item("volume/2/value", json!("0")),
        ["model.items[0].cost: the cost of 2021 has no volume to give a unit price"]
    );
    assert!(
        item("id", json!("skyddat-boende"))
            .contains(&"model: the id skyddat-boende is used twice".to_owned())
    );
    assert_eq!(
        item("cost_type/id", json!("housing")),
        ["model: the baseline has no cost type housing"]
    );
    assert!(
        with("/model/cost_types/0", None)[0]
            .starts_with("model: the weights of the cost types sum to 0.42")
    );
    assert_eq!(
        replaced("/model/index_months/0/value", json!("13")),
        ["model.index_months[0].value: 13 is not a number of months from 0 to 12"]
    );
    assert_eq!(
        replaced("/model/cover/2/value", json!("1.5")),
        ["model: cover is 1.5, outside 0 to 1"]
    );
}

#[test]
fn what_the_document_says_of_itself() {
    assert_eq!(
        replaced("/claims/0/figure", json!("headline.2031")),
        ["claims[0].figure: \"headline.2031\" is not the name of a figure"]
    );
    assert_eq!(
        replaced("/claims/0/value", json!("2440")),
        ["claims[0]: is said to be stated, but ram-och-index/krav/amount prints \"2 400 tkr\""]
    );
    let note = "there is no cell \"ram-och-index/krav\"";
    assert_eq!(
        replaced("/notes/0/cells/0", json!("ram-och-index/krav")),
        [format!("notes[0].cells[0]: {note}")]
    );
    assert_eq!(
        replaced("/story/0/en", json!("{required.2031} is left.")),
        ["story[0]: \"required.2031\" is not the name of a figure"]
    );
    for (is, word) in [
        ("@headline.2031", "@headline.2031"),
        ("@headline.*", "@headline.*"),
        ("./a/. +", ""),
    ] {
        assert_eq!(
            replaced("/checks/18/is", json!(is)),
            [format!(
                "checks[18].is: the formula cannot be read at {word:?}"
            )],
        );
    }
}

#[test]
fn every_fault_is_found_not_the_first() {
    let text = (ramkalkyl::data::text("osteraker-2020").expect("the program has it"))
        .replacen("2020-01-16", "2020-13-16", 1)
        .replacen("\"value\": \"87500\"", "\"value\": \"87500 tkr\"", 1)
        .replacen(
            "\"figure\": \"index.2020\"",
            "\"figure\": \"indexet.2020\"",
            1,
        );
    assert_eq!(
        of_text(&text),
        [
            "document.date: \"2020-13-16\" is not a date as 2020-01-16",
            "model.frame[2].value: \"87500 tkr\" is not a decimal with at most 28 digits",
            "claims[2].figure: \"indexet.2020\" is not the name of a figure",
        ]
    );
}
