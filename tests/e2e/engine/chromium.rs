//! Chromium: contexts of one browser's own, opened over its debugging port; a driver for all its browsers.

use std::path::Path;
use std::sync::OnceLock;

use serde_json::{Value, json};
use thirtyfour::WindowHandle;

use super::devtools::Devtools;
use super::{Controls, Failure};
use crate::browser::{Helper, profiles, setting};
use crate::session::Hand;

struct Chromium {
    devtools: Devtools,
    /// The context of the test that has the browser; none before a test has it.
    context: Option<String>,
}

/// The driver's port.
fn driver() -> u16 {
    static DRIVER: OnceLock<(u16, Helper)> = OnceLock::new();
    let (port, _) = DRIVER.get_or_init(|| {
        let words = [&setting("RAMKALKYL_CHROMEDRIVER"), "--port=0"];
        let helper = Helper::start(&words, &[], &profiles());
        let port = helper.says(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        (port, helper)
    });
    *port
}

pub fn start(profile: &Path) -> (Hand, Box<dyn Controls>) {
    let settings = concat!(env!("CARGO_MANIFEST_DIR"), "/xtask/webdriver.json");
    let settings = std::fs::read_to_string(settings).expect("xtask/webdriver.json is read");
    let mut settings: Value =
        serde_json::from_str(&settings).expect("xtask/webdriver.json is JSON");
    settings["browserName"] = json!("chrome");
    let options = &mut settings["goog:chromeOptions"];
    options["binary"] = json!(setting("RAMKALKYL_CHROMIUM"));
    let arguments = options["args"].as_array_mut().expect("a list");
    arguments.push(json!(profile_argument(profile)));
    let hand = Hand::open(driver(), settings, None);
    let options = hand.driver.capabilities().get("goog:chromeOptions");
    let address = options.and_then(|options| options["debuggerAddress"].as_str());
    let devtools = Devtools::connect(address.expect("the browser's debugging port"))
        .expect("the browser answers");
    let chromium = Chromium {
        devtools,
        context: None,
    };
    (hand, Box::new(chromium))
}

fn profile_argument(profile: &Path) -> String {
    format!("--user-data-dir={}", profile.display())
}

pub fn is_browser_of(profile: &Path, words: &str) -> bool {
    let wanted = profile_argument(profile);
    words.split_whitespace().any(|word| word == wanted) && !words.contains("--type=")
}

impl Chromium {
    /// Makes an empty window or tab in the context of this session.
    fn create(&mut self, window: bool) -> Result<WindowHandle, Failure> {
        let mut wanted = json!({ "url": "about:blank", "newWindow": window });
        if let Some(context) = &self.context {
            wanted["browserContextId"] = json!(context);
        }
        let created = self.devtools.ask("Target.createTarget", &wanted)?;
        let id = created["targetId"].as_str().ok_or("no target")?;
        Ok(WindowHandle::from(id.to_owned()))
    }
}

impl Controls for Chromium {
    fn enter(&mut self, hand: &Hand) -> Result<WindowHandle, Failure> {
        let context = self
            .devtools
            .ask("Target.createBrowserContext", &json!({}))?;
        self.context = context["browserContextId"].as_str().map(str::to_owned);
        let window = self.create(true)?;
        hand.wait(hand.driver.switch_to_window(window.clone()))?;
        Ok(window)
    }

    fn open_tab(&mut self, hand: &Hand) -> Result<WindowHandle, Failure> {
        let tab = self.create(false)?;
        self.show(hand, &tab)?;
        Ok(tab)
    }

    fn show(&mut self, hand: &Hand, tab: &WindowHandle) -> Result<(), Failure> {
        let wanted = json!({ "targetId": tab.to_string() });
        self.devtools.ask("Target.activateTarget", &wanted)?;
        Ok(hand.wait(hand.driver.switch_to_window(tab.clone()))?)
    }

    fn leave(&mut self, _: &Hand, _: &[WindowHandle]) -> Result<(), Failure> {
        let context = self.context.take().ok_or("no context")?;
        let wanted = json!({ "browserContextId": context });
        self.devtools.ask("Target.disposeBrowserContext", &wanted)?;
        Ok(())
    }

    /// The driver does so itself.
    fn is_drawn(&self, _: &Hand) {}

    fn resize(&self, hand: &Hand, width: u32, height: u32) -> Result<(), Failure> {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        command(hand, "Emulation.setDeviceMetricsOverride", &size)
    }

    fn prefer(&self, hand: &Hand, media: &str, features: &[(&str, &str)]) -> Result<(), Failure> {
        let features: Vec<Value> = (features.iter())
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let wanted = json!({ "media": media, "features": features });
        command(hand, "Emulation.setEmulatedMedia", &wanted)
    }
}

/// One of Chromium's own commands to a page.
fn command(hand: &Hand, method: &str, parameters: &Value) -> Result<(), Failure> {
    hand.wait(hand.driver.cdp().send_raw(method, parameters))?;
    Ok(())
}
