//! The proof that a workbook changes as the page would: LibreOffice recalculates workbooks from scratch, as they are made
//! and with levers changed in their cells, and every result is the model's to the öre.
//!
//! Results that the workbooks keep are taken out first, so that none can pass that was not recalculated. Figures are of
//! the sizes that municipalities print and a good deal above (a hundred billion kronor): beyond it 53 bits, which is all
//! that spreadsheets have, do not tell an öre.
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
#[path = "support/libreoffice.rs"]
mod libreoffice;
#[path = "support/parts.rs"]
mod parts;
#[allow(dead_code, reason = "what is extreme is for the laws of the model")]
#[path = "../../tests/support/random.rs"]
mod random;
mod support;

use std::fs;
use std::path::Path;
use std::time::Instant;

use books::workbook::{CellPlace, Workbook};
use proptest::test_runner::TestRunner;
use ramkalkyl::data::DOCUMENT_IDS;
use ramkalkyl::data::document::Document;
use ramkalkyl::model::lever::{Lever, LeverUnit, Nature};
use ramkalkyl::model::measure::{Measure, StartMonth};
use ramkalkyl::model::quantity::Money;
use ramkalkyl::model::scenario::{Carry, Scenario};
use ramkalkyl::text::language::Language;
use random::{Size, baseline, changes};
use rust_decimal::Decimal;
use support::{Cells, around, compare, document, draw, is_sensible, made, without_tables};

/// Random scenarios on each of the documents that come with the program.
const ON_EACH_DOCUMENT: usize = 10;
/// Random scenarios on random baselines.
const ON_RANDOM: usize = 50;
/// Levers that are changed in each workbook.
const CHANGED: usize = 3;

/// A workbook and what it is made of.
struct Case {
    name: String,
    document: Document,
    language: Language,
    /// What it is made with.
    made: Scenario,
    /// The same after levers were changed in its cells.
    changed: Scenario,
    /// Those levers.
    levers: Vec<(Lever, Decimal)>,
    book: Workbook,
}

#[test]
fn libreoffice_gets_what_the_model_gets() {
    let begun = Instant::now();
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("proof");
    let _ = fs::remove_dir_all(&home);
    let (before, after) = (home.join("made"), home.join("recalculated"));
    fs::create_dir_all(&before).unwrap();
    let (mut files, mut programs) = (Vec::new(), Vec::new());
    let cases = cases(|case, whole| {
        for changed in [false, true] {
            let file = before.join(file_name(case, changed));
            fs::write(&file, blanked(case, changed)).unwrap();
            files.push(file);
        }
        // Half of them are recalculated while the other half are made.
        if files.len() == whole || files.len() == whole / 2 {
            let profile = home.join(format!("profile-{}", programs.len()));
            let mine = &files[programs.len() * (whole / 2)..];
            programs.push(libreoffice::start(mine, &profile, &after));
        }
    });
    let made = begun.elapsed();
    programs.into_iter().for_each(libreoffice::finish);
    let recalculated = begun.elapsed();
    let mut figures = 0;
    for case in &cases {
        for changed in [false, true] {
            let name = file_name(case, changed);
            let kept = Cells::read(&case.book.bytes);
            let stem = name.trim_end_matches(".xlsx");
            let sheets = kept
                .sheets()
                .map(|(sheet, _)| (sheet.clone(), libreoffice::sheet(&after, stem, sheet)));
            let cells = Cells::of_text(sheets.collect());
            assert_eq!(cells.errors(), Vec::<String>::new(), "{name}");
            let scenario = if changed { &case.changed } else { &case.made };
            figures += compare(&name, &cells, &case.book, (&case.document, scenario));
        }
    }
    println!(
        "{} workbooks, {figures} figures compared; {CHANGED} levers, a measure and a kind changed in {} of them. \
         Made in {made:.1?}, recalculated by {recalculated:.1?}, compared by {:.1?}.",
        files.len(),
        cases.len(),
        begun.elapsed()
    );
    assert!(cases.len() >= 100 && figures > 30_000, "{figures} figures");
    fs::remove_dir_all(&home).unwrap();
}

fn file_name(case: &Case, changed: bool) -> String {
    let which = if changed { "changed" } else { "made" };
    format!("{}-{which}.xlsx", case.name)
}

/// Makes every case, and does something with each as soon as it is made, knowing how many workbooks there will be.
fn cases(mut each: impl FnMut(&Case, usize)) -> Vec<Case> {
    let mut runner = TestRunner::deterministic();
    let mut cases: Vec<Case> = Vec::new();
    let documents = DOCUMENT_IDS.len();
    let whole = 2 * (documents * (Language::ALL.len() + ON_EACH_DOCUMENT) + ON_RANDOM);
    let mut add = |case: Case| {
        each(&case, whole);
        cases.push(case);
    };
    for id in DOCUMENT_IDS {
        for language in Language::ALL {
            let name = format!("{id}-{}", language.code());
            let scenario = Scenario::default();
            add(case(name, document(id), scenario, (language, &mut runner)));
        }
    }
    for id in DOCUMENT_IDS {
        for round in 0..ON_EACH_DOCUMENT {
            let name = format!("{id}-{round}");
            // With all tables they are opened above; without them they are opened sooner.
            let document = without_tables(document(id));
            let scenario = scenario(&document, &mut runner);
            let language = Language::ALL[round % 2];
            add(case(name, document, scenario, (language, &mut runner)));
        }
    }
    for round in 0..ON_RANDOM {
        let document = loop {
            let document = around(draw(&baseline(Size::Sensible), &mut runner));
            // The largest are the plain tests': here LibreOffice has to open each.
            let few = document.baseline.items.len() <= 5 && document.baseline.years.count() <= 7;
            if (few || round % 10 == 0) && is_sensible(&document, &Scenario::default()) {
                break document;
            }
        };
        let scenario = scenario(&document, &mut runner);
        let language = Language::ALL[round % 2];
        let name = format!("random-{round}");
        add(case(name, document, scenario, (language, &mut runner)));
    }
    cases
}

fn scenario(document: &Document, runner: &mut TestRunner) -> Scenario {
    loop {
        let scenario = draw(&changes(), runner).on(&document.baseline);
        if is_sensible(document, &scenario) {
            return scenario;
        }
    }
}

fn case(
    name: String,
    document: Document,
    made_with: Scenario,
    (language, runner): (Language, &mut TestRunner),
) -> Case {
    let baseline = &document.baseline;
    let (changed, levers) = loop {
        let mut changed = made_with.clone();
        let mut levers: Vec<(Lever, Decimal)> = Vec::new();
        while levers.len() < CHANGED {
            for (lever, value) in draw(&changes(), runner).moves(baseline) {
                let again = levers.iter().any(|(known, _)| *known == lever);
                if levers.len() < CHANGED && !again {
                    changed.set(baseline, lever.clone(), value).unwrap();
                    levers.push((lever, value));
                }
            }
        }
        // In about half of them what is not saved is taken the other way too.
        if name.len().is_multiple_of(2) {
            changed.carry = match changed.carry {
                Carry::Balanced => Carry::Unmet,
                Carry::Unmet => Carry::Balanced,
            };
        }
        // A measure is written into an empty row, and what a changed input is taken for is turned.
        let number = i64::try_from(changed.measures.len()).unwrap();
        changed.measures.push(Measure {
            name: "ny åtgärd".into(),
            full_year: Money::from_kr(Decimal::from(700_000 + 10_000 * number)),
            year: baseline.years.budget(),
            start: StartMonth::new(u8::try_from(2 + number).unwrap()).unwrap(),
            area: None,
        });
        let series = levers[0].0.series();
        let turned = match changed.nature(&series) {
            Nature::Assumption => Nature::Decision,
            Nature::Decision => Nature::Assumption,
        };
        changed.set_nature(baseline, series, turned).unwrap();
        if is_sensible(&document, &changed) {
            break (changed, levers);
        }
    };
    let book = made(&document, &made_with, language);
    Case {
        name,
        language,
        made: made_with,
        changed,
        levers,
        book,
        document,
    }
}

/// The workbook without its kept results, and perhaps with the levers changed in its cells.
fn blanked(case: &Case, changed: bool) -> Vec<u8> {
    let mut parts = parts::Parts::open(&case.book.bytes);
    assert!(parts.blank_results() > 50, "{}", case.name);
    if changed {
        let places = &case.book.places.levers;
        for (lever, value) in &case.levers {
            let place = &places[&lever.to_string()];
            // Spreadsheets take 3 % for 0.03.
            let typed = match lever.unit() {
                LeverUnit::Percent => *value / Decimal::ONE_HUNDRED,
                _ => *value,
            };
            parts.type_number(INPUTS, place, &typed.to_string());
        }
        let first_empty = case.document.baseline.measures.len() + case.made.measures.len();
        let measure = case.changed.measures.last().unwrap();
        let row = &case.book.places.measures[first_empty];
        let beside = |columns: u8| {
            let letter = char::from(b'A' + columns);
            CellPlace {
                cell: format!("{letter}{}", row.row + 1),
                column: u16::from(columns),
                ..row.clone()
            }
        };
        parts.type_words(MEASURES, row, &measure.name);
        parts.type_number(MEASURES, &beside(3), &measure.full_year.tkr().to_string());
        parts.type_number(MEASURES, &beside(4), &measure.year.to_string());
        parts.type_number(MEASURES, &beside(5), &measure.start.number().to_string());
        let series = case.levers[0].0.series();
        let nature = match (case.changed.nature(&series), case.language) {
            (Nature::Assumption, Language::Swedish) => "antagande",
            (Nature::Assumption, Language::English) => "assumption",
            (Nature::Decision, Language::Swedish) => "beslut",
            (Nature::Decision, Language::English) => "decision",
        };
        let place = &case.book.places.natures[&series.to_string()];
        parts.type_words(INPUTS, place, nature);
        if case.changed.carry != case.made.carry {
            let words = match (case.changed.carry, case.language) {
                (Carry::Balanced, Language::Swedish) => "i balans",
                (Carry::Balanced, Language::English) => "balanced",
                (Carry::Unmet, Language::Swedish) => "ligger kvar",
                (Carry::Unmet, Language::English) => "unmet",
            };
            parts.type_words(INPUTS, &places["carry"], words);
        }
    }
    parts.close()
}

/// The sheets of inputs and of measures, as files number sheets.
const INPUTS: usize = 2;
const MEASURES: usize = 7;
