//! Files of one's own: chosen, checked, kept in this browser alone, removed and brought back.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::page::Page;

/// The template that the page offers, which is a whole file without fault.
fn template() -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/data/documents/mall.json");
    fs::read_to_string(path).expect("the template is read")
}

fn template_id() -> String {
    let value: Value = serde_json::from_str(&template()).expect("JSON");
    value["id"].as_str().expect("an id").to_owned()
}

/// A file of a test, which is there as long as the tests run.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("ramkalkyl-e2e-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    fs::write(&path, content).expect("a file");
    path
}

fn choose(page: &Page, name: &str, content: &[u8]) {
    let path = file(name, content);
    page.until(
        "the chooser is there",
        "return document.querySelector('#own-file') !== null",
    );
    page.choose_file("#own-file", &path);
}

/// What this browser keeps of own files.
fn kept(page: &Page) -> Value {
    page.ask("return Object.keys(localStorage).filter(key => key.startsWith('ramkalkyl.baseline.')).map(key => [key, localStorage[key].length])", &[])
}

#[test]
fn a_file_without_fault_is_kept_opened_and_audited() {
    let (page, id) = (Page::open(""), template_id());
    choose(&page, "egen.json", template().as_bytes());
    page.until(
        "the file is loaded",
        "return document.querySelector('[data-loaded]') !== null",
    );
    page.reload();
    page.says(".document-cards", "Egen fil");
    page.click(&format!("a.document-card-link[href^='#/{id}']"));
    page.says("#result", "tkr");
    page.reload();
    page.says("#result", "tkr");
    page.click("nav a[href*='view=audit']");
    page.says("h1", "Granskning");
    assert!(page.count(".printed-figure") > 0);
    let sent = page.ask("return performance.getEntriesByType('resource').filter(entry => new URL(entry.name).origin !== location.origin).length", &[]);
    assert_eq!(sent, json!(0));
}

#[test]
fn a_file_with_faults_is_told_what_is_wrong_and_changes_nothing() {
    let page = Page::open("");
    choose(&page, "egen.json", template().as_bytes());
    page.until(
        "the file is loaded",
        "return document.querySelector('[data-loaded]') !== null",
    );
    let before = kept(&page);
    let broken = template().replacen("\"committee\"", "\"comittee\"", 1);
    choose(&page, "fel.json", broken.as_bytes());
    page.says("#own-report", "fel");
    page.says("main", "comittee");
    page.says("main", "committee");
    assert_eq!(kept(&page), before);
    choose(&page, "inte-json.json", b"{ \"format\": ");
    page.says("main", "rad 1");
    choose(&page, "latin.json", b"{\"a\": \"\xe5\"}");
    page.says("main", "UTF-8");
    choose(&page, "stor.json", &vec![b' '; 3_000_000]);
    page.says("main", "MB");
    assert_eq!(kept(&page), before);
}

#[test]
fn a_script_in_a_name_is_words() {
    let page = Page::open("");
    let named: Value = {
        let mut value: Value = serde_json::from_str(&template()).expect("JSON");
        let script = "<img src=x onerror=\"window.caught=1\"><script>window.caught=1</script>";
        value["municipality"] = json!({ "sv": script, "en": script });
        value
    };
    choose(&page, "skript.json", named.to_string().as_bytes());
    page.until(
        "the file is loaded",
        "return document.querySelector('[data-loaded]') !== null",
    );
    page.says(".document-cards", "<script>");
    page.click(&format!(
        "a.document-card-link[href^='#/{}']",
        template_id()
    ));
    page.says("h1", "<script>");
    assert_eq!(page.ask("return window.caught ?? null", &[]), Value::Null);
}

#[test]
fn a_removed_file_comes_back() {
    let (page, id) = (Page::open(""), template_id());
    choose(&page, "egen.json", template().as_bytes());
    page.until(
        "the file is loaded",
        "return document.querySelector('[data-loaded]') !== null",
    );
    let before = kept(&page);
    page.click(".document-card button.document-card-tool");
    page.until(
        "the card is gone",
        &format!(
            "return document.querySelector('a.document-card-link[href^=\"#/{id}\"]') === null"
        ),
    );
    page.click(".document-card-removed button");
    page.until(
        "the card is back",
        &format!(
            "return document.querySelector('a.document-card-link[href^=\"#/{id}\"]') !== null"
        ),
    );
    assert_eq!(kept(&page), before);
}

#[test]
fn a_link_that_needs_a_file_goes_on_when_it_is_chosen() {
    let id = template_id();
    let value: Value = serde_json::from_str(&template()).expect("JSON");
    let budget = value["years"]["base"].as_u64().expect("a year") + 1;
    let page = Page::open(&format!("#/{id}?v=1&index.{budget}=4"));
    page.says("main h2", "Länken behöver en fil");
    choose(&page, "egen.json", template().as_bytes());
    page.says("#result", "tkr");
    page.until(
        "the scenario of the link",
        &format!("return location.hash.includes('index.{budget}=4')"),
    );
}

#[test]
fn an_id_of_ours_is_refused() {
    let page = Page::open("");
    let taken = template().replacen(&format!("\"{}\"", template_id()), "\"osteraker-2020\"", 1);
    choose(&page, "upptagen.json", taken.as_bytes());
    page.says("#own-report", "fel");
    page.says("main", "osteraker-2020");
    assert_eq!(kept(&page), json!([]));
}

/// Puts a file into this browser as an earlier version kept it: unpacked.
fn kept_by_an_earlier_version(page: &Page) {
    page.ask(
        "localStorage.setItem('ramkalkyl.baseline.' + arguments[0], arguments[1]); return null",
        &[json!(template_id()), json!(template())],
    );
}

#[test]
fn a_file_that_an_earlier_version_kept_is_opened_by_a_link() {
    let id = template_id();
    let value: Value = serde_json::from_str(&template()).expect("JSON");
    let budget = value["years"]["base"].as_u64().expect("a year") + 1;
    let page = Page::open("");
    page.until(
        "the documents",
        "return document.querySelector('.document-card') !== null",
    );
    kept_by_an_earlier_version(&page);
    let before = page.ask("return history.length", &[]);
    page.follow(&format!("#/{id}?v=1&index.{budget}=4"));
    page.says("#result", "tkr");
    page.has_address(&format!("#/{id}?v=1&index.{budget}=4"));
    // One step forward in the history: the way by the library leaves nothing behind.
    let after = page.ask("return history.length", &[]);
    assert!(
        after.as_u64() <= before.as_u64().map(|length| length + 1),
        "{before} {after}"
    );
    // The next time it is packed already, and so is one of another version when it was packed anew.
    page.reload();
    page.says("#result", "tkr");
    page.ask(
        "sessionStorage.setItem('ramkalkyl.packed.' + arguments[0], '\\u00ff'); return null",
        &[json!(id)],
    );
    page.reload();
    page.says("#result", "tkr");
}

#[test]
fn a_kept_file_is_packed_and_both_go_together() {
    let page = Page::open("");
    choose(&page, "egen.json", template().as_bytes());
    page.until(
        "the file is loaded",
        "return document.querySelector('[data-loaded]') !== null",
    );
    let keys = || {
        page.ask("return Object.keys(localStorage).filter(key => /^ramkalkyl[.](baseline|packed)[.]/.test(key)).sort()", &[])
    };
    let id = template_id();
    assert_eq!(
        keys(),
        json!([
            format!("ramkalkyl.baseline.{id}"),
            format!("ramkalkyl.packed.{id}")
        ])
    );
    page.click(".document-card button.document-card-tool");
    page.until(
        "the card is gone",
        "return document.querySelector('.document-card-removed button') !== null",
    );
    assert_eq!(keys(), json!([]));
}

#[test]
fn where_nothing_can_be_stored_the_link_says_so_and_stays() {
    let page = Page::open("");
    page.until(
        "the documents",
        "return document.querySelector('.document-card') !== null",
    );
    kept_by_an_earlier_version(&page);
    page.host().before_page("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
    page.go_to(
        &format!("#/{}", template_id()),
        "return document.querySelector('main h2') !== null",
    );
    page.says("main", "låter inte sidan spara något");
}
