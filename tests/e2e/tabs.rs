//! More than one tab, more than one visit: what a test does with the browser itself. Of this, three tests.

use std::path::Path;

use serde_json::{Value, json};

use crate::browser;
use crate::page::{DOCUMENT, Page};
use crate::session::Session;

impl Page {
    /// Starts a browser on a profile's folder: empty at first, with what it remembers the next time.
    pub fn at_profile(profile: &Path) -> Self {
        Self::of(Session::start(profile))
    }

    /// The folder of the browser's profile.
    pub fn profile(&self) -> &Path {
        &self.session().profile
    }

    /// Ends the whole browser at once, without a chance to write anything.
    pub fn kill(mut self) {
        let session = self.session.take().expect("the browser is open");
        browser::kill(&session.profile);
        session.quit();
    }

    /// Opens an empty tab beside this one, with the same storage, and goes to it.
    pub fn open_tab(&mut self) {
        let session = self.session.as_mut().expect("the browser is open");
        session.open_tab().expect("a tab opens");
    }

    /// Closes the tab that was opened last.
    pub fn close_tab(&mut self) {
        let session = self.session.as_mut().expect("the browser is open");
        session.close_tab().expect("the tab closes");
    }

    /// Brings a tab to the front, by its number in the order they were opened, from 0.
    pub fn show_tab(&mut self, number: usize) {
        let session = self.session.as_mut().expect("the browser is open");
        session.show_tab(number).expect("the tab is shown");
    }
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
    let page = Page::alone();
    page.go(DOCUMENT);
    page.click("input[name=language][value=en]");
    page.says("#result", "Left to save");
    let profile = page.profile().to_owned();
    page.kill();
    let page = Page::at_profile(&profile);
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
