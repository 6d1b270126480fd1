//! A small document of one table, as a file would have it: rows of printed cells, and checks on them.

use ramkalkyl::data::document::Document;
use ramkalkyl::data::load;
use serde_json::{Value, json};

/// A row: its id, its unit, and what it prints in each column.
pub type Row<'a> = (&'a str, &'a str, &'a [&'a str]);

/// Its columns, one a year from the base year on.
const COLUMNS: [&str; 3] = ["y2019", "y2020", "y2021"];

fn bilingual(words: &str) -> Value {
    json!({"sv": words, "en": words})
}

/// The same input in every year.
fn every_year(value: &str, unit: &str) -> Value {
    json!([input(&[2019, 2020, 2021], value, unit)])
}

fn input(years: &[u16], value: &str, unit: &str) -> Value {
    let why = bilingual("Test.");
    json!({"years": years, "value": value, "unit": unit, "origin": "assumed", "why": why})
}

/// A file whose table `t` has these rows, each with a cell in the first columns, and these checks (cells, formula).
///
/// Its model: a frame of 1 000 tkr that falls to 990, an index of 2 %, one item `care` of 100 care days for 100 tkr in
/// the base year and 110 for 121 tkr in both years after it.
pub fn file(rows: &[Row<'_>], checks: &[(&str, &str)]) -> Value {
    let count = rows.iter().map(|(_, _, cells)| cells.len()).max();
    let columns = (COLUMNS.iter().zip(2019..)).take(count.unwrap_or_default());
    let columns: Vec<Value> = columns
        .map(|(id, year)| json!({"id": id, "label": id, "year": year}))
        .collect();
    let rows: Vec<Value> = (rows.iter())
        .map(|(id, unit, cells)| json!({"id": id, "label": id, "unit": unit, "cells": cells}))
        .collect();
    let checks: Vec<Value> = (checks.iter())
        .map(|(cell, is)| json!({"cells": [cell], "is": is}))
        .collect();
    let single = |value: &str| {
        let mut input = input(&[], value, "tkr");
        input.as_object_mut().expect("an object").remove("years");
        input
    };
    json!({
        "format": "ramkalkyl-baseline",
        "version": 1,
        "id": "small",
        "municipality": bilingual("Småstad"),
        "committee": bilingual("Nämnden"),
        "document": {"title": "Budget", "date": "2020-01-01", "reference": ""},
        "years": {"base": 2019, "last": 2021},
        "tables": [{
            "id": "t",
            "kind": "table",
            "title": "",
            "corner": "",
            "section": "Budget",
            "unit": "tkr",
            "sign": "plain",
            "columns": columns,
            "rows": rows,
        }],
        "model": {
            "frame": [input(&[2019], "1000", "tkr"), input(&[2020, 2021], "990", "tkr")],
            "base_need": single("1000"),
            "index": every_year("2", "percent"),
            "index_months": every_year("12", "months"),
            "cover": every_year("0", "fraction"),
            "other": every_year("0", "tkr"),
            "transfers": every_year("0", "tkr"),
            "items": [{
                "id": "care",
                "name": bilingual("Vård"),
                "unit": "care-day",
                "volume": [
                    input(&[2019], "100", "care-days"),
                    input(&[2020, 2021], "110", "care-days"),
                ],
                "cost": [input(&[2019], "100", "tkr"), input(&[2020, 2021], "121", "tkr")],
                "rate_how": bilingual("Kostnad genom volym."),
            }],
        },
        "checks": checks,
        "special": bilingual("Liten"),
    })
}

/// The document of a file that has no fault.
pub fn read(file: &Value) -> Document {
    match load::read(&file.to_string()) {
        Ok(document) => document,
        Err(faults) => {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            panic!("{}", faults.join("\n"))
        }
    }
}
