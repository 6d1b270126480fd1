//! The folder works under any path of a host, as it does at the top.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;

use serde_json::json;

use crate::browser::setting;
use crate::engine::Engine;
use crate::page::{DOCUMENT, Page};
use crate::policy::begin;

#[test]
fn the_site_works_two_folders_below_the_top_of_a_host() {
    let top = std::env::temp_dir().join(format!("ramkalkyl-e2e-below-{}", std::process::id()));
    fs::create_dir_all(top.join("a")).expect("a folder");
    let dist = fs::canonicalize(setting("RAMKALKYL_DIST")).expect("the page");
    symlink(dist, top.join("a/b")).expect("the page's folder below");
    let page = Page::blank();
    page.host().let_worker_keep();
    page.host().publish(&top);

    begin(&page, "a/b/");
    page.go(&format!("a/b/{DOCUMENT}&view=compare"));
    page.go_to(
        "a/b/en/glossary/",
        "return document.querySelector('main h1') !== null",
    );
    page.go_to(
        "a/b/en/huddinge-2021",
        "return document.querySelector('#app:not([hidden]) data[data-figure]') !== null",
    );
    if Engine::current() != Engine::WebKit {
        page.is_kept();
        page.host().withhold("/");
        page.go("a/b/linkoping-2018/");
        let scope = page.ask_and_wait(
            "return new URL((await navigator.serviceWorker.getRegistration()).scope).pathname",
        );
        assert_eq!(scope, json!("/a/b/"));
    }
    drop(fs::remove_dir_all(top));
}
