//! A document's page before the program is there, while it comes, and without it.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::browser::setting;
use crate::engine::{Engine, only_in};
use crate::page::Page;

/// Holds the program back until the test lets it come.
const HELD: &str = "const arrives = window.fetch; let let_come; \
    const held = new Promise(come => { let_come = come }); window.let_come = () => let_come(); \
    window.fetch = (...asked) => String(asked[0]).endsWith('.wasm') \
        ? held.then(() => arrives(...asked)) : arrives(...asked)";

const TAKEN_OVER: &str = "return document.getElementById('prerendered') === null && !document.getElementById('app').hidden \
    && document.querySelector('#app .calculator-views[data-drawn]:not([hidden])') !== null \
    && document.querySelectorAll('.calculator-views').length === 1";

const COMPLETE: &str = "return document.readyState === 'complete'";

const DOCUMENT: &str = "osteraker-2020/";

/// A document's page whose program is held back.
fn held() -> Page {
    let page = Page::blank();
    page.host().before_page(HELD);
    page.go_to(DOCUMENT, COMPLETE);
    page
}

/// Lets the program come, and waits until it has taken over.
fn comes(page: &Page) {
    page.ask("window.let_come()", &[]);
    page.until("the program takes over", TAKEN_OVER);
}

/// Every figure of a part of the page, by its name: its value and how it is written.
const FIGURES: &str = "return Object.fromEntries( \
    [...document.querySelectorAll(arguments[0] + ' data[data-figure]')].map( \
        found => [found.dataset.figure, [found.getAttribute('value'), seen.text(found)]]))";

fn figures(page: &Page, part: &str) -> Value {
    page.ask(FIGURES, &[json!(part)])
}

#[test]
fn every_document_s_figures_stand_without_the_program_and_are_the_program_s() {
    for path in [
        "osteraker-2020/",
        "en/osteraker-2019/",
        "huddinge-2021/",
        "en/sodertalje-2019/",
        "linkoping-2018/",
    ] {
        // Another address each time: what a browser has once fetched it keeps.
        let page = Page::blank();
        page.host().withhold(".wasm");
        page.go_to(
            path,
            "return document.querySelector('#not-loaded:not([hidden])') !== null",
        );
        let still = figures(&page, "#prerendered");
        let count = still.as_object().map_or(0, serde_json::Map::len);
        assert!(count > 40, "{path} has {count} figures");
        page.host().withhold_nothing();
        page.go_to(path, TAKEN_OVER);
        let drawn = figures(&page, "#app");
        for (name, value) in still.as_object().expect("figures") {
            assert_eq!(drawn.get(name), Some(value), "{name} of {path}");
        }
    }
}

#[test]
fn a_page_without_the_program_says_so_and_has_result_bridge_plan_items_audit_and_sources() {
    let page = Page::blank();
    page.host().withhold("start-");
    page.go_to(DOCUMENT, COMPLETE);
    // The document's sentence: 2 440 tkr from frame and index, 191 tkr left to save.
    page.says("#prerendered #result", "2 440 tkr");
    page.says("#prerendered #result", "191 tkr");
    page.says("#prerendered .bridge h2", "Vägen till kravet 2020");
    page.says("#prerendered .plan h2", "Planåren");
    page.says("#prerendered .items h2", "Poster");
    page.says(".facts", "301 siffror");
    page.says(".facts", "SN 2020/0008");
    let page = Page::blank();
    page.host().withhold(".wasm");
    page.go_to(
        "osteraker-2020/",
        "return !document.getElementById('not-loaded').hidden",
    );
    page.says("#not-loaded", "Programmet kunde inte hämtas.");
}

/// Where the parts that a reader looks at stand.
const PLACES: &str = "const within = document.querySelector(arguments[0]); \
    return ['h1', '#result .result-headline', '#result .result-required', '#result-sentence, .result-sentence', \
        '.bridge', '.waterfall-rows', '.calculator-views > .fold-group', '.plan', '.plan-chart', '.items', '.items-table'] \
        .map(part => { const found = within.querySelector(part).getBoundingClientRect(); \
            return [part, Math.round(found.left + scrollX), Math.round(found.top + scrollY), Math.round(found.width)] })";

#[test]
fn nothing_moves_when_the_program_takes_over() {
    let page = Page::blank();
    page.host().before_page(HELD);
    // At 360 px the folded levers stand between the result and the bridge.
    for (width, height) in [(1440, 900), (360, 800)] {
        page.resize(width, height);
        page.go_to(DOCUMENT, COMPLETE);
        let still = page.ask(PLACES, &[json!("#prerendered")]);
        comes(&page);
        page.is_document();
        assert_eq!(page.ask(PLACES, &[json!("#app")]), still, "at {width} px");
    }
}

/// How much the layout has shifted so far.
const SHIFTED: &str = "const done = arguments[arguments.length - 1]; let sum = 0; \
    new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value })) \
        .observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 500)";

#[test]
fn the_layout_shifts_by_less_than_a_hundredth() {
    if !only_in(
        &[Engine::Chromium],
        "shifts of the layout are Chromium's to measure",
    ) {
        return;
    }
    let page = held();
    comes(&page);
    page.is_document();
    let shifted = page.ask_later(SHIFTED, &[]);
    assert!(shifted.as_f64().is_some_and(|sum| sum < 0.01), "{shifted}");
}

#[test]
fn what_was_unfolded_and_where_one_was_stays_when_the_program_takes_over() {
    let page = held();
    page.click("#prerendered .bridge summary");
    page.focus("#prerendered .header-links a");
    comes(&page);
    page.is_document();
    assert_eq!(
        page.ask(
            "return document.querySelector('#app .bridge details').open",
            &[]
        ),
        json!(true)
    );
    assert_eq!(
        page.ask(
            "return document.querySelector('#app .plan details')?.open ?? false",
            &[]
        ),
        json!(false)
    );
    assert_eq!(
        page.text("return seen.text(document.activeElement)", &[]),
        "Granskning"
    );
}

#[test]
fn who_has_scrolled_stays_there_when_the_program_takes_over() {
    let page = Page::blank();
    page.host().before_page(HELD);
    for (width, height) in [(360, 800), (1280, 900)] {
        page.resize(width, height);
        page.go_to(DOCUMENT, COMPLETE);
        page.click("#prerendered .bridge summary");
        page.focus("#prerendered .bridge summary");
        let place = "const seen = document.querySelector(arguments[0] + ' .bridge summary').getBoundingClientRect(); \
             return [Math.round(seen.top), Math.round(scrollY)]";
        let before = page.ask(place, &[json!("#prerendered")]);
        assert!(
            before.get(1).and_then(Value::as_i64) > Some(200),
            "{before}"
        );
        comes(&page);
        assert_eq!(page.ask(place, &[json!("#app")]), before, "at {width} px");
    }
}

#[test]
fn the_way_to_the_result_works_before_the_program_is_there() {
    let page = held();
    page.focus("#prerendered .skip");
    page.press(Key::Enter);
    let focused = "return document.activeElement.id";
    assert_eq!(page.text(focused, &[]), "result");
    assert_eq!(
        page.text("return location.pathname + location.hash", &[]),
        "/osteraker-2020/#/osteraker-2020"
    );
    comes(&page);
    page.is_document();
    assert_eq!(page.text(focused, &[]), "result");
}

#[test]
fn an_address_that_names_no_document_is_the_page_s_own() {
    let page = Page::blank();
    for place in ["#result", "#nonsense"] {
        page.go_to(&format!("osteraker-2020/{place}"), TAKEN_OVER);
        page.is_document();
        page.ask("location.hash = arguments[0]", &[json!(place)]);
        page.has_address("#/osteraker-2020?v=1");
        page.is_document();
    }
}

#[test]
fn without_a_program_links_lead_to_pages_and_nothing_else_seems_to_answer() {
    let page = Page::blank();
    page.host().withhold("start-");
    page.go_to(DOCUMENT, COMPLETE);
    // What a term means opens by itself; what a fold hides, too.
    let alive = "return [...document.querySelectorAll('#prerendered :is(button, input):enabled:not([popovertarget])')] \
         .filter(part => !part.closest('[inert]') && part.checkVisibility()).map(part => part.outerHTML)";
    assert_eq!(page.ask(alive, &[]), json!([]));
    page.click("#prerendered .header-links a:last-of-type");
    page.until(
        "the documents",
        "return location.pathname === '/' && document.querySelectorAll('#prerendered .document-card').length > 4",
    );
    page.click("#prerendered .document-card-link[href*='huddinge']");
    page.until(
        "the document's page",
        "return location.pathname === '/huddinge-2021/' && document.readyState === 'complete'",
    );
    page.says("#prerendered h1", "Huddinge");
}

#[test]
fn what_a_link_asks_for_is_drawn_without_a_movement() {
    if !only_in(
        &[Engine::Chromium],
        "shifts of the layout are Chromium's to measure",
    ) {
        return;
    }
    for (path, width) in [
        ("osteraker-2020/#/osteraker-2020?v=1&index.2020=3", 360),
        ("osteraker-2020/#/osteraker-2020?v=1&index.2020=3", 1440),
        ("#/osteraker-2019?v=1", 1440),
    ] {
        let page = Page::blank();
        page.resize(width, 900);
        page.go(path);
        let shifted = page.ask_later(SHIFTED, &[]);
        assert!(
            shifted.as_f64().is_some_and(|sum| sum < 0.01),
            "{path} at {width} px: {shifted}"
        );
    }
}

#[test]
fn levers_cannot_be_moved_before_the_program_is_there() {
    let page = held();
    assert_eq!(
        page.ask("return document.querySelector('#prerendered input[type=range]').closest('[inert]') !== null", &[]),
        json!(true)
    );
    comes(&page);
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
}

#[test]
fn what_was_not_asked_for_is_not_shown_first() {
    let page = Page::blank();
    page.host().before_page(HELD);
    for asked in [
        "osteraker-2020/#/osteraker-2020?v=1&index.2020=3",
        "osteraker-2020/#/osteraker-2020?lang=en",
        "#/huddinge-2021",
    ] {
        page.go_to(asked, COMPLETE);
        let shown = page.ask(
            "return [...document.querySelectorAll('#prerendered *')].filter(part => seen.shown(part)).length",
            &[],
        );
        assert_eq!(shown, json!(0), "{asked}");
    }
    page.ask("window.let_come()", &[]);
    page.says("#app h1", "Huddinge");
}

#[test]
fn a_document_s_page_leads_to_the_others_and_back() {
    let page = Page::blank();
    let path = |page: &Page| page.text("return location.pathname", &[]);
    page.go_to("osteraker-2020/", TAKEN_OVER);
    page.click(".header-links a:last-of-type");
    page.until(
        "the documents",
        "return document.querySelectorAll('#app:not([hidden]) .document-card').length > 4",
    );
    assert_eq!(path(&page), "/");
    page.click("a.document-card-link[href='#/huddinge-2021']");
    page.until(
        "its own page",
        "return location.pathname === '/huddinge-2021/'",
    );
    page.until("the program takes over", TAKEN_OVER);
    page.says("h1", "Huddinge");
    page.click(".tools-views a");
    page.until(
        "the scenarios",
        "return location.hash.includes('view=scenarios')",
    );
    page.back();
    page.until(
        "its own page again",
        "return location.pathname === '/huddinge-2021/'",
    );
    page.until(
        "the program again",
        "return document.querySelector('#app:not([hidden]) h1') !== null",
    );
    page.says("#app h1", "Huddinge");
    // In English it has a page of its own.
    page.go_to("en/huddinge-2021/", TAKEN_OVER);
    page.says("#app h1", "2021");
    assert_eq!(page.text("return document.documentElement.lang", &[]), "en");
    page.says(".facts[lang=en]", "Sources");
}

#[test]
fn a_changed_scenario_on_a_document_s_page_is_in_its_address_and_survives_a_reload() {
    let page = Page::blank();
    page.go_to("osteraker-2020/", TAKEN_OVER);
    page.enter("index.2020", "3");
    page.has_address("#/osteraker-2020?v=1&index.2020=3");
    page.reload();
    page.has_tkr("headline.2020", "3310.0");
    assert_eq!(
        page.text("return location.pathname", &[]),
        "/osteraker-2020/"
    );
}

#[test]
fn the_page_that_a_search_engine_reads_names_what_it_is_about() {
    let page = Page::blank();
    page.go_to("linkoping-2018/", TAKEN_OVER);
    let described = page.text(
        "return document.querySelector('meta[name=description]').content",
        &[],
    );
    // The requirement that the document's forecast leads to: 11 900 tkr.
    assert!(described.contains("11\u{a0}900"), "{described}");
    let html = std::fs::read_to_string(
        std::path::Path::new(&setting("RAMKALKYL_DIST")).join("linkoping-2018/index.html"),
    );
    let html = html.expect("the page is read");
    assert!(
        !html.contains(" style=") && !html.contains(" onclick="),
        "strict pages have no inline style or handler"
    );
}
