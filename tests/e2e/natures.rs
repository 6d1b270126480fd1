//! Assumptions and decisions: moved from one to the other, summed apart, and the index for each kind of cost.

use serde_json::json;

use crate::page::{DOCUMENT, Page, slider};

/// The headings of the list of changes that are shown.
fn headings(page: &Page) -> Vec<String> {
    let found = page.ask(
        "return [...document.querySelectorAll('section[aria-labelledby=changes-title] h3')] \
         .filter(head => seen.shown(head)).map(seen.text)",
        &[],
    );
    let found = found.as_array().expect("a list").iter();
    found
        .map(|head| head.as_str().expect("a text").to_owned())
        .collect()
}

#[test]
fn assumptions_and_decisions_are_summed_apart_and_exactly() {
    let page = Page::with("frame.2020=87000&hvb-barn.volume.2020=3650&index.2020=3");
    for year in [2020, 2021, 2022] {
        page.click(&format!(".result-year:nth-child({})", year - 2019));
        let now = page.figure(&format!("remaining.{year}"));
        let document = page.figure(&format!("document.remaining.{year}"));
        let assumptions = page.figure(&format!("assumptions.{year}"));
        let decisions = page.figure(&format!("decisions.{year}"));
        assert_eq!(assumptions + decisions, now - document, "{year}");
        assert!(!assumptions.is_zero() || year > 2020);
    }
    page.click(".result-year:nth-child(1)");
    page.says("#effects-chart", "Beslut och åtgärder");
    page.says(".effects", "Beslut −700 tkr");
    let heads = headings(&page);
    assert!(heads[0].starts_with("Antaganden, 2020: +"), "{heads:?}");
    assert_eq!(heads[1], "Beslut, 2020: −700 tkr");
}

#[test]
fn a_lever_is_taken_for_a_decision_in_every_year() {
    let page = Page::with("hvb-barn.volume.2020=3650");
    let (required, assumptions) = (
        page.figure("required.2020"),
        page.figure("assumptions.2020"),
    );
    assert_eq!(page.tkr("decisions.2020"), "0.0");
    page.press_button("HVB barn 2020: antagande. Räkna som beslut");
    page.has_address(&format!(
        "{DOCUMENT}&decided=hvb-barn.volume&hvb-barn.volume.2020=3650"
    ));
    page.has_tkr("assumptions.2020", "0.0");
    assert_eq!(page.figure("decisions.2020"), assumptions);
    assert_eq!(page.figure("required.2020"), required);
    page.says("[data-announcement]", "HVB barn: räknas som beslut");
    assert_eq!(headings(&page).len(), 1);
    page.press_button("HVB barn 2020: beslut. Räkna som antagande");
    page.has_address(&format!("{DOCUMENT}&hvb-barn.volume.2020=3650"));
}

#[test]
fn nothing_is_said_of_effects_before_anything_is_changed() {
    let page = Page::open(DOCUMENT);
    assert_eq!(page.count("data[data-figure^=assumptions]"), 0);
    assert_eq!(page.count("#effects-chart"), 0);
    assert_eq!(headings(&page), Vec::<String>::new());
}

#[test]
fn one_index_becomes_one_for_each_kind_of_cost_and_back() {
    let page = Page::open("#/linkoping-2018?v=1");
    assert_eq!(page.count("input[name=index]"), 0);
    page.go("#/osteraker-2019?v=1");
    let levers =
        || page.count("[data-lever^='index.'][data-lever$='.2019']:not([data-lever='index.2019'])");
    let own = levers();
    page.click("input[name=index][value=types]");
    page.has_address("#/osteraker-2019?v=1&index=types");
    let kinds = levers();
    assert!(kinds > own, "{own} of {kinds}");
    page.says(".lever-label", "% av nettokostnaden");
    let first = page.text(
        "return document.querySelector(`[data-lever^='index.'][data-lever$='.2019']:not([data-lever='index.2019'])`).dataset.lever",
        &[],
    );
    let before = page.figure("headline.2019");
    page.enter(&first, "5");
    page.until_with(
        "the index of one kind moves the requirement",
        "return !seen.figure('headline.2019').includes(arguments[0])",
        &[json!(before.to_string())],
    );
    assert_eq!(page.count(&slider(&first)), 1);
    page.click("input[name=index][value=general]");
    page.has_address("#/osteraker-2019?v=1");
    assert_eq!(levers(), own);
    assert_eq!(page.figure("headline.2019"), before);
    page.press_with(thirtyfour::Key::Control, "z");
    page.has_address(&format!("#/osteraker-2019?v=1&{first}=5"));
}
