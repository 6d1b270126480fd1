//! Firefox: a driver for each browser, and scripts in the browser's own window for what a page cannot do.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::common::command::{Command, FormatRequestData};
use thirtyfour::{RequestData, SessionId, WindowHandle};

use super::{Controls, Failure, close};
use crate::browser::{Helper, setting};
use crate::session::Hand;

struct Firefox;

pub fn start(profile: &Path) -> (Hand, Box<dyn Controls>) {
    std::fs::create_dir_all(profile).expect("the profile's folder is made");
    // Scripts in the browser's own window want this leave.
    let words = [
        &setting("RAMKALKYL_GECKODRIVER"),
        "--port=0",
        "--allow-system-access",
    ];
    let helper = Helper::start(&words, &[], profile);
    let port = helper.says(|line| {
        let (_, address) = line.split_once("Listening on ")?;
        address.rsplit_once(':')?.1.trim().parse().ok()
    });
    let settings = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": setting("RAMKALKYL_FIREFOX"),
            "args": ["-headless", "-profile", profile.display().to_string(), "--width=1280", "--height=980"],
            "prefs": {
                // As Chromium is started: light, with motion, whatever the machine's own desktop is set to.
                "layout.css.prefers-color-scheme.content-override": 1,
                MOTION: 0,
                // As on a phone, and as Chromium is without a screen: they take no room.
                "ui.useOverlayScrollbars": 1,
                // No process for a page that may come: there are tests in the others already.
                "dom.ipc.processPrelaunch.enabled": false,
                "browser.sessionstore.resume_from_crash": false,
                "toolkit.startup.max_resumed_crashes": -1,
            },
        },
    });
    (Hand::open(port, settings, Some(helper)), Box::new(Firefox))
}

/// The system's wish for less motion.
const MOTION: &str = "ui.prefersReducedMotion";

pub fn is_browser_of(profile: &Path, words: &str) -> bool {
    let wanted = profile.display().to_string();
    words.split_whitespace().any(|word| word == wanted)
        && words.contains("-headless")
        && !words.contains("-contentproc")
}

impl Controls for Firefox {
    fn enter(&mut self, hand: &Hand) -> Result<WindowHandle, Failure> {
        let tab = self.open_tab(hand)?;
        self.resize(hand, 1280, 813)?;
        Ok(tab)
    }

    fn leave(&mut self, hand: &Hand, tabs: &[WindowHandle]) -> Result<(), Failure> {
        close(self, hand, tabs)?;
        self.prefer(hand, "", &[])
    }

    fn resize(&self, hand: &Hand, width: u32, height: u32) -> Result<(), Failure> {
        // As the browser itself does it for `browsingContext.setViewport`.
        let script = "const browser = gBrowser.selectedBrowser;
            for (const [name, size] of [['width', arguments[0]], ['height', arguments[1]]]) {
                for (const bound of ['', 'min-', 'max-']) browser.style.setProperty(bound + name, `${size}px`);
            }";
        in_chrome(hand, script, vec![json!(width), json!(height)])
    }

    fn prefer(&self, hand: &Hand, media: &str, features: &[(&str, &str)]) -> Result<(), Failure> {
        let value = |name: &str| {
            let found = features.iter().find(|(feature, _)| *feature == name);
            found.map_or("", |(_, value)| *value)
        };
        let scheme = match value("prefers-color-scheme") {
            "" => "none",
            scheme => scheme,
        };
        let less_motion = u8::from(value("prefers-reduced-motion") == "reduce");
        let script = "const shown = gBrowser.selectedBrowser.browsingContext;
            shown.mediumOverride = arguments[0];
            shown.prefersColorSchemeOverride = arguments[1];
            Services.prefs.setIntPref(arguments[2], arguments[3]);";
        let arguments = vec![
            json!(media),
            json!(scheme),
            json!(MOTION),
            json!(less_motion),
        ];
        in_chrome(hand, script, arguments)
    }
}

/// Runs a script in the browser's own window.
fn in_chrome(hand: &Hand, script: &str, arguments: Vec<Value>) -> Result<(), Failure> {
    hand.wait(hand.driver.cmd(Context("chrome")))?;
    let done = hand.wait(hand.driver.execute(script, arguments));
    hand.wait(hand.driver.cmd(Context("content")))?;
    done?;
    Ok(())
}

/// Firefox's own command that says where scripts run.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        // A reload is the plainest of the commands that are posted.
        let mut request = Command::Refresh.format_request(session);
        request.uri = format!("/session/{session}/moz/context").into();
        request.body = Some(json!({ "context": self.0 }));
        request
    }
}
