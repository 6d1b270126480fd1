//! What stands beside the program: terms, texts, sharing, parts in other pages, keys that are turned off.

use serde_json::json;
use thirtyfour::Key;

use crate::accessibility::axe_finds_nothing;
use crate::page::{DOCUMENT, Page};

const TEXTS: [&str; 8] = [
    "om/",
    "ordlista/",
    "integritet/",
    "tillganglighet/",
    "en/about/",
    "en/glossary/",
    "en/privacy/",
    "en/accessibility/",
];

#[test]
fn a_term_opens_what_it_means_and_closes_with_a_key() {
    let page = Page::blank();
    for (language, means) in [("sv", "Så mycket som"), ("en", "What the committee")] {
        page.go(&format!("{DOCUMENT}&lang={language}"));
        let words = format!("#term-ram-{language}");
        let shown = format!("return seen.shown(document.querySelector('{words}'))");
        assert_eq!(page.ask(&shown, &[]), json!(false));
        page.click("section[aria-labelledby=group-frame] .term");
        page.until("the words", &shown);
        page.says(&words, means);
        axe_finds_nothing(&page, "a term");
        page.press(Key::Escape);
        page.until(
            "the words go",
            &format!("return !seen.shown(document.querySelector('{words}'))"),
        );
        // The keyboard goes on where it was.
        assert_eq!(
            page.ask("return document.activeElement.matches('.term')", &[]),
            json!(true)
        );
    }
}

#[test]
fn every_mark_of_a_term_has_its_words_in_both_languages() {
    let page = Page::blank();
    for id in [
        "osteraker-2020",
        "huddinge-2021",
        "sodertalje-2019",
        "linkoping-2018",
    ] {
        for language in ["sv", "en"] {
            page.go(&format!("#/{id}?lang={language}"));
            let lost = page.ask(
                "return [...document.querySelectorAll('.term')].map(mark => mark.getAttribute('popovertarget')) \
                 .filter(id => document.getElementById(id) === null)",
                &[],
            );
            assert_eq!(lost, json!([]), "{id} in {language}");
            assert!(page.count(".term") > 6);
        }
    }
}

#[test]
fn the_texts_are_without_fault_in_both_themes_and_fit_a_phone() {
    let page = Page::blank();
    for theme in ["light", "dark"] {
        page.prefer("", &[("prefers-color-scheme", theme)]);
        for path in TEXTS {
            page.go_to(path, "return document.querySelector('main h1') !== null");
            page.resize(320, 640);
            assert_eq!(page.ask("return seen.wide()", &[]), json!([]), "{path}");
            axe_finds_nothing(&page, &format!("{path} {theme}"));
        }
    }
}

#[test]
fn a_text_leads_to_its_twin_and_to_the_start() {
    let page = Page::blank();
    for path in TEXTS {
        page.go_to(path, "return document.querySelector('main h1') !== null");
        let title = page.text_of("main h1");
        page.click(".top-bar-tools a");
        page.until_with(
            "the twin",
            "return document.readyState === 'complete' && seen.text(document.querySelector('main h1')) !== arguments[0]",
            &[json!(title)],
        );
        page.click(".top-bar-tools a");
        page.until_with(
            "back",
            "return document.readyState === 'complete' && seen.text(document.querySelector('main h1')) === arguments[0]",
            &[json!(title)],
        );
    }
    page.click(".top-bar-name");
    page.until(
        "the documents",
        "return document.querySelectorAll('.document-card').length > 4",
    );
}

#[test]
fn a_part_is_shown_alone_with_the_way_to_its_source() {
    let page = Page::blank();
    let shown = "return ['result', 'levers', 'changes', 'bridge', 'plan', 'items'].filter( \
        part => seen.shown(document.querySelector('#app .' + part)))";
    for (part, expected) in [
        ("result", json!(["result"])),
        ("bridge", json!(["bridge"])),
        ("plan", json!(["plan"])),
        ("items", json!(["items"])),
        (
            "whole",
            json!(["result", "levers", "changes", "bridge", "plan", "items"]),
        ),
    ] {
        page.go(&format!(
            "embed/?part={part}#/osteraker-2020?v=1&index.2020=3"
        ));
        assert_eq!(page.ask(shown, &[]), expected, "{part}");
        page.says("h1", "Österåker");
        let source = page.text("return document.querySelector('[data-source]').href", &[]);
        let origin = page.text("return location.origin", &[]);
        assert_eq!(
            source,
            format!("{origin}/#/osteraker-2020?v=1&index.2020=3")
        );
    }
    page.resize(320, 640);
    assert_eq!(page.ask("return seen.wide()", &[]), json!([]));
    axe_finds_nothing(&page, "an embedded part");
}

#[test]
fn a_frame_in_another_page_grows_to_what_is_in_it() {
    let page = Page::open(DOCUMENT);
    let code = page.text(
        "return document.querySelector('.share textarea')?.value ?? 'none'",
        &[],
    );
    assert_eq!(code, "none", "the page at the top belongs to no document");
    page.go("osteraker-2020/#/osteraker-2020?v=1&index.2020=3");
    page.click(".share:not([lang=en]) input[value=bridge]");
    let code = page.text(
        "return document.querySelector('.share textarea').value",
        &[],
    );
    assert!(
        code.contains("embed/?part=bridge#/osteraker-2020?v=1&amp;index.2020=3"),
        "{code}"
    );
    // Another page, which takes the code as it is.
    page.host().put(
        "/other.html",
        &format!("<!doctype html><title>Another</title><h1>Another</h1>{code}"),
    );
    page.go_to(
        "other.html",
        "return document.querySelector('iframe') !== null",
    );
    page.until(
        "the frame grows",
        "const frame = document.querySelector('iframe'); return Number(frame.height) > 300 && frame.height !== '620'",
    );
}

#[test]
fn keys_are_turned_off_and_on_for_this_browser() {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
    page.click(".footer > div:not([lang=en]) [data-shortcuts]");
    page.press_with(Key::Control, "z");
    page.has_tkr("headline.2020", "3310.0");
    page.reload();
    page.click(".footer > div:not([lang=en]) [data-shortcuts]");
    page.press_with(Key::Control, "z");
    page.is_document();
}
