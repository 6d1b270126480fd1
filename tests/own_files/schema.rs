//! The published JSON Schema, against our documents and against the reader's own source. What a tool of others' would do
//! is done here for the words that the schema uses; a word that it does not know stops the test.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

use super::TEMPLATE;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../src/data/documents/schema.json")).expect("is JSON")
}

/// Words that describe, or that the reader's tests cover better.
const IGNORED: [&str; 6] = [
    "$schema",
    "$defs",
    "title",
    "description",
    "pattern",
    "else",
];

struct Validator {
    root: Value,
}

impl Validator {
    fn faults(&self, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
        let rules = match schema {
            Value::Bool(true) => return,
            Value::Bool(false) => return found.push(format!("{at}: must not be there")),
            Value::Object(rules) => rules,
            other => panic!("{at}: no schema: {other}"),
        };
        for (word, rule) in rules {
            self.rule(rules, word, rule, value, at, found);
        }
    }

    fn fits(&self, schema: &Value, value: &Value) -> bool {
        let mut found = Vec::new();
        self.faults(schema, value, "", &mut found);
        found.is_empty()
    }

    fn rule(
        &self,
        rules: &Map<String, Value>,
        word: &str,
        rule: &Value,
        value: &Value,
        at: &str,
        found: &mut Vec<String>,
    ) {
        let mut must = |holds: bool| {
            if !holds {
                found.push(format!("{at}: {word} {rule}"));
            }
        };
        let number = |value: &Value| value.as_i64();
        match word {
            "type" => must(match rule.as_str().expect("a name") {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "integer" => value.is_i64(),
                other => panic!("{at}: type {other}"),
            }),
            "const" => must(value == rule),
            "enum" => must(rule.as_array().expect("a list").contains(value)),
            "minimum" => must(number(value) >= number(rule)),
            "maximum" => must(number(value) <= number(rule)),
            "minItems" => must(
                value.as_array().map(Vec::len)
                    >= number(rule).map(|least| usize::try_from(least).unwrap()),
            ),
            "required" => {
                for field in rule.as_array().expect("a list") {
                    must(value.get(field.as_str().expect("a name")).is_some());
                }
            }
            "not" => must(!self.fits(rule, value)),
            "dependentRequired" => {
                for (field, others) in rule.as_object().expect("fields") {
                    let needs = value.get(field).is_some();
                    for other in others.as_array().expect("a list") {
                        must(!needs || value.get(other.as_str().expect("a name")).is_some());
                    }
                }
            }
            "additionalProperties" => {
                let known = rules["properties"].as_object().expect("fields");
                for field in value.as_object().into_iter().flat_map(Map::keys) {
                    must(known.contains_key(field));
                }
            }
            "$ref" => {
                let target = rule.as_str().and_then(|path| path.strip_prefix('#'));
                let target = self.root.pointer(target.expect("within the file"));
                self.faults(target.expect("is there"), value, at, found);
            }
            "properties" => {
                for (field, schema) in rule.as_object().expect("fields") {
                    if let Some(value) = value.get(field) {
                        self.faults(schema, value, &format!("{at}/{field}"), found);
                    }
                }
            }
            "items" => {
                for (position, value) in value.as_array().into_iter().flatten().enumerate() {
                    self.faults(rule, value, &format!("{at}/{position}"), found);
                }
            }
            "allOf" => {
                for schema in rule.as_array().expect("a list") {
                    self.faults(schema, value, at, found);
                }
            }
            "if" if self.fits(rule, value) => self.faults(&rules["then"], value, at, found),
            "if" | "then" => {}
            ignored => assert!(
                IGNORED.contains(&ignored),
                "{at}: the test does not know {ignored}"
            ),
        }
    }
}

fn faults(text: &str) -> Vec<String> {
    let root = schema();
    let mut found = Vec::new();
    let file = serde_json::from_str(text).expect("is JSON");
    Validator { root: root.clone() }.faults(&root, &file, "", &mut found);
    found
}

#[test]
fn the_schema_takes_our_documents_and_the_template() {
    assert_eq!(faults(TEMPLATE), [""; 0]);
    for id in ramkalkyl::data::DOCUMENT_IDS {
        let text = ramkalkyl::data::text(id).expect("is here");
        assert_eq!(faults(text), [""; 0], "{id}");
    }
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    for (old, new) in [
        ("\"version\": 1", "\"version\": 2"),
        ("\"sv\": \"Min kommun\",", ""),
        ("\"date\"", "\"colour\": 1, \"date\""),
        ("\"unit\": \"care-days\"", "\"unit\": \"dygn\""),
        ("\"origin\": \"derived\"", "\"origin\": \"assumed\""),
        ("\"rate_how\"", "\"rate_why\""),
        ("\"quote\"", "\"qoute\""),
        ("\"value\": \"50000\"", "\"value\": 50000"),
        ("\"from\": [\"ekonomi/netto/budget-2026\"]", "\"from\": []"),
    ] {
        assert!(TEMPLATE.contains(old), "{old}");
        let broken = TEMPLATE.replacen(old, new, 1);
        assert!(!faults(&broken).is_empty(), "{new}");
        assert!(super::admitted(broken.as_bytes()).is_err(), "{new}");
    }
}

type Names = BTreeSet<String>;

/// The fields of every object of the schema, but for comments.
fn in_schema(value: &Value, found: &mut BTreeSet<Names>) {
    if let Some(object) = value.as_object() {
        // Only whole objects: the parts of a rule name fields that stand there already.
        if object.contains_key("additionalProperties") {
            let names = object["properties"].as_object().expect("fields").keys();
            found.insert(names.filter(|name| *name != "//").cloned().collect());
        }
        object.values().for_each(|value| in_schema(value, found));
    }
    if let Some(list) = value.as_array() {
        list.iter().for_each(|value| in_schema(value, found));
    }
}

/// The lists of fields in the reader's source: `fields(&[…])` and the constant that inputs share.
fn in_reader() -> BTreeSet<Names> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/data");
    let mut found = BTreeSet::new();
    let names = |list: &str| -> Names {
        let quoted = list.split('"').skip(1).step_by(2);
        quoted.map(str::to_owned).collect()
    };
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let text = fs::read_to_string(path).expect("readable");
        for list in text.split("fields(&[").skip(1) {
            found.insert(names(list.split(']').next().expect("a list")));
        }
        if let Some((_, list)) = text.split_once("INPUT_FIELDS: [&str; 7] = [") {
            let series = names(list.split(']').next().expect("a list"));
            let single = series.iter().filter(|name| *name != "years").cloned();
            found.insert(single.collect());
            found.insert(series);
        }
    }
    found
}

#[test]
fn the_schema_knows_every_field_that_the_reader_knows_and_no_other() {
    let (mut schema_has, reader_has) = (BTreeSet::new(), in_reader());
    in_schema(&schema(), &mut schema_has);
    assert!(
        reader_has.len() > 15,
        "the test reads the reader: {reader_has:?}"
    );
    let only = |these: &BTreeSet<Names>, those: &BTreeSet<Names>| -> Vec<Names> {
        these.difference(those).cloned().collect()
    };
    assert_eq!(
        only(&reader_has, &schema_has),
        Vec::<Names>::new(),
        "the reader alone"
    );
    assert_eq!(
        only(&schema_has, &reader_has),
        Vec::<Names>::new(),
        "the schema alone"
    );
}
