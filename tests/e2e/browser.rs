//! The driver and the page's server: started once, and ended with the tests. Browsers: started and killed.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

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

/// Starts the driver on a free port. A static is never dropped, so the end of this program's pipe ends the driver, with
/// the browsers that still wait for a test, and takes their profiles away.
fn start_driver() -> (u16, Child) {
    let mut shell = Command::new("sh")
        .args([
            "-c",
            "trap : INT; \"$0\" --port=0 & driver=$!; cat >/dev/null; \
             pkill -KILL -P $driver; kill $driver; sleep 1; rm -rf \"$1\"",
        ])
        .arg(setting("RAMKALKYL_CHROMEDRIVER"))
        .arg(profiles())
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

/// The folder of this run's profiles.
pub fn profiles() -> PathBuf {
    std::env::temp_dir().join(format!("ramkalkyl-e2e-profiles-{}", std::process::id()))
}

/// A folder for a profile that no browser has had.
pub fn new_profile() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    profiles().join(COUNT.fetch_add(1, Ordering::Relaxed).to_string())
}

/// Starts a browser on a profile's folder, which it makes if it is not there.
pub async fn start(profile: &Path) -> WebDriver {
    let settings = concat!(env!("CARGO_MANIFEST_DIR"), "/xtask/webdriver.json");
    let settings = std::fs::read_to_string(settings).expect("xtask/webdriver.json is read");
    let mut settings: Value =
        serde_json::from_str(&settings).expect("xtask/webdriver.json is JSON");
    settings["browserName"] = json!("chrome");
    let options = &mut settings["goog:chromeOptions"];
    options["binary"] = json!(setting("RAMKALKYL_CHROMIUM"));
    let arguments = options["args"].as_array_mut().expect("a list");
    arguments.push(json!(profile_argument(profile)));
    let Value::Object(settings) = settings else {
        panic!("xtask/webdriver.json is an object");
    };
    let address = format!("http://127.0.0.1:{}", shared().driver);
    WebDriver::new(address, Capabilities::from(settings))
        .await
        .expect("the browser opens")
}

fn profile_argument(profile: &Path) -> String {
    format!("--user-data-dir={}", profile.display())
}

/// Ends the browser of a profile at once, as a loss of power would: nothing is written after this.
pub fn kill(profile: &Path) {
    let listed = Command::new("ps")
        .args(["-A", "-ww", "-o", "pid=,args="])
        .output()
        .expect("ps lists the processes");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let wanted = profile_argument(profile);
    // The browser itself; its helpers carry `--type=` and end without it.
    let own = |line: &&str| {
        let mut words = line.split_whitespace();
        words.any(|word| word == wanted) && !line.contains("--type=")
    };
    let found: Vec<&str> = listed.lines().filter(own).collect();
    assert!(!found.is_empty(), "no browser has {wanted}");
    for line in found {
        let process = line.split_whitespace().next().expect("a number");
        let killed = Command::new("kill").args(["-KILL", process]).status();
        assert!(killed.expect("kill runs").success(), "{line} is not killed");
    }
}
