//! More than one tab, more than one visit: what a test does with the browser itself. Of this, three tests.

use serde_json::{Value, json};

use crate::engine::{Engine, only_in};
use crate::page::{DOCUMENT, Page};

/// Whether what is stored outlives the browser.
pub fn keeps_a_profile() -> bool {
    only_in(
        &[Engine::Chromium, Engine::Firefox],
        "under its driver the browser keeps nothing after it has ended",
    )
}

/// What the page remembers of a word of these tests.
fn remembered(page: &Page) -> Value {
    page.ask("return localStorage.getItem('ramkalkyl.e2e')", &[])
}

fn remember(page: &Page) {
    page.ask("localStorage.setItem('ramkalkyl.e2e', 'here')", &[]);
}

#[test]
fn two_tabs_share_what_is_kept_and_two_tests_do_not() {
    let mut page = Page::open(DOCUMENT);
    remember(&page);
    page.open_tab();
    page.go(DOCUMENT);
    assert_eq!(remembered(&page), json!("here"));
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
    page.show_tab(0);
    page.is_document();
    page.show_tab(1);
    page.has_tkr("headline.2020", "3310.0");
    assert_eq!(remembered(&Page::open(DOCUMENT)), Value::Null);
    drop(page);
    assert_eq!(remembered(&Page::open(DOCUMENT)), Value::Null);
}

#[test]
fn a_browser_that_is_killed_starts_again_on_its_profile() {
    if !keeps_a_profile() {
        return;
    }
    let page = Page::alone();
    page.go(DOCUMENT);
    page.click("input[name=language][value=en]");
    page.says("#result", "Left to save");
    let page = page.killed_and_started_anew();
    page.go(DOCUMENT);
    page.is_document();
}

#[test]
fn a_test_that_stops_leaves_a_browser_that_is_fit_for_the_next() {
    let stopped = std::panic::catch_unwind(|| {
        let page = Page::open(DOCUMENT);
        remember(&page);
        page.prefer("print", &[("prefers-color-scheme", "dark")]);
        page.resize(400, 500);
        page.drag((100, 100), (200, 200), |_| panic!("stopped on purpose"));
    });
    assert!(stopped.is_err());
    let page = Page::open(DOCUMENT);
    assert_eq!(remembered(&page), Value::Null);
    let window = page.ask("return [innerWidth, matchMedia('print').matches, matchMedia('(prefers-color-scheme: dark)').matches]", &[]);
    assert_eq!(window, json!([1280, false, false]));
    page.is_document();
}
