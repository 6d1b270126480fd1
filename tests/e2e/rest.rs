//! The calculator comes in two parts: what answers first, and the rest, which is fetched then.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{Page, slider};

const REST: &str = "_rest.wasm";

const ANSWERS: &str =
    "return document.querySelector('#app:not([hidden]) .calculator-levers[data-drawn]') !== null";

const WHOLE: &str = "return document.querySelectorAll('.calculator-views').length === 1 \
    && document.querySelector('#app .calculator-views[data-drawn]:not([hidden]) .waterfall-rows') !== null";

/// Has the rest be fetched by nobody but who waits for it.
const HELD: &str = "const others = window.fetch; let let_come; \
    const held = new Promise(come => { let_come = come }); window.let_come = () => let_come(); \
    window.fetch = (...asked) => String(asked[0]).endsWith('_rest.wasm') \
        ? held.then(() => others(...asked)) : others(...asked)";

/// Waits of seconds take hardly any time.
const HURRIED: &str = "const later = window.setTimeout; \
    window.setTimeout = (call, pause, ...given) => later(call, Math.min(pause ?? 0, 20), ...given)";

const MISSING: &str = "return !document.getElementById('not-loaded').hidden";

/// A document's page whose levers answer, while the rest is held back.
fn held() -> Page {
    let page = Page::blank();
    page.host().before_page(HELD);
    page.go_to("osteraker-2020/", ANSWERS);
    page
}

/// The same where the rest cannot be had.
fn without() -> Page {
    let page = Page::blank();
    page.host().before_page(HURRIED);
    page.host().withhold(REST);
    page.go_to("osteraker-2020/", ANSWERS);
    page
}

const REQUIRED: &str = "#app #result button:has(> data[data-figure='required.2020'])";

/// What the result says that is left to save in 2020, whatever else the page still says.
fn required(page: &Page) -> String {
    let script = "return document.querySelector(arguments[0]).querySelector('data').value";
    page.text(script, &[json!(REQUIRED)])
}

/// Waits until the result says something else than before.
fn follows(page: &Page, before: &str) {
    page.until_with(
        "the result follows",
        "return document.querySelector(arguments[0]).querySelector('data').value !== arguments[1]",
        &[json!(REQUIRED), json!(before)],
    );
}

/// How often the rest was asked for.
fn times_asked(page: &Page) -> usize {
    let asked = page.host().asked();
    asked.iter().filter(|head| head.contains(REST)).count()
}

/// Moves the index by a step, and waits for the result.
fn move_index(page: &Page) {
    let before = required(page);
    page.focus(&slider("index.2020"));
    page.press(Key::Right);
    follows(page, &before);
}

fn is_hidden(page: &Page, css: &str) -> bool {
    let script = "return document.querySelector(arguments[0]).hidden";
    page.ask(script, &[json!(css)]) == Value::Bool(true)
}

#[test]
fn levers_answer_before_the_rest_of_the_program_is_there() {
    let page = held();
    assert_eq!(page.count(".calculator-views[inert]"), 0);
    move_index(&page);
    // What still stands of the document's page is no longer of this scenario, and looks so.
    assert_eq!(page.count(".calculator-views[inert]"), 1);
    assert!(is_hidden(&page, "#not-loaded"));
    assert_eq!(
        times_asked(&page),
        0,
        "a lever needs the rest of the program: see `split/late.txt`"
    );
    let moved = required(&page);
    page.ask("window.let_come()", &[]);
    page.until("the rest draws what stands below", WHOLE);
    assert_eq!(page.figure("required.2020").to_string(), moved);
    assert_eq!(page.count("[inert]"), 0);
}

#[test]
fn a_figure_that_is_asked_before_the_rest_is_there_answers_when_it_comes() {
    let page = held();
    page.click(REQUIRED);
    assert_eq!(page.count("dialog[open]"), 0);
    page.ask("window.let_come()", &[]);
    page.says("dialog[open] h2", "kvar att spara 2020");
    page.press(Key::Escape);
    page.until("the rest draws what stands below", WHOLE);
    page.is_document();
}

#[test]
fn what_is_typed_before_the_rest_is_there_has_it_brought() {
    let page = held();
    let before = required(&page);
    page.enter("index.2020", "3");
    follows(&page, &before);
    assert!(is_hidden(&page, "#not-loaded"));
    assert_eq!(times_asked(&page), 1);
    page.ask("window.let_come()", &[]);
    page.until("the rest draws what stands below", WHOLE);
    page.has_tkr("headline.2020", "3310.0");
}

#[test]
fn a_page_that_asked_for_the_rest_in_vain_starts_afresh_with_the_line() {
    let page = without();
    move_index(&page);
    let moved = required(&page);
    page.until(
        "the scenario is in the address",
        "return location.hash.includes('index.2020=')",
    );
    page.enter("frame.2020", "86000");
    page.until("it is said that something is missing", MISSING);
    page.host().withhold_nothing();
    page.until("the page is whole", WHOLE);
    assert_eq!(page.figure("required.2020").to_string(), moved);
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
}

#[test]
fn a_rest_that_does_not_come_is_said_and_comes_when_the_line_does() {
    let page = without();
    page.until("it is said that something is missing", MISSING);
    // The page goes on: levers answer, and what was prerendered stands.
    move_index(&page);
    assert_eq!(page.count(".calculator-views .waterfall-rows"), 1);
    page.host().withhold_nothing();
    page.until("the rest draws what stands below", WHOLE);
    assert!(is_hidden(&page, "#not-loaded"));
}
