//! The levers: dragged, stepped, typed, reset, in one unit or the other.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{DOCUMENT, Page, field, slider};

const INDEX: &str = "index.2020";

/// Every lever that the page offers, by its key.
fn all_levers(page: &Page) -> Vec<String> {
    let keys = page.ask(
        "return [...document.querySelectorAll('[data-lever]')].map(slider => slider.dataset.lever)",
        &[],
    );
    let keys = keys.as_array().expect("a list").iter();
    keys.map(|key| key.as_str().expect("a key").to_owned())
        .collect()
}

/// Where a slider's thumb stands for a value, in the window.
fn thumb(page: &Page, lever: &str, value: f64) -> (i64, i64) {
    page.element(&slider(lever));
    let script = "const slider = document.querySelector(arguments[0]);
        const box = slider.getBoundingClientRect(), thumb = 20;
        const part = (arguments[1] - slider.min) / (slider.max - slider.min);
        return [box.left + thumb / 2 + part * (box.width - thumb), box.top + box.height / 2].map(Math.round)";
    let at = page.ask(script, &[json!(slider(lever)), json!(value)]);
    let at = |position: usize| at[position].as_i64().expect("a place");
    (at(0), at(1))
}

#[test]
fn every_lever_of_the_document_is_there() {
    let page = Page::open(DOCUMENT);
    page.unfold_all();
    let levers = all_levers(&page);
    let mut expected: Vec<String> = Vec::new();
    for year in [2020, 2021, 2022] {
        for name in ["frame", "index", "index-months", "cover", "other"] {
            expected.push(format!("{name}.{year}"));
        }
        for lump in ["forsorjningsstod", "skyddat-boende"] {
            expected.push(format!("{lump}.amount.{year}"));
        }
        for item in [
            "hvb",
            "hvb-barn",
            "familjehem-interna",
            "familjehem-externa",
        ] {
            let kinds = if year == 2020 {
                ["volume", "rate"]
            } else {
                ["growth", "rate-growth"]
            };
            expected.extend(kinds.map(|kind| format!("{item}.{kind}.{year}")));
        }
    }
    let missing: Vec<&String> = expected
        .iter()
        .filter(|lever| !levers.contains(lever))
        .collect();
    assert!(missing.is_empty(), "no lever for {missing:?}");
    assert_eq!(levers.len(), expected.len(), "{levers:?}");
}

#[test]
fn the_four_that_matter_are_in_sight_and_the_rest_is_folded() {
    let page = Page::open(DOCUMENT);
    let seen = |lever: &str| {
        page.ask(
            "return seen.shown(document.querySelector(arguments[0]))",
            &[json!(slider(lever))],
        )
    };
    for lever in ["frame.2020", INDEX, "hvb-barn.volume.2020", "hvb.rate.2020"] {
        assert_eq!(seen(lever), Value::Bool(true), "{lever}");
    }
    for lever in [
        "frame.2021",
        "cover.2020",
        "hvb.growth.2021",
        "skyddat-boende.amount.2020",
        "other.2020",
    ] {
        assert_eq!(seen(lever), Value::Bool(false), "{lever}");
    }
    page.says(".lever-group", "Antagande");
    page.says(".lever-group", "Beslut");
}

#[test]
fn a_lever_is_a_labelled_slider_with_field_and_buttons() {
    let page = Page::open(DOCUMENT);
    for lever in all_levers(&page) {
        let script = "const [field, slider] = [...arguments].map(selector => document.querySelector(selector));
            const described = (field.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id));
            return [slider.type, slider.getAttribute('aria-label'), seen.text(field.labels[0]), slider.getAttribute('aria-valuetext'),
                    described.map(found => found === null ? 'nothing' : seen.text(found)).join(' ')]";
        let said = page.ask(script, &[json!(field(&lever)), json!(slider(&lever))]);
        let part = |position: usize| said[position].as_str().unwrap_or_default().to_owned();
        let name = part(1);
        assert_eq!(part(0), "range", "{lever}");
        assert!(
            !name.is_empty() && part(2).contains(&name),
            "{lever}: {said}"
        );
        assert!(
            part(3).split(' ').count() > 1,
            "{lever} has no unit: {said}"
        );
        let grounds = ["Dokumentet: ", "Ur dokumentet: ", "Antaget: "];
        assert!(
            grounds.iter().any(|ground| part(4).starts_with(ground)),
            "{lever} is not described: {said}"
        );
        for verb in ["Minska", "Öka"] {
            let buttons = page.ask(
                "return [...document.querySelectorAll('button')].filter(button => seen.name(button) === arguments[0]).length",
                &[json!(format!("{verb}: {name}"))],
            );
            assert_eq!(buttons, json!(1), "{verb}: {name}");
        }
    }
}

#[test]
fn a_slider_dragged_with_the_pointer() {
    let page = Page::open(DOCUMENT);
    let (from, to) = (thumb(&page, INDEX, 2.0), thumb(&page, INDEX, 5.0));
    page.drag(from, to, |page| {
        page.until(
            "the figures follow the drag",
            "return seen.figure('headline.2020')[0] !== '2440000'",
        );
    });
    let value = page.text(
        "return document.querySelector(arguments[0]).value",
        &[json!(slider(INDEX))],
    );
    assert!(
        ("4.7"..="5.3").contains(&value.as_str()),
        "the slider stands at {value}"
    );
    page.has_address(&format!("{DOCUMENT}&{INDEX}={value}"));
    assert_eq!(page.written(INDEX), value.replace('.', ","));
    page.says("[data-announcement]", "Index 2020: 2 → ");
    // The whole drag is one place in the history.
    page.back();
    page.has_address(DOCUMENT);
    page.is_document();
}

#[test]
fn a_slider_moved_by_keys() {
    let page = Page::open(DOCUMENT);
    page.focus(&slider(INDEX));
    for _ in 0..3 {
        page.press(Key::Right);
    }
    page.has_address(&format!("{DOCUMENT}&{INDEX}=2.3"));
    page.press(Key::Left);
    page.has_address(&format!("{DOCUMENT}&{INDEX}=2.2"));
    page.press(Key::End);
    page.has_address(&format!("{DOCUMENT}&{INDEX}=8"));
    page.press(Key::Home);
    page.has_address(&format!("{DOCUMENT}&{INDEX}=-2"));
    page.has_tkr("index.2020", "-1740.0");
    assert_eq!(page.written(INDEX), "−2");
}

#[test]
fn the_buttons_step() {
    let page = Page::open(DOCUMENT);
    page.press_button("Öka: Index 2020");
    page.has_address(&format!("{DOCUMENT}&{INDEX}=2.1"));
    page.press_button("Minska: Index 2020");
    // Back at the document's value the lever is no longer set.
    page.has_address(DOCUMENT);
    page.press_button("Minska: Budgetram 2020");
    page.has_address(&format!("{DOCUMENT}&frame.2020=86200"));
    page.has_tkr("headline.2020", "2540.0");
    page.press_button("Öka: HVB barn 2020");
    page.until_equal("the field", "8,1", || page.written("hvb-barn.volume.2020"));
}

#[test]
fn a_typed_value_may_pass_the_slider_s_end() {
    let page = Page::open(DOCUMENT);
    page.enter(INDEX, "50 %");
    page.has_tkr("headline.2020", "44200.0");
    page.has_address(&format!("{DOCUMENT}&{INDEX}=50"));
    assert_eq!(page.written(INDEX), "50");
    let slider = page.text(
        "return document.querySelector(arguments[0]).value",
        &[json!(slider(INDEX))],
    );
    assert_eq!(slider, "8", "the slider rests at its end");
}

#[test]
fn numbers_are_read_as_swedes_write_them() {
    let page = Page::open(DOCUMENT);
    for (typed, carried, shown) in [
        ("85 000", "85000", "85 000"),
        ("85\u{a0}100 tkr", "85100", "85 100"),
        ("85\u{202f}200,5", "85200.5", "85 200,5"),
        ("85300.25", "85300.25", "85 300,25"),
    ] {
        page.enter("frame.2020", typed);
        page.has_address(&format!("{DOCUMENT}&frame.2020={carried}"));
        let plain = page.written("frame.2020").replace('\u{a0}', " ");
        assert_eq!(plain, shown, "after {typed:?}");
    }
    for (typed, carried) in [("−0,5", "-0.5"), ("-0.6 %", "-0.6"), ("–0,7", "-0.7")] {
        page.enter(INDEX, typed);
        page.has_address(&format!("{DOCUMENT}&frame.2020=85300.25&{INDEX}={carried}"));
    }
}

#[test]
fn a_field_is_read_when_it_is_left_and_not_before() {
    let page = Page::open(DOCUMENT);
    page.write(INDEX, "3");
    page.is_document();
    assert_eq!(page.written(INDEX), "3");
    page.press(Key::Tab);
    page.has_tkr("headline.2020", "3310.0");
}

#[test]
fn a_lever_says_how_far_it_was_moved() {
    let page = Page::open(DOCUMENT);
    assert_eq!(page.note("frame.2020"), "Dokumentet: 86 300");
    page.enter("frame.2020", "85000");
    page.until_equal("the note", "Dokumentet: 86 300 · ändrat −1 300", || {
        page.note("frame.2020")
    });
}

#[test]
fn reset_of_one_lever_a_group_and_all() {
    let page = Page::with(
        "frame.2020=85000&hvb-barn.rate.2020=3000&hvb-barn.volume.2020=3650&hvb.growth.2021=9&hvb.volume.2020=5000&index.2020=3",
    );
    page.press_button("Återställ: Index 2020");
    page.has_address(&format!("{DOCUMENT}&frame.2020=85000&hvb-barn.rate.2020=3000&hvb-barn.volume.2020=3650&hvb.growth.2021=9&hvb.volume.2020=5000"));
    assert_eq!(page.written(INDEX), "2");
    page.press_button("Återställ gruppen: Volymer");
    page.has_address(&format!(
        "{DOCUMENT}&frame.2020=85000&hvb-barn.rate.2020=3000"
    ));
    page.press_button("Återställ allt");
    page.has_address(DOCUMENT);
    page.is_document();
    assert!(
        !page.has_button("Återställ allt"),
        "there is nothing to reset"
    );
}

#[test]
fn the_focus_is_not_lost_with_a_button_that_goes() {
    for button in [
        "Återställ: Index 2020",
        "Återställ gruppen: Indexuppräkning",
        "Återställ allt",
        "Återställ: Index 2020: 2 → 3 %, +848 tkr",
    ] {
        let page = Page::with("index.2020=3");
        page.press_button(button);
        page.has_address(DOCUMENT);
        let on = page.text(
            "return document.activeElement.id || document.activeElement.tagName",
            &[],
        );
        assert_ne!(on, "BODY", "the keyboard stands nowhere after “{button}”");
    }
}

#[test]
fn the_unit_of_volumes_changes_and_the_value_stays() {
    let page = Page::with("hvb-barn.volume.2020=3650");
    let volume = "hvb-barn.volume.2020";
    assert_eq!(page.written(volume), "10");
    page.click("input[name=volumes][value=days]");
    page.has_address(&format!("{DOCUMENT}&{volume}=3650&volumes=days"));
    page.until_equal("the field", "3 650", || {
        page.written(volume).replace('\u{a0}', " ")
    });
    page.has_tkr("required.2020", "2065.9");
    page.says(
        "section[aria-labelledby=changes-title] li",
        "3 650 vårddygn, +1 875 tkr",
    );
    page.enter(volume, "2920");
    page.has_address(&format!("{DOCUMENT}&volumes=days"));
    page.click("input[name=volumes][value=placements]");
    page.has_address(DOCUMENT);
    page.until_equal("the field", "8", || page.written(volume));
    page.is_document();
}

#[test]
fn plan_years_grow_by_their_own_levers() {
    let page = Page::open(DOCUMENT);
    page.enter("hvb.growth.2021", "10");
    page.has_address(&format!("{DOCUMENT}&hvb.growth.2021=10"));
    let (grown, before) = (
        page.figure("hvb.volume.2021"),
        page.figure("hvb.volume.2020"),
    );
    assert_eq!(grown, before * rust_decimal::Decimal::new(11, 1));
    page.is_document();
    page.enter("hvb.rate-growth.2022", "-1,5");
    page.has_address(&format!(
        "{DOCUMENT}&hvb.growth.2021=10&hvb.rate-growth.2022=-1.5"
    ));
    page.enter("cover.2021", "50");
    page.click("[role=group] button[aria-pressed]:nth-child(2)");
    page.until(
        "the year",
        "return seen.figure('covered.2021').length === 1",
    );
    assert_eq!(
        page.figure("covered.2021") * rust_decimal::Decimal::TWO,
        page.figure("index.2021")
    );
}

#[test]
fn lumps_and_other_changes_move_the_result_krona_for_krona() {
    let page = Page::open(DOCUMENT);
    page.enter("skyddat-boende.amount.2020", "2000");
    let document = page.figure("required.2020");
    page.until(
        "the lump is counted",
        "return location.hash.includes('skyddat-boende.amount.2020=2000')",
    );
    page.enter("other.2020", "400");
    page.has_address(&format!(
        "{DOCUMENT}&other.2020=400&skyddat-boende.amount.2020=2000"
    ));
    let with_other = page.figure("required.2020");
    assert_eq!(
        with_other - page.figure("lump.2020") - page.figure("other.2020"),
        {
            let plain = Page::open(DOCUMENT);
            plain.figure("required.2020") - plain.figure("lump.2020")
        }
    );
    assert_eq!(page.tkr("other.2020"), "400.0");
    assert_ne!(document, with_other);
}

#[test]
fn what_is_not_saved_can_stay_to_the_next_year() {
    let page = Page::open(DOCUMENT);
    page.click("input[name=carry]:not(:checked)");
    page.has_address(&format!("{DOCUMENT}&carry=unmet"));
    page.is_document();
    page.click("[role=group] button[aria-pressed]:nth-child(2)");
    page.has_tkr("opening.2021", "190.9");
    page.says(
        "section[aria-labelledby=changes-title] li",
        "Det som inte sparats ligger kvar till nästa år",
    );
    page.press_button("Återställ allt");
    page.has_tkr("required.2021", "1278.0");
}

#[test]
fn a_lever_says_what_its_value_rests_on() {
    let page = Page::open(DOCUMENT);
    // The frame is printed; a daily rate is a cost over a volume; no index is printed for 2021.
    for (lever, ground) in [
        ("frame.2020", "Dokumentet: 86 300"),
        ("hvb.rate.2020", "Ur dokumentet: 1 717,93"),
        ("index.2021", "Antaget: 2"),
    ] {
        page.reveal(&format!("[id='lever-{lever}']"));
        assert_eq!(page.note(lever), ground);
    }
}
