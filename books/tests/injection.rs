//! Names that somebody wrote are words in a workbook, whatever they look like: never formulas, links or commands.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]

#[path = "support/parts.rs"]
mod parts;
mod support;

use std::rc::Rc;

use calamine::Data;
use parts::Parts;
use ramkalkyl::data::document::Document;
use ramkalkyl::model::baseline::{Baseline, BaselineParts};
use ramkalkyl::model::measure::{Measure, StartMonth};
use ramkalkyl::model::origin::Bilingual;
use ramkalkyl::model::quantity::Money;
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::text::language::Language;
use rust_decimal::Decimal;
use support::{Cells, compare, document, made};

/// What a cell might take for something else, or a file might break on.
fn hostile() -> Vec<String> {
    let long = "=1+".repeat(20_000);
    [
        "=HYPERLINK(\"http://x.example\",\"klicka\")",
        "+1",
        "-2+3",
        "@SUM(A1:A9)",
        "'citat'",
        "\"dubbla\" \"\"citat\"\"",
        "{=1+1}",
        "=cmd|' /C calc'!A0",
        "http://x.example/",
        "internal:'Indata'!A1",
        "\tflik",
        "\r\n=1+1",
        "styr\u{0}tecken\u{7}\u{1b}\u{b}\u{ffff}",
        "_x0041_ och _x000D_",
        "<v>1</v></c>&amp;]]>",
        "&L&Gsidhuvud&P",
        "emoji 👩‍👧 och ärter 🫛",
        "اسم",
        "",
        "   ",
        &long,
    ]
    .map(str::to_owned)
    .to_vec()
}

fn named(name: &str) -> (Document, Scenario) {
    let mut document = document("osteraker-2020");
    let words = Bilingual::same(name);
    let mut parts = BaselineParts::clone(&document.baseline);
    for item in &mut parts.items {
        item.name = words.clone();
    }
    for lump in &mut parts.lumps {
        lump.name = words.clone();
    }
    for kind in &mut parts.cost_types {
        kind.name = words.clone();
    }
    for area in &mut parts.areas {
        area.name = words.clone();
    }
    let area = parts.areas.first().map(|area| area.id.clone());
    let budget = parts.years.budget();
    document.baseline = Baseline::new(parts).unwrap();
    document.municipality = words.clone();
    document.committee = words.clone();
    document.title = Rc::from(name);
    document.date = Rc::from(name);
    document.reference = Rc::from(name);
    document.note = Some(words);
    for table in &mut document.tables {
        table.title = Rc::from(name);
        table.section = Rc::from(name);
        for row in &mut table.rows {
            row.label = Rc::from(name);
        }
        for column in &mut table.columns {
            column.label = Rc::from(name);
        }
    }
    let measure = Measure {
        name: Rc::from(name),
        full_year: Money::from_kr(Decimal::from(600_000)),
        year: budget,
        start: StartMonth::new(4).unwrap(),
        area,
    };
    let mut scenario = Scenario::default();
    scenario.measures.push(measure);
    (document, scenario)
}

/// Every formula of a workbook, sheet by sheet.
fn formulas(bytes: &[u8]) -> Vec<String> {
    let parts = Parts::open(bytes);
    let sheets = parts.sheets();
    let of_sheet = |sheet: &String| {
        let text = parts.text(sheet);
        let pieces = text.split("<f>").skip(1);
        let formulas = pieces.map(|piece| piece.split("</f>").next().unwrap().to_owned());
        formulas.collect::<Vec<String>>()
    };
    sheets.iter().flat_map(of_sheet).collect()
}

#[test]
fn a_name_changes_no_formula_and_is_read_back_as_words() {
    for language in Language::ALL {
        let (plain, scenario) = named("namn");
        let harmless = formulas(&made(&plain, &scenario, language).bytes);
        for name in hostile() {
            let (document, scenario) = named(&name);
            let book = made(&document, &scenario, language);
            assert_eq!(formulas(&book.bytes), harmless, "{name:.60}");
            let cells = Cells::read(&book.bytes);
            assert_eq!(cells.errors(), Vec::<String>::new());
            compare("names", &cells, &book, (&document, &scenario));
            is_said(&cells, &name);
            is_nothing_else(&book.bytes, &name);
        }
    }
}

/// What can be said of a name stands in a cell of text.
fn is_said(cells: &Cells, name: &str) {
    let keeps = |letter: &char| !letter.is_control() && *letter != '\u{ffff}';
    let said = |text: &str| -> String {
        let letters = text
            .chars()
            .filter(keeps)
            .filter(|letter| !letter.is_whitespace());
        letters.take(20_000).collect()
    };
    let wanted = said(name);
    let found = cells.sheets().any(|(_, range)| {
        range
            .used_cells()
            .any(|(_, _, data)| matches!(data, Data::String(text) if said(text) == wanted))
    });
    assert!(found || wanted.is_empty(), "{name:.60}");
}

/// It has become no link, no name of a cell, no list and no command of a page's head.
fn is_nothing_else(bytes: &[u8], name: &str) {
    let parts = Parts::open(bytes);
    let known = ["https://ramkalkyl.example/"];
    for file in parts.names() {
        let text = parts.text(&file);
        if file.contains("_rels/sheet") {
            let targets = text.split("Target=\"").skip(1);
            for target in targets.filter_map(|piece| piece.split('"').next()) {
                let ours = target.starts_with("../drawings/") || target.starts_with(known[0]);
                assert!(ours, "{name:.60}: {target}");
            }
        }
        if file == "xl/workbook.xml" {
            let names = text.split("<definedName name=\"").skip(1);
            for defined in names.filter_map(|piece| piece.split('"').next()) {
                let safe = |letter: char| letter.is_ascii_alphanumeric() || "_.".contains(letter);
                assert!(defined.chars().all(safe), "{defined}");
            }
        }
        assert!(
            !text.contains("HYPERLINK(")
                || file.contains("sharedStrings")
                || file.starts_with("docProps")
                || file.contains("worksheets"),
            "{file}"
        );
        if let Some((_, head)) = text.split_once("<oddHeader>") {
            let head = head
                .split("</oddHeader>")
                .next()
                .unwrap()
                .replace("&amp;&amp;", "");
            let commands: Vec<&str> = head.split("&amp;").skip(1).collect();
            assert_eq!(commands.len(), 5, "{name:.60}: {head}");
        }
    }
}

#[test]
fn a_link_that_is_too_long_for_a_cell_is_written_out() {
    let document = document("osteraker-2020");
    let link = format!(
        "https://ramkalkyl.example/#/osteraker-2020?v=1&measure={}~1~2020~1",
        "å".repeat(5_000)
    );
    for link in [
        link.as_str(),
        "javascript:alert(1)",
        "file:///etc/passwd",
        "#/osteraker-2020?v=1",
    ] {
        let about = books::workbook::About {
            language: Language::English,
            link,
            date: "2026-02-03",
            progress: &|_| {},
        };
        let book = books::workbook::workbook(&document, &Scenario::default(), &about).unwrap();
        let parts = Parts::open(&book.bytes);
        let linked = parts
            .names()
            .iter()
            .any(|file| file.contains("_rels/sheet") && parts.text(file).contains("hyperlink"));
        assert!(!linked, "{link:.60}");
    }
}
