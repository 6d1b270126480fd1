//! The released page as a person meets it, in Chromium: types, drags, presses keys, goes back, reloads, prints.
//!
//! Run by `cargo xtask test e2e`, which gives the page, the browser, its driver and axe by their paths.
//! Every test has a context of its own in a browser, so nothing that one remembers is known to another.

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
mod result;
mod scenarios;
mod session;
mod tabs;
mod under_a_path;
mod undo;
mod version;
mod views;
mod words;
