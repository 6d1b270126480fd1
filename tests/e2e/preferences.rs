//! Language and appearance: chosen, remembered, and the language in the link.

use crate::page::{DOCUMENT, Page};

#[test]
fn the_language_is_switched_linked_and_remembered() {
    let page = Page::open(DOCUMENT);
    page.click("input[name=language][value=en]");
    page.has_address(&format!("{DOCUMENT}&lang=en"));
    page.says("#result", "Requirement from frame and index");
    page.says("#result button", "2\u{20}440 tkr");
    assert_eq!(page.count("html[lang=en]"), 1);
    assert!(
        page.text("return document.title", &[])
            .starts_with("Österåker"),
        "the title is English"
    );
    page.reload();
    page.says("#result", "Left to save");
    // A link without a language opens in the remembered one.
    page.go(DOCUMENT);
    page.says("#result", "Left to save");
    page.has_address(&format!("{DOCUMENT}&lang=en"));
    page.click("input[name=language][value=sv]");
    page.has_address(DOCUMENT);
    page.go(DOCUMENT);
    page.says("#result", "Kvar att spara");
}

#[test]
fn a_link_s_language_is_used_and_not_forced_on_the_next_visit() {
    let page = Page::with("lang=en");
    page.says("#result", "Left to save");
    page.go(DOCUMENT);
    page.says("#result", "Kvar att spara");
}

#[test]
fn numbers_are_typed_and_shown_as_the_language_writes_them() {
    let page = Page::with("lang=en");
    page.enter("index.2020", "2.5");
    page.has_address(&format!("{DOCUMENT}&index.2020=2.5&lang=en"));
    assert_eq!(page.written("index.2020"), "2.5");
    page.click("input[name=language][value=sv]");
    page.until_equal("the field", "2,5", || page.written("index.2020"));
}

#[test]
fn going_back_undoes_what_was_done_and_keeps_the_language() {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
    page.click("input[name=language][value=en]");
    page.says("#result", "Left to save");
    page.has_address(&format!("{DOCUMENT}&index.2020=3&lang=en"));
    page.back();
    page.is_document();
    page.says("#result", "Left to save");
    page.has_address(&format!("{DOCUMENT}&lang=en"));
}

#[test]
fn the_theme_is_switched_and_remembered() {
    let page = Page::open(DOCUMENT);
    let ground = || {
        page.text(
            "return getComputedStyle(document.body).backgroundColor",
            &[],
        )
    };
    let light = ground();
    page.click("input[name=theme][value=dark]");
    page.until(
        "the theme",
        "return document.documentElement.dataset.theme === 'dark'",
    );
    let dark = ground();
    assert_ne!(light, dark);
    page.reload();
    assert_eq!(page.count("html[data-theme=dark]"), 1);
    assert_eq!(ground(), dark);
    assert_eq!(page.count("input[name=theme][value=dark]:checked"), 1);
    page.click("input[name=theme][value=auto]");
    page.until(
        "the system's theme",
        "return document.documentElement.dataset.theme === undefined",
    );
    page.prefer("", &[("prefers-color-scheme", "dark")]);
    page.until_equal("the system's dark theme", &dark, ground);
}

#[test]
fn motion_is_reduced_where_the_system_asks_for_it() {
    let page = Page::blank();
    page.prefer("", &[("prefers-reduced-motion", "reduce")]);
    page.go(DOCUMENT);
    let moving = page.ask(
        "return [...document.querySelectorAll('*')].filter(element => {
             const style = getComputedStyle(element);
             const long = (times) => times.split(',').some(time => parseFloat(time) > 0.01);
             return long(style.transitionDuration) || (style.animationName !== 'none' && long(style.animationDuration));
         }).map(element => element.className).slice(0, 5)",
        &[],
    );
    assert_eq!(moving, serde_json::json!([]));
}
