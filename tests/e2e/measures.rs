//! Measures: added, refused at their fields, changed in place, removed, and what they come to year by year.

use serde_json::json;
use thirtyfour::Key;

use crate::page::{DOCUMENT, Page};

/// The measures' card.
const CARD: &str = "section[aria-labelledby=group-measures]";

/// Writes over what stands in a field.
fn fill(page: &Page, css: &str, text: &str) {
    page.click(css);
    page.press_with(Key::Control, "a");
    page.type_text(text);
}

/// Fills the fields of a new measure: its start month is chosen as one does by typing.
fn fill_new(page: &Page, name: &str, amount: &str, month: &str) {
    fill(page, "#measure-new-name", name);
    fill(page, "#measure-new-amount", amount);
    page.focus("#measure-new-month");
    page.type_text(month);
}

fn value_of(page: &Page, css: &str) -> String {
    page.text(
        "return document.querySelector(arguments[0]).value",
        &[json!(css)],
    )
}

#[test]
fn an_added_measure_counts_its_months_and_says_what_remains() {
    let page = Page::open(DOCUMENT);
    fill_new(&page, "Hemmaplan", "600 tkr", "april");
    page.click("#measure-new-year");
    page.click(&format!("{CARD} form button[type=submit]:not([hidden])"));
    page.has_address(&format!("{DOCUMENT}&measure=Hemmaplan~600~2020~4"));
    page.has_tkr("measures.2020", "450.0");
    page.has_tkr("measures.2021", "150.0");
    page.has_tkr("remaining.2020", "-259.1");
    page.has_tkr("remaining.2021", "1128.0");
    page.says(CARD, "Ny effekt 2020: 450 tkr 2021: 150 tkr");
    page.says(CARD, "259 tkr mer än vad som behövs");
    page.says(CARD, "saknas 1 128 tkr");
    page.says(CARD, "Balans nås inte under de här åren.");
    page.says(
        "[data-announcement]",
        "Ny åtgärd ”Hemmaplan”: 600 tkr helår, från april 2020",
    );
    assert_eq!(value_of(&page, "#measure-new-name"), "");
    // The explanation of a figure of the measure says where it comes from.
    page.click(&format!(
        "{CARD} button:has(> data[data-figure='measures.2020'])"
    ));
    page.says("dialog[open]", "Hemmaplan");
}

#[test]
fn what_cannot_be_a_measure_is_answered_at_its_field_and_kept() {
    let page = Page::open(DOCUMENT);
    let add = format!("{CARD} form button[type=submit]:not([hidden])");
    fill(&page, "#measure-new-amount", "1.234");
    page.click(&add);
    page.says("#measure-new-name-error", "Skriv vad åtgärden kallas");
    page.says("#measure-new-amount-error", "1.234");
    assert_eq!(
        page.text("return document.activeElement.id", &[]),
        "measure-new-name"
    );
    assert_eq!(value_of(&page, "#measure-new-amount"), "1.234");
    page.is_document();
    page.type_text("Färre konsulter");
    fill(&page, "#measure-new-amount", "1 234");
    page.press(Key::Enter);
    page.has_address(&format!(
        "{DOCUMENT}&measure=F%C3%A4rre%20konsulter~1234~2020~1"
    ));
    page.says(CARD, "1 043 tkr mer än vad som behövs");
}

#[test]
fn a_measure_is_changed_in_place_removed_and_brought_back() {
    let two = format!("{DOCUMENT}&measure=En~600~2020~1&measure=Tv%C3%A5~300~2020~1");
    let page = Page::open(&two);
    fill(&page, "#measure-0-amount", "abc");
    page.press(Key::Tab);
    page.says("#measure-0-amount-error", "abc");
    page.has_tkr("remaining.2020", "-709.1");
    fill(&page, "#measure-0-amount", "200");
    page.press(Key::Tab);
    page.has_tkr("remaining.2020", "-309.1");
    page.focus("#measure-1-month");
    page.type_text("juli");
    page.press(Key::Tab);
    page.has_tkr("remaining.2020", "-159.1");
    page.press_button("Ta bort: En");
    page.has_tkr("remaining.2020", "40.9");
    page.says(CARD, "saknas 41 tkr");
    page.says("[data-announcement]", "Borttagen åtgärd ”En”");
    assert_eq!(
        page.text("return document.activeElement.id", &[]),
        "group-measures"
    );
    page.press_with(Key::Control, "z");
    page.has_tkr("remaining.2020", "-159.1");
    assert_eq!(value_of(&page, "#measure-0-name"), "En");
    assert_eq!(value_of(&page, "#measure-1-month"), "7");
}

#[test]
fn areas_are_offered_where_the_document_has_them() {
    let page = Page::open("#/linkoping-2018?v=1");
    page.reveal("#measure-new-name");
    fill_new(&page, "Riktlinjer", "500", "jan");
    page.focus("#measure-new-area");
    page.type_text("Ekon");
    page.click(&format!("{CARD} form button[type=submit]:not([hidden])"));
    page.has_address("#/linkoping-2018?v=1&measure=Riktlinjer~500~2019~1~ekonomiskt-bistand");
}
