//! Templates through LibreOffice: saved as .ods and as .xlsx again, they say the same.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]

#[path = "template/random.rs"]
mod random;
#[path = "template/support.rs"]
mod support;

use std::path::{Path, PathBuf};
use std::process::Command;

use books::template::{read, template};
use calamine::Data;
use ramkalkyl::data;
use ramkalkyl::data::load;
use ramkalkyl::text::language::Language;

use rust_xlsxwriter::{Format, Formula};
use support::{changed, document, place, with_cell};

/// Files of a folder converted by LibreOffice, each to another of the same name.
fn convert(files: &[PathBuf], to: &str, folder: &Path) {
    let profile = folder.join("profile");
    let status =
        Command::new(std::env::var_os("RAMKALKYL_SOFFICE").unwrap_or_else(|| "soffice".into()))
            .arg(format!(
                "-env:UserInstallation=file://{}",
                profile.display()
            ))
            .args(["--headless", "--convert-to", to, "--outdir"])
            .arg(folder)
            .args(files)
            .status()
            .expect("LibreOffice");
    assert!(status.success());
}

#[test]
fn libreoffice_changes_nothing() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ods");
    std::fs::create_dir_all(&folder).unwrap();
    let mut files = Vec::new();
    let mut put = |name: String, bytes: Vec<u8>, language: Language| {
        let path = folder.join(format!("{name}.xlsx"));
        std::fs::write(&path, &bytes).unwrap();
        files.push((path, document(&bytes, language), language));
    };
    for language in Language::ALL {
        put(
            format!("mall-{}", language.code()),
            template(language, None).unwrap(),
            language,
        );
    }
    for id in data::DOCUMENT_IDS {
        let ours = data::document(id).unwrap().unwrap();
        put(
            (*id).to_owned(),
            template(Language::Swedish, Some(&ours)).unwrap(),
            Language::Swedish,
        );
    }
    for seed in 1000..1010 {
        let (bytes, language) = random::filled(seed, &|language| template(language, None).unwrap());
        put(format!("seed-{seed}"), bytes, language);
    }
    let paths: Vec<PathBuf> = files.iter().map(|(path, ..)| path.clone()).collect();
    convert(&paths, "ods", &folder);
    let saved: Vec<PathBuf> = paths
        .iter()
        .map(|path| path.with_extension("ods"))
        .collect();
    for ((path, expected, language), saved) in files.iter().zip(&saved) {
        let bytes = std::fs::read(saved).unwrap();
        assert_eq!(document(&bytes, *language), *expected, "{}", path.display());
    }
    let again = folder.join("again");
    std::fs::create_dir_all(&again).unwrap();
    convert(&saved, "xlsx", &again);
    for (path, expected, language) in &files {
        let bytes = std::fs::read(again.join(path.file_name().unwrap())).unwrap();
        let read = document(&bytes, *language);
        assert_eq!(read, *expected, "{}", path.display());
        assert_eq!(
            template(*language, Some(&read)).unwrap(),
            template(*language, Some(expected)).unwrap()
        );
    }
}

#[test]
fn per_cent_and_errors_of_an_ods() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("percent");
    std::fs::create_dir_all(&folder).unwrap();
    let frame = "Ram och index";
    let fraction = changed(
        Language::Swedish,
        &[(frame, "D7", Some(Data::Float(0.025)))],
    );
    let path = folder.join("fraction.xlsx");
    std::fs::write(&path, &fraction).unwrap();
    let (percent, broken) = (folder.join("percent.xlsx"), folder.join("broken.xlsx"));
    for (path, formula, result, format) in [
        (&percent, "0.0125*2", "0.025", "0.0%"),
        (&broken, "1/0", "#DIV/0!", "General"),
    ] {
        std::fs::write(
            path,
            with_formula(&fraction, frame, "D7", (formula, result, format)),
        )
        .unwrap();
    }
    let paths = [path, percent, broken];
    convert(&paths, "ods", &folder);
    let ods = |place: usize| std::fs::read(paths[place].with_extension("ods")).unwrap();
    let fault = |place: usize| {
        let faults = read(&ods(place), Language::Swedish).expect_err("a fault");
        assert_eq!(
            (faults.len(), &*faults[0].sheet, &*faults[0].cell),
            (1, frame, "D7")
        );
        faults[0].words.clone()
    };
    assert!(fault(0).contains("Menar du 2,5 %"), "{}", fault(0));
    let text = read(&ods(1), Language::Swedish).expect("2.5 per cent by its format");
    let index = load::read(&text).unwrap().baseline.index[1].value;
    assert_eq!(index.percent().normalize().to_string(), "2.5");
    assert!(
        fault(2).contains("Formeln ger felet #DIV/0!"),
        "{}",
        fault(2)
    );
}

/// A workbook with a formula in a cell: the formula, its value and the cell's number format.
fn with_formula(
    bytes: &[u8],
    sheet: &str,
    cell: &str,
    (formula, value, format): (&str, &str, &str),
) -> Vec<u8> {
    with_cell(bytes, |name, page| {
        if name == sheet {
            let (row, column) = place(cell);
            let format = Format::new().set_num_format(format);
            let formula = Formula::new(formula).set_result(value);
            page.write_formula_with_format(row, column as u16, formula, &format)
                .unwrap();
        }
    })
}
