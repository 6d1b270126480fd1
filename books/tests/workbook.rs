//! Workbooks without a spreadsheet program: what they hold, and that their kept results are the model's.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]

#[path = "../../tests/support/build.rs"]
mod build;
#[allow(dead_code, reason = "what is extreme is for the laws of the model")]
#[path = "../../tests/support/random.rs"]
mod random;
mod support;

use proptest::test_runner::TestRunner;
use ramkalkyl::codec::link;
use ramkalkyl::codec::report::report;
use ramkalkyl::data::DOCUMENT_IDS;
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::text::language::Language;
use random::{Size, baseline, changes};
use support::{Cells, around, compare, document, draw, is_sensible, made};

#[test]
fn every_document_is_as_the_model_has_it_in_both_languages() {
    for id in DOCUMENT_IDS {
        let document = document(id);
        for language in Language::ALL {
            let book = made(&document, &Scenario::default(), language);
            let cells = Cells::read(&book.bytes);
            assert_eq!(cells.errors(), Vec::<String>::new());
            let compared = compare(id, &cells, &book, (&document, &Scenario::default()));
            assert!(compared > 50, "{id}: {compared}");
        }
    }
}

#[test]
fn kept_results_are_the_models_for_any_scenario() {
    let mut runner = TestRunner::deterministic();
    let mut figures = 0;
    for round in 0..150 {
        let document = around(draw(&baseline(Size::Sensible), &mut runner));
        let scenario = draw(&changes(), &mut runner).on(&document.baseline);
        if !is_sensible(&document, &scenario) {
            continue;
        }
        let book = made(&document, &scenario, Language::Swedish);
        let cells = Cells::read(&book.bytes);
        figures += compare(&format!("{round}"), &cells, &book, (&document, &scenario));
    }
    assert!(figures > 20_000, "{figures}");
}

/// The names that a report has for a year's figures of the whole.
const REPORTED: [&str; 18] = [
    "opening",
    "frame_cut",
    "index",
    "covered",
    "headline",
    "volume",
    "rate",
    "lump",
    "other",
    "transfer",
    "follow",
    "required",
    "measures",
    "remaining",
    "assumptions",
    "decisions",
    "need",
    "frame",
];

#[test]
fn every_figure_of_a_report_has_a_cell() {
    for id in DOCUMENT_IDS {
        let document = document(id);
        let baseline = &document.baseline;
        let scenario = Scenario::default();
        let outcome = calculate(baseline, &scenario).unwrap();
        let report = report(baseline, &scenario, &outcome).unwrap();
        let book = made(&document, &scenario, Language::English);
        for year in report.years {
            let whole = REPORTED.iter().map(|name| format!("{name}.{}", year.year));
            let items = year.items.keys().flat_map(|item| {
                let of = |name: &str| format!("{item}.{name}.{}", year.year);
                [of("volume"), of("rate"), of("cost")]
            });
            let lumps = year
                .lumps
                .keys()
                .map(|lump| format!("{lump}.amount.{}", year.year));
            for name in whole.chain(items).chain(lumps) {
                assert!(book.places.figures.contains_key(&name), "{id}: {name}");
            }
        }
    }
}

#[test]
fn the_worked_example_of_the_model() {
    let document = document("osteraker-2020");
    let book = made(&document, &Scenario::default(), Language::Swedish);
    let cells = Cells::read(&book.bytes);
    let tkr = |name: &str| {
        let kr = cells.number(&book.places.figures[name]).unwrap();
        format!("{:.1}", kr / 1000.0)
    };
    let years = ["2020", "2021", "2022"];
    let row = |name: &str| years.map(|year| tkr(&format!("{name}.{year}")));
    assert_eq!(row("required"), ["190.9", "1278.0", "806.7"]);
    assert_eq!(row("headline"), ["2440.0", "-1200.0", "-1200.0"]);
    assert_eq!(row("volume"), ["-1436.7", "1992.1", "1066.8"]);
    assert_eq!(row("rate"), ["137.6", "-478.1", "-0.1"]);
    assert_eq!(row("lump"), ["-950.0", "964.0", "940.0"]);
}

#[test]
fn levers_stand_where_the_places_say() {
    let document = document("osteraker-2020");
    let part =
        link::split("#/osteraker-2020?v=1&frame.2020=85000&hvb.growth.2021=5&index.2020=2.5");
    let scenario = link::open(&document.baseline, &part).scenario;
    let book = made(&document, &scenario, Language::Swedish);
    let cells = Cells::read(&book.bytes);
    let lever = |name: &str| cells.number(&book.places.levers[name]).unwrap();
    assert!((lever("frame.2020") - 85_000.0).abs() < 1e-9);
    assert!((lever("hvb.growth.2021") - 0.05).abs() < 1e-9);
    assert!((lever("index.2020") - 0.025).abs() < 1e-9);
    let empty = &book.places.levers["frame.2021"];
    assert_eq!(*cells.at(empty), calamine::Data::Empty);
    compare("levers", &cells, &book, (&document, &scenario));
}

#[test]
fn sheets_speak_the_language_that_is_asked_for() {
    let document = document("osteraker-2020");
    let titles = |language| {
        let book = made(&document, &Scenario::default(), language);
        let file: calamine::Xlsx<_> =
            calamine::Reader::new(std::io::Cursor::new(book.bytes)).unwrap();
        calamine::Reader::sheet_names(&file)
    };
    assert_eq!(
        titles(Language::Swedish),
        [
            "Läs mig",
            "Indata",
            "Poster",
            "Kalkyl",
            "Brygga",
            "Planår",
            "Åtgärder",
            "Jämförelse",
            "Bara antaganden",
            "Granskning",
            "Källor"
        ]
    );
    assert_eq!(
        titles(Language::English),
        [
            "Read me",
            "Inputs",
            "Items",
            "Calculation",
            "Bridge",
            "Plan years",
            "Measures",
            "Comparison",
            "Assumptions alone",
            "Audit",
            "Sources"
        ]
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let document = document("huddinge-2021");
    let bytes = || made(&document, &Scenario::default(), Language::English).bytes;
    assert_eq!(bytes(), bytes());
}
