//! `cargo xtask bench`: what the first load weighs and how fast the page answers.

use crate::failure::{Doing, Failure, Result};
use crate::static_server;
use crate::statistics::percentile;
use crate::tools::{BuildTools, TestTools};
use crate::webdriver::Session;
use crate::{bundle, process};
use serde_json::{Value, json};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// The page that is measured; `?bench` makes it expose `ramkalkylBench`.
const PAGE: &str = "?bench#/osteraker-2020?v=1";

/// The slider that is moved, and the figure that must follow.
const SLIDER: &str = r#"input[type=range][data-lever="index.2020"]"#;
const FIGURE: &str = r#"data[data-figure="required.2020"]"#;

const STEPS: u32 = 200;
const RECOMPUTES: u32 = 5_000;

/// Aims of one recompute in wasm (microseconds) and of a changed figure (milliseconds, median and worst).
const AIM_RECOMPUTE: f64 = 20.0;
const AIM_MEDIAN: f64 = 8.0;
const AIM_WORST: f64 = 16.0;

/// Measures everything and prints it; a missed aim is shown, not an error.
pub fn bench() -> Result<()> {
    let tools = BuildTools::ensure()?;
    let browser = TestTools::ensure()?.browser;
    let sizes = bundle::release(&tools)?;
    println!("\n=== bytes over the wire on first load\n{sizes}");

    let native = native_microseconds()?;
    let server = static_server::start(bundle::folder(), 0).doing(|| "serve dist/".into())?;
    let session = Session::open(&browser)?;
    session.go(&format!("http://{}/{PAGE}", server.address))?;
    wait_for_slider(&session)?;
    println!("  Chromium itself counted {}", transferred(&session)?);

    println!("\n=== time of one recompute");
    print_aim("natively", native, "µs", None);
    print_aim(
        "in wasm",
        wasm_microseconds(&session)?,
        "µs",
        Some(AIM_RECOMPUTE),
    );

    for times in [1, 4] {
        println!(
            "\n=== input event to changed figure, {STEPS} slider steps, processor slowed {times}×"
        );
        session.slow_down(times)?;
        slide(&session)?;
    }
    Ok(())
}

fn native_microseconds() -> Result<Option<f64>> {
    let mut example = Command::new(process::cargo());
    example.current_dir(process::repository()).args([
        "run",
        "--release",
        "--quiet",
        "--example",
        "recompute",
        "--",
        "bench",
    ]);
    let said = process::output_of(&mut example)
        .ok_or_else(|| Failure::new("the example 'recompute' did not run"))?;
    Ok(said.lines().find_map(native_line))
}

/// The number in the example's line `native_us_per_recompute 1.23`.
fn native_line(line: &str) -> Option<f64> {
    let number = line.strip_prefix("native_us_per_recompute ")?;
    number.trim().parse().ok()
}

fn wait_for_slider(session: &Session) -> Result<()> {
    let both = format!(
        "return document.querySelector({}) !== null && document.querySelector({}) !== null",
        json!(SLIDER),
        json!(FIGURE)
    );
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(20) {
        if session.run(&both)? == Value::Bool(true) {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(100));
    }
    Err(Failure::new(format!(
        "the page did not show {SLIDER} and {FIGURE} within 20 seconds"
    )))
}

/// The size of all bodies as they came over the wire.
fn transferred(session: &Session) -> Result<String> {
    let counted = session.run(
        "const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
         return [entries.length, entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0)]",
    )?;
    let number = |position| counted.get(position).and_then(Value::as_u64).unwrap_or(0);
    Ok(format!("{} bytes in {} requests", number(1), number(0)))
}

/// The median of five rounds, after one to warm up.
fn wasm_microseconds(session: &Session) -> Result<Option<f64>> {
    let script = format!(
        "return typeof window.ramkalkylBench === 'function' ? window.ramkalkylBench({RECOMPUTES}) : null"
    );
    let mut rounds = Vec::new();
    for _ in 0..6 {
        rounds.extend(session.run(&script)?.as_f64());
    }
    Ok(percentile(rounds.get(1..).unwrap_or_default(), 50))
}

fn slide(session: &Session) -> Result<()> {
    let script = include_str!("bench_slider.js");
    let outcome = session.run_async(script, &[json!(STEPS), json!(SLIDER), json!(FIGURE)])?;
    let times: Vec<f64> = outcome
        .get("times")
        .and_then(Value::as_array)
        .map(|times| times.iter().filter_map(Value::as_f64).collect())
        .unwrap_or_default();
    print_aim("median", percentile(&times, 50), "ms", Some(AIM_MEDIAN));
    print_aim("95 of 100", percentile(&times, 95), "ms", None);
    print_aim("worst", percentile(&times, 100), "ms", Some(AIM_WORST));
    match outcome.get("unchanged").and_then(Value::as_u64) {
        Some(0) => Ok(()),
        steps => Err(Failure::new(format!(
            "the figure did not change within 2 seconds after {} of the steps",
            steps.unwrap_or_default()
        ))),
    }
}

fn print_aim(name: &str, value: Option<f64>, unit: &str, aim: Option<f64>) {
    let value = value.map_or("not available".into(), |value| format!("{value:.2} {unit}"));
    let aim = aim.map_or(String::new(), |aim| format!("   aim {aim:.0} {unit}"));
    println!("  {name:<12} {value:>14}{aim}");
}

#[cfg(test)]
mod tests {
    use super::native_line;

    #[test]
    fn reads_the_example_s_line() {
        assert_eq!(native_line("native_us_per_recompute 3.5"), Some(3.5));
        assert_eq!(native_line("something else"), None);
        assert_eq!(native_line("native_us_per_recompute x"), None);
    }
}
