//! # Ramkalkyl
//!
//! A scenario calculator for a Swedish social-services committee's budget, in the browser alone. Someone moves the
//! frame, the index, a placement volume or a daily rate, and sees at once what must be saved, this year and in the
//! plan years, and why.
//!
//! This page is the architecture in words: where things live, which way they may know each other, and what is absent
//! on purpose. `tests/architecture.rs` holds the tree to it.
//!
//! ## The way of a figure
//!
//! A document's file ([`data`]) is read into a [`model::baseline::Baseline`]: inputs by year, each with the printed
//! cells it rests on. What a person changed is a [`model::scenario::Scenario`], and nothing else is stored.
//! [`model::inputs`] puts the scenario's levers in the place of the document's inputs, [`model::calculate`] follows
//! the published model step by step, and gives a [`model::outcome::Outcome`]. [`model::explain`] answers for every
//! figure of it: which formula, which operands, and whether the document states it, someone assumed it or a person
//! changed it. [`state`] holds document, scenario and outcome together and changes by an
//! [`state::action::Action`] alone. [`codec`] writes the state as a link and the outcome as JSON. [`text`] says it in
//! Swedish and English, [`chart`] turns figures into positions, and [`ui`] draws them. [`platform`] is the browser.
//!
//! ## Six apps
//!
//! The page is six programs that share this library: the calculator ([`ui::app`], `src/main.rs`); the views for
//! deciding ([`ui::decide`]) in three, those that keep and compare scenarios (`src/bin/decide.rs`), those that reckon
//! what would be (`src/bin/solve.rs`: what it takes, what matters most, in words) and what leaves the page
//! (`src/bin/take.rs`), which differ by the views they are given; meetings ([`ui::room`], `src/bin/room.rs`): the
//! facilitator's window and the room's; and the library ([`ui::library`], `src/bin/library.rs`), which holds the
//! documents to choose from, one's own files and the audits. Each is loaded apart, so that none weighs on another's first
//! load. `start.js` starts the one that the address asks for, by the rule of [`codec::route`], and starts the page afresh
//! when the address comes to ask for another: a scenario is in the address, so nothing is lost on the way. Those that
//! calculate share how a document is opened and kept in step with the address ([`ui::hooks`]).
//!
//! Documents are files beside the page or one's own, which [`ui::source`] finds. The library reads and checks them. The
//! apps that calculate open packed documents alone ([`data::packed`]): what they calculate with and show, as few bytes
//! that little code reads. Ours are packed when the page is built, by `site`; an own file when it is kept. For every other
//! link they leave for the library, which packs the file if it finds one and goes back ([`ui::packing`]).
//!
//! Scenarios are kept in the browser ([`ui::scenarios`]) as records ([`codec::record`]), the same text that a file of one
//! holds. What is compared is in the link ([`codec::comparison`]): another browser needs nothing else.
//!
//! [`audit`] reads a document's `checks`, formulas over its own cells ([`data::formula`]), and carries beside every
//! value how far rounding of the printed parts can move it.
//!
//! What is done is kept in the browser as it is done: [`ui::recorder`] writes the history of the state as a
//! [`codec::record`], one write at a time, and never over what another tab wrote.
//!
//! ## A meeting
//!
//! A meeting is a value ([`state::meeting`]): steps, what is prepared, what the room sees, a log; changed by a move alone,
//! and the two frames are the same unless the room's is held. The facilitator's window follows the calculation and keeps
//! the meeting at each move ([`ui::hooks::use_meeting`], [`ui::meetings`]). Windows speak over a channel of the browser
//! ([`codec::meeting::message`]); what the room's windows are sent is a frame, in which nothing private can be. They draw it
//! by the document and a link, so a window that comes late, or alone, needs only what is kept.
//!
//! ## What leaves the page
//!
//! A workbook is made by a worker: the package `books`, so that the libraries which write and read such files weigh on no
//! program. The page asks it through [`platform::books`], by a function that `start.js` puts on the window. Tables and
//! pictures are read from what is drawn, by a script (`site/src/taking.js`) that is fetched when a button of
//! [`ui::components::take_tools`] is pointed at: every table of every view can be taken, since a shown figure carries its
//! unrounded value. A link that leaves the page carries what it came to ([`codec::sum`]). The meeting paper is
//! [`ui::components::paper`]; the open data are made with the site (`site/src/open_data.rs`).
//!
//! ## The map
//!
//! | module | what it holds | knows |
//! |---|---|---|
//! | [`model`] | quantities, baseline, levers, calculation, explanation | nothing else |
//! | [`data`] | the documents as files, their form and its faults | model |
//! | [`audit`] | every printed figure against what the others make of it | model, data |
//! | [`text`] | words, numbers read and written, formulas, notices, verdicts, faults | model, data, audit |
//! | [`chart`] | scales, ticks, bars and labels as positions | model |
//! | [`state`] | state, actions, what was changed | model, data, text |
//! | [`codec`] | links and what they came to, JSON, CSV | model, data, audit, text, state |
//! | [`platform`] | address, storage, clipboard, window: small functions that return `Result` | the browser |
//! | [`ui`] | components (properties in, callbacks out), pages, hooks, the app | everything |
//!
//! `state` knows `text` for one word: the language is part of how a result is looked at, and so of a link.
//! The words for what of a link could not be used live in `text` beside their enum, since `codec` may know `text` but
//! not the other way round.
//!
//! ## What is absent on purpose
//!
//! - In `model`: floats, panics, a clock, input and output, the browser, language. A unit price is an amount over a
//!   volume, so that what a document states as a total comes back to the öre. Arithmetic is checked: 28 digits or
//!   [`model::error::ModelError::Overflow`] with its quantity and year.
//! - Rounding before something is shown. The `value` of every shown figure is unrounded.
//! - A server, a cookie, a request to another origin. What is remembered (language, appearance) stays in the browser.
//! - An order of levers: a scenario is a map, and the same levers give the same outcome however one came to them.
//! - Figures in the code. They are in `data/documents`, with table, row and column.
//!
//! ## Outside the page
//!
//! `examples/recompute.rs` evaluates a link without a browser. `xtask/` is what a person or CI runs. `styles/` has a file
//! for each component, in cascade layers, joined into one when the page is built.
//!
//! `split/` takes the compiled calculator apart: what its levers need to answer is one file, the rest another, which is
//! fetched once they do ([`platform::rest`]) and put into the same memory and table of functions. `split/late.txt` says what
//! is of the rest. A function that is called before it is there waits for it, so the list is about speed alone; what has
//! to be drawn later asks first ([`ui::hooks::use_rest`]).
//!
//! `site/` makes what Trunk built a site. Every document gets a page, drawn by `ui::prerender` (feature `prerender`)
//! from the components of the calculator before anyone asks for it; what waits for the program in it is inert. It
//! carries its style, so that one answer of the host is enough to read it. `start.js` lets the calculator draw beside
//! it, out of sight and in turns ([`ui::hooks::use_stages`]), and puts it in its place once its levers answer, the
//! pictures below them when they are drawn too. A document's page runs that document's calculator alone; every other
//! address is at home at the top. What needs no figure is not in the programs: the texts, the words of the glossary,
//! sharing and embedding, the foot of the page, the worker that keeps the site for use without a network. One table of
//! rules (`site/src/policy.rs`) becomes the policy in each page and the settings of the common hosts.

pub mod audit;
pub mod chart;
pub mod codec;
pub mod data;
pub mod model;
pub mod platform;
pub mod state;
pub mod text;
pub mod ui;
