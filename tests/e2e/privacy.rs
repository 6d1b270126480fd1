//! Nothing leaves the browser: no request to another origin, no cookie.

use serde_json::json;
use thirtyfour::Key;

use crate::page::{DOCUMENT, Page};
use crate::policy;

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
            .is_some_and(|loaded| (2..12).contains(&loaded)),
        "{loaded} files"
    );
    assert_eq!(page.text("return document.cookie", &[]), "");
    let kept = page.ask("return Object.keys(localStorage).sort()", &[]);
    assert_eq!(
        kept,
        json!(["ramkalkyl.language", "ramkalkyl.recent", "ramkalkyl.theme"])
    );
}

/// The policy lets no page ask another origin, and a test of it shows that none tries; so what comes to the page's own
/// host is all there is.
#[test]
fn a_whole_visit_tells_the_host_nothing_but_which_files_it_needs() {
    let page = Page::blank();
    page.host().let_worker_keep();
    policy::visit(&page);
    page.is_kept();
    let asked = page.host().asked();
    assert!(asked.len() > 40, "{} requests", asked.len());
    for head in asked {
        let first = head.lines().next().unwrap_or_default();
        let path = first
            .strip_prefix("GET ")
            .map(|rest| rest.split(' ').next().unwrap_or_default());
        let path = path.unwrap_or_else(|| panic!("something is sent: {head}"));
        // The part to be shown in a frame is all that an address tells.
        let told = path.split_once('?').map(|(_, told)| told);
        assert!(matches!(told, None | Some("part=bridge")), "{first}");
        let head = head.to_ascii_lowercase();
        for word in [
            "hemlighet",
            "index.2020",
            "view=",
            "cookie:",
            "referer:",
            "content-length:",
        ] {
            assert!(!head.contains(word), "{word} is told: {head}");
        }
    }
    assert_eq!(page.text("return document.cookie", &[]), "");
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
