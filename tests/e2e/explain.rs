//! How is this figure calculated? From every place, by pointer and keys, down to document, table and row.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{DOCUMENT, Page};

const DIALOG: &str = "dialog[open]";
const TITLE: &str = "dialog[open] h2";

fn is_closed(page: &Page) {
    page.until(
        "the dialog is closed",
        "return document.querySelector('dialog[open]') === null",
    );
}

/// The selector of the button of a figure, in a part of the page.
fn figure_in(place: &str, name: &str) -> String {
    format!("{place} button:has(> data[data-figure=\"{name}\"])")
}

fn has_focus(page: &Page, css: &str) {
    page.until_with(
        "the focus is back at the figure",
        "return document.activeElement === document.querySelector(arguments[0])",
        &[json!(css)],
    );
}

#[test]
fn the_result_is_explained_in_words_and_numbers() {
    let page = Page::open(DOCUMENT);
    let figure = figure_in("#result", "headline.2020");
    page.click(&figure);
    page.says(TITLE, "krav från ram och index 2020");
    page.says(DIALOG, "I ord");
    page.says(DIALOG, "sänkt ram 2020 + indexuppräkning 2020");
    page.says(DIALOG, "Med siffrorna insatta");
    page.says(DIALOG, "700 tkr + 1 740 tkr");
    page.says(DIALOG, "= 2 440 tkr");
    page.says(DIALOG, "dokumentet anger 2 400 tkr");
    page.press(Key::Escape);
    is_closed(&page);
    has_focus(&page, &figure);
}

#[test]
fn each_figure_behind_is_one_press_away_down_to_table_row_and_print() {
    let page = Page::open(DOCUMENT);
    page.click(&figure_in("#result", "headline.2020"));
    page.click(&figure_in(DIALOG, "frame_cut.2020"));
    page.says(TITLE, "sänkt ram 2020");
    page.click(&figure_in(DIALOG, "council_frame.2020"));
    page.says(TITLE, "fullmäktiges ram 2020");
    page.says(DIALOG, "Står i dokumentet");
    page.says(&format!("{DIALOG} dt"), "Tabell");
    page.says(&format!("{DIALOG} dt"), "Rad");
    page.says(&format!("{DIALOG} dt"), "Tryckt");
    page.says(&format!("{DIALOG} dd"), "86 300");
    page.press_button("← Tillbaka");
    page.says(TITLE, "sänkt ram 2020");
    page.press_button("← Tillbaka");
    page.says(TITLE, "krav från ram och index 2020");
    assert!(
        !page.has_button("← Tillbaka"),
        "there is nothing further back"
    );
    page.press_button("Stäng");
    is_closed(&page);
    has_focus(&page, &figure_in("#result", "headline.2020"));
}

#[test]
fn by_keyboard_alone() {
    let page = Page::open(DOCUMENT);
    let figure = figure_in("#result", "required.2020");
    page.focus(&figure);
    page.press(Key::Enter);
    page.says(TITLE, "kvar att spara 2020");
    page.until(
        "the focus is in the dialog",
        "return document.querySelector('dialog[open]').contains(document.activeElement)",
    );
    // To the first figure behind it, by Tab.
    let mut steps = 0;
    while page.ask(
        "return document.activeElement.querySelector('data[data-figure]') === null",
        &[],
    ) == Value::Bool(true)
    {
        page.press(Key::Tab);
        steps += 1;
        assert!(steps < 20, "no figure can be reached by Tab");
    }
    page.press(Key::Space);
    page.until(
        "another figure",
        "return !seen.text(document.querySelector('dialog[open] h2')).startsWith('kvar att spara')",
    );
    page.until(
        "the focus stays in the dialog",
        "return document.querySelector('dialog[open]').contains(document.activeElement)",
    );
    page.press(Key::Escape);
    is_closed(&page);
    has_focus(&page, &figure);
}

#[test]
fn from_the_bridge_the_plan_years_and_the_items() {
    let page = Page::open(DOCUMENT);
    for (place, figure, title) in [
        (
            "section[aria-labelledby=bridge-title] ol",
            "volume.2020",
            "volymförändring 2020",
        ),
        (
            "section[aria-labelledby=bridge-title] table",
            "index.2020",
            "indexuppräkning 2020",
        ),
        (
            "section[aria-labelledby=plan-title] table",
            "need.2021",
            "behov 2021",
        ),
        (
            "section[aria-labelledby=items-title] table",
            "hvb-barn.cost.2022",
            "kostnad HVB barn 2022",
        ),
        (
            "section[aria-labelledby=items-title] table",
            "forsorjningsstod.amount.2020",
            "belopp ",
        ),
    ] {
        let figure = figure_in(place, figure);
        page.click(&figure);
        page.says(TITLE, title);
        page.press(Key::Escape);
        is_closed(&page);
        has_focus(&page, &figure);
    }
}

#[test]
fn every_figure_on_the_page_can_be_explained() {
    let page = Page::with(
        "frame.2021=85000&hvb-barn.volume.2020=3650&index.2020=3&measure=Hemmaplan~600~2020~4&other.2020=10",
    );
    page.reveal("section[aria-labelledby=bridge-title] table");
    let names = page.ask(
        "return [...new Set([...document.querySelectorAll('button > data[data-figure]')].map(found => found.dataset.figure))]",
        &[],
    );
    let names = names.as_array().expect("a list");
    assert!(names.len() > 60, "{}", names.len());
    // One after another within the page: a hundred figures, each pressed, read and closed.
    let script = "const done = arguments[arguments.length - 1];
        const frame = () => new Promise(requestAnimationFrame);
        const until = async (what, holds) => {
            for (const begun = performance.now(); !holds(); await frame()) {
                if (performance.now() - begun > 10000) throw what;
            }
        };
        const open = () => document.querySelector('dialog[open]');
        (async () => {
            for (const name of arguments[0]) {
                const year = name.split('.').pop();
                document.querySelector(`button:has(> data[data-figure=\"${name}\"])`).click();
                await until(`no explanation of ${name}`, () => {
                    const title = open()?.querySelector('h2');
                    return open()?.querySelector('ul, dl, [class*=tag]') && title && seen.text(title).includes(year);
                });
                open().close();
                await until(`${name} is not closed`, () => open() === null);
                // No hand is faster than what is drawn.
                await frame();
                await frame();
            }
        })().then(() => done('all'), done)";
    assert_eq!(page.ask_later(script, &[json!(names)]), json!("all"));
}

#[test]
fn a_changed_figure_says_so_and_what_the_document_says() {
    let page = Page::with("hvb-barn.volume.2020=3650");
    page.click(&figure_in(
        "section[aria-labelledby=items-title] table",
        "hvb-barn.volume.2020",
    ));
    page.says(DIALOG, "Ändrat här");
    page.says(DIALOG, "HVB barn 2020");
    page.says(&format!("{DIALOG} dd"), "2 920");
}

#[test]
fn a_press_beside_the_dialog_closes_it() {
    let page = Page::open(DOCUMENT);
    page.click(&figure_in("#result", "headline.2020"));
    page.says(TITLE, "krav");
    page.drag((3, 450), (3, 450), |_| {});
    is_closed(&page);
}

#[test]
fn back_in_the_browser_closes_the_dialog_with_its_state() {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
    page.click(&figure_in("#result", "headline.2020"));
    page.says(DIALOG, "= 3 310 tkr");
    page.back();
    is_closed(&page);
    page.is_document();
}

#[test]
fn in_english() {
    let page = Page::with("lang=en");
    page.click(&figure_in("#result", "headline.2020"));
    page.says(TITLE, "requirement from frame and index 2020");
    page.says(DIALOG, "In words");
    page.says(DIALOG, "= 2 440 tkr");
}
