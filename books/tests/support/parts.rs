//! A workbook's parts, changed as a person would change them, and its kept results taken out.
#![allow(dead_code, reason = "every test target uses its own part")]

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use books::workbook::CellPlace;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The files inside a workbook, by their names.
pub struct Parts(BTreeMap<String, Vec<u8>>);

impl Parts {
    pub fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut parts = BTreeMap::new();
        for position in 0..archive.len() {
            let mut file = archive.by_index(position).expect("a file");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("its content");
            let name = file.name().expect("a name").into_owned();
            parts.insert(name, content);
        }
        Self(parts)
    }

    pub fn close(&self) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.0 {
            let options = SimpleFileOptions::default();
            archive.start_file(name, options).expect("a file");
            archive.write_all(content).expect("its content");
        }
        archive.finish().expect("an archive").into_inner()
    }

    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(&self.0[name]).expect("text")
    }

    pub fn names(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    pub fn sheets(&self) -> Vec<String> {
        let sheets = self
            .0
            .keys()
            .filter(|name| name.starts_with("xl/worksheets/sheet"));
        sheets.cloned().collect()
    }

    /// Takes the kept result out of every cell with a formula: what is not recalculated is then empty. Gives how many.
    pub fn blank_results(&mut self) -> usize {
        let mut blanked = 0;
        for name in self.sheets() {
            let text = self.text(&name).to_owned();
            let mut rest = text.as_str();
            let mut blank = String::with_capacity(text.len());
            while let Some((before, after)) = rest.split_once("</f><v>") {
                let (_, next) = after.split_once("</v>").expect("a result that ends");
                blank.push_str(before);
                blank.push_str("</f>");
                rest = next;
                blanked += 1;
            }
            blank.push_str(rest);
            self.0.insert(name, blank.into_bytes());
        }
        blanked
    }

    /// Writes a number into a cell, as a person types it.
    pub fn type_number(&mut self, sheet: usize, place: &CellPlace, number: &str) {
        self.replace(sheet, place, |start| {
            format!("<c {start}><v>{number}</v></c>")
        });
    }

    /// Writes words into a cell.
    pub fn type_words(&mut self, sheet: usize, place: &CellPlace, words: &str) {
        self.replace(sheet, place, |start| {
            format!("<c {start} t=\"inlineStr\"><is><t>{words}</t></is></c>")
        });
    }

    fn replace(&mut self, sheet: usize, place: &CellPlace, cell: impl Fn(&str) -> String) {
        let name = format!("xl/worksheets/sheet{sheet}.xml");
        let text = self.text(&name);
        let start = format!("<c r=\"{}\"", place.cell);
        let at = text
            .find(&start)
            .unwrap_or_else(|| panic!("{name} has no {place:?}"));
        let (before, from) = text.split_at(at);
        let (open, after) = from.split_once('>').expect("a tag that ends");
        let after = match open.strip_suffix('/') {
            Some(_) => after,
            None => after.split_once("</c>").expect("a cell that ends").1,
        };
        let style = open
            .split_once(" s=\"")
            .and_then(|(_, style)| style.split_once('"'));
        let style = style.map_or(String::new(), |(style, _)| format!(" s=\"{style}\""));
        let kept = format!("r=\"{}\"{style}", place.cell);
        let text = format!("{before}{}{after}", cell(&kept));
        self.0.insert(name, text.into_bytes());
    }
}
