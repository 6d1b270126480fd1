//! Open data: each document with its audit and its results as JSON, and the audit and the results as CSV, with a schema
//! and a note on the licence. For those who count for themselves; no program of ours reads them.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context, Result, anyhow};
use ramkalkyl::audit::audit;
use ramkalkyl::codec::audit_lines;
use ramkalkyl::codec::csv::{self, Cell, Flavour};
use ramkalkyl::codec::report::report;
use ramkalkyl::data::document::Document;
use ramkalkyl::model::calculate::calculate;
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::text::audit::AuditText;
use ramkalkyl::text::language::Language;
use serde_json::{Value, json};

use crate::texts::typeset::escaped;
use crate::words::of;

/// The folder, below the site's root.
pub const FOLDER: &str = "open";
/// The form's name and version.
const FORM: &str = "ramkalkyl-open-data";
const VERSION: u32 = 1;

/// What the JSON files are made of.
const SCHEMA: &str = include_str!("open_data_schema.json");
/// Who may use what, and whose the documents are.
const LICENCE: &str = include_str!("open_data_licence.txt");

/// Writes all of it.
pub fn write(documents: &[Rc<Document>], folder: &Path) -> Result<()> {
    let folder = folder.join(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("make {}", folder.display()))?;
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("write {}", path.display()))
    };
    write("schema.json", SCHEMA)?;
    write("licence.txt", LICENCE)?;
    for document in documents {
        let id = document.baseline.id.as_str();
        let data = data(document)?;
        write(&format!("{id}.json"), &format!("{data:#}\n"))?;
        write(&format!("{id}-audit.csv"), &audit_table(&data)?)?;
        write(&format!("{id}-results.csv"), &results_table(&data)?)?;
    }
    Ok(())
}

/// The files of a document: name and what it is, in a language.
fn files(id: &str, language: Language) -> [(String, &'static str); 3] {
    [
        (
            format!("{id}.json"),
            of(["Allt (JSON)", "All of it (JSON)"], language),
        ),
        (
            format!("{id}-audit.csv"),
            of(["Granskningen (CSV)", "The audit (CSV)"], language),
        ),
        (
            format!("{id}-results.csv"),
            of(["Resultaten (CSV)", "The results (CSV)"], language),
        ),
    ]
}

/// The names of all files.
#[cfg(test)]
pub fn names() -> impl Iterator<Item = String> {
    let of_documents = ramkalkyl::data::DOCUMENT_IDS
        .iter()
        .flat_map(|id| files(id, Language::Swedish).map(|(name, _)| name));
    ["schema.json", "licence.txt"]
        .map(String::from)
        .into_iter()
        .chain(of_documents)
}

/// The list of files for a text, with addresses from the site's root.
pub fn list(documents: &[Rc<Document>], language: Language) -> String {
    let rows = documents.iter().map(|document| {
        let whose = ramkalkyl::text::story::whose(document, language);
        let links = files(document.baseline.id.as_str(), language)
            .map(|(name, words)| format!("<a href=\"/{FOLDER}/{name}\" download>{words}</a>"));
        format!("<li>{}: {}</li>", escaped(&whose), links.join(", "))
    });
    format!("<ul>{}</ul>", rows.collect::<String>())
}

/// The way to them under a document's sources; `root` is the way to the site's root.
pub fn link(root: &str, language: Language) -> String {
    let (page, words) = match language {
        Language::Swedish => ("oppna-data/", "Öppna data: JSON och CSV"),
        Language::English => ("en/open-data/", "Open data: JSON and CSV"),
    };
    format!("<p class=\"card\"><a href=\"{root}{page}\">{words}</a></p>")
}

fn data(document: &Document) -> Result<Value> {
    let id = document.baseline.id.as_str();
    let text = ramkalkyl::data::text(id).with_context(|| format!("there is no document {id}"))?;
    let whole: Value = serde_json::from_str(text).with_context(|| format!("read {id}"))?;
    let audit = audit(document).map_err(|error| anyhow!("{id}: {error}"))?;
    let [swedish, english] = Language::ALL.map(|language| AuditText {
        document,
        audit: &audit,
        language,
    });
    let other = audit_lines::lines(&audit, &english);
    let lines = audit_lines::lines(&audit, &swedish).into_iter().zip(other);
    let lines = lines.map(|(line, english)| {
        json!({
            "table": line.table, "row": line.row, "column": line.column, "printed": line.printed,
            "computed": line.computed, "verdict": line.verdict, "note": {"sv": line.note, "en": english.note},
        })
    });
    let scenario = Scenario::default();
    let result = calculate(&document.baseline, &scenario)
        .and_then(|outcome| report(&document.baseline, &scenario, &outcome))
        .map_err(|error| anyhow!("{id}: {error}"))?;
    Ok(json!({
        "$schema": "./schema.json",
        "format": FORM,
        "version": VERSION,
        "licence": "CC0-1.0",
        "licence_note": "./licence.txt",
        "document": whole,
        "audit": lines.collect::<Vec<_>>(),
        "results": serde_json::to_value(result)?,
    }))
}

fn words(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// A part of a value by its name; null where there is none.
fn at<'a>(value: &'a Value, name: &str) -> &'a Value {
    value.get(name).unwrap_or(&Value::Null)
}

/// A printed figure a row.
fn audit_table(data: &Value) -> Result<String> {
    let columns = [
        "table", "row", "column", "printed", "computed", "verdict", "note",
    ];
    let lines = at(data, "audit").as_array().context("an audit")?;
    let rows = lines.iter().map(|line| {
        columns.map(|column| match at(line, column) {
            Value::Null => String::new(),
            Value::Object(note) => note.get("sv").map(words).unwrap_or_default(),
            value => words(value),
        })
    });
    let rows: Vec<[String; 7]> = rows.collect();
    let rows = rows
        .iter()
        .map(|[table, row, column, printed, computed, verdict, note]| {
            let [table, row, column, printed, verdict, note] =
                [table, row, column, printed, verdict, note].map(|text| Cell::Words(text));
            let computed = match computed.as_str() {
                "" => Cell::Words(""),
                number => Cell::Number(number),
            };
            [table, row, column, printed, computed, verdict, note]
        });
    let head = columns.map(Cell::Words);
    Ok(csv::table(
        Flavour::Machine,
        std::iter::once(head).chain(rows),
    ))
}

/// A figure of a year a row: year, figure as the page names it, value in kr or the item's own unit.
fn results_table(data: &Value) -> Result<String> {
    let years = at(at(data, "results"), "years");
    let mut rows = Vec::new();
    for year in years.as_array().context("years")? {
        let of_year = words(at(year, "year"));
        for (name, value) in year.as_object().context("a year")? {
            let figures = match value {
                Value::String(value) => vec![(name.clone(), value.clone())],
                Value::Object(parts) => parts.iter().flat_map(of_part).collect(),
                _ => Vec::new(),
            };
            rows.extend(
                figures
                    .into_iter()
                    .map(|(name, value)| (of_year.clone(), name, value)),
            );
        }
    }
    let head = ["year", "figure", "value"].map(Cell::Words);
    let rows = rows.iter().map(|(year, figure, value)| {
        [Cell::Number(year), Cell::Words(figure), Cell::Number(value)]
    });
    Ok(csv::table(
        Flavour::Machine,
        std::iter::once(head).chain(rows),
    ))
}

/// The figures of an item, or the amount of a lump item, by their names.
fn of_part((part, value): (&String, &Value)) -> Vec<(String, String)> {
    match value {
        Value::Object(figures) => (figures.iter())
            .map(|(figure, value)| (format!("{part}.{figure}"), words(value)))
            .collect(),
        value => vec![(format!("{part}.amount"), words(value))],
    }
}

#[cfg(test)]
#[allow(
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]
mod tests {
    use super::{LICENCE, SCHEMA, audit_table, data, results_table};
    use crate::documents::documents;
    use anyhow::Result;
    use serde_json::Value;

    #[test]
    fn every_document_has_all_that_the_schema_asks_for() -> Result<()> {
        let schema: Value = serde_json::from_str(SCHEMA)?;
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        assert!(required.len() >= 7, "{required:?}");
        for document in documents()? {
            let data = data(&document)?;
            for name in &required {
                let name = name.as_str().unwrap_or_default();
                assert!(
                    !data[name].is_null(),
                    "{} lacks {name}",
                    document.baseline.id.as_str()
                );
                assert!(
                    schema["properties"].get(name).is_some(),
                    "{name} is not described"
                );
            }
        }
        assert!(LICENCE.contains("CC0") && LICENCE.contains("9 §"));
        Ok(())
    }

    #[test]
    fn the_tables_have_a_row_for_each_figure() -> Result<()> {
        for document in documents()? {
            let data = data(&document)?;
            let cells = data["audit"].as_array().map_or(0, Vec::len);
            // A note may hold line breaks, rows end by two letters.
            assert_eq!(audit_table(&data)?.matches("\r\n").count(), cells + 1);
            assert!(cells > 100, "{cells}");
            let results = results_table(&data)?;
            let years = data["results"]["years"].as_array().map_or(0, Vec::len);
            assert_eq!(results.matches(",\"required\",").count(), years);
        }
        Ok(())
    }

    #[test]
    fn osteraker_s_results_are_the_worked_example_s() -> Result<()> {
        // The model's worked example: 190.9, 1 278.0 and 806.7 tkr, here unrounded.
        let documents = documents()?;
        let osteraker = documents
            .iter()
            .find(|it| it.baseline.id.as_str() == "osteraker-2020");
        let data = osteraker
            .map(|document| data(document))
            .transpose()?
            .unwrap_or_default();
        let table = results_table(&data)?;
        for (year, begins) in [
            ("2020", "190900"),
            ("2021", "1277995.8"),
            ("2022", "806676."),
        ] {
            assert!(
                table.contains(&format!("{year},\"required\",{begins}")),
                "{table}"
            );
        }
        Ok(())
    }
}
