//! axe finds nothing: on the page, with an error, a dialog, a notice, and everything unfolded.

use std::sync::OnceLock;

use serde_json::Value;

use crate::browser::setting;
use crate::page::{DOCUMENT, Page, message};

fn axe() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| std::fs::read_to_string(setting("RAMKALKYL_AXE")).expect("axe is read"))
}

/// Fails with every violation that axe finds: rule, element, and what is wrong with it.
pub fn axe_finds_nothing(page: &Page, state: &str) {
    axe_finds_nothing_in(page, "document", state);
}

/// The same in the dialog that is open. What is behind it is out of reach, and was looked at before it was opened; axe
/// takes seconds for a whole page.
fn axe_finds_nothing_in_the_dialog(page: &Page, state: &str) {
    axe_finds_nothing_in(page, "'dialog[open]'", state);
}

fn axe_finds_nothing_in(page: &Page, part: &str, state: &str) {
    axe_finds_nothing_of(page, part, "", state);
}

/// The same for a part of the page, with `also` among axe's options.
pub fn axe_finds_nothing_of(page: &Page, part: &str, also: &str, state: &str) {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         if (!window.axe) {{ {} }}
         window.axe.run({part}, {{ {also} resultTypes: ['violations'] }}).then(
             found => done(found.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node => `${{rule.id}}: ${{node.target}}: ${{node.failureSummary}}`))),
             error => done([String(error)]))",
        axe()
    );
    let found = page.ask_later(&script, &[]);
    let found: Vec<&str> = found
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert!(
        found.is_empty(),
        "axe: {state} at {}\n{}",
        page.address(),
        found.join("\n")
    );
}

/// A phone's and a desk's size. Each language and each theme is looked at in both; not every three together.
const PHONE: (u32, u32) = (360, 740);
const DESK: (u32, u32) = (1440, 900);

/// The page in a language and a theme, at a width.
fn every_state(language: &str, theme: &str, (width, height): (u32, u32)) {
    let page = Page::blank();
    page.prefer(
        "",
        &[
            ("prefers-color-scheme", theme),
            ("prefers-reduced-motion", "reduce"),
        ],
    );
    let go = |parts: &str| {
        page.go(&format!("{DOCUMENT}{parts}&lang={language}"));
        page.resize(width, height);
    };
    let named = |state: &str| format!("{state}, {language}, {theme}, {width} px");
    let at = |state: &str| axe_finds_nothing(&page, &named(state));
    let in_dialog = |state: &str| axe_finds_nothing_in_the_dialog(&page, &named(state));
    go("");
    at("the document");
    go(
        "&decided=hvb.volume&hvb-barn.volume.2020=3650&index.2020=3&measure=Hemmaplan~600~2020~4&shoe=1",
    );
    page.says("[role=alert] li", "shoe=1");
    at("a notice and changes");
    page.enter("index.2020", "abc");
    page.says(&message("index.2020"), "abc");
    at("an error");
    page.unfold_all();
    at("everything unfolded");
    page.click("input[name=chart][value=columns]");
    axe_finds_nothing_in(&page, "'#plan-chart'", "columns");
    page.click("#result button:has(> data[data-figure='headline.2020'])");
    page.says("dialog[open] h2", "2020");
    in_dialog("an explanation by a formula");
    page.click("dialog[open] button:has(> data[data-figure='frame_cut.2020'])");
    page.click("dialog[open] button:has(> data[data-figure='council_frame.2020'])");
    page.says("dialog[open] dd", "86 300");
    in_dialog("an explanation by the document");
}

/// The documents, a faulty file, an audit and a figure of it, in a language and a theme.
fn every_state_of_the_library(language: &str, theme: &str) {
    let page = Page::blank();
    page.prefer(
        "",
        &[
            ("prefers-color-scheme", theme),
            ("prefers-reduced-motion", "reduce"),
        ],
    );
    let faulty = std::env::temp_dir().join(format!("ramkalkyl-axe-{language}-{theme}.json"));
    std::fs::write(
        &faulty,
        "{\"format\": \"ramkalkyl-baseline\", \"version\": 1}",
    )
    .expect("a file");
    for (width, height) in [(360, 740), (1440, 900)] {
        let named = |state: &str| format!("{state}, {language}, {theme}, {width} px");
        let at = |state: &str| axe_finds_nothing(&page, &named(state));
        page.go(&format!("#/?lang={language}"));
        page.resize(width, height);
        at("the documents");
        page.choose_file("#own-file", &faulty);
        page.until(
            "the faults",
            "return document.querySelector('#own-report') !== null",
        );
        at("a faulty file");
        page.go_to(
            &format!("#/?open=atlantis&lang={language}"),
            "return document.querySelectorAll('.document-card').length > 4",
        );
        at("a link that waits");
        for id in ["osteraker-2020", "linkoping-2018"] {
            page.go(&format!("#/{id}?view=audit&lang={language}"));
            page.unfold_all();
            at("an audit");
            page.click(".printed-figure[data-verdict=differs]");
            page.until(
                "the dialog",
                "return document.querySelector('dialog[open]') !== null",
            );
            axe_finds_nothing_in_the_dialog(&page, &named("a figure of an audit"));
        }
    }
}

/// The views for deciding, with something to look at, in a language and a theme.
fn every_view_for_deciding(language: &str, theme: &str) {
    let page = Page::blank();
    page.prefer(
        "",
        &[
            ("prefers-color-scheme", theme),
            ("prefers-reduced-motion", "reduce"),
        ],
    );
    const SCENARIO: &str =
        "#/osteraker-2020?v=1&frame.2020=86400&index.2020=3&measure=Hemmaplan~600~2020~4";
    let views = [
        ("scenarios", ""),
        (
            "compare",
            "&with=document&with=here&with=Andra%20sidan~v%3D1%26frame.2020%3D87000",
        ),
        ("balance", "&share=vuxenstod.2020~40&target=-100"),
        ("effects", "&range=index.2020~1"),
        ("words", ""),
        ("take", ""),
    ];
    for (width, height) in [(360, 740), (1440, 900)] {
        for (view, own) in views {
            page.go(&format!("{SCENARIO}&view={view}{own}&lang={language}"));
            page.resize(width, height);
            page.unfold_all();
            axe_finds_nothing(&page, &format!("{view}, {language}, {theme}, {width} px"));
        }
    }
}

#[test]
fn the_views_for_deciding_in_swedish_and_light() {
    every_view_for_deciding("sv", "light");
}

#[test]
fn the_views_for_deciding_in_english_and_dark() {
    every_view_for_deciding("en", "dark");
}

#[test]
fn the_library_in_swedish_and_light() {
    every_state_of_the_library("sv", "light");
}

#[test]
fn the_library_in_english_and_dark() {
    every_state_of_the_library("en", "dark");
}

#[test]
fn in_swedish_and_light() {
    every_state("sv", "light", PHONE);
}

#[test]
fn in_swedish_and_dark() {
    every_state("sv", "dark", DESK);
}

#[test]
fn in_english_and_light() {
    every_state("en", "light", DESK);
}

#[test]
fn in_english_and_dark() {
    every_state("en", "dark", PHONE);
}

#[test]
fn a_chosen_dark_theme_is_as_good_as_the_system_s() {
    let page = Page::with("index.2020=3");
    page.click("input[name=theme][value=dark]");
    page.until(
        "the theme",
        "return document.documentElement.dataset.theme === 'dark'",
    );
    axe_finds_nothing(&page, "the dark theme as chosen");
}
