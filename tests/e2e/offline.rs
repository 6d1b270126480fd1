//! After one visit the site works without a network; what is kept of it is whole, or is made whole again.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::engine::{Engine, only_in};
use crate::page::{DOCUMENT, Page};

/// A page waits some seconds before it keeps the site, and then fetches all of it, on a machine that may be busy.
const PATIENCE: Duration = Duration::from_secs(90);

/// What can be asked of the kept files: `kept` is the version in use.
const KEPT: &str = "const names = await caches.keys(); \
    const kept = await caches.open(names.find(name => name.startsWith('ramkalkyl ')));";

impl Page {
    /// Asks something that takes the browser a while.
    pub fn ask_and_wait(&self, script: &str) -> Value {
        let whole = format!(
            "const done = arguments[arguments.length - 1]; \
             (async () => {{ {script} }})().then(done, error => done(`failed: ${{error}}`))"
        );
        self.ask_later(&whole, &[])
    }

    /// Waits until a script that takes the browser a while returns true.
    pub fn comes_true(&self, what: &str, script: &str) {
        let begun = Instant::now();
        loop {
            let found = self.ask_and_wait(script);
            if found == json!(true) {
                return;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "waited in vain: {what}: {found}"
            );
            thread::sleep(Duration::from_millis(200));
        }
    }

    /// Waits until the site is kept whole.
    pub fn is_kept(&self) {
        self.comes_true(
            "the site is kept",
            "const found = await navigator.serviceWorker.getRegistration(); \
             return found?.active?.state === 'activated'",
        );
    }

    /// The page is one that was kept.
    fn is_from_the_worker(&self) {
        let controlled = self.ask("return navigator.serviceWorker.controller !== null", &[]);
        assert_eq!(controlled, json!(true), "at {}", self.address());
    }
}

/// A page of a document whose site is kept.
fn visited() -> Page {
    let page = Page::blank();
    page.host().let_worker_keep();
    page.go("osteraker-2020/");
    page.is_kept();
    page
}

fn has_workers() -> bool {
    only_in(
        &[Engine::Chromium, Engine::Firefox],
        "its test browser keeps no workers",
    )
}

const SHOWN: &str = "return document.querySelector('#app:not([hidden]) data[data-figure], #app:not([hidden]) table, \
    #app:not([hidden]) .document-card, main.text-page h1') !== null";

#[test]
fn after_one_visit_all_of_the_site_works_without_a_network() {
    if !has_workers() {
        return;
    }
    let page = visited();
    page.host().withhold("/");
    for path in [
        "",
        "en/",
        "osteraker-2020/",
        "en/huddinge-2021/",
        "sodertalje-2019/index.html",
        "linkoping-2018/?utm_source=letter",
        "osteraker-2019",
        "#/osteraker-2020?v=1&view=audit",
        "#/osteraker-2020?v=1&view=scenarios",
        "#/osteraker-2020?v=1&view=compare&with=document",
        "#/osteraker-2020?v=1&view=balance",
        "#/osteraker-2020?v=1&view=words",
        "om/",
        "en/glossary/",
        "tillganglighet/",
        "integritet/",
    ] {
        page.go_to(path, SHOWN);
        page.is_from_the_worker();
    }
    page.go(DOCUMENT);
    page.enter("index.2020", "3");
    page.has_tkr("headline.2020", "3310.0");
    // By the page itself: a driver may reload past the worker.
    page.ask(
        "window.before = true; setTimeout(() => location.reload())",
        &[],
    );
    page.until(
        "the page is loaded anew",
        "return window.before === undefined",
    );
    page.has_tkr("headline.2020", "3310.0");
    page.is_from_the_worker();
}

#[test]
fn what_is_missing_or_broken_of_the_kept_site_is_made_whole_at_the_next_visit() {
    if !has_workers() {
        return;
    }
    let page = visited();
    let broken = page.ask_and_wait(&format!(
        "{KEPT} let count = 0; \
         for (const request of await kept.keys()) {{ \
             const name = new URL(request.url).pathname; \
             if (name.endsWith('.wasm')) {{ \
                 const whole = await (await kept.match(request)).arrayBuffer(); \
                 await kept.put(request, new Response(whole.slice(0, 1000), {{ headers: {{ 'content-type': 'application/wasm' }} }})); \
             }} else if (name.endsWith('.js')) await kept.put(request, new Response('broken')); \
             else if (name.endsWith('.css') || name.endsWith('/')) await kept.delete(request); \
             else continue; \
             count += 1; \
         }} \
         return count"
    ));
    assert!(broken.as_u64().is_some_and(|count| count > 30), "{broken}");
    page.go("osteraker-2020/");
    page.is_from_the_worker();
    page.is_document();
    // What was asked for is whole again.
    page.host().withhold("/");
    page.go("osteraker-2020/");
    page.is_from_the_worker();
    page.is_document();
    page.host().withhold_nothing();
    page.go_to("#/osteraker-2020?v=1&view=audit", SHOWN);
}

#[test]
fn a_site_that_was_kept_in_part_is_kept_in_whole_at_the_next_visit() {
    if !has_workers() {
        return;
    }
    let page = Page::blank();
    page.host().let_worker_keep();
    page.host().withhold("huddinge-2021.packed");
    page.go("osteraker-2020/");
    page.comes_true(
        "a part is kept",
        &format!("{KEPT} return (await kept.keys()).length > 20 && !(await navigator.serviceWorker.getRegistration())?.installing"),
    );
    assert_eq!(
        page.ask_and_wait(
            "return (await navigator.serviceWorker.getRegistration())?.active ?? null"
        ),
        Value::Null
    );
    page.host().withhold_nothing();
    page.go("osteraker-2020/");
    page.is_kept();
    page.host().withhold("/");
    page.go("huddinge-2021/");
    page.is_from_the_worker();
}

#[test]
fn a_document_that_the_host_adds_is_seen_at_once_and_kept() {
    if !has_workers() {
        return;
    }
    let page = visited();
    page.host().put(
        "/baselines/index.json",
        "{\"documents\":[{\"id\":\"osteraker-2020\"}]}",
    );
    let list = "const found = await fetch(document.documentElement.dataset.root + 'baselines/index.json'); \
                return await found.text()";
    page.go("osteraker-2020/");
    let added = page.ask_and_wait(list);
    assert_eq!(
        added,
        json!("{\"documents\":[{\"id\":\"osteraker-2020\"}]}")
    );
    page.host().withhold("/");
    assert_eq!(page.ask_and_wait(list), added);
}

#[test]
fn a_browser_that_refuses_workers_is_told_nothing() {
    let page = Page::blank();
    page.host().before_page(
        "window.said = []; console.error = (...words) => window.said.push(words.join(' ')); \
         addEventListener('unhandledrejection', event => window.said.push(String(event.reason))); \
         const register = () => { window.refused = true; return Promise.reject(new DOMException('refused', 'SecurityError')) }; \
         if (navigator.serviceWorker) navigator.serviceWorker.register = register; else window.refused = true",
    );
    page.go("osteraker-2020/");
    page.comes_true("the worker is refused", "return window.refused === true");
    page.is_document();
    assert_eq!(page.ask("return window.said", &[]), json!([]));
}
