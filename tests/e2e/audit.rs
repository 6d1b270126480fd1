//! The audit: what was found of every printed figure, in its table, and the way to the calculator and back.

use serde_json::json;
use thirtyfour::Key;

use crate::page::{DOCUMENT, Page};

fn counted(page: &Page, verdict: &str) -> u64 {
    page.count(&format!(".printed-figure[data-verdict='{verdict}']"))
}

#[test]
fn every_figure_of_every_document_has_a_verdict() {
    // As many as the files' tables print, counted in the documents' text (tests/data).
    for (id, figures) in [
        ("osteraker-2020", 301),
        ("osteraker-2019", 357),
        ("huddinge-2021", 209),
        ("sodertalje-2019", 179),
        ("linkoping-2018", 146),
    ] {
        let page = Page::open(&format!("#/{id}?view=audit"));
        assert_eq!(page.count(".printed-figure"), figures, "{id}");
        let verdicts = ["exact", "rounding", "differs", "given"];
        let all: u64 = verdicts.iter().map(|verdict| counted(&page, verdict)).sum();
        assert_eq!(all, figures, "{id}");
        page.says("main", &figures.to_string());
    }
}

#[test]
fn a_figure_that_differs_is_told_with_both_figures_and_its_arithmetic() {
    let page = Page::open("#/osteraker-2020?view=audit");
    page.says("main", "6 308 + 521 = 6 829");
    page.says("main", "Det tryckta 6 821 tkr är samma som för 2019");
}

#[test]
fn a_figure_opens_by_keyboard_is_in_the_address_and_closes() {
    let page = Page::open(&format!("{DOCUMENT}&view=audit"));
    page.focus("[id='cell/verksamhetsomraden/sammanlagt/kostnad']");
    page.press(Key::Enter);
    page.says("dialog[open]", "148 799");
    page.until(
        "the address names the cell",
        "return location.hash.includes('cell=verksamhetsomraden/sammanlagt/kostnad')",
    );
    page.press(Key::Escape);
    page.until(
        "the dialog is closed",
        "return document.querySelector('dialog[open]') === null",
    );
    page.until(
        "the address does not",
        "return !location.hash.includes('cell=')",
    );
    page.until(
        "the focus is on the figure",
        "return document.activeElement.classList.contains('printed-figure')",
    );
}

#[test]
fn from_a_figure_of_the_calculator_to_its_cell_and_back() {
    let page = Page::open(&format!("{DOCUMENT}&index.2020=3"));
    page.has_tkr("headline.2020", "3310.0");
    page.click("#result button:has(> data[data-figure='headline.2020'])");
    page.click("dialog[open] button:has(> data[data-figure='frame_cut.2020'])");
    page.click("dialog[open] button:has(> data[data-figure='council_frame.2020'])");
    page.click("dialog[open] a[href*='cell=ram-och-index/ram/amount']");
    page.says("dialog[open]", "86 300");
    page.says("dialog[open]", "Används i kalkylen");
    page.click("dialog[open] a[href*='figure=council_frame.2020']");
    page.says("dialog[open] h2", "2020");
    page.has_tkr("headline.2020", "3310.0");
}

#[test]
fn a_filter_lists_the_figures_of_a_verdict() {
    let page = Page::open("#/huddinge-2021?view=audit");
    page.says("main", "11,8");
    page.click(".filter-choice:nth-child(3)");
    page.until(
        "the filter is chosen",
        "return document.querySelector('.filter-choice:nth-child(3)').ariaPressed === 'true'",
    );
    page.says("main h2, main", "avrundning");
}

#[test]
fn two_documents_that_state_the_same_thing_differently() {
    let page = Page::open("#/osteraker-2020?view=audit");
    page.says("main", "Samma sak i ett annat dokument");
    let links = page.count("a[href^='#/osteraker-2019'][href*='view=audit']");
    assert!(links > 10, "{links} links to the other document");
}

#[test]
fn the_run_rate_stands_beside_the_committee_s_own_forecast() {
    let page = Page::open("#/linkoping-2018?view=audit");
    page.says("main", "Vid sidan av");
    page.says("main", "12 / 8");
}

#[test]
fn the_audit_is_read_in_english() {
    let page = Page::open("#/sodertalje-2019?view=audit&lang=en");
    page.says("h1", "Audit");
    page.until(
        "the language of the page",
        "return document.documentElement.lang === 'en'",
    );
    page.says("main", "Printed");
}

#[test]
fn nothing_is_wider_than_the_narrowest_phone() {
    let page = Page::blank();
    for fragment in [
        "",
        "#/osteraker-2019?view=audit",
        "#/sodertalje-2019?view=audit",
        "#/linkoping-2018?view=audit&lang=en",
    ] {
        page.go(fragment);
        page.resize(320, 700);
        let wide = page.ask(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
            &[],
        );
        assert_eq!(wide, json!(0), "{fragment}");
    }
}

#[test]
fn an_audit_of_a_document_that_is_not_here() {
    let page = Page::blank();
    page.go_to("#/atlantis-2020?view=audit", "return document.querySelector('main a[href=\"#/\"], a[href=\"#/\"]') !== null && document.body.innerText.includes('inget underlag')");
}
