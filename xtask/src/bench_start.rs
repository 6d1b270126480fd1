//! `cargo xtask bench start`: when a phone on a slow line sees the page and can use it, beside a page of one button in
//! the same run.

use crate::failure::{Doing, Failure, Result};
use crate::sizes::Sizes;
use crate::static_server;
use crate::statistics::percentile;
use crate::tools::{BuildTools, TestTools};
use crate::webdriver::Session;
use crate::{bundle, process};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// How often each page is opened; they take turns, so that a busy machine is busy for all.
const ROUNDS: usize = 7;

/// "Slow 4G" as browsers' own tools have it: bytes a second, and milliseconds that a request waits.
const DOWN: f64 = 1_474.56 * 1024.0 / 8.0;
const UP: f64 = 675.0 * 1024.0 / 8.0;
const WAIT: f64 = 562.5;

/// How many times slower the processor seems.
const SLOWER: u32 = 4;

/// A page that is measured.
struct Page {
    name: &'static str,
    path: &'static str,
    /// When it answers, in its own words.
    usable: &'static str,
    /// What of it never comes.
    blocked: &'static [&'static str],
}

/// The page of one button, which has a server of its own: our headers would not let it start.
const BUTTON: &str = "index.html";

const TAKEN_OVER: &str = "document.getElementById('prerendered') === null && document.querySelector('#app:not([hidden]) .calculator-levers[data-drawn]') !== null";
const NEVER: &str = "document.readyState === 'complete'";

const PAGES: [Page; 4] = [
    Page {
        name: "the calculator",
        path: "osteraker-2020/",
        usable: TAKEN_OVER,
        blocked: &[],
    },
    Page {
        name: "its program blocked",
        path: "osteraker-2020/",
        usable: NEVER,
        blocked: &[
            "*start-*.js",
            "*share-*.js",
            "*.wasm",
            "*ramkalkyl-*.js",
            "*.packed",
        ],
    },
    Page {
        name: "its HTML alone",
        path: "osteraker-2020/plain.html",
        usable: NEVER,
        blocked: &[],
    },
    Page {
        name: "one button",
        path: BUTTON,
        usable: "document.querySelector('button') !== null",
        blocked: &[],
    },
];

/// Builds both pages, opens them in turns and prints what was measured.
pub fn bench() -> Result<()> {
    let tools = BuildTools::ensure()?;
    let browser = TestTools::ensure()?.browser;
    bundle::release(&tools)?;
    let folder = beside_each_other()?;
    let serve = |folder| static_server::start(folder, 0).doing(|| "serve the pages".into());
    let (ours, other) = (serve(folder)?, serve(button(&tools)?)?);
    let mut measured: Vec<Vec<Value>> = PAGES.iter().map(|_| Vec::new()).collect();
    for _ in 0..ROUNDS {
        for (page, values) in PAGES.iter().zip(&mut measured) {
            let session = Session::open(&browser)?;
            let server = if page.path == BUTTON { &other } else { &ours };
            let address = format!("http://{}/{}", server.address, page.path);
            values.push(measure(&session, &address, page)?);
        }
    }
    println!("\n=== {ROUNDS} rounds, processor slowed {SLOWER}×, slow 4G: medians");
    for (page, values) in PAGES.iter().zip(&measured) {
        let median = |name: &str| {
            let samples: Vec<f64> = (values.iter())
                .filter_map(|value| value.get(name)?.as_f64())
                .collect();
            percentile(&samples, 50).unwrap_or_default()
        };
        println!(
            "  {:<20} first paint {:>5.0} ms   largest {:>5.0} ms   usable {:>5.0} ms   shift {:.4}",
            page.name,
            median("painted"),
            median("largest"),
            median("usable"),
            median("shift")
        );
    }
    Ok(())
}

/// A folder with our pages, one of them without its scripts.
fn beside_each_other() -> Result<PathBuf> {
    let folder = emptied("target/bench-start")?;
    copy(&bundle::folder(), &folder)?;
    let page = folder.join("osteraker-2020/index.html");
    let html = fs::read_to_string(&page).doing(|| format!("read {}", page.display()))?;
    let plain = folder.join("osteraker-2020/plain.html");
    fs::write(&plain, without_scripts(&html)).doing(|| format!("write {}", plain.display()))?;
    Sizes::weigh(&folder)?;
    Ok(folder)
}

/// A folder with the page of one button.
fn button(tools: &BuildTools) -> Result<PathBuf> {
    let folder = emptied("target/bench-button")?;
    let mut trunk = tools.trunk(true)?;
    trunk
        .args(["build", "--release", "--public-url", "./", "--dist"])
        .arg(&folder)
        .arg(process::repository().join("xtask/button/index.html"))
        .env_remove("NO_COLOR");
    process::run(&mut trunk)?;
    start_button(&folder)?;
    Sizes::weigh(&folder)?;
    Ok(folder)
}

fn emptied(path: &str) -> Result<PathBuf> {
    let folder = process::repository().join(path);
    if folder.exists() {
        fs::remove_dir_all(&folder).doing(|| format!("empty {}", folder.display()))?;
    }
    Ok(folder)
}

/// Names the button's program in its page as Trunk would: our own pages are started by `start.js`, so it leaves that out.
fn start_button(folder: &Path) -> Result<()> {
    let reading = || format!("read {}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).doing(reading)? {
        let name = entry.doing(reading)?.file_name();
        names.push(name.to_string_lossy().into_owned());
    }
    let named = |extension: &str| {
        let found = names.iter().find(|name| name.ends_with(extension));
        found.ok_or_else(|| Failure::new(format!("Trunk left no {extension} of the button")))
    };
    let (script, wasm) = (named(".js")?, named(".wasm")?);
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).doing(|| format!("read {}", page.display()))?;
    let start = format!(
        "<link rel=\"modulepreload\" href=\"./{script}\" crossorigin>\
         <link rel=\"preload\" href=\"./{wasm}\" crossorigin as=\"fetch\" type=\"application/wasm\">\
         <script type=\"module\">import start from './{script}'; start({{ module_or_path: './{wasm}' }});</script>"
    );
    let started = html.replacen("</head>", &format!("{start}</head>"), 1);
    fs::write(&page, started).doing(|| format!("write {}", page.display()))
}

/// A page without what it has scripts for: the text that a reader sees, and its style.
fn without_scripts(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<script") {
        plain.push_str(before);
        rest = after.split_once("</script>").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let is_ahead =
        |line: &&str| !line.contains("rel=\"modulepreload\"") && !line.contains("rel=\"preload\"");
    plain
        .lines()
        .filter(is_ahead)
        .collect::<Vec<_>>()
        .join("\n")
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).doing(|| format!("make {}", to.display()))?;
    let reading = || format!("read {}", from.display());
    for entry in fs::read_dir(from).doing(reading)? {
        let path = entry.doing(reading)?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target).doing(|| format!("copy {}", path.display()))?;
        }
    }
    Ok(())
}

fn measure(session: &Session, address: &str, page: &Page) -> Result<Value> {
    session.command("Network.enable", &json!({}))?;
    session.command("Network.setBlockedURLs", &json!({ "urls": page.blocked }))?;
    session.command(
        "Network.emulateNetworkConditions",
        &json!({ "offline": false, "latency": WAIT, "downloadThroughput": DOWN, "uploadThroughput": UP }),
    )?;
    session.command(
        "Emulation.setDeviceMetricsOverride",
        &json!({ "width": 412, "height": 823, "deviceScaleFactor": 1.75, "mobile": true }),
    )?;
    let script = include_str!("bench_start.js").replace("USABLE", page.usable);
    session.command(
        "Page.addScriptToEvaluateOnNewDocument",
        &json!({ "source": script }),
    )?;
    session.slow_down(SLOWER)?;
    session.go(address)?;
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(60) {
        let measured = session.run(
            "return { ...window.measured, largest: Math.max(0, ...window.measured.largest) }",
        )?;
        let is_there = |name: &str| measured.get(name).is_some_and(|value| !value.is_null());
        if is_there("painted") && is_there("usable") {
            // A shift that comes after the page is usable is one too.
            thread::sleep(Duration::from_secs(2));
            return session.run(
                "return { ...window.measured, largest: Math.max(0, ...window.measured.largest) }",
            );
        }
        thread::sleep(Duration::from_millis(200));
    }
    Err(Failure::new(format!(
        "{} did not become usable within a minute",
        page.name
    )))
}

#[cfg(test)]
mod tests {
    use super::without_scripts;

    #[test]
    fn a_page_is_plain_without_its_scripts() {
        let html = "<head>\n<script>a < b</script>\n<link rel=\"modulepreload\" href=\"x\">\n\
             <link rel=\"stylesheet\" href=\"y\">\n<script type=\"module\" src=\"z\"></script>\n</head>";
        let plain = without_scripts(html);
        assert!(
            !plain.contains("script") && !plain.contains("preload"),
            "{plain}"
        );
        assert!(
            plain.contains("stylesheet") && plain.contains("</head>"),
            "{plain}"
        );
    }
}
