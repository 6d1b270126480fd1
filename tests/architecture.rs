//! Holds the tree to the house (`src/lib.rs`): who may import whom, what the pure parts may not know, how large a file
//! may be, where colours and sizes stand. A failure lists every offender with its file and line.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]

#[path = "support/source.rs"]
mod source;

use std::collections::BTreeSet;
use std::fs;

use source::{Source, files, root, without_comments};

/// Which layers a layer may import. What is not listed is forbidden.
const IMPORTS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("data", &["model"]),
    ("audit", &["model", "data"]),
    // The words for faults of a file and for verdicts of the audit.
    ("text", &["model", "data", "audit"]),
    // The language that a reader chose is part of the state.
    ("state", &["model", "data", "text"]),
    ("codec", &["model", "data", "audit", "text", "state"]),
    ("chart", &["model", "text"]),
    ("platform", &[]),
    // The entries of the other apps (the calculator's is `main.rs`), and the program that packs our documents.
    ("bin", &["ui", "data"]),
    (
        "ui",
        &[
            "model", "data", "audit", "text", "state", "codec", "chart", "platform",
        ],
    ),
];

/// Layers that know nothing of a browser.
const PURE: &[&str] = &["model", "data", "audit", "text", "state", "codec", "chart"];

fn sources() -> Vec<Source> {
    let sources: Vec<Source> = files("src", "rs").into_iter().map(Source::read).collect();
    assert!(
        sources.len() > 20,
        "the test reads src/: {} files",
        sources.len()
    );
    sources
}

/// Fails with every offender, one a line.
fn none(rule: &str, offenders: &[String]) {
    let count = offenders.len();
    assert!(
        offenders.is_empty(),
        "\n{rule} ({count}):\n  {}\n",
        offenders.join("\n  ")
    );
}

#[test]
fn imports_go_one_way() {
    let mut offenders = Vec::new();
    for source in sources() {
        let Some(layer) = source.layer() else {
            continue;
        };
        let known = IMPORTS.iter().find(|(name, _)| *name == layer);
        let Some((_, allowed)) = known else {
            offenders.push(format!(
                "{}: the layer {layer} is not in the map of this test",
                source.path
            ));
            continue;
        };
        for (line, imported) in source.imported_layers() {
            if imported != layer && !allowed.contains(&imported.as_str()) {
                offenders.push(format!("{}:{line} {layer} imports {imported}", source.path));
            }
        }
    }
    none("A layer imports one that it may not", &offenders);
}

#[test]
fn no_import_climbs_two_levels() {
    let found = |source: Source| source.lines_with(&["super::super"]);
    let offenders: Vec<String> = sources().into_iter().flat_map(found).collect();
    none("Use crate:: instead of super::super", &offenders);
}

#[test]
fn the_model_is_pure() {
    let forbidden = [
        "f32",
        "f64",
        "std::time",
        "std::fs",
        "std::env",
        "std::io",
        "std::net",
        "std::process",
        "std::thread",
        "println!",
        "print!",
        "eprintln!",
        "dbg!",
        "rand::",
        "Instant",
        "SystemTime",
        "HashMap",
        "HashSet",
    ];
    let model = sources()
        .into_iter()
        .filter(|source| source.layer() == Some("model"));
    let offenders: Vec<String> = model
        .flat_map(|source| source.lines_with(&forbidden))
        .collect();
    none(
        "The model has no floats, clock, input or output, chance",
        &offenders,
    );
}

#[test]
fn only_platform_and_ui_know_the_browser() {
    let browser = ["web_sys", "js_sys", "wasm_bindgen", "yew", "gloo"];
    let pure = sources()
        .into_iter()
        .filter(|source| source.layer().is_some_and(|layer| PURE.contains(&layer)));
    let offenders: Vec<String> = pure
        .flat_map(|source| source.lines_with(&browser))
        .collect();
    none(
        "Only platform/, ui/ and main.rs know the browser",
        &offenders,
    );
}

#[test]
fn platform_knows_no_component() {
    let platform = sources()
        .into_iter()
        .filter(|source| source.layer() == Some("platform"));
    let offenders: Vec<String> = platform
        .flat_map(|source| source.lines_with(&["yew"]))
        .collect();
    none(
        "platform/ is the browser behind small functions, without components",
        &offenders,
    );
}

#[test]
fn nothing_stops_the_program() {
    let stops = [
        ".unwrap()",
        ".expect(",
        "panic!",
        "todo!",
        "unimplemented!",
        "unreachable!",
    ];
    let offenders: Vec<String> = sources()
        .iter()
        .flat_map(|source| source.lines_with(&stops))
        .collect();
    none("Return an error instead: these stop the page", &offenders);
}

#[test]
fn files_are_small() {
    let (usual, most) = (200, 450);
    let sizes: Vec<(usize, String)> = (sources().into_iter())
        .map(|source| (source.text.lines().count(), source.path))
        .collect();
    let tell = |(lines, path): &(usize, String)| format!("{path}: {lines} lines");
    let too_large: Vec<String> = sizes
        .iter()
        .filter(|(lines, _)| *lines > most)
        .map(tell)
        .collect();
    none("No file is longer than 450 lines", &too_large);
    let large: Vec<String> = sizes
        .iter()
        .filter(|(lines, _)| *lines >= usual)
        .map(tell)
        .collect();
    let share = large.len() * 10 <= sizes.len();
    assert!(
        share,
        "\n{} of {} files have 200 lines or more; one in ten may:\n  {}\n",
        large.len(),
        sizes.len(),
        large.join("\n  ")
    );
}

#[test]
fn every_file_says_what_it_is() {
    let silent = sources()
        .into_iter()
        .filter(|source| !source.text.starts_with("//!") && !source.path.ends_with("main.rs"));
    let offenders: Vec<String> = silent.map(|source| source.path).collect();
    none("A file begins with what it holds (//! …)", &offenders);
}

#[test]
fn every_dependency_has_its_reason() {
    let mut offenders = Vec::new();
    for path in ["Cargo.toml", "site/Cargo.toml", "xtask/Cargo.toml"] {
        let text = fs::read_to_string(root().join(path)).unwrap();
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let comment = |at: Option<usize>| {
            at.and_then(|at| lines.get(at))
                .is_some_and(|line| line.starts_with('#'))
        };
        let mut table = "";
        for (at, line) in lines.iter().enumerate() {
            if let Some(name) = line
                .strip_prefix('[')
                .and_then(|line| line.strip_suffix(']'))
            {
                table = name;
                let alone = name.contains("dependencies.");
                if alone && !comment(at.checked_sub(1)) && !comment(Some(at + 1)) {
                    offenders.push(format!("{path}:{} [{name}]", at + 1));
                }
            } else if table.ends_with("dependencies")
                && line.contains('=')
                && !line.starts_with('#')
                && !comment(at.checked_sub(1))
            {
                offenders.push(format!("{path}:{} {line}", at + 1));
            }
        }
    }
    none(
        "A dependency has its reason in a comment above it",
        &offenders,
    );
}

/// A number with `px`, a colour as digits or as a function.
fn literal(line: &str) -> bool {
    let functions = [
        "rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "lab(", "lch(", "hwb(", "color(",
    ];
    let called = |name: &&str| {
        line.match_indices(*name).any(|(at, _)| {
            !line[..at].ends_with(|before: char| before.is_ascii_alphanumeric() || before == '-')
        })
    };
    let pixels = line
        .match_indices("px")
        .any(|(at, _)| line[..at].ends_with(|before: char| before.is_ascii_digit()));
    pixels || functions.iter().any(called) || hex_colour(line)
}

/// Paper has tokens of its own values; what only a screen reader meets is one pixel large.
fn allowed(path: &str, line: &str) -> bool {
    let hidden = matches!(line, "inline-size: 1px;" | "block-size: 1px;");
    hidden || path == "styles/print.css" && line.starts_with("--")
}

/// `#` and 3, 4, 6 or 8 hexadecimal digits, as a value and not as a selector.
fn hex_colour(line: &str) -> bool {
    line.match_indices('#').any(|(at, _)| {
        let digits = line[at + 1..]
            .chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-');
        let digits: String = digits.collect();
        let value = line[..at].contains(':') || line[..at].contains('"');
        value
            && [3, 4, 6, 8].contains(&digits.len())
            && digits.chars().all(|digit| digit.is_ascii_hexdigit())
    })
}

#[test]
fn colours_and_sizes_stand_in_the_tokens_alone() {
    let mut offenders = Vec::new();
    let sheets = files("styles", "css")
        .into_iter()
        .filter(|path| !path.ends_with("tokens.css"));
    for path in sheets {
        let text = without_comments(&fs::read_to_string(root().join(&path)).unwrap());
        let lines = text.lines().enumerate();
        let lines = lines.filter(|(_, line)| literal(line) && !allowed(&path, line.trim()));
        offenders.extend(lines.map(|(at, line)| format!("{path}:{} {}", at + 1, line.trim())));
    }
    none(
        "Use a token (styles/tokens.css) instead of a colour or px",
        &offenders,
    );
}

#[test]
fn no_colour_stands_in_the_program() {
    let mut offenders = Vec::new();
    for source in sources() {
        let drawn = matches!(source.layer(), Some("ui" | "chart"));
        let lines = source.text.lines().enumerate();
        let lines = lines.filter(|(_, line)| {
            drawn
                && !line.trim_start().starts_with("//")
                && !line.contains("#[")
                && hex_colour(line)
        });
        offenders
            .extend(lines.map(|(at, line)| format!("{}:{} {}", source.path, at + 1, line.trim())));
    }
    none("A colour is a token of styles/tokens.css", &offenders);
}

#[test]
fn every_component_sheet_has_its_component() {
    let drawn = files("src/ui", "rs").into_iter();
    // The pages of text are drawn by the program that makes the site.
    let mut components: BTreeSet<String> = drawn
        .chain(files("site/src", "rs"))
        .map(|path| name(&path))
        .collect();
    // Native elements that many components use have a sheet and no component.
    components.insert("button".to_owned());
    // Pages that stand without a program, and parts in other pages: made by several files of `site`.
    components.extend(["still", "embed"].map(str::to_owned));
    let sheets = files("styles/components", "css").into_iter();
    let offenders: Vec<String> = sheets
        .filter(|path| !components.contains(&name(path)))
        .collect();
    none(
        "A sheet in styles/components bears the name of a file in src/ui or site/src",
        &offenders,
    );
}

fn name(path: &str) -> String {
    let last = path.rsplit('/').next().unwrap_or_default();
    last.split('.').next().unwrap_or_default().replace('-', "_")
}

#[test]
fn this_test_sees_what_it_forbids() {
    let source = |text: &str| Source {
        path: "src/model/x.rs".to_owned(),
        text: text.to_owned(),
    };
    let bad = source(
        "use crate::{\n    data::load,\n    text::language,\n};\nfn f() -> f64 { g().unwrap() }\n",
    );
    assert_eq!(
        bad.imported_layers(),
        [(2, "data".to_owned()), (3, "text".to_owned())]
    );
    assert_eq!(bad.lines_with(&["f64"]).len(), 1);
    assert_eq!(bad.lines_with(&[".unwrap()"]).len(), 1);
    let said = source(
        "// no f64, no crate::ui\nconst WORDS: &str = \"f64 crate::ui\";\n/* f64 */ let f64s = 'f';\n",
    );
    assert!(said.imported_layers().is_empty() && said.lines_with(&["f64"]).is_empty());
    let tests = source("fn f() {}\n#[cfg(test)]\nmod tests {\n    fn g() { h().unwrap(); }\n}\n");
    assert!(tests.lines_with(&[".unwrap()"]).is_empty());
    let path = source("let x = crate::codec::link::read(text);\n");
    assert_eq!(path.imported_layers(), [(1, "codec".to_owned())]);
    assert!(
        literal("  color: #1a2b3c;")
            && literal("  margin: 12px;")
            && literal("  fill: rgb(0 0 0);")
    );
    assert!(!literal("#bridge { margin: 0; }") && !literal("  color: var(--colour-text);"));
}
