//! A new version of the site: offered, taken when the visitor says so, and never mixed with the one before.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;

use crate::browser::setting;
use crate::engine::{Engine, only_in};
use crate::page::Page;

/// A folder of a test's own, taken away with it.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// The site with another style sheet for the calculator, made as a release is: `--e2e-version` says which it is.
fn new_version(number: u32) -> Folder {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("ramkalkyl-e2e-version-{}-{count}", std::process::id());
    let folder = Folder(std::env::temp_dir().join(name));
    copy(Path::new(&setting("RAMKALKYL_DIST")), &folder.0);
    let sheets = fs::read_dir(&folder.0).expect("a folder");
    let sheet = sheets
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("ramkalkyl-") && name.ends_with(".css")
        });
    let sheet = sheet.expect("the calculator's style sheet");
    let rules = fs::read_to_string(&sheet).expect("rules");
    fs::remove_file(&sheet).expect("the old sheet is taken away");
    let renamed = folder.0.join(format!("ramkalkyl-{number:016x}.css"));
    let rules = format!("{rules}\n:root {{ --e2e-version: {number}; }}\n");
    fs::write(renamed, rules).expect("a new sheet");
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let made = Command::new(cargo)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["run", "--quiet", "--package", "site", "--"])
        .arg(&folder.0)
        .status();
    assert!(made.expect("cargo runs").success(), "site stopped");
    folder
}

impl Page {
    /// Which version the page shows itself in.
    fn version(&self) -> String {
        let read = "return getComputedStyle(document.documentElement).getPropertyValue('--e2e-version').trim()";
        self.text(read, &[])
    }

    /// Has the browser ask for a new version now, which it does by itself when a page is opened.
    fn looks_for_a_version(&self) {
        self.comes_true(
            "the browser has asked",
            "const found = await navigator.serviceWorker.getRegistration(); await found.update(); return true",
        );
    }
}

const OFFERED: &str = "return [...document.querySelectorAll('#new-version button')].some(button => button.checkVisibility())";

fn kept_versions(page: &Page) -> u64 {
    let names = page.ask_and_wait(
        "return (await caches.keys()).filter(name => name.startsWith('ramkalkyl ')).length",
    );
    names.as_u64().expect("a number")
}

fn has_workers() -> bool {
    only_in(
        &[Engine::Chromium, Engine::Firefox],
        "its test browser keeps no workers",
    )
}

/// A kept page that is the worker's own, with a scenario.
fn at_work() -> Page {
    let page = Page::blank();
    page.host().let_worker_keep();
    page.go("osteraker-2020/");
    page.is_kept();
    page.go("osteraker-2020/");
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
    page
}

#[test]
fn a_new_version_is_offered_and_taken_only_when_the_visitor_says_so() {
    if !has_workers() {
        return;
    }
    let next = new_version(2);
    let page = at_work();
    page.comes_true(
        "the page listens",
        "return document.querySelector('link[href*=\"offline-\"]') !== null",
    );
    page.host().publish(&next.0);
    let asked = page.host().asked().len();
    page.looks_for_a_version();
    page.comes_true("the version is offered", OFFERED);
    page.says("#new-version", "Det finns en ny version.");
    // What is the same in both is not fetched again.
    let programs = page.host().asked();
    let programs = programs.iter().skip(asked);
    assert_eq!(programs.filter(|head| head.contains("_bg.wasm")).count(), 0);

    // Nothing changes: not what is shown, not the pages that are gone to from here.
    assert_eq!(page.version(), "");
    page.has_tkr("headline.2020", "3310.0");
    page.follow("huddinge-2021/");
    page.comes_true("it is offered here too", OFFERED);
    assert_eq!(page.version(), "");
    page.follow("#/osteraker-2020?v=1&index.2020=3&view=compare");
    page.follow("osteraker-2020/#/osteraker-2020?v=1&index.2020=3");
    page.has_tkr("headline.2020", "3310.0");
    assert_eq!(page.version(), "");
    page.comes_true("it is offered again", OFFERED);

    page.press_button("Ladda om");
    page.until_equal("the new version", "2", || page.version());
    page.has_tkr("headline.2020", "3310.0");
    assert_eq!(page.ask(OFFERED, &[]), json!(false));
    page.comes_true(
        "the former version is gone",
        "return (await caches.keys()).filter(name => name.startsWith('ramkalkyl ')).length === 1",
    );
    page.host().withhold("/");
    page.go("linkoping-2018/");
    assert_eq!(page.version(), "2");
}

#[test]
fn a_tab_of_the_former_version_keeps_its_files_until_it_is_loaded_anew() {
    if !has_workers() {
        return;
    }
    let next = new_version(3);
    let mut page = at_work();
    page.open_tab();
    page.go("osteraker-2020/");
    page.comes_true(
        "the page listens",
        "return document.querySelector('link[href*=\"offline-\"]') !== null",
    );
    page.host().publish(&next.0);
    page.looks_for_a_version();
    page.comes_true("the version is offered", OFFERED);
    page.press_button("Ladda om");
    page.until_equal("the new version", "3", || page.version());

    page.show_tab(0);
    assert_eq!(page.version(), "");
    page.has_tkr("headline.2020", "3310.0");
    assert_eq!(kept_versions(&page), 2);
    // The former script, which names the former style sheet, is on the host no more; this tab still has it.
    let answered = page.ask_and_wait(
        "const script = document.querySelector('script[src*=\"start-\"]').src; \
         const text = await (await fetch(script)).text(); \
         return text.length > 1000 && !text.includes('-0000000000000003.css')",
    );
    assert_eq!(answered, json!(true));
    page.reload();
    page.until_equal("the new version", "3", || page.version());
    page.has_tkr("headline.2020", "3310.0");
    page.go("huddinge-2021/");
    page.comes_true(
        "the former version is gone",
        "return (await caches.keys()).filter(name => name.startsWith('ramkalkyl ')).length === 1",
    );
}

#[test]
fn a_host_that_takes_the_site_away_is_forgotten() {
    if !has_workers() {
        return;
    }
    let page = at_work();
    let folder = new_version(4);
    fs::copy(folder.0.join("sw-remove.js"), folder.0.join("sw.js")).expect("the other worker");
    drop(fs::remove_file(folder.0.join("sw.js.br")));
    page.host().publish(&folder.0);
    page.looks_for_a_version();
    page.comes_true(
        "nothing is kept",
        "return (await caches.keys()).every(name => !name.startsWith('ramkalkyl '))",
    );
    page.host().publish_page();
}
