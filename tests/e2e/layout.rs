//! From 320 to 2560 pixels: nothing is cut off, and the result stays in sight as a pair.

use serde_json::{Value, json};

use crate::page::{DOCUMENT, Page};

const SIZES: [(u32, u32); 6] = [
    (320, 640),
    (360, 740),
    (768, 1024),
    (1440, 900),
    (1920, 1080),
    (2560, 1440),
];

/// Changes, a notice, a message at a field and long figures: the page at its fullest.
const FULL: &str = "&forsorjningsstod.amount.2020=125000&frame.2020=850000.25&hvb-barn.volume.2020=3650&index.2020=3&measure=Hemmaplan%20med%20ett%20mycket%20l%C3%A5ngt%20namn~600~2020~4&shoe=1";

fn each_size(check: impl Fn(&Page, u32)) {
    for parts in [
        "",
        FULL,
        &format!("{FULL}&lang=en&volumes=days&chart=columns&year=2021"),
    ] {
        let page = Page::open(&format!("{DOCUMENT}{parts}"));
        page.enter("index.2020", "a");
        page.unfold_all();
        for (width, height) in SIZES {
            page.resize(width, height);
            check(&page, width);
        }
    }
}

#[test]
fn the_page_never_scrolls_sideways() {
    each_size(|page, width| {
        let script = "return [document.documentElement.scrollWidth <= innerWidth, seen.wide()]";
        assert_eq!(
            page.ask(script, &[]),
            json!([true, []]),
            "at {width} px, {}",
            page.address()
        );
    });
}

#[test]
fn the_result_stays_in_sight_as_a_pair_side_by_side() {
    each_size(|page, width| {
        for place in [
            "0",
            "document.documentElement.scrollHeight / 2",
            "document.documentElement.scrollHeight",
        ] {
            page.ask(
                &format!("scrollTo({{ top: {place}, behavior: 'instant' }})"),
                &[],
            );
            let year = if page.address().contains("year=2021") {
                2021
            } else {
                2020
            };
            let script = "const [left, right] = ['headline', 'required'].map(name => document.querySelector(`#result button > data[data-figure='${name}.${arguments[0]}']`).getBoundingClientRect());
                const on_top = (box) => document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)?.closest('#result') !== null;
                return [scrollY === 0 || [left, right].every(box => box.top >= 0 && box.bottom <= innerHeight && on_top(box)),
                        Math.abs((left.top + left.bottom) - (right.top + right.bottom)) < 8 && left.right <= right.left,
                        [left.left, right.left].every(edge => edge >= 0) && [left.right, right.right].every(edge => edge <= innerWidth),
                        `${Math.round(left.top)} ${Math.round(right.top)}`]";
            let answer = page.ask(script, &[json!(year)]);
            assert_eq!(
                answer[0],
                Value::Bool(true),
                "in sight at {width} px, scrolled to {place}: {answer}"
            );
            assert_eq!(
                answer[1],
                Value::Bool(true),
                "side by side at {width} px: {answer}"
            );
            assert_eq!(
                answer[2],
                Value::Bool(true),
                "whole at {width} px: {answer}"
            );
        }
    });
}

#[test]
fn the_result_leaves_most_of_the_window_to_the_rest() {
    each_size(|page, width| {
        page.ask(
            "scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })",
            &[],
        );
        let part = page.ask(
            "return document.getElementById('result').getBoundingClientRect().height / innerHeight",
            &[],
        );
        let part = part.as_f64().expect("a number");
        assert!(
            part < 0.4,
            "the result takes {part:.2} of the window at {width} px"
        );
    });
}

#[test]
fn the_parts_of_a_lever_do_not_touch_and_no_text_is_cut() {
    each_size(|page, width| {
        let script = "const faults = [];
            for (const slider of document.querySelectorAll('input[data-lever]')) {
                const key = slider.dataset.lever, field = document.getElementById(`lever-${key}`);
                let row = field; while (!row.contains(slider)) row = row.parentElement;
                const parts = [...row.querySelectorAll('button, input, label > :first-child, [id$=-note] > :first-child, [id$=-error]')].filter(part => seen.shown(part) && part.getClientRects().length > 0);
                const boxes = parts.map(part => part.getBoundingClientRect());
                parts.forEach((part, one) => {
                    if (part.scrollWidth > part.clientWidth + 1 && part.tagName !== 'INPUT' && getComputedStyle(part).display !== 'inline') faults.push(`${key}: ${part.tagName} ${seen.text(part)} is cut`);
                    parts.slice(one + 1).forEach((_, rest) => {
                        const [a, b] = [boxes[one], boxes[one + 1 + rest]];
                        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                        if (across > 1 && down > 1) faults.push(`${key}: ${part.tagName} ${seen.name(part)} over ${parts[one + 1 + rest].tagName} ${seen.name(parts[one + 1 + rest])}`);
                    });
                });
                const written = document.createElement('canvas').getContext('2d');
                written.font = getComputedStyle(field).font;
                const style = getComputedStyle(field), room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
                if (written.measureText(field.value).width > room + 1) faults.push(`${key}: ${field.value} does not fit its field`);
            }
            return faults";
        let faults = page.ask(script, &[]);
        assert_eq!(faults, json!([]), "at {width} px");
    });
}

#[test]
fn what_is_pressed_is_large_enough() {
    each_size(|page, width| {
        // What stands within a sentence is as high as its line.
        let script = "const in_sentence = (part) => [...part.parentElement.childNodes].some(other => other.nodeType === Node.TEXT_NODE && other.textContent.trim().length > 2);
            return [...document.querySelectorAll('button, summary, input[type=range], input[type=text]')].filter(part => seen.shown(part) && !in_sentence(part)).filter(part => {
                const box = part.getBoundingClientRect();
                return box.width < 23.5 || box.height < 23.5;
            }).map(part => `${part.tagName} ${seen.name(part)} ${part.dataset.lever ?? ''} ${Math.round(part.getBoundingClientRect().width)}×${Math.round(part.getBoundingClientRect().height)}`)";
        let small = page.ask(script, &[]);
        let small = small.as_array().expect("a list");
        assert!(
            small.is_empty(),
            "{} are under 24 px at {width} px: {:?}",
            small.len(),
            &small[..small.len().min(8)]
        );
    });
}

#[test]
fn chart_labels_stay_inside_and_apart() {
    each_size(|page, width| {
        let script = "const chart = document.getElementById('plan-chart').getBoundingClientRect();
            const labels = [...document.querySelectorAll('#plan-chart svg text')].filter(label => label.textContent.trim() !== '' && seen.shown(label));
            const boxes = labels.map(label => label.getBoundingClientRect());
            const faults = labels.filter((label, at) => boxes[at].left < chart.left - 2 || boxes[at].right > chart.right + 2).map(label => `${label.textContent} is outside`);
            labels.forEach((label, one) => labels.slice(one + 1).forEach((other, rest) => {
                const [a, b] = [boxes[one], boxes[one + 1 + rest]];
                const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (across > 2 && down > 4) faults.push(`${label.textContent} over ${other.textContent}`);
            }));
            return faults";
        assert_eq!(
            page.ask(script, &[]),
            json!([]),
            "at {width} px, {}",
            page.address()
        );
    });
}

#[test]
fn the_dialog_fits_the_window() {
    let page = Page::open(DOCUMENT);
    page.click("#result button:has(> data[data-figure='required.2020'])");
    page.says("dialog[open] h2", "2020");
    for (width, height) in SIZES {
        page.resize(width, height);
        let script = "const dialog = document.querySelector('dialog[open]'), box = dialog.getBoundingClientRect();
            return [box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight,
                    dialog.scrollWidth <= dialog.clientWidth + 1, seen.wide(dialog)]";
        let fits = page.ask(script, &[]);
        assert_eq!(fits, json!([true, true, []]), "at {width} px");
    }
}

#[test]
fn twice_as_large_still_fits() {
    // A browser that enlarges a window of 1280 × 900 to 200 per cent leaves this much of it.
    let page = Page::with("frame.2020=85000&index.2020=3");
    page.resize(640, 450);
    let script = "return [document.documentElement.scrollWidth <= innerWidth, seen.wide(), document.getElementById('result').getBoundingClientRect().height < innerHeight / 2]";
    assert_eq!(page.ask(script, &[]), json!([true, [], true]));
}
