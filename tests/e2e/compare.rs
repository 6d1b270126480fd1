//! Scenarios side by side: from a link alone, with what differs, the results and the difference to any of them.

use rust_decimal::Decimal;
use serde_json::json;
use thirtyfour::Key;

use crate::page::Page;

/// The document, the link's own scenario with index 3 per cent, and one with a higher frame and a measure.
const THREE: &str = "#/osteraker-2020?v=1&index.2020=3&view=compare&with=document&with=here\
                     &with=Majoriteten~v%3D1%26frame%2E2020%3D87000%26measure%3DHemmaplan%7E600%7E2020%7E4";
const TWO: &str = "#/osteraker-2020?v=1&index.2020=3&view=compare";

fn columns(page: &Page) -> String {
    page.text(
        "return [...document.querySelectorAll('.compare-name')].map(seen.text).join(', ')",
        &[],
    )
}

fn has_columns(page: &Page, expected: &str) {
    page.until_equal("the columns", expected, || columns(page));
}

fn paste(page: &Page, link: &str, name: &str) {
    page.click("#compare-link");
    page.press_with(Key::Control, "a");
    page.type_text(link);
    page.click("#compare-called");
    page.type_text(name);
    page.press(Key::Enter);
}

#[test]
fn a_link_alone_carries_the_whole_comparison() {
    let page = Page::open(THREE);
    has_columns(&page, "Dokumentet, Det här scenariot, Majoriteten");
    page.has_tkr("c1.remaining.2020", "190.9");
    page.has_tkr("c2.remaining.2020", "1038.9");
    // 700 tkr more of frame, 450 tkr of the measure's first nine months, and the document's 190.9.
    page.has_tkr("c3.remaining.2020", "-959.1");
    page.has_tkr("c3.decisions.2020", "-1150.0");
    page.has_tkr("c3.assumptions.2020", "0.0");
    page.has_tkr("c2.assumptions.2020", "848.0");
    assert_eq!(page.count(".notice"), 0);
}

#[test]
fn only_what_differs_is_listed_each_with_its_values() {
    let page = Page::open(THREE);
    let rows = page.ask(
        "return [...document.querySelectorAll('[aria-labelledby=compare-inputs] tbody tr')].map(row => [...row.cells].map(seen.text))",
        &[],
    );
    let expected = json!([
        [
            "Budgetram 2020 Beslut",
            "86 300 tkr",
            "86 300 tkr",
            "87 000 tkr"
        ],
        ["Index 2020 Antagande", "2 %", "3 %", "2 %"],
        [
            "Åtgärd ”Hemmaplan” Beslut",
            "–",
            "–",
            "600 tkr helår, från april 2020"
        ],
    ]);
    assert_eq!(rows, expected);
}

#[test]
fn any_column_is_the_reference_and_sums_are_of_all_years() {
    let page = Page::open(THREE);
    page.has_tkr("c2.difference.2020", "848.0");
    page.press_button("Jämför de andra med det här: Det här scenariot");
    page.has_tkr("c1.difference.2020", "-848.0");
    assert!(page.address().ends_with("&ref=1"));
    let years = ["2020", "2021", "2022"];
    let sum: Decimal = years
        .iter()
        .map(|year| page.figure(&format!("c3.remaining.{year}")))
        .sum();
    assert_eq!(page.figure("c3.remaining.sum"), sum);
    page.back();
    page.has_tkr("c2.difference.2020", "848.0");
}

#[test]
fn a_pasted_link_becomes_a_column_and_the_address_carries_it_to_another_browser() {
    let page = Page::open(TWO);
    has_columns(&page, "Dokumentet, Det här scenariot");
    paste(
        &page,
        "https://x/#/osteraker-2020?v=1&frame.2020=85000",
        "Örats förslag & mer",
    );
    has_columns(&page, "Dokumentet, Det här scenariot, Örats förslag & mer");
    let address = page.address();
    drop(page);
    let other = Page::open(&address);
    has_columns(&other, "Dokumentet, Det här scenariot, Örats förslag & mer");
    other.has_tkr("c3.remaining.2020", "1490.9");
}

#[test]
fn a_link_of_another_document_or_a_broken_one_is_refused_at_the_field() {
    let page = Page::open(TWO);
    paste(&page, "#/huddinge-2021?v=1", "");
    page.says("#compare-refused", "Länken gäller ett annat underlag");
    paste(&page, "ingen länk", "");
    page.says(
        "#compare-refused",
        "Det här är ingen länk till ett scenario.",
    );
    assert_eq!(page.count("#compare-link[aria-invalid=true]"), 1);
    has_columns(&page, "Dokumentet, Det här scenariot");
    // What was typed is still there to be mended.
    page.until(
        "kept",
        "return document.querySelector('#compare-link').value === 'ingen länk'",
    );
}

#[test]
fn a_column_is_renamed_taken_out_and_brought_back_by_the_browser() {
    let page = Page::open(THREE);
    page.click("#compare-name-c3");
    page.press_with(Key::Control, "a");
    page.type_text("Oppositionen");
    page.press(Key::Enter);
    has_columns(&page, "Dokumentet, Det här scenariot, Oppositionen");
    page.press_button("Ta bort ur jämförelsen: Oppositionen");
    has_columns(&page, "Dokumentet, Det här scenariot");
    page.back();
    has_columns(&page, "Dokumentet, Det här scenariot, Oppositionen");
}

#[test]
fn a_column_s_figure_is_explained_with_that_column_s_numbers() {
    let page = Page::open(THREE);
    page.click("[data-figure='c3.headline.2020']");
    page.says(".explanation-value", "1 740 tkr");
    page.press(Key::Escape);
    page.click("[data-figure='c2.headline.2020']");
    page.says(".explanation-value", "3 310 tkr");
}

#[test]
fn a_column_opens_in_the_calculator() {
    let page = Page::open(THREE);
    page.click("[aria-label='Öppna i kalkylen: Majoriteten']");
    page.has_address("#/osteraker-2020?v=1&frame.2020=87000&measure=Hemmaplan~600~2020~4");
    page.has_tkr("remaining.2020", "-959.1");
}

#[test]
fn four_columns_fit_a_phone_in_english_and_axe_finds_nothing() {
    let page = Page::open(&format!(
        "{THREE}&with=Fjärde~v%3D1%26index%2E2021%3D4&lang=en"
    ));
    has_columns(&page, "Document, This scenario, Fjärde, Majoriteten");
    page.resize(360, 800);
    assert_eq!(page.ask("return seen.wide()", &[]), json!([]));
    let bars = page.count(".compare-bar");
    assert_eq!(bars, 12, "four bars in each of three years");
    crate::accessibility::axe_finds_nothing(&page, "the comparison");
}
