//! The address carries the state: back, forward, reload.

use crate::page::{DOCUMENT, Page};

#[test]
fn back_and_forward_step_through_the_changes() {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "3");
    page.has_address(&format!("{DOCUMENT}&index.2020=3"));
    page.enter("frame.2020", "85000");
    page.has_address(&format!("{DOCUMENT}&frame.2020=85000&index.2020=3"));
    page.click("input[name=chart][value=columns]");
    page.has_address(&format!(
        "{DOCUMENT}&frame.2020=85000&index.2020=3&chart=columns"
    ));

    page.back();
    page.has_address(&format!("{DOCUMENT}&frame.2020=85000&index.2020=3"));
    page.back();
    page.has_tkr("headline.2020", "3310.0");
    assert_eq!(page.written("frame.2020").replace('\u{a0}', " "), "86 300");
    page.back();
    page.is_document();
    assert_eq!(page.written("index.2020"), "2");
    page.forward();
    page.has_tkr("headline.2020", "3310.0");
    page.forward();
    page.has_tkr("headline.2020", "4610.0");
}

#[test]
fn a_change_after_going_back_takes_the_place_of_what_came_after() {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
    page.back();
    page.is_document();
    page.enter("index.2020", "4");
    page.has_tkr("headline.2020", "4180.0");
    page.back();
    page.is_document();
}

#[test]
fn a_reload_keeps_everything() {
    let all = "frame.2020=85000&hvb-barn.volume.2020=3650&index.2020=3&chart=columns&lang=en&volumes=days&year=2021";
    let page = Page::with(all);
    let before = (page.figure("required.2020"), page.figure("required.2022"));
    page.reload();
    page.has_address(&format!("{DOCUMENT}&{all}"));
    assert_eq!(
        before,
        (page.figure("required.2020"), page.figure("required.2022"))
    );
    page.says("main h2", "The bridge 2021");
    assert_eq!(page.count("input[name=chart][value=columns]:checked"), 1);
    assert_eq!(page.count("input[name=volumes][value=days]:checked"), 1);
    assert_eq!(page.count("html[lang=en]"), 1);
}

#[test]
fn a_movement_at_rest_survives_a_reload() {
    let page = Page::open(DOCUMENT);
    page.focus("input[data-lever='index.2020']");
    for _ in 0..5 {
        page.press(thirtyfour::Key::Right);
    }
    page.has_address(&format!("{DOCUMENT}&index.2020=2.5"));
    page.reload();
    page.has_address(&format!("{DOCUMENT}&index.2020=2.5"));
    page.has_tkr("headline.2020", "2875.0");
}
