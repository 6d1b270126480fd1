//! Words and figures as they stand, kept in `tests/snapshots/`: a change of either is read in review as an editor would.
//!
//! After a wanted change: `INSTA_UPDATE=always cargo test --test snapshots`, then read the difference.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where something it takes for granted is not so"
)]

use std::fmt::Write;
use std::rc::Rc;

use ramkalkyl::audit::{Summary, Verdict, audit};
use ramkalkyl::codec::link::{self, Opened};
use ramkalkyl::codec::report::{plain, report};
use ramkalkyl::data::{self, document::Document};
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::explain::{Explanation, Reason};
use ramkalkyl::model::expression::Expression;
use ramkalkyl::model::figure::{FigureId, Quantity, Subject};
use ramkalkyl::model::lever::Lever;
use ramkalkyl::model::origin::Origin;
use ramkalkyl::model::year::Year;
use ramkalkyl::state::action::Action;
use ramkalkyl::state::app_state::AppState;
use ramkalkyl::state::changes::{Change, ChangeKind, changes};
use ramkalkyl::text::audit::AuditText;
use ramkalkyl::text::formula::{FormulaText, Token, Written};
use ramkalkyl::text::language::Language;
use ramkalkyl::text::number::explain;
use ramkalkyl::text::number::read::{ReadOptions, read};
use ramkalkyl::text::{change, field_error, names, notice, quantity_names, sentences};

use rust_decimal::Decimal;

const DOCUMENT: &str = "#/osteraker-2020?v=1";
const BUDGET: Year = Year(2020);

/// Several levers at once, each of another kind.
const CHANGED: &str = "&carry=unmet&cover.2021=50&forsorjningsstod.amount.2020=12500&frame.2020=85000&hvb-barn.rate.2020=3000\
    &hvb-barn.volume.2020=3650&hvb.growth.2021=5.5&hvb.rate-growth.2022=-1.25&index-months.2020=7&index.2020=3\
    &measure=Hemmaplan~600~2020~4&other.2021=400";

fn document() -> Document {
    data::document("osteraker-2020")
        .expect("the program has the document")
        .unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn opened(document: &Document, link: &str) -> Opened {
    link::open(&document.baseline, &link::split(link))
}

/// The state after a link was opened.
fn state(link: &str) -> AppState {
    let document = Rc::new(document());
    let opened = opened(&document, link);
    let state = AppState::new(document).expect("the document can be calculated");
    let (scenario, view) = (opened.scenario, opened.view);
    state.after(Action::Load { scenario, view })
}

/// Every snapshot is written with each special space shown, so that a missing or doubled one is seen.
fn with_spaces_shown(text: &str) -> String {
    text.replace('\u{a0}', "·").replace('\u{202f}', "⁀")
}

fn recomputed(link: &str) -> String {
    let document = document();
    let opened = opened(&document, link);
    assert_eq!(opened.notices, [], "{link}");
    let outcome =
        calculate(&document.baseline, &opened.scenario).expect("the link can be calculated");
    let report =
        report(&document.baseline, &opened.scenario, &outcome).expect("the outcome is reported");
    serde_json::to_string_pretty(&report).expect("a report is JSON")
}

#[test]
fn the_document_recomputed() {
    insta::assert_snapshot!(recomputed(DOCUMENT));
}

#[test]
fn index_and_placements_recomputed() {
    insta::assert_snapshot!(recomputed(&format!(
        "{DOCUMENT}&hvb-barn.volume.2020=3650&index.2020=3"
    )));
}

#[test]
fn every_kind_of_lever_recomputed() {
    insta::assert_snapshot!(recomputed(&format!("{DOCUMENT}{CHANGED}")));
}

/// One line of what was changed, as the page writes it.
fn change_line(state: &AppState, change: &Change, placements: bool, language: Language) -> String {
    match &change.kind {
        ChangeKind::Lever { lever, from, to } => change::lever(
            state.baseline(),
            lever,
            (*from, *to),
            change.effect,
            placements,
            language,
        ),
        ChangeKind::Carry => change::carry(change.year, change.effect, language),
        ChangeKind::Measure(position) => {
            let measure = state
                .scenario
                .measures
                .get(*position)
                .expect("a measure of the scenario");
            change::measure(measure, change.effect, language)
        }
    }
}

#[test]
fn what_was_changed_in_words() {
    let state = state(&format!("{DOCUMENT}{CHANGED}"));
    let mut text = String::new();
    for language in Language::ALL {
        for placements in [true, false] {
            writeln!(text, "# {language:?}, placements: {placements}").expect("written");
            for change in changes(&state) {
                writeln!(
                    text,
                    "{}",
                    change_line(&state, &change, placements, language)
                )
                .expect("written");
            }
        }
    }
    insta::assert_snapshot!(with_spaces_shown(&text));
}

#[test]
fn notices_of_a_broken_link() {
    let document = document();
    let link = format!(
        "{DOCUMENT}&v=9&shoe.2020=4&frame.2020=abc&index.2020=400&boende.volume.2020=1&frame.2031=1&hvb.volume.2020=-5\
         &frame.2021=1&frame.2021=2&measure=Hemmaplan~600&measure=Tom~1~2031~4&chart=pie&lang=de&year=2019&carry=maybe&hvb.rate.2020=%FF\
         &cover.2020=101&index-months.2020=13&hvb.growth.2021=-101&other.2020=99999999999"
    );
    let mut text = String::new();
    for language in Language::ALL {
        writeln!(text, "# {language:?}").expect("written");
        for found in opened(&document, &link).notices {
            writeln!(
                text,
                "{}",
                notice::notice(&found, &document.baseline, language)
            )
            .expect("written");
        }
        let other = notice::LinkNotice::UnknownBaseline {
            id: "atlantis-2020".to_owned(),
        };
        writeln!(
            text,
            "{}",
            notice::notice(&other, &document.baseline, language)
        )
        .expect("written");
    }
    insta::assert_snapshot!(with_spaces_shown(&text));
}

#[test]
fn sentences_of_results() {
    let mut text = String::new();
    for language in Language::ALL {
        for parts in [
            "",
            "&index.2020=3",
            "&frame.2020=88000",
            "&frame.2020=90000&index.2020=0",
            CHANGED,
        ] {
            let state = state(&format!("{DOCUMENT}{parts}"));
            writeln!(text, "# {language:?} {parts}").expect("written");
            for year in &state.outcome.years {
                writeln!(text, "{}", sentences::result(year, language)).expect("written");
                writeln!(text, "{}", sentences::bridge_summary(year, language)).expect("written");
                writeln!(
                    text,
                    "{}",
                    sentences::year_chosen(year.year, year.required, language)
                )
                .expect("written");
            }
            writeln!(
                text,
                "{}",
                sentences::plan_summary(&state.outcome.years, language)
            )
            .expect("written");
        }
    }
    insta::assert_snapshot!(with_spaces_shown(&text));
}

#[test]
fn messages_at_a_field() {
    let document = document();
    let mut text = String::new();
    for language in Language::ALL {
        writeln!(text, "# {language:?}").expect("written");
        for typed in [
            "",
            "abc",
            "1.234",
            "1,234",
            "1,5e3",
            "1e99",
            "1.2.3",
            "12 34",
            "85 mnkr",
            "99999999999999999999999999999999",
        ] {
            let options = ReadOptions {
                language,
                units: &["tkr"],
            };
            let answer = match read(typed, &options) {
                Ok(value) => format!("({})", plain(value)),
                Err(error) => explain::message(&error, language),
            };
            writeln!(text, "{typed:?}: {answer}").expect("written");
        }
        let hvb = document.baseline.items.first().expect("an item").id.clone();
        for (lever, unit) in [
            (Lever::Volume(hvb, BUDGET), "placeringar"),
            (Lever::Index(BUDGET), "%"),
            (Lever::Frame(BUDGET), "tkr"),
        ] {
            let limits = lever.limits();
            for value in [limits.0 - Decimal::ONE, limits.1 + Decimal::ONE] {
                let said = field_error::out_of_range(&lever, value, limits, unit, language);
                writeln!(text, "{lever}: {said}").expect("written");
            }
        }
        writeln!(
            text,
            "{}",
            field_error::still_used("86\u{a0}300\u{a0}tkr", language)
        )
        .expect("written");
    }
    insta::assert_snapshot!(with_spaces_shown(&text));
}

/// A formula as one line.
fn line(text: &FormulaText<'_>, expression: &Expression, written: Written) -> String {
    let token = |token| match token {
        Token::Text(text) | Token::Figure { text, .. } => text,
    };
    text.tokens(expression, written)
        .into_iter()
        .map(token)
        .collect()
}

fn origin(origin: &Origin, language: Language) -> String {
    let cells: Vec<String> = (origin.cells().iter())
        .map(|cell| format!("{}/{}/{}", cell.table, cell.row, cell.column))
        .collect();
    let (kind, why) = match origin {
        Origin::Stated { .. } => ("stated", None),
        Origin::Derived { how, .. } => ("derived", Some(how)),
        Origin::Assumed { why, .. } => ("assumed", Some(why)),
    };
    let why = why.map_or_else(String::new, |why| format!(": {}", names::of(why, language)));
    format!("{kind}{why} [{}]", cells.join(", "))
}

/// A figure, its value, and the reason for it; what is behind it is put in line to be explained too.
fn explained(
    state: &AppState,
    id: &FigureId,
    explanation: &Explanation,
    language: Language,
    behind: &mut Vec<FigureId>,
) -> String {
    let measures: Vec<String> = (state.outcome.inputs.measures.iter())
        .map(|measure| measure.name.to_string())
        .collect();
    let text = FormulaText {
        baseline: state.baseline(),
        measures: &measures,
        language,
    };
    let mut lines = format!(
        "{id}: {} = {}\n",
        text.name(id),
        text.value(id, explanation.value)
    );
    if let Some(meaning) = quantity_names::meaning(id.quantity, language) {
        writeln!(lines, "    {meaning}").expect("written");
    }
    match &explanation.reason {
        Reason::Formula(expression) => {
            behind.extend(expression.figures().into_iter().cloned());
            writeln!(lines, "    = {}", line(&text, expression, Written::Names)).expect("written");
            writeln!(lines, "    = {}", line(&text, expression, Written::Numbers))
                .expect("written");
        }
        Reason::Input(found) => {
            writeln!(lines, "    {}", origin(found, language)).expect("written")
        }
        Reason::Set { lever, document } => {
            let stated = document
                .as_ref()
                .map_or_else(String::new, |(_, found)| origin(found, language));
            writeln!(lines, "    set: {lever}; document: {stated}").expect("written");
        }
        Reason::NotGiven => writeln!(lines, "    no price is given").expect("written"),
        Reason::Measure { position } => writeln!(lines, "    measure {position}").expect("written"),
    }
    lines
}

/// The result of a year, explained down to the document, each figure once.
fn explained_from_the_top(link: &str, year: Year, language: Language) -> String {
    let state = state(link);
    let explainer = state.explainer();
    let mut waiting: Vec<FigureId> = [Quantity::Remaining, Quantity::Need, Quantity::Frame]
        .map(|quantity| FigureId::of(Subject::Whole, quantity, year))
        .into();
    let mut seen: Vec<FigureId> = Vec::new();
    let mut text = String::new();
    while !waiting.is_empty() {
        let id = waiting.remove(0);
        if seen.contains(&id) {
            continue;
        }
        let explanation = explainer
            .explain(&id)
            .unwrap_or_else(|| panic!("{id} is not explained"));
        text.push_str(&explained(
            &state,
            &id,
            &explanation,
            language,
            &mut waiting,
        ));
        seen.push(id);
    }
    with_spaces_shown(&text)
}

#[test]
fn explanations_in_swedish() {
    insta::assert_snapshot!(explained_from_the_top(DOCUMENT, BUDGET, Language::Swedish));
}

#[test]
fn explanations_in_english() {
    insta::assert_snapshot!(explained_from_the_top(DOCUMENT, BUDGET, Language::English));
}

#[test]
fn explanations_of_a_changed_plan_year() {
    let link = format!("{DOCUMENT}{CHANGED}");
    insta::assert_snapshot!(explained_from_the_top(&link, Year(2021), Language::Swedish));
}

#[test]
fn no_text_has_a_double_space_or_a_space_before_a_mark() {
    let mut texts = vec![explained_from_the_top(DOCUMENT, BUDGET, Language::Swedish)];
    for language in Language::ALL {
        for parts in ["", CHANGED] {
            let state = state(&format!("{DOCUMENT}{parts}"));
            texts.extend(
                state
                    .outcome
                    .years
                    .iter()
                    .map(|year| sentences::result(year, language)),
            );
            texts.extend(
                changes(&state)
                    .iter()
                    .map(|change| change_line(&state, change, true, language)),
            );
        }
    }
    for text in texts {
        for line in text.lines().map(str::trim) {
            for fault in [
                "  ",
                " ,",
                " .",
                " ;",
                " :",
                "\u{a0}\u{a0}",
                "\u{a0} ",
                " \u{a0}",
                "..",
                ",,",
            ] {
                assert!(!line.contains(fault), "{fault:?} in {line}");
            }
        }
    }
}

/// What differs in each document, as a reader is told it.
#[test]
fn contradictions_in_swedish() {
    for id in data::DOCUMENT_IDS {
        let document = data::document(id).expect("the program has the document");
        let document = document.unwrap_or_else(|faults| panic!("{faults:#?}"));
        let audit = audit(&document).expect("calculates");
        let words = AuditText {
            document: &document,
            audit: &audit,
            language: Language::Swedish,
        };
        let Summary {
            exact,
            rounding,
            differs,
            given,
        } = audit.summary;
        let mut text =
            format!("exact {exact}, rounding {rounding}, differs {differs}, given {given}\n");
        for cell in &audit.cells {
            let differing = (cell.findings.iter())
                .filter(|finding| finding.verdict == Verdict::Differs)
                .map(|finding| words.sentence(cell, finding));
            let told: Vec<String> = differing.collect();
            if told.is_empty() {
                continue;
            }
            let place = &cell.cell;
            let (table, row, column) = (&place.table, &place.row, &place.column);
            writeln!(text, "\n{table}/{row}/{column}").expect("writes to memory");
            for line in told {
                writeln!(text, "  {line}").expect("writes to memory");
            }
            for remark in &cell.remarks {
                writeln!(text, "  · {}", remark.sv).expect("writes to memory");
            }
        }
        insta::assert_snapshot!(format!("contradictions_of_{id}"), text);
    }
}
