//! What axe cannot see: enlarged pages and text, what is announced of names and values, room for fingers.

use serde_json::{Value, json};

use crate::engine::{Engine, only_in};
use crate::page::{DOCUMENT, Page, field};

/// Pages with something in them, and what shows that they are there.
const PAGES: [&str; 6] = [
    "#/osteraker-2020?v=1&index.2020=3&measure=Hemmaplan~600~2020~4",
    "#/?lang=sv",
    "#/linkoping-2018?view=audit",
    "#/osteraker-2020?v=1&frame.2020=86400&view=compare&with=document&with=here",
    "#/osteraker-2020?v=1&view=balance",
    "#/osteraker-2020?v=1&view=effects",
];

/// The other views, which hold less of their own.
const VIEWS: [&str; 4] = [
    "#/osteraker-2020?v=1&index.2020=3&view=words",
    "#/osteraker-2020?v=1&index.2020=3&view=take",
    "#/osteraker-2020?v=1&index.2020=3&view=scenarios",
    "#/osteraker-2020?v=1&index.2020=3&view=workshop",
];

#[test]
fn four_times_as_large_everything_is_read_by_scrolling_one_way() {
    let page = Page::blank();
    for address in PAGES.into_iter().chain(VIEWS) {
        page.go(address);
        // A window of 1280 × 1024 enlarged four times.
        page.resize(320, 256);
        let wide = page.ask(
            "return [document.documentElement.scrollWidth <= innerWidth, seen.wide()]",
            &[],
        );
        assert_eq!(wide, json!([true, []]), "{address}");
        // What stays in place leaves most of the window free.
        let fixed = page.ask(
            "scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }); \
             return [...document.body.querySelectorAll('*')] \
                .filter(part => ['sticky', 'fixed'].includes(getComputedStyle(part).position) && seen.shown(part)) \
                .filter(part => part.closest('table') === null) \
                .map(part => [part.className, part.getBoundingClientRect()]) \
                .filter(([, place]) => place.top < innerHeight && place.bottom > 0 && place.height > innerHeight / 3) \
                .map(([name]) => name)",
            &[],
        );
        assert_eq!(fixed, json!([]), "{address}");
    }
}

/// The distances that readers may set and nothing may be lost by (WCAG 1.4.12).
const SPACING: &str = "const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'); \
    document.adoptedStyleSheets = [sheet]";

/// Text that is wider or taller than a part which hides what does not fit.
const CUT: &str = "return [...document.body.querySelectorAll('*')] \
    .filter(part => seen.shown(part) && part.closest('.visually-hidden, svg') === null && getComputedStyle(part).clipPath === 'none') \
    .filter(part => { const { overflowX, overflowY } = getComputedStyle(part); \
        return (['hidden', 'clip'].includes(overflowX) && part.scrollWidth > part.clientWidth + 1) \
            || (['hidden', 'clip'].includes(overflowY) && part.scrollHeight > part.clientHeight + 1) }) \
    .map(part => `${part.tagName}.${part.className}: ${seen.text(part).slice(0, 40)}`)";

#[test]
fn text_set_wider_apart_loses_nothing() {
    let page = Page::blank();
    for address in PAGES {
        for (width, height) in [(360, 740), (1280, 800)] {
            page.go(address);
            page.resize(width, height);
            page.ask(SPACING, &[]);
            assert_eq!(
                page.ask("return seen.wide()", &[]),
                json!([]),
                "{address} at {width} px"
            );
            assert_eq!(page.ask(CUT, &[]), json!([]), "{address} at {width} px");
        }
    }
}

/// What a screen reader is told of the page, node by node: role, name, value.
fn tree(page: &Page) -> Vec<(String, String, String)> {
    page.command("Accessibility.enable", &json!({}));
    let tree = page.command("Accessibility.getFullAXTree", &json!({}));
    let nodes = tree["nodes"].as_array().expect("nodes").iter();
    let shown = nodes.filter(|node| node["ignored"] != json!(true));
    let text = |node: &Value, part: &str| {
        let value = &node[part]["value"];
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
            .replace('\u{a0}', " ")
    };
    shown
        .map(|node| {
            let value = text(node, "value");
            (text(node, "role"), text(node, "name"), value)
        })
        .collect()
}

#[test]
fn levers_are_announced_with_name_value_and_unit_in_words() {
    if !only_in(
        &[Engine::Chromium],
        "its tree of what is announced is asked for by a command of its own",
    ) {
        return;
    }
    let page = Page::with("index.2020=2.5");
    let nodes = tree(&page);
    let sliders = nodes.iter().filter(|(role, ..)| role == "slider").count();
    // The value in words is not part of what the browser tells of its tree: it is read where it is set.
    let spoken = page.ask(
        "return [...document.querySelectorAll('input[type=range]')].filter(seen.shown) \
            .map(slider => [slider.getAttribute('aria-label'), slider.ariaValueText.replace(/\\s/g, ' ')])",
        &[],
    );
    let spoken = spoken.as_array().expect("sliders");
    assert!(
        sliders > 9 && sliders == spoken.len(),
        "{sliders} of {}",
        spoken.len()
    );
    assert!(
        spoken.contains(&json!(["Index 2020", "2,5 procent"])),
        "{spoken:?}"
    );
    assert!(
        spoken.contains(&json!(["Budgetram 2020", "86 300 tusen kronor"])),
        "{spoken:?}"
    );
    for pair in spoken {
        let said = pair[1].as_str().unwrap_or_default();
        assert!(
            nodes
                .iter()
                .any(|(role, name, _)| role == "slider" && json!(name) == pair[0]),
            "{pair}"
        );
        assert!(
            said.contains(' ') && said.chars().any(char::is_alphabetic),
            "{pair}"
        );
    }
    let fields: Vec<_> = nodes
        .iter()
        .filter(|(role, ..)| role == "textbox")
        .collect();
    assert!(
        fields
            .iter()
            .any(|(_, name, value)| name.contains("Index 2020")
                && name.contains("procent")
                && value == "2,5"),
        "{fields:?}"
    );
    for (role, name, _) in &nodes {
        let is_pressed = [
            "button", "link", "slider", "textbox", "radio", "combobox", "checkbox",
        ];
        assert!(
            !is_pressed.contains(&role.as_str()) || !name.is_empty(),
            "a {role} has no name"
        );
    }
}

#[test]
fn the_page_is_read_from_what_it_is_to_what_it_rests_on() {
    if !only_in(
        &[Engine::Chromium],
        "its tree of what is announced is asked for by a command of its own",
    ) {
        return;
    }
    let page = Page::blank();
    page.go("osteraker-2020/");
    let nodes = tree(&page);
    for landmark in ["banner", "main", "complementary", "contentinfo"] {
        assert!(
            nodes.iter().any(|(role, ..)| role == landmark),
            "no {landmark}"
        );
    }
    // The tree is told level by level; what is read follows the page.
    let headings = page.ask(
        "return [...document.querySelectorAll('h1, h2, h3')].filter(seen.shown).map(seen.text)",
        &[],
    );
    let headings: Vec<&str> = (headings.as_array().expect("headings").iter())
        .filter_map(Value::as_str)
        .collect();
    for heading in &headings {
        let is_told = |(role, name, _): &(String, String, String)| {
            role == "heading" && name.ends_with(heading)
        };
        assert!(nodes.iter().any(is_told), "{heading} is not announced");
    }
    let place = |name: &str| {
        let found = headings
            .iter()
            .position(|heading| heading.starts_with(name));
        found.unwrap_or_else(|| panic!("no heading {name} in {headings:?}"))
    };
    let read = [
        "Österåkers kommun",
        "Reglage",
        "Budgetram",
        "Indexuppräkning",
        "Det här har ändrats",
        "Vägen till kravet 2020",
        "Planåren",
        "Poster",
        "Granskning",
        "Källor",
    ]
    .map(place);
    assert!(read.is_sorted(), "{headings:?}");
}

#[test]
fn a_change_is_announced_once_it_rests() {
    let page = Page::open(DOCUMENT);
    page.click(&field("index.2020"));
    page.enter("index.2020", "2,5");
    page.until(
        "what is announced",
        "return seen.text(document.querySelector('[role=status][data-announcement]')).includes('2,5')",
    );
    let said = page.announcement();
    assert!(said.contains("tkr"), "{said}");
}

#[test]
fn what_fingers_press_is_44_pixels_high() {
    if !only_in(
        &[Engine::Chromium],
        "fingers instead of a mouse are a command of its own",
    ) {
        return;
    }
    let page = Page::blank();
    page.command(
        "Emulation.setTouchEmulationEnabled",
        &json!({ "enabled": true, "maxTouchPoints": 5 }),
    );
    page.command(
        "Emulation.setDeviceMetricsOverride",
        &json!({ "width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": true }),
    );
    for address in PAGES {
        page.go(address);
        assert_eq!(
            page.ask("return matchMedia('(pointer: coarse)').matches", &[]),
            json!(true)
        );
        // A link or a figure within a line of text, and what stands in a printed table, is as high as its line.
        let small = page.ask(
            "return [...document.querySelectorAll('button, input, select, summary, a[href], textarea')] \
                .filter(part => seen.shown(part) && part.closest('table, p, li, dd, dt, figcaption, .skip, .waterfall, [inert]') === null) \
                .filter(part => { const place = (part.closest('label') ?? part).getBoundingClientRect(); \
                    return place.height > 0 && place.height < 43.5 }) \
                .map(part => `${part.tagName}.${part.className} ${Math.round(part.getBoundingClientRect().height)}: ${seen.text(part).slice(0, 30)}`)",
            &[],
        );
        assert_eq!(small, json!([]), "{address}");
    }
}
