//! A meeting in two windows: what the facilitator does, what the room sees, and that nothing of it is lost.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::engine::{Engine, only_in};
use crate::page::Page;

pub const WORKSHOP: &str = "#/osteraker-2020?v=1&view=workshop";
pub const SHOW: &str = "#/osteraker-2020?v=1&view=show";

/// What the room reads.
const TITLE: &str = ".show .stage-title";

/// The facilitator's window, with one for the room beside it.
pub fn meeting() -> Page {
    let mut page = Page::open(WORKSHOP);
    open_show(&mut page);
    page.show_tab(0);
    page.says(".room-shows", "Ett visningsfönster är öppet.");
    page
}

fn open_show(page: &mut Page) {
    page.open_tab();
    page.go(SHOW);
}

/// Presses a key where no field has the focus.
pub fn key(page: &Page, key: &str) {
    page.focus("#steps-title");
    page.type_text(key);
}

fn frame(page: &Page, tkr: u64) {
    page.enter("frame.2020", &tkr.to_string());
}

fn mark(page: &Page, title: &str) {
    key(page, "m");
    page.type_text(title);
    page.press(Key::Enter);
    page.says(".room-step[aria-current]", title);
}

/// The lines of the log.
fn log(page: &Page) -> Vec<String> {
    let lines = page.ask(
        "return [...document.querySelectorAll('.log-text')].map(line => seen.text(line))",
        &[],
    );
    let lines = lines.as_array().expect("a list").iter();
    lines
        .map(|line| line.as_str().expect("a text").to_owned())
        .collect()
}

/// What is left to save in 2020, kr, as the room reads it: 190,9 tkr in the document, and what the frame is lower.
fn room_reads(page: &Page, lower: u64) {
    let expected = format!(
        "{:.1}",
        190.9 + f64::from(u32::try_from(lower).expect("small"))
    );
    page.has_tkr("remaining.2020", &expected);
}

/// The title of step `number`, and how much lower its frame is, tkr.
fn step(number: u64) -> (String, u64) {
    (format!("Punkt {number}"), 100 * number)
}

fn prepare(page: &Page, number: u64) {
    let (title, lower) = step(number);
    frame(page, 86_300 - lower);
    mark(page, &title);
}

fn room_is_at(page: &mut Page, number: u64) {
    let (title, lower) = step(number);
    page.show_tab(1);
    page.says(TITLE, &title);
    room_reads(page, lower);
}

#[test]
fn a_meeting_of_thirty_steps_survives_its_windows_and_the_browser() {
    let profiles = only_in(
        &[Engine::Chromium],
        "a window is made to crash by Chromium's own command",
    );
    if !profiles {
        return;
    }
    let mut page = Page::alone();
    page.go(WORKSHOP);
    open_show(&mut page);
    page.show_tab(0);
    for number in 1..=8 {
        prepare(&page, number);
    }
    room_is_at(&mut page, 8);
    // The room's window is closed, and another one opened.
    page.close_tab();
    page.show_tab(0);
    page.says(".room-shows", "Inget visningsfönster är öppet.");
    for number in 9..=12 {
        prepare(&page, number);
    }
    open_show(&mut page);
    room_is_at(&mut page, 12);
    // It is loaded anew.
    page.reload();
    room_is_at(&mut page, 12);
    page.show_tab(0);
    for number in 13..=16 {
        prepare(&page, number);
    }
    // It crashes: its process ends without a word.
    page.show_tab(1);
    page.crash();
    page.show_tab(0);
    for number in 17..=20 {
        prepare(&page, number);
    }
    open_show(&mut page);
    page.show_tab(2);
    page.says(TITLE, "Punkt 20");
    room_reads(&page, 2_000);
    // The facilitator's window is loaded anew, and goes on where it was.
    page.show_tab(0);
    page.reload();
    page.says(".room-step[aria-current]", "Punkt 20");
    for number in 21..=25 {
        prepare(&page, number);
    }
    // The browser is killed.
    std::thread::sleep(std::time::Duration::from_secs(1));
    let mut page = page.killed_and_started_anew();
    page.go(WORKSHOP);
    page.says(".room-step[aria-current]", "Punkt 25");
    assert_eq!(
        page.written("frame.2020").replace(['\u{a0}', ' '], ""),
        "83800"
    );
    open_show(&mut page);
    room_is_at(&mut page, 25);
    page.show_tab(0);
    for number in 26..=29 {
        prepare(&page, number);
    }
    // The last one is prepared while the room sees the one before, guesses, and is then shown.
    key(&page, "h");
    page.says(".room-held", "hålls kvar");
    prepare(&page, 30);
    room_is_at(&mut page, 29);
    page.show_tab(0);
    key(&page, "g");
    page.type_text("3 000");
    page.press(Key::Enter);
    page.says(".log", "Rummet gissar 3 000 tkr");
    key(&page, "r");
    page.show_tab(1);
    page.says(TITLE, "Punkt 30");
    // 190,9 + 3 000 = 3 190,9; 3 190,9 − 3 000 = 190,9.
    room_reads(&page, 3_000);
    page.says(".stage-guess", "190,9 tkr under utfallet");

    // Back and forth with a presenter's keys, pressed in the room's window.
    page.press(Key::PageUp);
    page.says(TITLE, "Punkt 29");
    room_reads(&page, 2_900);
    page.press(Key::PageUp);
    page.says(TITLE, "Punkt 28");
    page.press(Key::PageDown);
    page.press(Key::PageDown);
    page.says(TITLE, "Punkt 30");

    page.show_tab(0);
    assert_eq!(page.count(".room-step"), 30);
    let log = log(&page);
    for number in 1..=30 {
        let (title, lower) = step(number);
        let marked = format!("Markerat: Steg {number}: {title}; kvar att spara 2020:");
        assert_eq!(
            log.iter().filter(|line| line.contains(&marked)).count(),
            1,
            "{marked}: {log:#?}"
        );
        let frame = 86_300 - lower;
        let written = format!("{} {:03}", frame / 1000, frame % 1000);
        assert!(
            log.iter().any(|line| line.contains("Budgetram 2020")
                && line.contains(&format!("→ {written} tkr"))),
            "a change to {written}: {log:#?}"
        );
    }
    let of = |part: &str| log.iter().filter(|line| line.contains(part)).count();
    // The last was prepared behind the held picture, and is told so.
    assert_eq!(of("Förbereds: Markerat: Steg 30"), 1);
    assert_eq!(of("Förbereds: "), 2);
    assert_eq!(of("Rummet gissar 3 000 tkr kvar att spara 2020"), 1);
    assert_eq!(
        of(
            "Visat för rummet: kvar att spara 2020: 3 191 tkr; Rummets gissning 3 000 tkr, 190,9 tkr under utfallet"
        ),
        1,
        "{log:#?}"
    );
}

#[test]
fn a_change_is_seen_in_the_room_before_two_frames_have_passed() {
    let mut page = meeting();
    page.show_tab(1);
    // When the room's window hears of it, by the clock that both windows share.
    page.ask(
        "const figure = () => document.querySelector('.stage-figure data').value;
         const before = figure();
         new MutationObserver(() => { if (figure() !== before) window.name = String(performance.timeOrigin + performance.now()); })
            .observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true })",
        &[],
    );
    page.show_tab(0);
    page.ask(
        "addEventListener('change', () => { window.name = String(performance.timeOrigin + performance.now()); }, true)",
        &[],
    );
    frame(&page, 86_000);
    let sent = page.ask("return Number(window.name)", &[]);
    page.show_tab(1);
    room_reads(&page, 300);
    let heard = page.ask("return Number(window.name)", &[]);
    let passed = heard.as_f64().unwrap_or_default() - sent.as_f64().unwrap_or_default();
    // A guard against waiting for a timer, not a measure of this machine.
    assert!(passed < 1_500.0, "{passed} ms");
}

#[test]
fn several_windows_show_the_same_and_none_shows_notes_or_levers() {
    let mut page = meeting();
    frame(&page, 86_000);
    mark(&page, "Lägre ram");
    page.reveal("#step-note-0");
    page.click("#step-note-0");
    page.type_text("Hemligt stödord");
    page.press(Key::Tab);
    page.says(".room-step-note", "Hemligt stödord");
    open_show(&mut page);
    for window in [1, 2] {
        page.show_tab(window);
        page.says(TITLE, "Lägre ram");
        room_reads(&page, 300);
        let seen = page.ask(
            "return document.documentElement.outerHTML.includes('Hemligt')",
            &[],
        );
        assert_eq!(seen, json!(false));
        assert_eq!(
            page.count(".show input, .show textarea, .show select, .show .notice"),
            0
        );
    }
    page.show_tab(0);
    page.says(".room-shows", "2 visningsfönster är öppna.");
}

#[test]
fn keys_do_nothing_while_one_types_and_can_be_turned_off() {
    let page = Page::open(WORKSHOP);
    page.click("#minutes-note");
    page.type_text("hrb?1");
    let pressed = |name: &str| {
        page.ask("return document.querySelector(`.room-picture[aria-pressed=true]`).textContent.trim() === arguments[0]", &[json!(name)])
    };
    assert_eq!(pressed("Resultat"), json!(true));
    assert_eq!(page.count(".room-keys[hidden]"), 1);
    key(&page, "2");
    assert_eq!(pressed("Brygga"), json!(true));
    key(&page, "?");
    page.says(".room-keys:not([hidden])", "nästa steg");
    page.press_button("Snabbtangenter är på");
    page.press_button("Stäng");
    key(&page, "1");
    assert_eq!(pressed("Brygga"), json!(true));
    // The list is found all the same, and turns them on again.
    key(&page, "?");
    page.press_button("Snabbtangenter är av");
    key(&page, "1");
    assert_eq!(pressed("Resultat"), json!(true));
}

#[test]
fn an_agenda_is_opened_by_its_link_on_another_computer_without_the_notes() {
    let page = Page::open(WORKSHOP);
    frame(&page, 86_000);
    key(&page, "2");
    mark(&page, "Lägre ram");
    frame(&page, 87_000);
    mark(&page, "Högre ram");
    page.keep_copies();
    page.reveal("#agenda-file");
    let agenda = "[...document.querySelectorAll('button')].find(button => button.textContent === 'Kopiera länk')";
    page.ask(&format!("{agenda}.click()"), &[]);
    page.until("the link is copied", "return window.copied !== ''");
    let link = page.text("return window.copied", &[]);
    let fragment = link
        .split_once('#')
        .map(|(_, fragment)| format!("#{fragment}"))
        .expect("a link");
    let other = Page::open(&fragment);
    other.until(
        "two steps",
        "return document.querySelectorAll('.room-step').length === 2",
    );
    key(&other, "j");
    other.press(Key::PageDown);
    other.says(".room-step[aria-current]", "Lägre ram");
    assert_eq!(
        other.written("frame.2020").replace(['\u{a0}', ' '], ""),
        "86000"
    );
    let picture = other.ask(
        "return document.querySelector('.room-picture[aria-pressed=true]').textContent.trim()",
        &[],
    );
    assert_eq!(picture, json!("Brygga"));
}

#[test]
fn many_links_are_pasted_at_once_and_the_room_sees_them_with_median_and_spread() {
    let mut page = meeting();
    page.click("#answers-links");
    // Three answers: 86 000, 87 000 and 85 000 tkr. What is left: 490,9, −509,1 and 1 490,9 tkr; the median is 490,9.
    page.type_text("Hej! https://exempel.se/#/osteraker-2020?v=1&frame.2020=86000, och #/osteraker-2020?v=1&frame.2020=87000 ");
    page.type_text(
        "(http://a/#/osteraker-2020?v=1&frame.2020=85000) samt #/huddinge-2021?v=1&frame.2021=1",
    );
    page.press_button("Lägg till");
    page.says(
        ".room-answers [role=status]",
        "3 förslag lades till, 3 i allt. 1 gäller ett annat dokument",
    );
    key(&page, "6");
    page.show_tab(1);
    page.says(".show .answers", "491");
    let numbers: Value = page.ask(
        "return seen.text(document.querySelector('.show .answers tbody tr'))",
        &[],
    );
    let numbers = numbers.as_str().expect("a row").to_owned();
    for expected in ["491", "−509", "1 491"] {
        assert!(numbers.contains(expected), "{expected} in {numbers}");
    }
}

#[test]
fn the_minutes_are_edited_and_a_former_meeting_comes_back() {
    let page = Page::open(WORKSHOP);
    page.click("#minutes-note");
    page.type_text("Ordföranden öppnar");
    page.press(Key::Enter);
    page.says(".log", "Ordföranden öppnar");
    let last = page.count(".log-line") - 1;
    page.reveal(&format!("#log-{last}"));
    page.ask(
        "document.getElementById(arguments[0]).select()",
        &[json!(format!("log-{last}"))],
    );
    page.click(&format!("#log-{last}"));
    page.type_text(" mötet");
    page.press(Key::Tab);
    page.says(".log", "mötet");
    page.press_button("Börja ett nytt möte");
    page.until(
        "an empty log",
        "return !document.querySelector('.log').textContent.includes('mötet')",
    );
    page.press_button("Ta tillbaka det förra mötet");
    page.says(".log", "mötet");
    page.reload();
    page.says(".log", "mötet");
}
