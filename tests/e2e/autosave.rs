//! What is done is kept in the browser: at once, under a name, with its history, and never over another tab's work.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{DOCUMENT, Page};

/// Where the page says whether it is kept.
const STATE: &str = ".tools-state";

/// A page with one change that is kept.
fn kept() -> Page {
    let page = Page::open(DOCUMENT);
    page.says(STATE, "Inget är ändrat");
    page.enter("index.2020", "3");
    page.says(STATE, "Sparad i webbläsaren");
    page
}

fn name(page: &Page) -> String {
    page.text("return document.querySelector('.tools-name').value", &[])
}

/// What the browser keeps: each scenario's text, those of a name.
pub fn texts(page: &Page) -> Vec<String> {
    let script = "const done = arguments[arguments.length - 1];
        const opened = indexedDB.open('ramkalkyl');
        opened.onsuccess = () => {
            const all = opened.result.transaction('scenarios').objectStore('scenarios').getAll();
            all.onsuccess = () => { opened.result.close(); done(all.result); };
        };";
    let texts = page.ask_later(script, &[]);
    let texts = texts.as_array().expect("a list").iter();
    texts
        .map(|text| text.as_str().expect("a text").to_owned())
        .collect()
}

/// Writes over every scenario that is kept, as another tab would.
fn rewrite(page: &Page, from: &str, to: &str) {
    let script = "const [from, to, done] = arguments;
        const opened = indexedDB.open('ramkalkyl');
        opened.onsuccess = () => {
            const store = opened.result.transaction('scenarios', 'readwrite').objectStore('scenarios');
            const cursor = store.openCursor();
            cursor.onsuccess = () => {
                if (cursor.result === null) { opened.result.close(); done(true); return; }
                cursor.result.update(cursor.result.value.replace(new RegExp(from), to));
                cursor.result.continue();
            };
        };";
    assert_eq!(
        page.ask_later(script, &[json!(from), json!(to)]),
        Value::Bool(true)
    );
}

#[test]
fn a_change_is_kept_with_its_history_through_a_reload() {
    let page = kept();
    assert_eq!(name(&page), "Förslag 1");
    page.enter("frame.2020", "87000");
    page.has_tkr("headline.2020", "2610.0");
    page.reload();
    page.says(STATE, "Sparad i webbläsaren");
    page.has_tkr("headline.2020", "2610.0");
    page.focus("#result");
    page.press_with(Key::Control, "z");
    page.has_tkr("headline.2020", "3310.0");
    page.press_with(Key::Control, "z");
    page.is_document();
    assert_eq!(texts(&page).len(), 1);
}

#[test]
fn a_renamed_proposal_is_offered_on_the_next_visit() {
    let page = kept();
    page.click(".tools-name");
    page.press_with(Key::Control, "a");
    page.type_text("Oppositionens förslag");
    page.press(Key::Tab);
    page.says(STATE, "Sparad i webbläsaren");
    page.until_equal("the kept name", "true", || {
        let named = |text: &String| text.contains("name Oppositionens förslag");
        texts(&page).iter().any(named).to_string()
    });
    page.ask("sessionStorage.clear()", &[]);
    page.go(DOCUMENT);
    page.is_document();
    page.says(
        ".tools-notice a",
        "Fortsätt med ”Oppositionens förslag” (ändrad ",
    );
    page.click(".tools-notice a");
    page.has_tkr("headline.2020", "3310.0");
    page.has_address(&format!("{DOCUMENT}&index.2020=3"));
    assert_eq!(name(&page), "Oppositionens förslag");
    page.enter("frame.2020", "87000");
    page.until_equal("one proposal with both changes", "true", || {
        let texts = texts(&page);
        (texts.len() == 1 && texts[0].contains("frame.2020=87000")).to_string()
    });
}

#[test]
fn a_link_alone_is_not_kept() {
    let page = Page::with("index.2020=4");
    page.says(STATE, "Sparas när du ändrar något");
    page.click("input[name=chart][value=columns]");
    page.has_tkr("headline.2020", "4180.0");
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(texts(&page), Vec::<String>::new());
}

#[test]
fn another_tab_s_work_is_not_written_over() {
    let page = kept();
    // Work, not only another name or note: those are taken over.
    rewrite(&page, "index.2020=3", "index.2020=4");
    rewrite(&page, "revision \\d+", "revision 900");
    page.enter("frame.2020", "87000");
    page.says(".tools-notice", "Det du gör här sparas som ”Förslag 1 (2)”");
    assert_eq!(name(&page), "Förslag 1 (2)");
    page.says(STATE, "Sparad i webbläsaren");
    let texts = texts(&page);
    assert_eq!(texts.len(), 2);
    let of_other = texts.iter().find(|text| text.contains("revision 900"));
    assert!(of_other.is_some_and(|text| !text.contains("frame.2020=87000")));
}

#[test]
fn what_cannot_be_read_is_left_alone_and_said() {
    let page = kept();
    rewrite(&page, "^Ramkalkyl scenario \\d+", "Ramkalkyl scenario 99");
    page.reload();
    page.says(".tools-notice", "nyare version");
    page.enter("frame.2020", "87000");
    page.says(STATE, "Sparad i webbläsaren");
    rewrite(
        &page,
        "^Ramkalkyl scenario 2\\n",
        "Ramkalkyl scenario 2\nskräp\n",
    );
    page.reload();
    page.says(".tools-notice", "skadat");
    assert_eq!(texts(&page).len(), 2);
}

#[test]
fn where_nothing_can_be_kept_the_work_goes_on_and_can_be_taken_along() {
    for (broken, said) in [
        (
            "IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError') }",
            "tillåter inte",
        ),
        (
            "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }",
            "inte plats",
        ),
    ] {
        let page = Page::blank();
        page.host().before_page(broken);
        page.go(DOCUMENT);
        page.enter("index.2020", "3");
        page.has_tkr("headline.2020", "3310.0");
        page.says(STATE, said);
        page.says(".tools-notice", "länken i adressfältet bär allt");
        page.ask(
            "window.saved = null; URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text }); return '#' }",
            &[],
        );
        page.press_button("Spara som fil");
        page.until(
            "the file",
            "return window.saved !== null && window.saved.includes('index.2020=3') && window.saved.startsWith('Ramkalkyl scenario')",
        );
    }
}
