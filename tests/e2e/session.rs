//! Browsers that go from test to test. Each test gets a context of its own in one: no storage, cookie, cache, permission
//! or emulation of another test is in it, as with an empty profile, at half the work of starting a browser.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use thirtyfour::{WebDriver, WindowHandle};
use tokio::runtime::{Builder, Runtime};

use crate::browser;
use crate::devtools::{Devtools, Failure};

/// The browsers that no test has now.
static FREE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// A browser, the driver's hand on it, and what its answers are awaited on.
pub struct Session {
    runtime: Runtime,
    pub driver: WebDriver,
    devtools: Devtools,
    pub profile: PathBuf,
    /// The window that keeps the browser open between tests; no test sees it.
    home: WindowHandle,
    /// The context of the test that has the browser; none in a browser of a test's own.
    context: Option<String>,
    /// What the test has open, in the order it was opened.
    tabs: Vec<WindowHandle>,
}

impl Session {
    /// An empty window in a context of its own, in a browser that is free or else a new one.
    pub fn shared() -> Self {
        let free = FREE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut session = free.unwrap_or_else(|| Self::start(&browser::new_profile()));
        session.enter().expect("a new context opens");
        session
    }

    /// A browser that no other test has, on a profile.
    pub fn start(profile: &Path) -> Self {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let driver = runtime.block_on(browser::start(profile));
        let options = driver.capabilities().get("goog:chromeOptions");
        let address = options.and_then(|options| options["debuggerAddress"].as_str());
        let devtools = Devtools::connect(address.expect("the browser's debugging port"))
            .expect("the browser answers");
        let home = runtime.block_on(driver.window()).expect("a window");
        Self {
            runtime,
            driver,
            devtools,
            profile: profile.to_owned(),
            tabs: vec![home.clone()],
            home,
            context: None,
        }
    }

    /// Waits for an answer of the driver.
    pub fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    fn enter(&mut self) -> Result<(), Failure> {
        let context = self
            .devtools
            .ask("Target.createBrowserContext", &json!({}))?;
        self.context = context["browserContextId"].as_str().map(str::to_owned);
        self.tabs.clear();
        let window = self.create(true)?;
        Ok(self.wait(self.driver.switch_to_window(window))?)
    }

    /// Makes an empty window or tab in the context of this session.
    fn create(&mut self, window: bool) -> Result<WindowHandle, Failure> {
        let mut wanted = json!({ "url": "about:blank", "newWindow": window });
        if let Some(context) = &self.context {
            wanted["browserContextId"] = json!(context);
        }
        let created = self.devtools.ask("Target.createTarget", &wanted)?;
        let id = created["targetId"].as_str().ok_or("no target")?;
        let tab = WindowHandle::from(id.to_owned());
        self.tabs.push(tab.clone());
        Ok(tab)
    }

    /// Opens a tab beside the one that is shown, with the same storage.
    pub fn open_tab(&mut self) -> Result<(), Failure> {
        let tab = self.create(false)?;
        self.show(&tab)
    }

    /// Closes the tab that was opened last, as a person does: the page is told that it is left.
    pub fn close_tab(&mut self) -> Result<(), Failure> {
        let tab = self.tabs.pop().ok_or("no tab")?;
        self.show(&tab)?;
        Ok(self.wait(self.driver.close_window())?)
    }

    /// Brings a tab to the front, by its number in the order they were opened.
    pub fn show_tab(&mut self, number: usize) -> Result<(), Failure> {
        let tab = self.tabs.get(number).ok_or("no such tab")?.clone();
        self.show(&tab)
    }

    fn show(&mut self, tab: &WindowHandle) -> Result<(), Failure> {
        let wanted = json!({ "targetId": tab.to_string() });
        self.devtools.ask("Target.activateTarget", &wanted)?;
        Ok(self.wait(self.driver.switch_to_window(tab.clone()))?)
    }

    /// Closes what the test had open. An error means that the browser is not fit for another test.
    fn leave(&mut self) -> Result<(), Failure> {
        let Some(context) = self.context.take() else {
            return Err("a browser of a test's own is closed with the test".into());
        };
        // A test may stop while it holds a key or a button.
        self.wait(self.driver.action_chain().reset_actions())?;
        let wanted: Value = json!({ "browserContextId": context });
        self.devtools.ask("Target.disposeBrowserContext", &wanted)?;
        self.wait(self.driver.switch_to_window(self.home.clone()))?;
        let left = self.wait(self.driver.windows())?;
        if left != [self.home.clone()] {
            return Err(format!("{left:?} are still open").into());
        }
        Ok(())
    }

    /// Gives the browser to the next test, or closes it.
    pub fn give_back(mut self) {
        if self.leave().is_ok() {
            let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
            free.push(self);
        } else {
            self.quit();
        }
    }

    /// Closes the browser.
    pub fn quit(self) {
        // A browser that is gone already needs no closing.
        drop(self.runtime.block_on(self.driver.quit()));
    }
}
