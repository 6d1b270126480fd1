//! The result for the chosen year: its figures, its sentence, its tabs.

use serde_json::json;

use crate::page::{DOCUMENT, Page};

#[test]
fn the_document_shows_the_worked_example() {
    let page = Page::open("#/osteraker-2020");
    page.has_address(DOCUMENT);
    page.is_document();
    page.has_tkr("required.2021", "1278.0");
    page.has_tkr("required.2022", "806.7");
    page.says("#result", "Krav från ram och index");
    page.says("#result button", "2 440 tkr");
    page.says("#result", "dokumentet anger 2 400");
    page.says("#result", "Kvar att spara");
    page.says("#result button", "191 tkr");
    page.says(
        "main",
        "För att 2020 ska sluta i balans måste nämnden spara 191 tkr",
    );
    page.says("section[aria-labelledby=changes-title]", "Inget är ändrat");
}

#[test]
fn index_of_three_per_cent_typed() {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
    page.has_tkr("required.2020", "1038.9");
    page.says("#result button", "3 310 tkr");
    page.says("#result button", "1 039 tkr");
    page.says("#result", "+870 tkr");
    page.has_address("#/osteraker-2020?v=1&index.2020=3");
}

#[test]
fn a_volume_from_a_link() {
    let page = Page::with("hvb-barn.volume.2020=3650");
    page.has_tkr("required.2020", "2065.9");
    page.has_tkr("headline.2020", "2440.0");
    page.says(
        "section[aria-labelledby=changes-title] li",
        "HVB barn 2020: 8,0 → 10,0 placeringar, +1 875 tkr",
    );
}

#[test]
fn each_year_has_a_tab_with_its_figures() {
    let page = Page::open(DOCUMENT);
    let tabs = "[role=group] button[aria-pressed]";
    assert_eq!(page.count(tabs), 3);
    for (year, shown) in [(2020, "191"), (2021, "1 278"), (2022, "807")] {
        page.says(tabs, &format!("{year}"));
        page.says(tabs, shown);
    }
    page.click(&format!("{tabs}:nth-child(2)"));
    page.has_address("#/osteraker-2020?v=1&year=2021");
    page.says("#result", "1 278 tkr");
    page.says("main h2", "2021");
    let pressed = "return [...document.querySelectorAll(arguments[0])].map(tab => tab.ariaPressed)";
    assert_eq!(
        page.ask(pressed, &[json!(tabs)]),
        json!(["false", "true", "false"])
    );
    page.says("[data-announcement]", "2021: kvar att spara 1 278 tkr");
}

#[test]
fn a_frame_that_is_enough_is_said_without_a_verdict() {
    let page = Page::open(DOCUMENT);
    page.enter("frame.2020", "87300");
    page.has_tkr("required.2020", "-809.1");
    page.says("main", "Ramen räcker 2020, med 809 tkr över");
    page.says("#result button", "−809 tkr");
}
