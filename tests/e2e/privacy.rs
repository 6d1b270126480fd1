//! Nothing leaves the browser: no request to another origin, no cookie.

use serde_json::json;
use thirtyfour::Key;

use crate::page::{DOCUMENT, Page};

#[test]
fn a_visit_asks_no_other_origin_and_leaves_no_cookie() {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
    page.click("#result button:has(> data)");
    page.press(Key::Escape);
    page.click("input[name=language][value=en]");
    page.click("input[name=theme][value=dark]");
    page.says("#result", "Left to save");
    let foreign = page.ask(
        "return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => new URL(name).origin !== location.origin)",
        &[],
    );
    assert_eq!(foreign, json!([]));
    let loaded = page.ask(
        // The browser asks for its icon again when the address or the title changes.
        "return new Set(performance.getEntriesByType('resource').map(entry => entry.name)).size",
        &[],
    );
    assert!(
        loaded
            .as_u64()
            .is_some_and(|loaded| (2..10).contains(&loaded)),
        "{loaded} files"
    );
    assert_eq!(page.text("return document.cookie", &[]), "");
    let kept = page.ask("return Object.keys(localStorage).sort()", &[]);
    assert_eq!(
        kept,
        json!(["ramkalkyl.language", "ramkalkyl.recent", "ramkalkyl.theme"])
    );
}

#[test]
fn the_page_works_where_storage_is_blocked() {
    let page = Page::blank();
    let blocked = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } })";
    page.host().before_page(blocked);
    page.go(DOCUMENT);
    page.is_document();
    page.click("input[name=language][value=en]");
    page.says("#result", "Left to save");
    page.click("input[name=theme][value=dark]");
    page.until(
        "the theme",
        "return document.documentElement.dataset.theme === 'dark'",
    );
}

#[test]
fn the_page_says_nothing_on_the_console() {
    let page = Page::blank();
    let watched = "window.said = []; for (const kind of ['error', 'warn']) { const write = console[kind]; \
        console[kind] = (...words) => { window.said.push(words.map(String).join(' ')); write(...words); }; } \
        addEventListener('error', event => window.said.push(event.message)); \
        addEventListener('unhandledrejection', event => window.said.push(String(event.reason)))";
    page.host().before_page(watched);
    page.go(&format!(
        "{DOCUMENT}&index.2020=3&measure=Hemmaplan~600~2020~4&shoe=1"
    ));
    page.enter("frame.2020", "abc");
    page.press_button("Återställ allt");
    page.click("#result button:has(> data)");
    page.press(Key::Escape);
    page.is_document();
    assert_eq!(page.ask("return window.said", &[]), json!([]));
}
