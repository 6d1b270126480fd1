//! The bridge, the plan years, the items, and what was changed.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::page::{DOCUMENT, Page};

const BRIDGE: &str = "section[aria-labelledby=bridge-title]";
const PLAN: &str = "section[aria-labelledby=plan-title]";
const ITEMS: &str = "section[aria-labelledby=items-title]";
const CHANGES: &str = "section[aria-labelledby=changes-title]";

/// The bridge's lines as (figure, value), from a list or table of it.
fn lines(page: &Page, place: &str) -> Vec<(String, Decimal)> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(found => [found.dataset.figure, found.value])";
    let lines = page.ask(
        script,
        &[json!(format!(
            "{place} data[data-figure]:not([data-figure^='document.'])"
        ))],
    );
    let line = |line: &Value| {
        let text = |position: usize| line[position].as_str().expect("a text").to_owned();
        (text(0), Decimal::from_str(&text(1)).expect("a number"))
    };
    lines.as_array().expect("a list").iter().map(line).collect()
}

/// The bridge adds up: its steps to the requirement, and on to what is left to save and what remains.
fn adds_up(page: &Page) {
    let mut sum = Decimal::ZERO;
    for (name, value) in lines(page, "#bridge-chart") {
        let quantity = name
            .trim_start_matches("measure-0.")
            .split('.')
            .next()
            .unwrap_or_default();
        match quantity {
            "headline" | "required" | "remaining" => {
                // Each figure is written with twelve decimals, so their sum may differ in the last ones.
                assert_eq!(
                    sum.round_dp(9),
                    value.round_dp(9),
                    "{name} at {}",
                    page.address()
                );
            }
            "covered" | "follow_change" | "measures" => sum -= value,
            _ => sum += value,
        }
    }
}

#[test]
fn the_bridge_adds_up() {
    for parts in [
        "",
        "&year=2021",
        "&carry=unmet&cover.2021=50&frame.2020=85000&hvb-barn.volume.2020=3650&index.2020=3&measure=Hemmaplan~600~2020~4&other.2021=400&year=2021",
        "&index-months.2020=7&index.2020=3&measure=Hemmaplan~600~2020~4",
    ] {
        let page = Page::open(&format!("{DOCUMENT}{parts}"));
        adds_up(&page);
        page.reveal(&format!("{BRIDGE} table"));
        assert_eq!(
            lines(&page, "#bridge-chart"),
            lines(&page, &format!("{BRIDGE} table")),
            "{parts}"
        );
    }
}

#[test]
fn the_bridge_draws_changes_against_the_document() {
    let page = Page::open(DOCUMENT);
    assert_eq!(
        page.count(&format!(
            "{BRIDGE} figure rect.waterfall-document:not(.waterfall-key *)"
        )),
        0
    );
    page.enter("index.2020", "3");
    page.says(&format!("{BRIDGE} li"), "(+870 tkr)");
    assert!(page.count(&format!("{BRIDGE} li svg .waterfall-document")) > 0);
    page.says(&format!("{BRIDGE} figcaption"), "index 2 610 tkr");
    page.reveal(&format!("{BRIDGE} table"));
    page.says(&format!("{BRIDGE} tr"), "+870 tkr");
}

#[test]
fn the_plan_years_are_drawn_as_lines_or_columns_with_the_document_beside() {
    let page = Page::with("frame.2021=88000");
    let drawing = || {
        page.text("return [...document.querySelectorAll('#plan-chart svg')].map(part => part.outerHTML).join()", &[])
    };
    let lines = drawing();
    page.click("input[name=chart][value=columns]");
    page.has_address(&format!("{DOCUMENT}&frame.2021=88000&chart=columns"));
    page.until(
        "the columns",
        "return document.querySelectorAll('#plan-chart svg rect').length > 0",
    );
    assert_ne!(lines, drawing());
    page.says("#plan-chart", "Dokumentet");
    page.says("#plan-chart figcaption", "2021: ram 89 726 tkr");
    page.says(&format!("{PLAN} td"), "89 726");
    page.says(&format!("{PLAN} td"), "Dokumentet 89 226");
}

#[test]
fn the_plan_table_has_frame_need_and_required_for_all_years() {
    let page = Page::open(DOCUMENT);
    for year in [2020, 2021, 2022] {
        for quantity in ["frame", "need", "required"] {
            let shown = page.count(&format!(
                "{PLAN} table data[data-figure='{quantity}.{year}']"
            ));
            assert_eq!(shown, 1, "{quantity}.{year}");
        }
        let [frame, need, required] =
            ["frame", "need", "required"].map(|name| page.figure(&format!("{name}.{year}")));
        assert_eq!(need - frame, required, "{year}");
    }
}

#[test]
fn items_show_volume_rate_and_cost_and_one_more_placement() {
    let page = Page::with("hvb-barn.volume.2020=3650");
    for item in [
        "hvb",
        "hvb-barn",
        "familjehem-interna",
        "familjehem-externa",
    ] {
        for year in [2020, 2021, 2022] {
            let [volume, rate, cost] = ["volume", "rate", "cost"]
                .map(|name| page.figure(&format!("{item}.{name}.{year}")));
            let difference = (volume * rate - cost).abs();
            assert!(
                difference < Decimal::new(1, 6),
                "{item} {year}: {volume} × {rate} is not {cost}"
            );
        }
    }
    let one_more = page.figure("hvb-barn.rate.2020") * Decimal::from(365) / Decimal::ONE_THOUSAND;
    let one_more = one_more.round_dp(0).to_string();
    page.says(
        &format!("{ITEMS} th"),
        &format!("En placering till kostar {one_more} tkr"),
    );
    page.says(&format!("{ITEMS} td"), "10,0");
    page.says(&format!("{ITEMS} td"), "Dokumentet 8,0");
}

#[test]
fn what_was_changed_is_said_in_words_and_undone_line_by_line() {
    let page = Page::open(DOCUMENT);
    page.enter("hvb-barn.volume.2020", "10");
    let line = "HVB barn 2020: 8,0 → 10,0 placeringar, +1 875 tkr";
    page.until_equal("the changes", line, || page.changes().join("; "));
    page.until_equal("the announcement", line, || page.announcement());
    page.enter("index.2020", "3");
    let second = "Index 2020: 2 → 3 %, +";
    page.says(&format!("{CHANGES} li"), second);
    page.says("[data-announcement]", second);
    page.enter("frame.2020", "85000");
    page.says(
        &format!("{CHANGES} li"),
        "Budgetram 2020: 86 300 → 85 000 tkr, +1 300 tkr",
    );
    let lines = page.changes();
    assert_eq!(lines.len(), 3, "{lines:?}");
    let announced = page
        .changes()
        .into_iter()
        .find(|line| line.starts_with("Budgetram"))
        .unwrap_or_default();
    page.until_equal("the announcement", &announced, || page.announcement());

    let index = lines
        .iter()
        .find(|line| line.starts_with("Index"))
        .expect("a line of the index");
    page.press_button(&format!("Återställ: {index}"));
    page.has_address(&format!(
        "{DOCUMENT}&frame.2020=85000&hvb-barn.volume.2020=3650"
    ));
    page.until_equal("the announcement", "Index 2020: som i dokumentet", || {
        page.announcement()
    });
    assert_eq!(page.changes().len(), 2);
}

#[test]
fn a_taken_back_change_is_announced() {
    let page = Page::with("index.2020=3");
    page.press_button("Återställ allt");
    page.is_document();
    page.until(
        "something is said",
        "return seen.text(document.querySelector('[data-announcement]')).includes('dokumentet')",
    );
}
