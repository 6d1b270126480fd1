//! The programs: their files get names that change with their content, and the script that starts them learns the names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::assets::{Asset, Assets, Script, Style, short_hash};
use crate::script::{small, with};
use crate::{icons, share, worker};

/// The programs by the names of their binaries, with what `start.js` calls them.
const PROGRAMS: [(&str, &str); 6] = [
    ("ramkalkyl", CALCULATOR),
    ("library", "library"),
    ("decide", "decide"),
    ("solve", "solve"),
    ("take", "take"),
    ("room", "room"),
];

/// The program of the documents' pages, which start no other.
const CALCULATOR: &str = "calculator";

/// What leaves the page, as it stands in this folder.
const TAKING: &str = include_str!("taking.js");

/// The starting script as it stands in the repository.
const START: &str = include_str!("../../start.js");

/// Renames what Trunk left in `folder` and writes the starting script there. `pages` are the fragments that have a page of
/// their own, with its path; `address` is where the site will lie.
pub fn name(
    folder: &Path,
    pages: &BTreeMap<String, String>,
    address: Option<String>,
) -> Result<Assets> {
    let mut script = START.to_owned();
    let mut apps = Vec::new();
    for (binary, word) in PROGRAMS {
        let style = Asset::find(folder, &format!("{binary}-"), ".css")?;
        let name = rename(folder, binary)?;
        let program = Asset::of(folder, &format!("{name}.js"))?;
        apps.push((
            word,
            format!(
                "{word}: {{ style: {:?}, script: {:?}, integrity: {:?}, wasm: {:?}, rest: {} }}",
                style.name,
                program.name,
                program.integrity,
                format!("{name}_bg.wasm"),
                rest_of(folder, &name)
            ),
        ));
    }
    script = with(&script, "PAGES", &listed(pages))?;
    let Asset { name, integrity } = worker::write_registration(folder)?;
    script = with(&script, "OFFLINE_SCRIPT", &format!("{name:?}"))?;
    script = with(&script, "OFFLINE_INTEGRITY", &format!("{integrity:?}"))?;
    let Asset { name, integrity } = taking(folder)?;
    script = with(&script, "TAKING_SCRIPT", &format!("{name:?}"))?;
    script = with(&script, "TAKING_INTEGRITY", &format!("{integrity:?}"))?;
    let icon = Asset::find(folder, "icon-", ".svg")?;
    let style = |name: &str| Asset::find(folder, &format!("{name}-"), ".css");
    let put = |name: &str, script: &str| {
        Asset::put(
            folder,
            &format!("{name}-"),
            ".js",
            small(script)?.as_bytes(),
        )
    };
    let calculator = style("ramkalkyl")?;
    let path = folder.join(&calculator.name);
    let carried = fs::read_to_string(&path).with_context(|| format!("read {}", path.display()))?;
    Ok(Assets {
        styles: BTreeMap::from([
            (Style::Calculator, calculator),
            (Style::Library, style("library")?),
            (Style::Text, style("text")?),
            (Style::Embed, style("embed")?),
        ]),
        carried,
        scripts: BTreeMap::from([
            (
                Script::Start,
                put("start", &started(&script, &apps, |_| true)?)?,
            ),
            (
                Script::StartDocument,
                put(
                    "start-document",
                    &started(&script, &apps, |word| word == CALCULATOR)?,
                )?,
            ),
            (Script::Share, put("share", share::SHARE)?),
            (Script::Embed, put("embed", share::EMBED)?),
        ]),
        address,
        calculator: [
            Asset::find(folder, "ramkalkyl-", ".js")?,
            Asset::find(folder, "ramkalkyl-", "_bg.wasm")?,
        ],
        touch_icon: icons::write(folder, &icon)?,
        icon,
    })
}

/// How the file with the rest of a program ends, where it is in two parts.
const REST: &str = "_rest.wasm";

/// The file with the rest of a program as JavaScript names it: `null` where a program is in one part.
fn rest_of(folder: &Path, name: &str) -> String {
    let rest = format!("{name}{REST}");
    let is_there = folder.join(&rest).is_file();
    if is_there {
        format!("{rest:?}")
    } else {
        "null".to_owned()
    }
}

/// The starting script with the programs that a page may start.
fn started(script: &str, apps: &[(&str, String)], may: fn(&str) -> bool) -> Result<String> {
    let apps = apps.iter().filter(|(word, _)| may(word));
    let apps: Vec<&str> = apps.map(|(_, app)| app.as_str()).collect();
    with(script, "APPS", &format!("{{ {} }}", apps.join(", ")))
}

/// Writes the script for what leaves the page, and the worker that makes workbooks for it.
fn taking(folder: &Path) -> Result<Asset> {
    let books = rename(folder, "books")?;
    let worker = format!(
        "import init from \"./{books}.js\";\n\
         init({{ module_or_path: new URL(\"./{books}_bg.wasm\", import.meta.url) }});\n"
    );
    let worker = Asset::put(folder, "worker-of-", ".js", worker.as_bytes())?;
    let script = with(TAKING, "BOOKS_WORKER", &format!("{:?}", worker.name))?;
    Asset::put(folder, "taking-", ".js", small(&script)?.as_bytes())
}

/// An object of JavaScript: texts as Rust writes those that need no escape are also JavaScript's.
fn listed(pages: &BTreeMap<String, String>) -> String {
    let lines = pages
        .iter()
        .map(|(fragment, path)| format!("{fragment:?}: {path:?}"));
    format!("{{{}}}", lines.collect::<Vec<_>>().join(", "))
}

/// The name of a program's files, without ending, with a hash of them in it: Trunk gives one to the first program alone,
/// and from before its script was made small.
fn rename(folder: &Path, binary: &str) -> Result<String> {
    let named = Asset::find(folder, &format!("{binary}-"), ".js");
    let now = named.map_or_else(
        |_| binary.to_owned(),
        |named| named.name.trim_end_matches(".js").to_owned(),
    );
    let mut endings = vec![".js", "_bg.wasm"];
    if folder.join(format!("{now}{REST}")).is_file() {
        endings.push(REST);
    }
    let mut all = Vec::new();
    for ending in &endings {
        let path = folder.join(format!("{now}{ending}"));
        all.extend(fs::read(&path).with_context(|| format!("read {}", path.display()))?);
    }
    let name = format!("{binary}-{}", short_hash(&all));
    for ending in endings {
        let from = folder.join(format!("{now}{ending}"));
        fs::rename(&from, folder.join(format!("{name}{ending}")))
            .with_context(|| format!("rename {}", from.display()))?;
    }
    Ok(name)
}
