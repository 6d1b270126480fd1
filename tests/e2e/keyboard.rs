//! With the keyboard alone: everything is reached, nothing is hidden behind what sticks.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{DOCUMENT, Page, slider};

#[test]
fn the_first_tab_stop_skips_to_the_result() {
    let page = Page::open(DOCUMENT);
    page.press(Key::Tab);
    assert_eq!(
        page.text("return seen.text(document.activeElement)", &[]),
        "Hoppa till resultatet"
    );
    assert_eq!(
        page.ask("return seen.shown(document.activeElement)", &[]),
        Value::Bool(true)
    );
    page.press(Key::Enter);
    assert_eq!(page.text("return document.activeElement.id", &[]), "result");
    page.has_address(DOCUMENT);
}

/// Tabs through the whole page; at each stop the focus is in the window, and nothing lies over it. How much of it is in
/// the window where it stands at the lower edge is the engine's own choice: more than half.
fn nothing_hides_the_focus(width: u32, height: u32) {
    let page = Page::with("frame.2020=85000&hvb-barn.volume.2020=3650&index.2020=3");
    page.resize(width, height);
    page.unfold_all();
    let script = "const focus = document.activeElement;
        // After the last stop comes the browser itself, or the first again.
        if (focus === document.body || focus === null || focus.e2eStop < arguments[0]) return null;
        focus.e2eStop = arguments[0];
        const box = focus.getBoundingClientRect();
        const label = focus.closest('label');
        const spots = [0.5, 0.15, 0.85].map(part => box.top + box.height * part);
        const places = spots.map(y => document.elementFromPoint(box.left + box.width / 2, y));
        const own = (found) => found !== null && (focus.contains(found) || found.contains(focus) || (label !== null && label.contains(found)) || found.closest('.slider')?.contains(focus));
        const sticky = document.getElementById('result').getBoundingClientRect();
        const inside = document.getElementById('result').contains(focus);
        const name = `${focus.tagName} ${focus.id || focus.dataset.lever || focus.name || seen.name(focus).slice(0, 50)}`;
        const cover = (found) => found === null ? 'outside' : found.className?.baseVal ?? found.className ?? found.tagName;
        const clear = inside || label !== null || box.height > 120 || places.every((found, at) => own(found) || (found === null && spots[at] > innerHeight));
        const beside_bar = box.top >= sticky.bottom - 1 || box.bottom <= sticky.top + 1;
        const large = box.height > 120;
        const seen_whole = inside || (large ? box.bottom > sticky.bottom + 40 && box.top < innerHeight - 40 : beside_bar && box.top >= -1 && box.top + box.height / 2 <= innerHeight);
        return [name, clear && seen_whole, `${Math.round(box.top)}–${Math.round(box.bottom)} of ${innerHeight}, result to ${Math.round(sticky.bottom)}, over it: ${places.map(cover)}`]";
    let mut stops = Vec::new();
    let mut hidden = Vec::new();
    loop {
        page.press(Key::Tab);
        let mut stop = page.ask(script, &[json!(stops.len())]);
        // The window may be on its way still.
        for _ in 0..10 {
            if stop.is_null() || stop[1] == Value::Bool(true) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
            stop = page.ask(script, &[json!(stops.len())]);
        }
        let name = stop[0].as_str().unwrap_or_default().to_owned();
        if stop.is_null() || stops.len() > 400 {
            break;
        }
        if stop[1] != Value::Bool(true) {
            hidden.push(format!("{name}: {}", stop[2]));
        }
        stops.push(name);
    }
    assert!(stops.len() > 120, "only {} stops: {stops:?}", stops.len());
    assert!(
        hidden.is_empty(),
        "{} of {} stops are hidden at {width} px:\n{}",
        hidden.len(),
        stops.len(),
        hidden.join("\n")
    );
}

#[test]
fn the_focus_is_never_hidden_on_a_desk() {
    nothing_hides_the_focus(1280, 800);
}

#[test]
fn the_focus_is_never_hidden_on_a_phone() {
    nothing_hides_the_focus(360, 740);
}

#[test]
fn the_focus_is_visible() {
    let page = Page::open(DOCUMENT);
    for css in [
        "#result button",
        &slider("index.2020"),
        "#lever-index\\.2020",
        "summary",
        "section[aria-labelledby=changes-title] button:not([hidden])",
    ] {
        page.element(css);
        let at_rest = page.text("const found = document.querySelector(arguments[0]); const style = getComputedStyle(found); return style.outline + style.boxShadow + style.borderColor", &[json!(css)]);
        page.focus(css);
        // Focus set by a program is shown as the last input was: by a key.
        page.press(Key::Shift);
        let focused = page.text("const style = getComputedStyle(document.activeElement); return style.outline + style.boxShadow + style.borderColor", &[]);
        assert_ne!(at_rest, focused, "{css}");
    }
}

#[test]
fn a_scenario_is_made_and_undone_with_keys_alone() {
    let page = Page::open(DOCUMENT);
    page.focus(&slider("index.2020"));
    page.press(Key::Right);
    page.has_tkr("headline.2020", "2527.0");
    page.focus("#lever-frame\\.2020");
    page.press_with(Key::Control, "a");
    page.type_text("85000");
    page.press(Key::Enter);
    page.has_tkr("headline.2020", "3827.0");
    // The field steps by arrows, as the slider does.
    page.press(Key::Up);
    page.has_address(&format!("{DOCUMENT}&frame.2020=85100&index.2020=2.1"));
    page.focus("#result button[aria-pressed]:nth-child(3)");
    page.press(Key::Space);
    page.has_address(&format!(
        "{DOCUMENT}&frame.2020=85100&index.2020=2.1&year=2022"
    ));
    page.focus("summary");
    let open = page.ask("return document.activeElement.parentElement.open", &[]);
    page.press(Key::Enter);
    page.until_with(
        "a fold opens and closes by Enter",
        "return document.activeElement.parentElement.open !== arguments[0]",
        &[open],
    );
}
