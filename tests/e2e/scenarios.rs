//! Scenarios that are kept: seen, named, noted, duplicated, removed and brought back, handed over as files and links;
//! and the history of the open one.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::page::{DOCUMENT, Page};

/// The view, with nothing changed.
const VIEW: &str = "#/osteraker-2020?v=1&view=scenarios";
/// The cards of scenarios.
const CARD: &str = ".kept-list .kept";

/// A page whose browser keeps one scenario: index 3 per cent, then ten placements.
fn one_kept() -> Page {
    let page = Page::open(DOCUMENT);
    page.enter("index.2020", "3");
    page.has_tkr("required.2020", "1038.9");
    page.enter("hvb-barn.volume.2020", "10");
    page.says(".tools-state", "Sparad i webbläsaren");
    page.go("#/osteraker-2020?v=1&hvb-barn.volume.2020=3650&index.2020=3&view=scenarios");
    page.says(CARD, "Förslag 1");
    page
}

fn file(name: &str, content: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("ramkalkyl-e2e-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    fs::write(&path, content).expect("a file");
    path
}

fn paste(page: &Page, text: &str) {
    page.click("#kept-link");
    page.type_text(text);
    page.press_button("Lägg till");
}

/// The remaining savings of 2020 on a card, in kr.
fn remaining(page: &Page) -> Value {
    page.ask(
        "return [...document.querySelectorAll('.kept [data-figure$=\".remaining.2020\"]')].map(found => found.value)",
        &[],
    )
}

#[test]
fn an_empty_list_says_what_to_do() {
    let page = Page::open(VIEW);
    page.says(".kept-empty", "Gå till kalkylen och ändra något");
    assert_eq!(page.count(CARD), 0);
}

#[test]
fn what_was_done_in_the_calculator_is_here_with_its_figures() {
    let page = one_kept();
    page.says(CARD, "Öppet i den här fliken");
    let shown = page.figure("remaining.2020").to_string();
    assert_eq!(remaining(&page), json!([shown]));
    page.says(".tools-state", "Sparad i webbläsaren");
}

#[test]
fn a_name_and_a_note_outlive_the_page() {
    let page = one_kept();
    page.click("[id^=note-]");
    page.type_text("Talat om i gruppen; 3 mars.");
    page.click("[id^=name-]");
    page.press_with(thirtyfour::Key::Control, "a");
    page.type_text("Majoriteten");
    page.press(thirtyfour::Key::Enter);
    page.says(CARD, "Majoriteten");
    page.reload();
    page.says(CARD, "Majoriteten");
    page.says(".kept-note", "Talat om i gruppen; 3 mars.");
    // The calculator goes on with it under its new name, and does not lose the note.
    page.go("#/osteraker-2020?v=1&hvb-barn.volume.2020=3650&index.2020=3");
    page.until(
        "the name",
        "return document.querySelector('.tools-name')?.value === 'Majoriteten'",
    );
}

#[test]
fn a_copy_is_its_own_and_a_removed_one_comes_back() {
    let page = one_kept();
    page.press_button("Kopiera: Förslag 1");
    page.says(CARD, "Förslag 1, kopia");
    assert_eq!(page.count(CARD), 2);
    page.press_button("Ta bort: Förslag 1, kopia");
    page.says(".kept-said", "”Förslag 1, kopia” är borttaget.");
    page.until(
        "the focus is at the undo",
        "return document.activeElement.id === 'kept-undo'",
    );
    assert_eq!(page.count(CARD), 1);
    page.click("#kept-undo");
    page.says(CARD, "Förslag 1, kopia");
}

#[test]
fn files_are_opened_several_at_once_and_faults_stand_at_their_names() {
    let page = Page::open(VIEW);
    let whole = "Ramkalkyl scenario 2\nbaseline osteraker-2020\nname Ett förslag\nnote Av mars\nrevision 4\nnow 1\n\
                 point - 1772530000000 v=1\npoint 0 1772530060000 v=1&index.2020=3\n";
    let good = file("gott.ramkalkyl.txt", whole);
    let newer = file(
        "ny.ramkalkyl.txt",
        &whole.replace("scenario 2", "scenario 99"),
    );
    let bad = file(
        "trasig.ramkalkyl.txt",
        &whole.replace("revision 4", "revision x"),
    );
    let link = file(
        "brev.txt",
        "Titta på https://x/#/osteraker-2020?v=1&frame.2020=85000 till mötet.",
    );
    for path in [&newer, &bad, &good, &link] {
        page.choose_file("#kept-files", path);
    }
    page.says(CARD, "Ett förslag");
    page.says(CARD, "brev");
    page.choose_file("#kept-files", &newer);
    page.says(
        ".kept-came",
        "ny.ramkalkyl.txt: Skrivet av en nyare Ramkalkyl (form 99)",
    );
    page.choose_file("#kept-files", &bad);
    page.says(
        ".kept-came",
        "trasig.ramkalkyl.txt: Rad 5 går inte att läsa.",
    );
    assert_eq!(page.count(CARD), 2);
}

#[test]
fn a_pasted_link_becomes_a_scenario_and_other_words_do_not() {
    let page = Page::open(VIEW);
    paste(&page, "hej hopp");
    page.says(
        ".kept-came",
        "Här finns inget scenario och ingen länk till ett.",
    );
    paste(&page, "http://exempel.se/#/osteraker-2020?v=1&index.2020=3");
    page.says(CARD, "Utan namn");
    assert_eq!(remaining(&page), json!(["1038850"]));
}

#[test]
fn what_cannot_be_read_is_shown_and_left_as_it_is() {
    let page = one_kept();
    let script = "const done = arguments[arguments.length - 1];
        const opened = indexedDB.open('ramkalkyl');
        opened.onsuccess = () => {
            const store = opened.result.transaction('scenarios', 'readwrite').objectStore('scenarios');
            const put = store.put('Ramkalkyl scenario 2\\nskräp', 'trasigt');
            put.onsuccess = () => { opened.result.close(); done(true); };
        };";
    page.ask_later(script, &[]);
    page.says(CARD, "Kan inte läsas");
    page.says(CARD, "Rad 2 går inte att läsa.");
    assert!(page.has_button("Spara som fil: Kan inte läsas"));
    page.reload();
    page.says(CARD, "Kan inte läsas");
}

#[test]
fn storage_that_is_blocked_is_said_and_the_history_still_works() {
    let page = Page::open(VIEW);
    page.ask(
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }; \
         IDBDatabase.prototype.transaction = () => { throw new DOMException('no', 'InvalidStateError') }",
        &[],
    );
    page.says("[role=alert]", "Webbläsaren låter inte sidan spara något.");
    page.has_tkr("required.2020", "190.9");
}

#[test]
fn the_history_tells_each_change_and_leads_back_to_it() {
    let page = one_kept();
    page.says(
        ".history-point[aria-current]",
        "HVB barn 2020: 8,0 → 10,0 placeringar",
    );
    page.press_button("Gå hit: Index 2020: 2 → 3 %");
    page.has_tkr("required.2020", "1038.9");
    page.says(".history-point[aria-current]", "Index 2020: 2 → 3 %");
    page.click("#history-name");
    page.type_text("Efter mötet");
    page.press(thirtyfour::Key::Enter);
    page.says(".history-point[aria-current]", "Efter mötet:");
    // Nothing was lost by going back.
    page.press_button("Gå hit: HVB barn 2020: 8,0 → 10,0 placeringar");
    page.says(".history-point", "Efter mötet:");
    page.says(".tools-state", "Sparad i webbläsaren");
    page.reload();
    page.says(".history-point", "Efter mötet:");
}

#[test]
fn a_scenario_of_another_document_stands_apart() {
    let page = Page::open(VIEW);
    paste(&page, "#/huddinge-2021?v=1&index.2021=3");
    page.until(
        "it is folded away",
        "return document.querySelector('.kept-list .kept')?.closest('details') !== null",
    );
}
