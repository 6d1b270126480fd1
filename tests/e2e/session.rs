//! Browsers that go from test to test, at half the work of starting one for each: the windows of a test are its own, and
//! so is its origin, with which storage begins empty.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde_json::Value;
use thirtyfour::{Capabilities, WebDriver, WindowHandle};
use tokio::runtime::{Builder, Runtime};

use crate::browser::{self, Helper};
use crate::engine::{Controls, Engine, Failure};
use crate::host::Host;

/// The browsers that no test has now.
static FREE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// The driver's hand on a browser, and what its answers are awaited on.
pub struct Hand {
    runtime: Runtime,
    pub driver: WebDriver,
    /// A driver of this browser alone, where the engine has no driver for several.
    _helper: Option<Helper>,
}

impl Hand {
    /// Has the driver on a port of this machine open a browser.
    pub fn open(port: u16, settings: Value, helper: Option<Helper>) -> Self {
        let Value::Object(settings) = settings else {
            panic!("the browser's settings are an object");
        };
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let opened = WebDriver::new(
            format!("http://127.0.0.1:{port}"),
            Capabilities::from(settings),
        );
        let driver = runtime.block_on(opened).expect("the browser opens");
        Self {
            runtime,
            driver,
            _helper: helper,
        }
    }

    /// Waits for an answer of the driver.
    pub fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }
}

/// A browser with the hands on it.
struct Browser {
    hand: Hand,
    controls: Box<dyn Controls>,
    profile: PathBuf,
    /// The window that keeps the browser open between tests; no test sees it.
    home: WindowHandle,
}

impl Browser {
    fn start(profile: &Path) -> Self {
        let (hand, controls) = Engine::current().start(profile);
        let home = hand.wait(hand.driver.window()).expect("a window");
        Self {
            hand,
            controls,
            profile: profile.to_owned(),
            home,
        }
    }

    /// Closes what the test had open. An error means that the browser is not fit for another test.
    fn leave(&mut self, tabs: &[WindowHandle]) -> Result<(), Failure> {
        let hand = &self.hand;
        // A test may stop while it holds a key or a button.
        hand.wait(hand.driver.action_chain().reset_actions())?;
        self.controls.leave(hand, tabs)?;
        hand.wait(hand.driver.switch_to_window(self.home.clone()))?;
        let left = hand.wait(hand.driver.windows())?;
        if left != [self.home.clone()] {
            return Err(format!("{left:?} are still open").into());
        }
        Ok(())
    }
}

/// A test's time with a browser.
pub struct Session {
    browser: Browser,
    /// Where the page is for this test.
    pub host: Host,
    /// Whether the browser goes to another test after this one.
    shared: bool,
    /// What the test has open, in the order it was opened.
    tabs: Vec<WindowHandle>,
}

impl Session {
    /// An empty window in a browser that is free or else a new one.
    pub fn shared() -> Self {
        let free = FREE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut browser = free.unwrap_or_else(|| Browser::start(&browser::new_profile()));
        let window = browser.controls.enter(&browser.hand);
        Self {
            tabs: vec![window.expect("a window opens")],
            browser,
            host: Host::new(),
            shared: true,
        }
    }

    /// A browser that no other test has, on a profile, for a page that has its place already or gets one.
    pub fn alone(profile: &Path, host: Option<Host>) -> Self {
        let browser = Browser::start(profile);
        Self {
            tabs: vec![browser.home.clone()],
            browser,
            host: host.unwrap_or_else(Host::new),
            shared: false,
        }
    }

    pub fn driver(&self) -> &WebDriver {
        &self.browser.hand.driver
    }

    pub fn profile(&self) -> &Path {
        &self.browser.profile
    }

    /// Waits for an answer of the driver.
    pub fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.browser.hand.wait(future)
    }

    /// Opens a tab beside the one that is shown, with the same storage.
    pub fn open_tab(&mut self) -> Result<(), Failure> {
        let tab = self.browser.controls.open_tab(&self.browser.hand)?;
        self.tabs.push(tab);
        Ok(())
    }

    /// Closes the tab that was opened last, as a person does: the page is told that it is left.
    pub fn close_tab(&mut self) -> Result<(), Failure> {
        let tab = self.tabs.pop().ok_or("no tab")?;
        self.show(&tab)?;
        Ok(self.wait(self.driver().close_window())?)
    }

    /// Brings a tab to the front, by its number in the order they were opened.
    pub fn show_tab(&mut self, number: usize) -> Result<(), Failure> {
        let tab = self.tabs.get(number).ok_or("no such tab")?.clone();
        self.show(&tab)
    }

    fn show(&mut self, tab: &WindowHandle) -> Result<(), Failure> {
        self.browser.controls.show(&self.browser.hand, tab)
    }

    pub fn resize(&self, width: u32, height: u32) -> Result<(), Failure> {
        let Browser { hand, controls, .. } = &self.browser;
        controls.resize(hand, width, height)
    }

    pub fn prefer(&self, media: &str, features: &[(&str, &str)]) -> Result<(), Failure> {
        let Browser { hand, controls, .. } = &self.browser;
        controls.prefer(hand, media, features)
    }

    pub fn is_drawn(&self) {
        let Browser { hand, controls, .. } = &self.browser;
        controls.is_drawn(hand);
    }

    /// Gives the browser to the next test, or closes it.
    pub fn give_back(mut self) {
        if self.shared && self.browser.leave(&self.tabs).is_ok() {
            let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
            free.push(self.browser);
        } else {
            self.quit();
        }
    }

    /// Closes the browser.
    pub fn quit(self) -> Host {
        let Hand {
            runtime, driver, ..
        } = self.browser.hand;
        // A browser that is gone already needs no closing.
        drop(runtime.block_on(driver.quit()));
        self.host
    }
}
