//! The scenario in words, and the whole way from an empty page to a link that is handed over.

use crate::page::Page;

#[test]
fn a_scenario_is_told_with_its_own_figures() {
    let page = Page::open(
        "#/osteraker-2020?v=1&frame.2020=86400&index.2020=3&measure=Hemmaplan~600~2020~4&view=words",
    );
    let has = |part: &str| page.says("#words-text", part);
    has("ramen 86 300 tkr 2020, 700 tkr lägre än 2019");
    has("krav på 2 440 tkr");
    has("Index 2020 är 3 % (2 % i dokumentet)"
        .to_lowercase()
        .as_str());
    has("budgetram 2020 är 86 400 tkr (86 300 tkr i dokumentet)");
    // Nine months of 600 in 2020, the rest in 2021.
    has("”Hemmaplan”, 600 tkr på helår från april 2020, ger 450 tkr 2020 och 150 tkr 2021");
    // 1 038.9 − 100 − 450 = 488.9 (model.md: index 3 % gives 1 038.9).
    has("2020 saknas 489 tkr");
    page.go(
        "#/osteraker-2020?v=1&frame.2020=86400&measure=Hemmaplan~600~2020~4&lang=en&view=words",
    );
    page.says("#words-text", "“Hemmaplan”, 600 tkr a full year from April 2020, gives 450 tkr in 2020 and 150 tkr in 2021");
    page.ask("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve() }", &[]);
    page.press_button("Copy the text");
    page.says(".words-message", "copied");
    let copied = page.text("return window.copied", &[]);
    assert!(
        copied.contains("in balance")
            || copied.contains("short by")
            || copied.contains("more than needed"),
        "{copied}"
    );
    assert!(
        copied.contains("#/osteraker-2020?v=1&frame.2020=86400"),
        "{copied}"
    );
}
