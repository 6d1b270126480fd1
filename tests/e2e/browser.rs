//! The driver, the page's server and a browser window: started once, and ended with the tests.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::static_server::{self, StaticServer};

/// A value that `cargo xtask test` sets.
pub fn setting(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test e2e`"))
}

/// What all tests share.
struct Shared {
    driver: u16,
    server: StaticServer,
    /// Ends the driver when this program ends: the shell around it waits for its input to close.
    _shell: Child,
}

fn shared() -> &'static Shared {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    SHARED.get_or_init(|| {
        let dist = PathBuf::from(setting("RAMKALKYL_DIST"));
        assert!(
            dist.join("index.html").is_file(),
            "no page in {}: run `cargo xtask dist`",
            dist.display()
        );
        let server = static_server::start(dist, 0).expect("a free port for the page");
        let (driver, shell) = start_driver();
        Shared {
            driver,
            server,
            _shell: shell,
        }
    })
}

/// Starts the driver on a free port. A static is never dropped, so the end of this program's pipe ends the driver.
fn start_driver() -> (u16, Child) {
    let mut shell = Command::new("sh")
        .args([
            "-c",
            "\"$0\" --port=0 & driver=$!; cat >/dev/null; kill $driver",
        ])
        .arg(setting("RAMKALKYL_CHROMEDRIVER"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the driver starts");
    let said = shell.stdout.take().expect("the driver's output is piped");
    let mut lines = BufReader::new(said).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    // Read on, or a driver that says more would wait for a reader.
    std::thread::spawn(move || lines.for_each(drop));
    (port.expect("the driver says its port"), shell)
}

/// Where the page is.
pub fn origin() -> String {
    format!("http://{}", shared().server.address)
}

/// Opens a browser with an empty profile.
pub async fn open() -> WebDriver {
    let settings = concat!(env!("CARGO_MANIFEST_DIR"), "/xtask/webdriver.json");
    let settings = std::fs::read_to_string(settings).expect("xtask/webdriver.json is read");
    let mut settings: Value =
        serde_json::from_str(&settings).expect("xtask/webdriver.json is JSON");
    settings["browserName"] = json!("chrome");
    settings["goog:chromeOptions"]["binary"] = json!(setting("RAMKALKYL_CHROMIUM"));
    let Value::Object(settings) = settings else {
        panic!("xtask/webdriver.json is an object");
    };
    let address = format!("http://127.0.0.1:{}", shared().driver);
    WebDriver::new(address, Capabilities::from(settings))
        .await
        .expect("the browser opens")
}
