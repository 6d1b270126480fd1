//! WebKit: GTK's small browser on a screen of its own that is drawn into memory, with a desktop's settings beside it.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WindowHandle;

use super::{Controls, Failure, close};
use crate::browser::{Helper, new_profile, setting};
use crate::session::Hand;

struct WebKit {
    /// The file of the desktop's settings, and the program that tells the browser of them.
    settings: PathBuf,
    desktop: Helper,
    _screen: Helper,
}

/// Styles of what is around the page.
const NARROW: &str = "* { font-size: 1px; padding: 0; margin: 0; min-width: 0; border-width: 0; }";

/// Starts a browser. It keeps nothing on disk: so this browser does under a driver.
pub fn start() -> (Hand, Box<dyn Controls>) {
    let folder = new_profile();
    fs::create_dir_all(&folder).expect("a folder for the browser");
    // The window can be no narrower than the browser's own buttons are.
    fs::create_dir(folder.join("gtk-3.0")).expect("a folder for the desktop's styles");
    fs::write(folder.join("gtk-3.0/gtk.css"), NARROW).expect("the styles are written");
    let xvfb = setting("RAMKALKYL_XVFB");
    let words = [
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1600x1200x24",
        "-nolisten",
        "tcp",
    ];
    let screen = Helper::start(&[&[xvfb.as_str()], &words[..]].concat(), &[], &folder);
    let display = screen.says(|line| line.trim().parse::<u16>().ok());
    let display = format!(":{display}");
    let settings = folder.join("settings");
    write_settings(&settings, &[]).expect("the desktop's settings are written");
    let xsettingsd = setting("RAMKALKYL_XSETTINGSD");
    let file = settings.display().to_string();
    let words = [xsettingsd.as_str(), "-c", &file];
    let desktop = Helper::start(&words, &[("DISPLAY", &display)], &folder);
    let (port, helper) = start_driver(&display, &folder);
    let wanted = json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": setting("RAMKALKYL_MINIBROWSER"),
            "args": ["--automation"],
        },
    });
    let hand = Hand::open(port, wanted, Some(helper));
    check_version(&hand);
    let webkit = WebKit {
        settings,
        desktop,
        _screen: screen,
    };
    (hand, Box::new(webkit))
}

fn start_driver(display: &str, folder: &Path) -> (u16, Helper) {
    let home = folder.display().to_string();
    let environment = [
        ("DISPLAY", display),
        ("GDK_BACKEND", "x11"),
        // Nothing of the user's own desktop.
        ("HOME", &home),
        ("XDG_CONFIG_HOME", &home),
        ("XDG_CACHE_HOME", &home),
        ("XDG_DATA_HOME", &home),
        ("GSETTINGS_BACKEND", "memory"),
        ("NO_AT_BRIDGE", "1"),
        // It is our own page that runs, and the sandbox does not start for root or in a container.
        ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
    ];
    let port = free_port();
    let argument = format!("--port={port}");
    let words = [&setting("RAMKALKYL_WEBKITDRIVER"), argument.as_str()];
    let helper = Helper::start(&words, &environment, folder);
    wait_for(port);
    (port, helper)
}

/// An engine older than we know of is said to be so, rather than let fail in a hundred ways.
fn check_version(hand: &Hand) {
    let numbers = |version: &str| -> Vec<u32> {
        let parts = version.split('.').map_while(|part| part.parse().ok());
        parts.collect()
    };
    let found = hand.driver.capabilities().get("browserVersion");
    let found = found.and_then(Value::as_str).unwrap_or_default();
    let oldest = setting("RAMKALKYL_WEBKIT_AT_LEAST");
    assert!(
        numbers(found) >= numbers(&oldest),
        "WebKitGTK is {found}; the tests need {oldest} or later"
    );
}

/// The driver wants its port named.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}

fn wait_for(port: u16) {
    let begun = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "the driver does not answer"
        );
        thread::sleep(Duration::from_millis(20));
    }
}

/// Writes what the desktop tells its programs.
fn write_settings(file: &Path, features: &[(&str, &str)]) -> Result<(), Failure> {
    let dark = features.contains(&("prefers-color-scheme", "dark"));
    let less_motion = features.contains(&("prefers-reduced-motion", "reduce"));
    let theme = if dark { "Adwaita-dark" } else { "Adwaita" };
    let animations = u8::from(!less_motion);
    let text = format!("Net/ThemeName \"{theme}\"\nGtk/EnableAnimations {animations}\n");
    Ok(fs::write(file, text)?)
}

/// Has the rules for paper hold on the screen, and those for the screen not, or all as they were: this engine's driver
/// has no command for it.
const MEDIA: &str = "
    window.e2eMedia ??= new Map();
    const print = arguments[0] === 'print';
    const change = (media) => {
        if (!window.e2eMedia.has(media)) window.e2eMedia.set(media, media.mediaText);
        const own = window.e2eMedia.get(media);
        media.mediaText = print ? own.replace(/\\bscreen\\b/g, 'not all').replace(/\\bprint\\b/g, 'all') : own;
    };
    const walk = (rules) => [...rules].forEach((rule) => {
        if (rule instanceof CSSMediaRule) change(rule.media);
        if (rule.cssRules) walk(rule.cssRules);
    });
    for (const sheet of document.styleSheets) {
        if (sheet.media.mediaText !== '') change(sheet.media);
        walk(sheet.cssRules);
    }";

impl Controls for WebKit {
    fn enter(&mut self, hand: &Hand) -> Result<WindowHandle, Failure> {
        self.open_tab(hand)
    }

    /// A window, since the driver does not bring a tab to the front, and what is behind another does not move.
    fn open_tab(&mut self, hand: &Hand) -> Result<WindowHandle, Failure> {
        let window = hand.wait(hand.driver.new_window())?;
        self.show(hand, &window)?;
        self.resize(hand, 1280, 813)?;
        Ok(window)
    }

    fn leave(&mut self, hand: &Hand, tabs: &[WindowHandle]) -> Result<(), Failure> {
        close(self, hand, tabs)?;
        self.desk(&[])
    }

    fn resize(&self, hand: &Hand, width: u32, height: u32) -> Result<(), Failure> {
        let wanted = [i64::from(width), i64::from(height)];
        let mut inner = [0, 0];
        for _ in 0..100 {
            let answer = hand
                .driver
                .execute("return [innerWidth, innerHeight]", vec![]);
            inner = hand.wait(answer)?.convert()?;
            if inner == wanted {
                return Ok(());
            }
            let outer = hand.wait(hand.driver.get_window_rect())?;
            let size =
                |outer: i64, at: usize| u32::try_from((outer + wanted[at] - inner[at]).max(1));
            let (width, height) = (size(outer.width, 0)?, size(outer.height, 1)?);
            hand.wait(hand.driver.set_window_rect(0, 0, width, height))?;
            thread::sleep(Duration::from_millis(20));
        }
        Err(format!("the window is {inner:?} and not {wanted:?}").into())
    }

    fn prefer(&self, hand: &Hand, media: &str, features: &[(&str, &str)]) -> Result<(), Failure> {
        self.desk(features)?;
        hand.wait(hand.driver.execute(MEDIA, vec![json!(media)]))?;
        for (name, value) in features {
            let script = "return matchMedia(`(${arguments[0]}: ${arguments[1]})`).matches";
            let begun = Instant::now();
            loop {
                let asked = hand.driver.execute(script, vec![json!(name), json!(value)]);
                if hand.wait(asked)?.convert::<bool>()? {
                    break;
                }
                if begun.elapsed() > Duration::from_secs(10) {
                    return Err(format!("{name} does not become {value}").into());
                }
                thread::sleep(Duration::from_millis(20));
            }
        }
        Ok(())
    }
}

impl WebKit {
    /// Changes the desktop's settings.
    fn desk(&self, features: &[(&str, &str)]) -> Result<(), Failure> {
        write_settings(&self.settings, features)?;
        self.desktop.reread();
        Ok(())
    }
}
