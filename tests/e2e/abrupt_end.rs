//! A tab that is closed and a browser that is killed, time after time: what was done a second before is kept.

use std::thread;
use std::time::Duration;

use crate::autosave::texts;
use crate::page::{DOCUMENT, Page};
use crate::tabs::keeps_a_profile;

/// How often each is tried. `cargo xtask test --engine` tries it more often than the run for every change.
fn rounds() -> u64 {
    let wanted = std::env::var("RAMKALKYL_ROUNDS").ok();
    wanted.and_then(|rounds| rounds.parse().ok()).unwrap_or(5)
}

/// What the promise allows to be lost.
const A_SECOND: Duration = Duration::from_secs(1);

/// The frames of all present points of what the browser keeps.
fn kept_frames(page: &Page) -> Vec<String> {
    let texts = texts(page);
    texts
        .iter()
        .filter_map(|text| present_frame(text))
        .collect()
}

/// The frame at the present point of a kept scenario.
fn present_frame(text: &str) -> Option<String> {
    let now = text.lines().find_map(|line| line.strip_prefix("now "))?;
    let mut points = text.lines().filter_map(|line| line.strip_prefix("point "));
    let point = points.nth(now.parse().ok()?)?;
    let (_, frame) = point.split_once("frame.2020=")?;
    Some(frame.split('&').next()?.to_owned())
}

/// One round: a change, a second, another change, and the end at some moment after it.
fn round(page: &Page, number: u64) -> (String, String) {
    let (before, last) = (80_000 + 2 * number, 80_001 + 2 * number);
    page.enter("frame.2020", &before.to_string());
    page.until_equal("the first change", &before.to_string(), || {
        page.written("frame.2020").replace(['\u{a0}', ' '], "")
    });
    thread::sleep(A_SECOND);
    page.enter("frame.2020", &last.to_string());
    // Some rounds end before the second change can be written, some while it is, some after.
    thread::sleep(Duration::from_millis(400 * number / rounds()));
    (before.to_string(), last.to_string())
}

fn holds(page: &Page, how: &str, (before, last): &(String, String)) {
    page.go(DOCUMENT);
    let kept = kept_frames(page);
    assert!(
        kept.contains(before) || kept.contains(last),
        "{how}: neither {before} nor {last} is kept: {kept:?}"
    );
}

#[test]
fn a_killed_browser_loses_at_most_a_second() {
    if !keeps_a_profile() {
        return;
    }
    let mut lost_last: u64 = 0;
    let mut page = Page::alone();
    for number in 0..rounds() {
        // A visit of its own: what the tab worked on before is forgotten, as by who opens the page anew.
        page.go(DOCUMENT);
        page.ask("sessionStorage.clear()", &[]);
        page.go(DOCUMENT);
        let round = round(&page, number);
        page = page.killed_and_started_anew();
        holds(&page, &format!("kill {number}"), &round);
        lost_last += u64::from(!kept_frames(&page).contains(&round.1));
    }
    // The moments were such that something was at stake.
    assert!(lost_last < rounds(), "the last change never came through");
}

#[test]
fn a_closed_tab_loses_at_most_a_second() {
    let mut page = Page::alone();
    page.go(DOCUMENT);
    for number in 0..rounds() {
        page.open_tab();
        page.go(DOCUMENT);
        let round = round(&page, number);
        page.close_tab();
        page.show_tab(0);
        holds(&page, &format!("tab {number}"), &round);
    }
}
