//! Undo, redo and replay, by keys and by buttons.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{DOCUMENT, Page, field};

/// A page where two levers were moved, the focus on no field.
fn changed() -> Page {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "3");
    page.enter("frame.2020", "87000");
    page.has_tkr("headline.2020", "2610.0");
    page.focus("#result");
    page
}

#[test]
fn keys_undo_and_redo_every_change_and_say_which() {
    let page = changed();
    page.press_with(Key::Control, "z");
    page.has_tkr("headline.2020", "3310.0");
    page.says(
        "[data-announcement]",
        "Ångrade: Budgetram 2020: 86 300 → 87 000 tkr",
    );
    page.press_with(Key::Control, "z");
    page.is_document();
    page.has_address(DOCUMENT);
    page.press_with(Key::Control, "z");
    page.is_document();
    page.press_with(Key::Control, "y");
    page.has_tkr("headline.2020", "3310.0");
    page.says("[data-announcement]", "Gjorde om: Index 2020: 2 → 3 %");
    page.press_with(Key::Control, "y");
    page.has_tkr("headline.2020", "2610.0");
}

#[test]
fn replay_shows_before_and_after_of_the_last_change() {
    let page = changed();
    page.press_with(Key::Alt, "r");
    page.has_tkr("headline.2020", "3310.0");
    page.says("[data-announcement]", "Före ändringen: Budgetram 2020");
    page.press_button("Visa senaste ändringen");
    page.has_tkr("headline.2020", "2610.0");
    page.says("[data-announcement]", "Efter ändringen: Budgetram 2020");
    page.press_button("Visa senaste ändringen");
    page.has_tkr("headline.2020", "3310.0");
}

#[test]
fn while_a_text_is_written_undo_is_the_text_s() {
    let page = changed();
    page.write("index.2020", "4");
    page.press_with(Key::Control, "z");
    page.has_tkr("headline.2020", "2610.0");
    // Once it is taken, or thrown away, the field no longer holds the key.
    page.press(Key::Escape);
    page.press_with(Key::Control, "z");
    page.has_tkr("headline.2020", "3310.0");
    assert_eq!(page.count(&field("index.2020")), 1);
}

#[test]
fn the_buttons_say_when_there_is_nothing_to_undo() {
    let page = Page::open(DOCUMENT);
    let off = |name: &str| {
        page.ask(
            "return [...document.querySelectorAll('.tools button')] \
             .find(button => seen.name(button) === arguments[0]).getAttribute('aria-disabled') === 'true'",
            &[json!(name)],
        )
    };
    assert_eq!(off("Ångra"), Value::Bool(true));
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
    assert_eq!(off("Ångra"), Value::Bool(false));
    assert_eq!(off("Gör om"), Value::Bool(true));
    page.press_button("Ångra");
    page.is_document();
    assert_eq!(off("Ångra"), Value::Bool(true));
    assert_eq!(off("Gör om"), Value::Bool(false));
    page.press_button("Gör om");
    page.has_tkr("headline.2020", "3310.0");
    page.says(".tools-views a", "Scenarier");
    let link = page.text(
        "return document.querySelector('.tools-views a').getAttribute('href')",
        &[],
    );
    assert_eq!(link, format!("{DOCUMENT}&index.2020=3&view=scenarios"));
}
