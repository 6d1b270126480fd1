//! Bad input: answered at its field, kept as typed, and the last good result stays.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{DOCUMENT, Page, field, message};

/// Types something bad, leaves the field by a key, and looks at what the page says.
fn refused(lever: &str, typed: &str, leave: Key, said: &[&str]) {
    let page = Page::with("hvb-barn.volume.2020=3650");
    page.write(lever, typed);
    page.press(leave);
    let error = message(lever);
    for words in said {
        page.says(&error, words);
    }
    assert_eq!(page.written(lever), typed, "what was typed is kept");
    page.has_tkr("required.2020", "2065.9");
    page.has_address(&format!("{DOCUMENT}&hvb-barn.volume.2020=3650"));
    // Heard as well as seen: an alert, and the field's own description.
    let script = "const field = document.querySelector(arguments[0]), error = document.querySelector(arguments[1]);
        return [field.getAttribute('aria-invalid'), error.getAttribute('role'),
                field.getAttribute('aria-describedby').split(' ').includes(error.id), seen.shown(error)]";
    let heard = page.ask(script, &[json!(field(lever)), json!(error)]);
    assert_eq!(heard, json!(["true", "alert", true, true]));
    // The error is beside its field, in sight.
    let script = "const [field, error] = [...arguments].map(selector => document.querySelector(selector).getBoundingClientRect());
        return Math.abs(error.top - field.bottom) < 120 && error.left < field.right && field.left < error.right";
    assert_eq!(
        page.ask(script, &[json!(field(lever)), json!(error)]),
        Value::Bool(true),
        "the message stands by its field"
    );

    page.click(&field(lever));
    page.press(Key::Escape);
    page.until_equal("no message", "", || page.text_of(&error));
    assert_ne!(page.written(lever), typed, "Escape brings the value back");
    assert_eq!(
        page.text(
            "return document.querySelector(arguments[0]).getAttribute('aria-invalid')",
            &[json!(field(lever))]
        ),
        "false"
    );
}

#[test]
fn letters() {
    refused(
        "frame.2020",
        "abc",
        Key::Enter,
        &[
            "”abc” går inte att läsa som ett tal",
            "räknar vidare med 86 300 tkr",
        ],
    );
}

#[test]
fn a_point_that_may_mean_thousands() {
    refused(
        "frame.2020",
        "1.234",
        Key::Tab,
        &["kan betyda två olika tal", "1 234", "1,234"],
    );
}

#[test]
fn an_exponent() {
    refused(
        "index.2020",
        "1,5e3",
        Key::Enter,
        &["skrivet med e", "1 500"],
    );
}

#[test]
fn a_negative_volume() {
    refused(
        "hvb.volume.2020",
        "-3",
        Key::Enter,
        &["kan inte vara negativ"],
    );
}

#[test]
fn an_index_of_four_hundred_per_cent() {
    refused("index.2020", "400 %", Key::Tab, &["till 100"]);
}

#[test]
fn an_empty_field() {
    refused("index.2020", "", Key::Tab, &["Fältet är tomt"]);
}

#[test]
fn another_unit_than_the_field_s() {
    refused("frame.2020", "85 mnkr", Key::Enter, &["”mnkr”", "tkr"]);
}

#[test]
fn a_number_that_is_too_long() {
    refused(
        "frame.2020",
        "9999999999999999999999999999999999999999",
        Key::Enter,
        &["siffror"],
    );
}

#[test]
fn a_pasted_negative_percentage_is_good() {
    // The clipboard belongs to the whole browser.
    let page = Page::alone();
    page.go(DOCUMENT);
    page.copy("−3,5\u{a0}%");
    page.click(&field("index.2020"));
    page.press_with(Key::Control, "a");
    page.press_with(Key::Control, "v");
    page.press(Key::Enter);
    page.has_address(&format!("{DOCUMENT}&index.2020=-3.5"));
    assert_eq!(page.text_of(&message("index.2020")), "");
    assert_eq!(page.written("index.2020"), "−3,5");
}

#[test]
fn errors_are_in_the_reader_s_language() {
    let page = Page::with("lang=en");
    page.enter("index.2020", "lots");
    page.says(&message("index.2020"), "cannot be read as a number");
    page.click("input[name=language][value=sv]");
    page.says("#result", "Kvar att spara");
    let said = page.text_of(&message("index.2020"));
    assert!(
        said.is_empty() || said.contains("går inte att läsa"),
        "still English: {said}"
    );
}

#[test]
fn two_fields_can_be_wrong_at_once_and_the_rest_goes_on() {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "x");
    page.enter("hvb.volume.2020", "y");
    page.says(&message("index.2020"), "”x”");
    page.says(&message("hvb.volume.2020"), "”y”");
    page.enter("frame.2020", "85300");
    page.has_tkr("headline.2020", "3440.0");
    page.says(&message("index.2020"), "”x”");
    assert_eq!(
        (page.written("index.2020"), page.written("hvb.volume.2020")),
        ("x".to_owned(), "y".to_owned())
    );
    // Made good, the message goes.
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "4310.0");
    assert_eq!(page.text_of(&message("index.2020")), "");
}

#[test]
fn typing_the_shown_value_again_takes_a_message_away() {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "x");
    page.says(&message("index.2020"), "”x”");
    page.enter("index.2020", "2");
    page.until_equal("no message", "", || page.text_of(&message("index.2020")));
    page.is_document();
}

#[test]
fn a_message_goes_when_the_lever_is_moved_otherwise() {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "x");
    page.says(&message("index.2020"), "”x”");
    page.press_button("Öka: Index 2020");
    page.until_equal("no message", "", || page.text_of(&message("index.2020")));
    assert_eq!(page.written("index.2020"), "2,1");
}
