//! The three engines that people's browsers have. What differs in driving them is in here; tests know none of it.

mod chromium;
mod devtools;
mod firefox;
mod webkit;

use std::fmt;
use std::io::Write;
use std::path::Path;

use thirtyfour::WindowHandle;

use crate::browser::setting;
use crate::session::Hand;

/// What can go wrong in driving a browser: it is gone, or it refuses.
pub type Failure = Box<dyn std::error::Error>;

/// An engine, by the browser that it is tested in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// The engine of this run.
    pub fn current() -> Self {
        match setting("RAMKALKYL_ENGINE").as_str() {
            "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::WebKit,
            other => panic!("no engine is called {other}"),
        }
    }

    /// Starts a browser on a profile's folder, which it makes if it is not there.
    pub fn start(self, profile: &Path) -> (Hand, Box<dyn Controls>) {
        match self {
            Self::Chromium => chromium::start(profile),
            Self::Firefox => firefox::start(profile),
            Self::WebKit => webkit::start(),
        }
    }

    /// Whether words of a process are those of the browser itself that has a profile, not of a helper that ends with it.
    pub fn is_browser_of(self, profile: &Path, words: &str) -> bool {
        match self {
            Self::Chromium => chromium::is_browser_of(profile, words),
            Self::Firefox => firefox::is_browser_of(profile, words),
            Self::WebKit => false,
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

/// What a test does with the browser around the page, and what each engine has its own way to do.
pub trait Controls: Send {
    /// Opens and shows an empty window in which nothing of earlier tests is known. Storage is empty in any case: each
    /// test has an origin of its own.
    fn enter(&mut self, hand: &Hand) -> Result<WindowHandle, Failure> {
        self.open_tab(hand)
    }

    /// Opens a tab beside the one that is shown, with the same storage, and shows it.
    fn open_tab(&mut self, hand: &Hand) -> Result<WindowHandle, Failure> {
        let tab = hand.wait(hand.driver.new_tab())?;
        self.show(hand, &tab)?;
        Ok(tab)
    }

    /// Brings a tab to the front.
    fn show(&mut self, hand: &Hand, tab: &WindowHandle) -> Result<(), Failure> {
        Ok(hand.wait(hand.driver.switch_to_window(tab.clone()))?)
    }

    /// Closes what a test had open, and takes back what it had the browser prefer.
    fn leave(&mut self, hand: &Hand, tabs: &[WindowHandle]) -> Result<(), Failure>;

    /// Waits until what a person did is drawn, so that it can be read. A page that is just being left has no need of it.
    fn is_drawn(&self, hand: &Hand) {
        let script = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        drop(hand.wait(hand.driver.execute_async(script, vec![])));
    }

    /// Makes the shown window this large, in CSS pixels.
    fn resize(&self, hand: &Hand, width: u32, height: u32) -> Result<(), Failure>;

    /// Makes the browser prefer something, as its user's system would: a scheme, less motion, paper.
    fn prefer(&self, hand: &Hand, media: &str, features: &[(&str, &str)]) -> Result<(), Failure>;
}

/// Closes those of a test's tabs that are still open, and shows the one that is left.
fn close(controls: &mut impl Controls, hand: &Hand, tabs: &[WindowHandle]) -> Result<(), Failure> {
    for tab in tabs {
        if hand.wait(hand.driver.windows())?.contains(tab) {
            controls.show(hand, tab)?;
            hand.wait(hand.driver.close_window())?;
        }
    }
    let left = hand.wait(hand.driver.windows())?;
    controls.show(hand, left.first().ok_or("no window is left")?)
}

/// Whether this run's engine is one of those that have the means for a test. Where it is not, the reason is said, past
/// the capture of what tests print, and counted by `cargo xtask test`.
#[must_use]
pub fn only_in(engines: &[Engine], reason: &str) -> bool {
    let engine = Engine::current();
    if engines.contains(&engine) {
        return true;
    }
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    let line = format!("{engine} has no means for {test}: {reason}\n");
    // The reason is told on; a closed terminal is no fault of the page.
    drop(std::io::stderr().write_all(line.as_bytes()));
    if let Ok(path) = std::env::var("RAMKALKYL_WITHOUT_MEANS") {
        let file = std::fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(path);
        let mut file = file.expect("the list of what an engine has no means for");
        file.write_all(line.as_bytes()).expect("a line is written");
    }
    false
}
