//! `cargo xtask test`: all that CI checks, the cheap checks first, stopping at the first that fails.

use crate::arguments::{Engines, Stage};
use crate::failure::Result;
use crate::tools::{self, BuildTools, TestTools};
use crate::{bundle, end_to_end, process};
use std::process::Command;
use std::time::Instant;

/// The browser's settings, for the in-browser tests and the bench alike.
pub const WEBDRIVER_JSON: &str = "xtask/webdriver.json";

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// Runs all stages, or only one; the end-to-end tests in the engines that are wanted.
pub fn test(only: Option<Stage>, engines: Engines) -> Result<()> {
    let begun = Instant::now();
    let mut summary = Vec::new();
    for stage in wanted(only) {
        println!("\n=== {}: {}", stage.name(), describe(stage));
        let started = Instant::now();
        let outcome = run(stage, engines);
        let seconds = started.elapsed().as_secs_f64();
        let verdict = if outcome.is_ok() { "passed" } else { "FAILED" };
        println!("--- {}: {verdict} after {seconds:.1} s", stage.name());
        summary.push(format!("  {:<10} {verdict} {seconds:>8.1} s", stage.name()));
        if outcome.is_err() {
            print_summary(&summary, begun);
            return outcome;
        }
    }
    print_summary(&summary, begun);
    println!("All passed.");
    Ok(())
}

fn print_summary(lines: &[String], begun: Instant) {
    let seconds = begun.elapsed().as_secs_f64();
    println!("\n=== summary, {seconds:.1} s\n{}", lines.join("\n"));
}

/// The end-to-end tests run the released page, so asking for them alone builds it first.
fn wanted(only: Option<Stage>) -> Vec<Stage> {
    match only {
        None => Stage::ALL.to_vec(),
        Some(Stage::EndToEnd) => vec![Stage::Size, Stage::EndToEnd],
        Some(stage) => vec![stage],
    }
}

fn describe(stage: Stage) -> &'static str {
    match stage {
        Stage::Format => "the code is formatted",
        Stage::Lint => "clippy, on this machine's target and on wasm32",
        Stage::Structure => "architecture and data",
        Stage::Native => "all tests without a browser, examples and documentation",
        Stage::Office => "workbooks, recalculated by LibreOffice",
        Stage::Browser => "tests inside a browser",
        Stage::Size => "the release build and its size",
        Stage::EndToEnd => "the released page in browsers of three engines",
    }
}

fn run(stage: Stage, engines: Engines) -> Result<()> {
    match stage {
        Stage::Format => format(),
        Stage::Lint => lint(),
        // The whole workspace each time: another selection of packages would build dependencies anew.
        Stage::Structure => process::run(cargo().args([
            "test",
            "--workspace",
            "--test",
            "architecture",
            "--test",
            "data",
        ])),
        Stage::Native => process::run(cargo().args(["test", "--workspace"])),
        Stage::Office => office(),
        Stage::Browser => browser(),
        Stage::Size => size(),
        Stage::EndToEnd => end_to_end::run(engines),
    }
}

/// Cargo, at the top of the repository.
pub fn cargo() -> Command {
    let mut command = Command::new(process::cargo());
    command.current_dir(process::repository());
    command
}

fn format() -> Result<()> {
    tools::ensure_component("fmt", "rustfmt")?;
    process::run(cargo().args(["fmt", "--all", "--check"]))
}

fn lint() -> Result<()> {
    tools::ensure_component("clippy", "clippy")?;
    let deny = ["--", "-D", "warnings"];
    let host = ["clippy", "--workspace", "--all-targets", "--all-features"];
    process::run(cargo().args(host).args(deny))?;
    tools::ensure_wasm_target()?;
    let wasm = ["clippy", "--lib", "--bins"];
    process::run(cargo().args(wasm).args(WASM).args(deny))
}

fn office() -> Result<()> {
    let office = tools::Office::ensure()?;
    // The whole workspace here too, for the same reason.
    let test = ["test", "--workspace", "--features", "books/proof"];
    process::run(
        cargo()
            .args(test)
            .args(["--test", "proof", "--test", "ods"])
            .env("RAMKALKYL_SOFFICE", office.soffice),
    )
}

fn browser() -> Result<()> {
    let tools = BuildTools::ensure()?;
    let test_tools = TestTools::ensure()?;
    let settings = process::repository().join(WEBDRIVER_JSON);
    process::run(
        tools
            .command(process::cargo())?
            .arg("test")
            .args(WASM)
            .args(["--test", "web"])
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            .env("CHROMEDRIVER", &test_tools.browser.chromedriver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "300"),
    )
}

fn size() -> Result<()> {
    let sizes = bundle::release(&BuildTools::ensure()?)?;
    println!("\n{sizes}");
    sizes.check_budget()
}
