//! Page and example give the same figures for the same links, digit for digit.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use crate::page::Page;

const LINKS: &[&str] = &[
    "#/osteraker-2020?v=1",
    "#/osteraker-2020?v=1&index.2020=3",
    "#/osteraker-2020?v=1&hvb-barn.volume.2020=3650",
    "#/osteraker-2020?v=1&frame.2020=85000&frame.2021=85500.5&frame.2022=0",
    "#/osteraker-2020?v=1&index-months.2020=7&index-months.2021=3&index.2020=3.25&index.2021=-1.5&index.2022=4",
    "#/osteraker-2020?v=1&cover.2020=100&cover.2021=33.3&index.2021=2.7",
    "#/osteraker-2020?v=1&familjehem-externa.rate-growth.2022=-3.3&familjehem-interna.growth.2021=7&hvb.growth.2022=-100&hvb.rate.2020=1799.99",
    "#/osteraker-2020?v=1&forsorjningsstod.amount.2020=12500&other.2020=-250.75&other.2022=400&skyddat-boende.amount.2021=1",
    "#/osteraker-2020?v=1&carry=unmet&index.2020=3&measure=Hemmaplan~600~2020~4&measure=%C3%85terh%C3%A4mtning~1000.5~2021~12",
    "#/osteraker-2020?v=1&carry=unmet&frame.2020=70000&hvb-barn.growth.2021=250&hvb-barn.volume.2020=0&index.2020=100&lang=en&volumes=days&year=2022",
    "#/osteraker-2020?v=1&frame.2020=abc&index.2020=3&shoe.2020=4",
    "#/osteraker-2019?v=1",
    "#/osteraker-2019?v=1&cover.2020=0&cover.2021=0&hvb.volume.2019=4000&index.2019=3",
    "#/huddinge-2021?v=1",
    "#/huddinge-2021?v=1&index.2021=2.5&other.2021=0",
    "#/sodertalje-2019?v=1",
    "#/sodertalje-2019?v=1&index.2019=2&hemtjanst.volume.2019=30000",
    "#/linkoping-2018?v=1",
    "#/linkoping-2018?v=1&forsorjningsstod.volume.2019=24000&hvb.volume.2019=-1&hvb.rate.2019=3000&index.2019=2",
];

/// The example, built once.
fn example() -> &'static PathBuf {
    static EXAMPLE: OnceLock<PathBuf> = OnceLock::new();
    EXAMPLE.get_or_init(|| {
        let built = Command::new(env!("CARGO"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args([
                "build",
                "--quiet",
                "--example",
                "recompute",
                "--features",
                "e2e",
                "--message-format=json",
            ])
            .output()
            .expect("cargo runs");
        assert!(
            built.status.success(),
            "{}",
            String::from_utf8_lossy(&built.stderr)
        );
        let messages = String::from_utf8_lossy(&built.stdout).into_owned();
        let executable = messages.lines().find_map(|line| {
            let message: Value = serde_json::from_str(line).ok()?;
            message.get("executable")?.as_str().map(PathBuf::from)
        });
        executable.expect("cargo says where the example is")
    })
}

/// What the example prints for a link, by the names that figures have on the page.
fn recomputed(link: &str) -> (Vec<u64>, BTreeMap<String, String>) {
    let printed = Command::new(example())
        .args(["evaluate", link])
        .output()
        .expect("the example runs");
    let errors = String::from_utf8_lossy(&printed.stderr);
    assert!(printed.status.success(), "{link}: {errors}");
    let report: Value = serde_json::from_slice(&printed.stdout).expect("the example prints JSON");
    let id = report["baseline"].as_str().expect("an id");
    assert!(link.starts_with(&format!("#/{id}?")), "{link}: {id}");
    let (mut years, mut figures) = (Vec::new(), BTreeMap::new());
    for year in report["years"].as_array().expect("a list of years") {
        let number = year["year"].as_u64().expect("a year");
        years.push(number);
        gather(&mut figures, "", year, number);
    }
    (years, figures)
}

/// Names every decimal string under a value: `items.hvb.cost` of 2021 is `hvb.cost.2021`, `lumps.x` is `x.amount`.
fn gather(figures: &mut BTreeMap<String, String>, before: &str, value: &Value, year: u64) {
    for (key, value) in value.as_object().expect("an object") {
        match (key.as_str(), value) {
            ("items" | "lumps", value) if before.is_empty() => {
                gather(figures, &format!("{key}/"), value, year)
            }
            (name, Value::String(text)) if before == "lumps/" => {
                figures.insert(format!("{name}.amount.{year}"), text.clone());
            }
            (name, Value::String(text)) => {
                let subject = before.trim_start_matches("items/");
                figures.insert(format!("{subject}{name}.{year}"), text.clone());
            }
            (item, Value::Object(_)) => gather(figures, &format!("{item}."), value, year),
            _ => {}
        }
    }
}

#[test]
fn the_page_and_the_example_agree_on_every_figure() {
    let page = Page::blank();
    for link in LINKS {
        let base = link.split('?').next().expect("a baseline");
        let (_, document) = recomputed(&format!("{base}?v=1"));
        let (years, expected) = recomputed(link);
        page.go(link);
        let mut compared = 0;
        for position in 1..=years.len() {
            let tab = format!("[role=group] button[aria-pressed]:nth-child({position})");
            page.click(&tab);
            page.until_with(
                "the year is chosen",
                "return document.querySelector(arguments[0]).ariaPressed === 'true'",
                &[Value::String(tab.clone())],
            );
            let shown = page.ask("return [...document.querySelectorAll('data[data-figure]')].map(found => [found.dataset.figure, found.value])", &[]);
            for pair in shown.as_array().expect("a list") {
                let text = |position: usize| pair[position].as_str().expect("a text");
                // A figure of the document itself is what the example gives for it with nothing changed.
                let (figures, name) = match text(0).strip_prefix("document.") {
                    Some(name) => (&document, name),
                    None => (&expected, text(0)),
                };
                // Of the year before the budget year, of single measures and of what one placement costs, the example says
                // nothing.
                let Some(expected) = figures.get(name) else {
                    let known = name.ends_with(&format!(".{}", years[0] - 1))
                        || name.contains("follow_change")
                        || name.contains("placement_cost")
                        || name.starts_with("measure-");
                    assert!(known, "{link}: the example does not know {}", text(0));
                    continue;
                };
                assert_eq!(text(1), expected, "{} of {link}", text(0));
                compared += 1;
            }
        }
        assert!(
            compared >= 50 * years.len(),
            "{link}: only {compared} figures were compared"
        );
    }
}

#[test]
fn the_example_names_what_it_cannot_use() {
    let link = "#/osteraker-2020?v=1&frame.2020=abc&index.2020=3";
    let printed = Command::new(example())
        .args(["evaluate", link])
        .output()
        .expect("the example runs");
    assert!(String::from_utf8_lossy(&printed.stderr).contains("frame.2020=abc"));
    let unknown = Command::new(example())
        .args(["evaluate", "#/atlantis?v=1"])
        .output()
        .expect("the example runs");
    assert!(!unknown.status.success());
}
