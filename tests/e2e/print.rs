//! The page on paper: the result and the tables, without the levers.

use serde_json::{Value, json};

use crate::engine::{Engine, only_in};
use crate::page::{DOCUMENT, Page};

/// Which of these are shown.
fn shown(page: &Page, selectors: &[&str]) -> Vec<bool> {
    let script = "return arguments[0].map(selector => [...document.querySelectorAll(selector)].some(found => seen.shown(found) && found.getClientRects().length > 0))";
    let answer = page.ask(script, &[json!(selectors)]);
    let answer = answer.as_array().expect("a list").iter();
    answer.map(|shown| shown == &Value::Bool(true)).collect()
}

#[test]
fn levers_and_buttons_are_left_out_and_the_figures_stay() {
    let page = Page::with("index.2020=3");
    page.prefer("print", &[]);
    let gone = [
        "input[type=range]",
        "input[type=text]",
        "input[type=radio]",
        "main button:not(:has(data))",
        "a[href='#result']",
    ];
    assert_eq!(shown(&page, &gone), [false; 5], "{gone:?}");
    let kept = [
        "h1",
        "#result data[data-figure='headline.2020']",
        "#result data[data-figure='required.2020']",
        "section[aria-labelledby=changes-title] li",
        "section[aria-labelledby=bridge-title] ol",
        "section[aria-labelledby=plan-title] table",
        "section[aria-labelledby=items-title] table",
        "#plan-chart svg",
    ];
    assert_eq!(shown(&page, &kept), [true; 8], "{kept:?}");
}

#[test]
fn the_bridge_s_table_is_printed_though_it_is_folded() {
    let page = Page::open(DOCUMENT);
    page.prefer("print", &[]);
    assert_eq!(
        shown(&page, &["section[aria-labelledby=bridge-title] table td"]),
        [true]
    );
}

#[test]
fn paper_is_light_though_the_screen_is_dark() {
    let page = Page::open(DOCUMENT);
    page.click("input[name=theme][value=dark]");
    page.until(
        "the theme",
        "return document.documentElement.dataset.theme === 'dark'",
    );
    page.prefer("print", &[]);
    let script = "const light = (colour) => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number); return (r + g + b) / 3; };
        const style = getComputedStyle(document.querySelector('main'));
        return light(style.color) < 100 && ['result', 'plan-chart'].every(id => {
            let ground = document.getElementById(id);
            while (ground !== null && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
            return ground === null || light(getComputedStyle(ground).backgroundColor) > 240;
        })";
    assert_eq!(
        page.ask(script, &[]),
        Value::Bool(true),
        "dark text on a light ground"
    );
}

#[test]
fn the_page_fits_an_a4_sheet() {
    let page = Page::with("frame.2021=85000&hvb-barn.volume.2020=3650&index.2020=3");
    // A4 within margins of 10 mm, in CSS pixels.
    page.resize(718, 1047);
    page.prefer("print", &[]);
    let wide = page.ask(
        "return [...document.querySelectorAll('table, figure, #result, h1, li')].filter(found => seen.shown(found) && found.getBoundingClientRect().right > innerWidth + 1).map(found => found.className || found.tagName)",
        &[],
    );
    assert_eq!(wide, json!([]), "wider than the paper");
    if only_in(
        &[Engine::Chromium, Engine::Firefox],
        "its driver does not print",
    ) {
        let printed = page.printed();
        assert!(printed.starts_with(b"%PDF"), "a PDF is made");
        assert!(printed.len() > 10_000, "{} bytes", printed.len());
    }
}

#[test]
fn the_print_button_opens_the_browser_s_dialog() {
    let page = Page::open(DOCUMENT);
    page.click(".tools-views a[href*='view=take']");
    page.says("#paper h2", "Österåkers kommun");
    page.ask("window.print = () => { window.printed = true }", &[]);
    page.press_button("Skriv ut");
    page.until("the print dialog", "return window.printed === true");
}
