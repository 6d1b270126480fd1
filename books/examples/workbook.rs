//! Writes the workbook of a link: `cargo run -p books --example workbook -- '<link>' <sv|en> <file.xlsx>`.

use books::workbook::{About, workbook};
use ramkalkyl::codec::link;
use ramkalkyl::data;
use ramkalkyl::text::language::Language;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [link, language, file] = arguments.as_slice() else {
        return Err("a link, sv or en, and a file to write".into());
    };
    let parts = link::split(link);
    let document = data::document(&parts.baseline).ok_or("no such document")?;
    let document = document.map_err(|faults| format!("{faults:?}"))?;
    let about = About {
        language: Language::from_code(language).ok_or("sv or en")?,
        link,
        date: "2026-01-01",
        progress: &|_| {},
    };
    let scenario = link::open(&document.baseline, &parts).scenario;
    std::fs::write(file, workbook(&document, &scenario, &about)?.bytes)?;
    Ok(())
}
