//! The audit's verdicts and bounds on small documents, each with its calculation by hand.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]

#[path = "support/small.rs"]
mod small;

use ramkalkyl::audit::{Audit, CellAudit, Summary, Verdict, audit};
use ramkalkyl::data::document::Document;
use ramkalkyl::data::load;
use ramkalkyl::model::origin::CellRef;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use small::{Row, file, read};

fn audited(document: &Document) -> Audit<'_> {
    audit(document).expect("calculates")
}

fn cell<'a>(audit: &'a Audit<'_>, row: &str, column: &str) -> &'a CellAudit<'a> {
    let cell = CellRef {
        table: "t".into(),
        row: row.into(),
        column: column.into(),
    };
    audit.cell(&cell).expect("a figure")
}

/// To six decimals, without the zeros at the end.
fn short(value: Decimal) -> String {
    value.round_dp(6).normalize().to_string()
}

/// Every finding of a cell: verdict, what was computed, and within which bound.
fn told(cell: &CellAudit<'_>) -> Vec<String> {
    (cell.findings.iter())
        .map(|finding| {
            let computed = short(finding.computed);
            match finding.verdict {
                Verdict::Exact => format!("exact {computed}"),
                Verdict::Rounding { bound } => {
                    format!("rounding {computed} within {}", short(bound))
                }
                Verdict::Differs => format!("differs {computed}"),
                Verdict::Given => "given".to_owned(),
            }
        })
        .collect()
}

/// What is found of the row `x` in the first column by one formula.
fn of_x(rows: &[Row<'_>], is: &str) -> String {
    let document = read(&file(rows, &[("t/x/y2019", is)]));
    let audit = audited(&document);
    let x = cell(&audit, "x", "y2019");
    let told = told(x);
    match &told[..] {
        [] => {
            assert_eq!(x.verdict, Verdict::Given);
            "nothing".to_owned()
        }
        [one] => one.clone(),
        _ => panic!("{told:?}"),
    }
}

#[test]
fn a_sum_and_how_far_rounding_goes() {
    let of = |printed: &str| {
        let rows: [Row<'_>; 3] = [
            ("a", "tkr", &["100"]),
            ("b", "tkr", &["200"]),
            ("x", "tkr", &[printed]),
        ];
        of_x(&rows, "./a/. + ./b/.")
    };
    assert_eq!(of("300"), "exact 300");
    // Half of 1 tkr for each of three figures.
    assert_eq!(of("301"), "rounding 300 within 1.5");
    assert_eq!(of("299"), "rounding 300 within 1.5");
    assert_eq!(of("302"), "differs 300");
    assert_eq!(of("-300"), "differs 300");
    // The printed sum is finer: 0.5 + 0.5 + 0.05.
    assert_eq!(of("300,0"), "exact 300");
    assert_eq!(of("301,0"), "rounding 300 within 1.05");
    assert_eq!(of("301,1"), "differs 300");
}

#[test]
fn a_difference_that_is_just_the_bound_is_rounding() {
    let rows: [Row<'_>; 3] = [
        ("a", "tkr", &["100,5"]),
        ("b", "tkr", &["200,1"]),
        ("x", "tkr", &["300"]),
    ];
    // 300.6, which is 0.6 away: 0.05 + 0.05 + 0.5.
    assert_eq!(of_x(&rows, "./a/. + ./b/."), "rounding 300.6 within 0.6");
}

#[test]
fn a_subtraction_widens_as_a_sum_does() {
    let of = |printed: &str| {
        let rows: [Row<'_>; 3] = [
            ("a", "tkr", &["100"]),
            ("b", "tkr", &["-40"]),
            ("x", "tkr", &[printed]),
        ];
        of_x(&rows, "./b/. - ./a/.")
    };
    assert_eq!(of("-140"), "exact -140");
    assert_eq!(of("-141"), "rounding -140 within 1.5");
    assert_eq!(of("-142"), "differs -140");
}

#[test]
fn a_product() {
    let of = |a: &str, printed: &str| {
        let rows: [Row<'_>; 3] = [
            ("a", "count", &[a]),
            ("b", "count", &["25"]),
            ("x", "count", &[printed]),
        ];
        of_x(&rows, "./a/. * ./b/.")
    };
    assert_eq!(of("4", "100"), "exact 100");
    // 4 · 0.5 + 25 · 0.5 + 0.5 · 0.5 = 14.75, and 0.5 of the figure itself.
    assert_eq!(of("4", "115"), "rounding 100 within 15.25");
    assert_eq!(of("4", "116"), "differs 100");
    assert_eq!(of("-4", "-115"), "rounding -100 within 15.25");
    // 0 · 0.5 + 25 · 0.5 + 0.25, and 0.5.
    assert_eq!(of("0", "13"), "rounding 0 within 13.25");
}

#[test]
fn a_quotient() {
    let of = |b: &str, printed: &str| {
        let rows: [Row<'_>; 3] = [
            ("a", "count", &["100"]),
            ("b", "count", &[b]),
            ("x", "count", &[printed]),
        ];
        of_x(&rows, "./a/. / ./b/.")
    };
    assert_eq!(of("4", "25"), "exact 25");
    // (0.5 + 25 · 0.5) / (4 − 0.5) = 3.714286, and 0.5.
    assert_eq!(of("4", "29"), "rounding 25 within 4.214286");
    assert_eq!(of("4", "30"), "differs 25");
    assert_eq!(of("-4", "-29"), "rounding -25 within 4.214286");
}

#[test]
fn what_nothing_divides_stays_given() {
    let of = |b: &str, c: &str, is: &str| {
        let rows: [Row<'_>; 4] = [
            ("a", "count", &["100"]),
            ("b", "count", &[b]),
            ("c", "count", &[c]),
            ("x", "count", &["101"]),
        ];
        of_x(&rows, is)
    };
    assert_eq!(of("0", "0", "./a/. / ./b/."), "nothing");
    assert_eq!(of("-", "", "./a/. / ./b/."), "nothing");
    assert_eq!(of("-", "", "./a/. / ./c/."), "nothing");
    // 3 − 2 is 1, give or take 1: rounding may have made it of nothing.
    assert_eq!(of("3", "2", "./a/. / ( ./b/. - ./c/. )"), "nothing");
    // With one decimal it is 1 ± 0.1: (0.5 + 100 · 0.1) / 0.9 = 11.666667, and 0.5.
    assert_eq!(
        of("3,1", "2,1", "./a/. / ( ./b/. - ./c/. )"),
        "rounding 100 within 12.166667"
    );
    assert_eq!(
        of("3", "2", "./a/. / ( exact( ./b/. ) - exact( ./c/. ) )"),
        "rounding 100 within 1"
    );
}

#[test]
fn a_decided_rate_widens_nothing() {
    let of = |printed: &str, is: &str| {
        let rows: [Row<'_>; 3] = [
            ("rate", "percent", &["2%"]),
            ("base", "tkr", &["87 000"]),
            ("x", "tkr", &[printed]),
        ];
        of_x(&rows, is)
    };
    let exact = "exact( ./rate/. ) * ./base/.";
    assert_eq!(of("1 740", exact), "exact 1740");
    // 0.02 · 0.5 tkr, and 0.05 or 0.5 of the figure itself.
    assert_eq!(of("1 740,1", exact), "differs 1740");
    assert_eq!(of("1 740,0", exact), "exact 1740");
    assert_eq!(of("1 741", exact), "differs 1740");
    // Read as 1.5 to 2.5 %: 0.02 · 0.5 + 87 000 · 0.005 + 0.5 · 0.005 = 435.0125, and 0.5.
    let rounded = "./rate/. * ./base/.";
    assert_eq!(of("1 700", rounded), "rounding 1740 within 435.5125");
    assert_eq!(of("1 300", rounded), "differs 1740");
}

#[test]
fn units_meet_in_the_models_own() {
    let of = |unit: &str, printed: &str, is: &str| {
        let rows: [Row<'_>; 7] = [
            ("cost", "tkr", &["7 984"]),
            ("days", "care-days", &["4 740"]),
            ("rate", "kr-per-care-day", &["1 684 kr"]),
            ("part", "tkr", &["-8 560"]),
            ("whole", "tkr", &["-86 300"]),
            ("millions", "mnkr", &["0,6"]),
            ("x", unit, &[printed]),
        ];
        of_x(&rows, is)
    };
    // 7 984 000 / 4 740; (500 + 1 684.388186 · 0.5) / 4 739.5 = 0.283193, and 0.5.
    assert_eq!(
        of("kr-per-care-day", "1 684", "./cost/. / ./days/."),
        "rounding 1684.388186 within 0.783193"
    );
    // 4 740 · 1 684 kr; 4 740 · 0.5 + 1 684 · 0.5 + 0.25 = 3 212.25 kr, and 0.5 tkr.
    assert_eq!(
        of("tkr", "7 984", "./days/. * ./rate/."),
        "rounding 7982.16 within 3.71225"
    );
    // 4 740 / 365; 0.5 / 365, and 0.05.
    assert_eq!(
        of("placements", "13,0", "./days/. / 365"),
        "rounding 12.986301 within 0.05137"
    );
    // 8 560 / 86 300; (0.5 + 0.099189 · 0.5) / 86 299.5 = 0.000637 %, and 0.05 %.
    assert_eq!(
        of("percent", "9,9 %", "./part/. / ./whole/."),
        "rounding 9.918888 within 0.050637"
    );
    assert_eq!(
        of("percent", "10,0 %", "./part/. / ./whole/."),
        "differs 9.918888"
    );
    // 7 984 − 600 tkr in millions; 0.0005 + 0.05, and 0.05.
    assert_eq!(
        of("mnkr", "7,4", "./cost/. - ./millions/."),
        "rounding 7.384 within 0.1005"
    );
    // 0.6 mnkr in tkr: 50 tkr for the one decimal, and 0.5.
    assert_eq!(of("tkr", "640", "./millions/."), "rounding 600 within 50.5");
}

#[test]
fn signs_brackets_and_what_binds_closer() {
    let of = |printed: &str, is: &str| {
        let rows: [Row<'_>; 3] = [
            ("a", "count", &["-7"]),
            ("b", "count", &["3"]),
            ("x", "count", &[printed]),
        ];
        of_x(&rows, is)
    };
    assert_eq!(of("7", "-./a/."), "exact 7");
    assert_eq!(of("7", "- ./a/."), "exact 7");
    assert_eq!(of("-13", "./a/. - ./b/. * 2"), "exact -13");
    assert_eq!(of("-20", "( ./a/. - ./b/. ) * 2"), "exact -20");
    assert_eq!(of("2", "12 / 3 / 2"), "exact 2");
    assert_eq!(of("8", "12 / ( 3 / 2 )"), "exact 8");
    assert_eq!(of("-1", "4 - 3 - 2"), "exact -1");
    // A third three times is one: what is left of 28 digits is no difference.
    assert_eq!(of("1", "1 / 3 * 3"), "exact 1");
}

#[test]
fn the_calculators_figures() {
    let of = |unit: &str, printed: &str, is: &str| {
        let rows: [Row<'_>; 1] = [("x", unit, &["", printed])];
        let document = read(&file(&rows, &[("t/x/y2020", is)]));
        told(cell(&audited(&document), "x", "y2020")).join(", ")
    };
    // 1 000 − 990, and 2 % of 1 000; the calculator's figures carry no rounding, so 0.5 of the printed one alone.
    assert_eq!(of("tkr", "30", "@headline.2020"), "exact 30");
    assert_eq!(of("tkr", "29,6", "@headline.*"), "differs 30");
    assert_eq!(of("tkr", "-1 000", "-@need.2019"), "exact -1000");
    assert_eq!(of("tkr", "121", "@care.cost.*"), "exact 121");
    assert_eq!(
        of("kr-per-care-day", "1 100", "@care.rate.2020"),
        "exact 1100"
    );
    assert_eq!(of("care-days", "110", "@care.volume.*"), "exact 110");
    // The change of volume: 10 days at 1 000 kr and 2 %.
    assert_eq!(of("tkr", "10", "@volume.2020"), "rounding 10.2 within 0.5");
    // No year before the base year: the calculator has no such figure, and what is printed stays given.
    assert_eq!(of("tkr", "10", "@headline.2019"), "");
}

#[test]
fn a_dash_and_an_empty_cell_are_nothing() {
    let rows: [Row<'_>; 4] = [
        ("a", "tkr", &["100", "-", "100"]),
        ("b", "tkr", &["-", "", "n/a"]),
        ("c", "tkr", &["", "..", "."]),
        ("x", "tkr", &["100", "0", "101"]),
    ];
    let document = read(&file(&rows, &[("t/x/*", "./a/. + ./b/. + ./c/.")]));
    let audit = audited(&document);
    let x = |column: &str| told(cell(&audit, "x", column));
    assert_eq!(x("y2019"), ["exact 100"]);
    assert_eq!(x("y2020"), ["exact 0"]);
    // They are not rounded: 0.5 of each of the two figures.
    assert_eq!(x("y2021"), ["rounding 100 within 1"]);
    // Two figures in row a, three in row x.
    assert_eq!(audit.cells.len(), 5);
}

#[test]
fn a_star_stands_for_every_figure() {
    let rows: [Row<'_>; 3] = [
        ("a", "tkr", &["1", "2", "3"]),
        ("b", "tkr", &["2", "-", "6"]),
        ("c", "tkr", &["2", "4", ""]),
    ];
    let double = "./a/. * 2";
    let checked = |cells: &str| {
        let document = read(&file(&rows, &[(cells, double)]));
        let audit = audited(&document);
        let found = audit.cells.iter().filter(|it| !it.findings.is_empty());
        let places = found.map(|it| format!("{}/{}", it.cell.row, it.cell.column));
        places.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(checked("t/b/*"), "b/y2019 b/y2021");
    assert_eq!(checked("t/*/y2020"), "a/y2020 c/y2020");
    assert_eq!(checked("t/c/y2020"), "c/y2020");
    assert_eq!(
        checked("t/*/*"),
        "a/y2019 a/y2020 a/y2021 b/y2019 b/y2021 c/y2019 c/y2020"
    );
}

#[test]
fn the_gravest_verdict_stands_for_the_cell() {
    let rows: [Row<'_>; 5] = [
        ("a", "tkr", &["100"]),
        ("b", "tkr", &["101"]),
        ("c", "tkr", &["102"]),
        ("none", "tkr", &["0"]),
        ("x", "tkr", &["100"]),
    ];
    let of = |formulas: &[&str]| {
        let checks: Vec<_> = formulas.iter().map(|is| ("t/x/y2019", *is)).collect();
        let document = read(&file(&rows, &checks));
        let audit = audited(&document);
        let x = cell(&audit, "x", "y2019");
        (ramkalkyl::text::audit::code(x.verdict), x.findings.len())
    };
    let (exact, rounding, differs) = ("./a/.", "./b/.", "./c/.");
    assert_eq!(of(&[]), ("given", 0));
    assert_eq!(of(&[exact]), ("exact", 1));
    assert_eq!(of(&[exact, rounding]), ("rounding", 2));
    assert_eq!(of(&[rounding, exact]), ("rounding", 2));
    assert_eq!(of(&[differs, exact, rounding]), ("differs", 3));
    assert_eq!(of(&[exact, differs]), ("differs", 2));
    // A check that divides by nothing weighs nothing.
    assert_eq!(of(&[exact, "./a/. / ./none/."]), ("exact", 1));
}

#[test]
fn a_summary_counts_every_figure_once() {
    let rows: [Row<'_>; 3] = [
        ("a", "tkr", &["100", "100", "100"]),
        ("b", "tkr", &["100", "101", "102"]),
        ("c", "tkr", &["-", "", "0"]),
    ];
    let document = read(&file(
        &rows,
        &[("t/b/*", "./a/."), ("t/b/*", "./a/. + ./c/.")],
    ));
    let expected = Summary {
        exact: 1,
        rounding: 1,
        differs: 1,
        given: 4,
    };
    let audit = audited(&document);
    assert_eq!((audit.summary, audit.summary.all()), (expected, 7));
    let order: Vec<&str> = audit.cells.iter().map(|cell| cell.text).collect();
    assert_eq!(order, ["100", "100", "100", "100", "101", "102", "0"]);
}

fn with(mut file: Value, field: &str, value: Value) -> Value {
    file[field] = value;
    file
}

#[test]
fn a_figure_of_our_own_beside_a_printed_one_judges_nothing() {
    let rows: [Row<'_>; 2] = [
        ("to-august", "tkr", &["148 058"]),
        ("x", "tkr", &["224 615"]),
    ];
    let name = json!({"sv": "Tolv åttondelar", "en": "Twelve eighths"});
    let beside = json!([{"cells": ["t/x/y2019"], "is": "./to-august/. * 12 / 8", "name": name}]);
    let document = read(&with(file(&rows, &[]), "beside", beside));
    let audit = audited(&document);
    let x = cell(&audit, "x", "y2019");
    // 148 058 · 12 / 8
    let ours: Vec<_> = (x.beside.iter())
        .map(|(beside, ours)| (&*beside.name.en, short(*ours)))
        .collect();
    assert_eq!(ours, [("Twelve eighths", "222087".to_owned())]);
    assert_eq!((x.verdict, x.findings.len()), (Verdict::Given, 0));
}

#[test]
fn the_same_thing_in_another_document() {
    let rows: [Row<'_>; 1] = [("x", "tkr", &["-52 000", "300"])];
    let elsewhere = |column: &str, printed: &str| {
        let cell = format!("t/x/{column}");
        json!({"cell": cell, "document": "other-2019", "there": "a/b/c", "printed": printed})
    };
    let others = json!([
        elsewhere("y2019", "-52 207"),
        elsewhere("y2019", "-52 000"),
        elsewhere("y2020", "n/a"),
    ]);
    let document = read(&with(file(&rows, &[]), "elsewhere", others));
    let audit = audited(&document);
    let of = |column: &str| {
        let found = cell(&audit, "x", column).elsewhere.iter();
        let differences = found.map(|other| other.difference.map(|by| by.to_string()));
        differences.collect::<Vec<_>>()
    };
    // There less here.
    assert_eq!(of("y2019"), [Some("-207".to_owned()), Some("0".to_owned())]);
    assert_eq!(of("y2020"), [None]);
    assert_eq!(cell(&audit, "x", "y2019").verdict, Verdict::Given);
}

#[test]
fn what_was_noted_stands_with_its_cell() {
    let rows: [Row<'_>; 1] = [("x", "tkr", &["1", "2"])];
    let words = |text: &str| json!({"sv": text, "en": text});
    let notes = json!([
        {"cells": ["t/x/y2019", "t/x/y2020"], "words": words("Båda.")},
        {"cells": ["t/x/y2020"], "words": words("En.")},
    ]);
    let document = read(&with(file(&rows, &[]), "notes", notes));
    let audit = audited(&document);
    let of = |column: &str| {
        let remarks = cell(&audit, "x", column).remarks.iter();
        remarks.map(|words| &*words.sv).collect::<Vec<_>>()
    };
    assert_eq!(of("y2019"), ["Båda."]);
    assert_eq!(of("y2020"), ["Båda.", "En."]);
}

#[test]
fn a_check_that_names_what_is_not_there_is_a_fault() {
    let rows: [Row<'_>; 3] = [
        ("a", "tkr", &["1", "-"]),
        ("words", "text", &["ord", ""]),
        ("x", "tkr", &["1", "2"]),
    ];
    let fault = |cells: &str, is: &str| {
        let Err(faults) = load::read(&file(&rows, &[(cells, is)]).to_string()) else {
            panic!("{cells} is {is} was read");
        };
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        faults.join("; ")
    };
    let unknown = |place: &str, cell: &str| format!("checks[0].{place}: there is no cell {cell:?}");
    assert_eq!(fault("t/x/y2019", "./b/."), unknown("is", "t/b/y2019"));
    // No number can be read from words; a dash is none to check.
    assert_eq!(
        fault("t/x/y2019", "./words/."),
        unknown("is", "t/words/y2019")
    );
    assert_eq!(fault("t/a/y2020", "1"), unknown("cells[0]", "t/a/y2020"));
    assert_eq!(fault("t/x", "1"), unknown("cells[0]", "t/x"));
    assert_eq!(fault("u/*/*", "1"), unknown("cells[0]", "u/*/*"));
    let misread = |word: &str| format!("checks[0].is: the formula cannot be read at {word:?}");
    assert_eq!(
        fault("t/x/y2019", "@headline.2030"),
        misread("@headline.2030")
    );
    assert_eq!(
        fault("t/x/y2019", "@nothing.2020"),
        misread("@nothing.2020")
    );
    assert_eq!(fault("t/x/y2019", "./a/. ./a/."), misread("./a/."));
}
