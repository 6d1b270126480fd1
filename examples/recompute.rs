//! Recomputes a figure outside the browser, from the same link that the page carries.
//!
//! `cargo run --release --example recompute -- evaluate '<link>'` prints the outcome as JSON.
//! `… -- audit <baseline>` prints the audit, one printed figure a line of JSON.
//! `… -- catalogue` prints the list of documents that the page starts with: `src/data/documents/index.json`.
//! What of the link could not be used is said on standard error; the rest is used, as on the page.

use std::process::ExitCode;

use ramkalkyl::codec::report::report;
use ramkalkyl::codec::{audit_lines, catalogue, link};
use ramkalkyl::data;
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::text::audit::AuditText;
use ramkalkyl::text::language::Language;
use ramkalkyl::text::notice;

const USAGE: &str = "usage:
  recompute evaluate '<link>'     for example '#/osteraker-2020?v=1&index.2020=3'
  recompute audit <baseline>      every printed figure with its verdict; with 'en' after it in English
  recompute audit-file <path>     the same for a file of your own
  recompute evaluate-file <path>  a file of your own, with no lever moved
  recompute catalogue             the list of documents for the start page (baselines/index.json)
  recompute catalogue <paths>     the same with files of your own after ours";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match *arguments.as_slice() {
        ["evaluate", link] => evaluate(link),
        ["audit", id] => document(id).and_then(|it| audit(&it, Language::Swedish)),
        ["audit", id, "en"] => document(id).and_then(|it| audit(&it, Language::English)),
        ["audit-file", path] => own(path).and_then(|it| audit(&it, Language::Swedish)),
        ["evaluate-file", path] => own(path).and_then(|it| evaluated(&it, "")),
        ["catalogue", ref paths @ ..] => catalogue(paths),
        ["bench"] => bench(),
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(printed) => {
            println!("{printed}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn document(id: &str) -> Result<data::document::Document, String> {
    let known = data::DOCUMENT_IDS.join(", ");
    data::document(id)
        .ok_or_else(|| format!("no document {id:?}; there is: {known}"))?
        .map_err(|faults| format!("the document {id} cannot be read: {faults:?}"))
}

/// A document of the user's own; its faults one a line.
fn own(path: &str) -> Result<data::document::Document, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    data::load::read(&text).map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        faults.join("\n")
    })
}

/// The list of our documents, and of files of the user's own after them.
fn catalogue(paths: &[&str]) -> Result<String, String> {
    let ours = data::DOCUMENT_IDS.iter().map(|id| document(id));
    let all = ours.chain(paths.iter().map(|path| own(path)));
    let cards: Result<Vec<_>, _> = all.map(|it| it.map(|it| catalogue::card(&it))).collect();
    Ok(catalogue::write(&cards?).trim_end().to_owned())
}

/// The audit as JSON lines.
fn audit(document: &data::document::Document, language: Language) -> Result<String, String> {
    let audit = ramkalkyl::audit::audit(document).map_err(|error| error.to_string())?;
    let words = AuditText {
        document,
        audit: &audit,
        language,
    };
    let lines: Result<Vec<String>, _> = (audit_lines::lines(&audit, &words).iter())
        .map(serde_json::to_string)
        .collect();
    Ok(lines.map_err(|error| error.to_string())?.join("\n"))
}

fn evaluate(link: &str) -> Result<String, String> {
    let split = link::split(link);
    evaluated(&document(&split.baseline)?, link)
}

fn evaluated(document: &data::document::Document, link: &str) -> Result<String, String> {
    let split = link::split(link);
    let baseline = &document.baseline;
    let opened = link::open(baseline, &split);
    for found in &opened.notices {
        eprintln!("{}", notice::notice(found, baseline, Language::English));
    }
    let outcome = calculate(baseline, &opened.scenario).map_err(|error| error.to_string())?;
    let report = report(baseline, &opened.scenario, &outcome).map_err(|error| error.to_string())?;
    serde_json::to_string_pretty(&report).map_err(|error| error.to_string())
}

/// Prints how long one recalculation takes, for `cargo xtask bench`.
fn bench() -> Result<String, String> {
    const TIMES: u32 = 20_000;
    let document = document("osteraker-2020")?;
    let split = link::split("#/osteraker-2020?v=1&index.2020=3&hvb-barn.volume.2020=3650");
    let opened = link::open(&document.baseline, &split);
    let start = std::time::Instant::now();
    for _ in 0..TIMES {
        let outcome = calculate(&document.baseline, std::hint::black_box(&opened.scenario));
        std::hint::black_box(outcome).map_err(|error| error.to_string())?;
    }
    let each = start.elapsed().as_secs_f64() * 1e6 / f64::from(TIMES);
    Ok(format!("native_us_per_recompute {each:.3}"))
}
