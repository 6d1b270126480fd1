//! The end-to-end tests, in one browser engine after another.

use crate::arguments::{Engine, Engines};
use crate::failure::Result;
use crate::stages::cargo;
use crate::tools::{Firefox, TestTools, WebKit};
use crate::{bundle, process, versions};
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

/// The tests of what differs between engines, each with its reason.
const ACROSS_ENGINES: &str = include_str!("../../tests/e2e/across_engines.txt");

/// How often a tab is closed and a browser killed, where a run is to be as thorough as it can.
const THOROUGH_ROUNDS: &str = "25";

/// Runs the tests that are wanted, in each engine that is, and says what an engine had no means for.
pub fn run(wanted: Engines) -> Result<()> {
    let tools = TestTools::ensure()?;
    let engines = Engine::ALL.into_iter().filter(|engine| match wanted {
        Engines::Only(only) => *engine == only,
        Engines::Usual | Engines::All => true,
    });
    // All tools first: one that cannot be had is said before minutes have gone by.
    let commands = engines
        .map(|engine| Ok((engine, command(engine, &tools)?)))
        .collect::<Result<Vec<_>>>()?;
    let mut summary = Vec::new();
    for (engine, mut command) in commands {
        let name = engine.name();
        if wanted != Engines::Usual {
            command.env("RAMKALKYL_ROUNDS", THOROUGH_ROUNDS);
        }
        let selected = wanted == Engines::Usual && engine != Engine::Chromium;
        if selected {
            command
                .arg("--exact")
                .args(across_engines().map(|(test, _)| test));
        }
        let what = if selected {
            "what differs between engines"
        } else {
            "all"
        };
        println!("\n--- {name}: {what}");
        let begun = Instant::now();
        let without_means = run_in(engine, &mut command)?;
        let seconds = begun.elapsed().as_secs_f64();
        let count = without_means.len();
        summary.push(format!(
            "  {name:<10} {what}: {seconds:.1} s, no means for {count}"
        ));
        summary.extend(without_means.iter().map(|line| format!("    {line}")));
    }
    println!("\n{}", summary.join("\n"));
    Ok(())
}

/// Runs the tests in an engine, and gives the reasons of those that it has no means for.
fn run_in(engine: Engine, command: &mut Command) -> Result<Vec<String>> {
    let file = format!("ramkalkyl-{}-{}", engine.name(), std::process::id());
    let file = env::temp_dir().join(file);
    process::run(command.env("RAMKALKYL_WITHOUT_MEANS", &file))?;
    // There is no file where there was no such test.
    let reasons = fs::read_to_string(&file).unwrap_or_default();
    drop(fs::remove_file(&file));
    Ok(reasons.lines().map(String::from).collect())
}

fn command(engine: Engine, tools: &TestTools) -> Result<Command> {
    let mut command = cargo();
    command
        .args(["test", "--test", "e2e", "--features", "e2e"])
        .args(["--", "--test-threads=2"])
        .env("RAMKALKYL_ENGINE", engine.name())
        .env("RAMKALKYL_DIST", bundle::folder())
        .env("RAMKALKYL_AXE", &tools.axe);
    match engine {
        Engine::Chromium => {
            command
                .env("RAMKALKYL_CHROMEDRIVER", &tools.browser.chromedriver)
                .env("RAMKALKYL_CHROMIUM", &tools.browser.chromium);
        }
        Engine::Firefox => {
            let found = Firefox::ensure()?;
            command
                .env("RAMKALKYL_GECKODRIVER", found.geckodriver)
                .env("RAMKALKYL_FIREFOX", found.firefox);
        }
        Engine::WebKit => {
            let found = WebKit::ensure()?;
            command
                .env("RAMKALKYL_WEBKIT_AT_LEAST", versions::WEBKIT_AT_LEAST)
                .env("RAMKALKYL_WEBKITDRIVER", found.driver)
                .env("RAMKALKYL_MINIBROWSER", found.minibrowser)
                .env("RAMKALKYL_XVFB", found.xvfb)
                .env("RAMKALKYL_XSETTINGSD", found.xsettingsd);
        }
    }
    Ok(command)
}

/// The selected tests with their reasons.
fn across_engines() -> impl Iterator<Item = (&'static str, &'static str)> {
    ACROSS_ENGINES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| line.split_once(char::is_whitespace))
        .map(|(test, reason)| (test, reason.trim()))
}

#[cfg(test)]
mod tests {
    use super::across_engines;
    use crate::process;
    use std::fs;

    #[test]
    fn each_test_across_engines_exists_once_and_has_a_reason() {
        let mut seen = Vec::new();
        for (test, reason) in across_engines() {
            assert!(!reason.is_empty(), "{test} has no reason");
            assert!(!seen.contains(&test), "{test} is named twice");
            seen.push(test);
            let (module, name) = test.split_once("::").unwrap_or_default();
            let file = process::repository().join(format!("tests/e2e/{module}.rs"));
            let source = fs::read_to_string(file).unwrap_or_default();
            let begins = format!("#[test]\nfn {name}() {{");
            assert!(source.contains(&begins), "there is no test {test}");
        }
        assert!(!seen.is_empty());
    }
}
