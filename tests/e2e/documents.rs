//! The documents to choose from: five cards, each opened in the calculator and in its audit, the last one first.

use serde_json::{Value, json};

use crate::page::Page;

const MUNICIPALITIES: [(&str, &str); 5] = [
    ("osteraker-2020", "Österåkers kommun"),
    ("osteraker-2019", "Österåkers kommun"),
    ("huddinge-2021", "Huddinge kommun"),
    ("sodertalje-2019", "Södertälje kommun"),
    ("linkoping-2018", "Linköpings kommun"),
];

/// The ids of the cards, as they stand.
fn cards(page: &Page) -> Vec<String> {
    let found = page.ask(
        "return [...document.querySelectorAll('.document-card-link')].map(link => link.hash.replace(/^#[/]/, '').split('?')[0])",
        &[],
    );
    let found = found.as_array().expect("a list").iter();
    found
        .map(|id| id.as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn the_page_begins_with_the_five_documents() {
    let page = Page::open("");
    page.until(
        "five cards",
        "return document.querySelectorAll('.document-card-link').length === 5",
    );
    let ids: Vec<&str> = MUNICIPALITIES.iter().map(|(id, _)| *id).collect();
    let mut shown = cards(&page);
    shown.sort();
    let mut expected = ids.clone();
    expected.sort_unstable();
    assert_eq!(shown, expected);
    for (_, municipality) in MUNICIPALITIES {
        page.says("main", municipality);
    }
    page.says("main", "Eget underlag");
}

#[test]
fn a_card_opens_its_document_and_the_last_opened_stands_first() {
    let page = Page::open("");
    page.click("a.document-card-link[href^='#/linkoping-2018']");
    page.says("h1", "Linköpings kommun");
    page.has_tkr("required.2019", "11900.0");
    page.click("header a[href='#/']");
    // What stood there before the program knows of no visit.
    page.until(
        "the last opened stands first",
        "return document.querySelector('.document-card-link')?.getAttribute('href').startsWith('#/linkoping-2018') ?? false",
    );
    assert_eq!(cards(&page).len(), 5);
    page.says(".document-card", "Senast öppnad");
}

#[test]
fn back_and_forward_go_between_documents_calculator_and_audit() {
    let page = Page::open("#/osteraker-2020?v=1&index.2020=3");
    page.has_tkr("headline.2020", "3310.0");
    page.click("nav a[href*='view=audit']");
    page.says("h1", "Granskning");
    page.back();
    page.has_tkr("headline.2020", "3310.0");
    page.forward();
    page.says("h1", "Granskning");
    // The way to the calculator keeps the scenario.
    page.click("a[href='#/osteraker-2020?v=1&index.2020=3']");
    page.has_tkr("headline.2020", "3310.0");
}

#[test]
fn each_document_states_what_the_calculator_gets_or_both_are_told() {
    // The requirement of each budget year as the document prints it, and as the calculator has it, tkr:
    // Österåker 2020 rounds the index of 1 740 to 1 700; Österåker 2019 has an index of 1 774 where 2 % of 88 600 is
    // 1 772; Huddinge's adjustments are 15 809; Linköping forecasts a deficit of 11 900.
    for (link, figure, printed, computed) in [
        ("#/osteraker-2020", "headline.2020", "2 400", "2440.0"),
        ("#/osteraker-2019", "headline.2019", "3 374", "3372.0"),
        ("#/huddinge-2021", "headline.2021", "15 809", "15809.0"),
        ("#/linkoping-2018", "opening.2019", "11 900", "11900.0"),
    ] {
        let page = Page::open(&format!("{link}?view=audit"));
        page.has_tkr(figure, computed);
        page.says("main", printed);
    }
}

#[test]
fn where_the_host_has_no_list_own_files_still_work() {
    let page = Page::blank();
    page.host().withhold("baselines/index.json");
    page.go_to("", "return document.querySelector('[role=alert]') !== null");
    page.says("[role=alert]", "gick inte att hämta");
    page.says("main", "Eget underlag");
    page.host().withhold_nothing();
    page.press_button("Försök igen");
    page.until(
        "five cards",
        "return document.querySelectorAll('.document-card-link').length === 5",
    );
}

#[test]
fn a_document_that_someone_put_beside_the_page_is_opened_by_a_link() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/data/documents/mall.json");
    let file = std::fs::read_to_string(path).expect("the template is read");
    let value: Value = serde_json::from_str(&file).expect("JSON");
    let id = value["id"].as_str().expect("an id");
    let page = Page::blank();
    page.host().put(&format!("/baselines/{id}.json"), &file);
    page.go(&format!("#/{id}"));
    page.says("#result", "tkr");
    page.has_address(&format!("#/{id}?v=1"));
    let packed = || {
        page.ask("return Object.keys(sessionStorage).filter(key => key.startsWith('ramkalkyl.packed.')).length", &[])
    };
    assert_eq!(packed(), json!(1));
    assert_eq!(
        page.ask(
            "return Object.keys(localStorage).filter(key => /baseline|packed/.test(key))",
            &[]
        ),
        json!([])
    );
    // It may have changed when it is chosen anew.
    page.click("header a[href='#/']");
    page.until(
        "the cards",
        "return document.querySelectorAll('.document-card-link').length === 5",
    );
    assert_eq!(packed(), json!(0));
}

#[test]
fn a_document_that_cannot_be_fetched_is_said_and_tried_again() {
    let page = Page::blank();
    page.host().withhold("baselines/huddinge");
    page.go_to(
        "#/huddinge-2021",
        "return document.querySelector('[role=alert]') !== null",
    );
    page.says("[role=alert]", "gick inte att hämta");
    page.host().withhold_nothing();
    page.press_button("Försök igen");
    page.has_tkr("required.2021", "22209.0");
}

#[test]
fn a_visit_of_documents_and_audit_asks_no_other_origin() {
    let page = Page::open("");
    let foreign = || {
        page.ask(
            "return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => new URL(name).origin !== location.origin)",
            &[],
        )
    };
    assert_eq!(foreign(), json!([]));
    page.click("a[href*='huddinge-2021'][href*='view=audit']");
    page.says("h1", "Granskning");
    assert_eq!(foreign(), json!([]));
    assert_eq!(page.text("return document.cookie", &[]), "");
}

#[test]
fn an_item_without_a_price_says_so_and_costs_when_someone_gives_one() {
    let page = Page::open("#/huddinge-2021?v=1");
    page.says(".items", "Dokumentet anger inget pris");
    page.has_tkr("required.2021", "22209.0");
    let items = page.ask(
        "return [...document.querySelectorAll('[data-lever$=\".rate.2021\"]')].map(slider => slider.dataset.lever.split('.')[0])",
        &[],
    );
    let item = items[0].as_str().expect("an item").to_owned();
    // A price alone changes nothing: what is placed today is already in the budget.
    page.enter(&format!("{item}.rate.2021"), "1000000");
    page.has_tkr("required.2021", "22209.0");
    // Two more at a million each.
    let volume = format!("{item}.volume.2021");
    let now: Value = page.ask(
        "return Number(document.querySelector(arguments[0]).value)",
        &[json!(crate::page::slider(&volume))],
    );
    let more = now.as_f64().expect("a number") + 2.0;
    page.enter(&volume, &more.to_string());
    page.has_tkr("required.2021", "24209.0");
}
