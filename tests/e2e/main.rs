//! The released page as a person meets it: types, drags, presses keys, goes back, reloads, prints.
//!
//! Run by `cargo xtask test --only e2e`, which gives the page, the browsers, their drivers and axe by their paths: all
//! tests in Chromium, those that `across_engines.txt` lists in Firefox and WebKit. `--engine` runs all in one engine.
//!
//! Tests know no engine: what differs in driving one is behind `engine::Controls`. Where an engine has no means at all
//! for something, the test asks `engine::only_in`, which says the reason and has it counted.
//! Every test has windows and an origin of its own in a browser, so nothing that one remembers is known to another; its
//! `host::Host` can fail, have more files or run a script before the page.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]

#[path = "../../xtask/src/static_server.rs"]
#[allow(dead_code, reason = "xtask uses more of it")]
mod static_server;

mod abrupt_end;
mod access;
mod accessibility;
mod around;
mod audit;
mod autosave;
mod balance;
mod beside;
mod browser;
mod compare;
mod documents;
mod effects;
mod engine;
mod errors;
mod explain;
mod history;
mod host;
mod keyboard;
mod layout;
mod levers;
mod links;
mod measures;
mod natures;
mod offline;
mod own_files;
mod page;
mod policy;
mod preferences;
mod prerendered;
mod print;
mod privacy;
mod recompute;
mod rest;
mod result;
mod room;
mod room_pictures;
mod scenarios;
mod session;
mod tabs;
mod take;
mod under_a_path;
mod undo;
mod version;
mod views;
mod words;
