//! LibreOffice, asked to recalculate workbooks from scratch.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Every formula is recalculated when a workbook is opened, whatever results it keeps.
const ALWAYS_RECALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Every sheet as text in UTF-8, fields parted by commas, numbers with all their digits and not as they are shown.
const EVERY_SHEET: &str =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/// Waits until a program has recalculated its workbooks.
pub fn finish(program: Child) {
    let output = program.wait_with_output().expect("LibreOffice ends");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "LibreOffice: {said}");
}

/// The cells of a sheet that was written, row by row.
pub fn sheet(into: &Path, workbook: &str, sheet: &str) -> Vec<Vec<String>> {
    let file = into.join(format!("{workbook}-{sheet}.csv"));
    let text = fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("LibreOffice did not write {}: {error}", file.display()));
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    for letter in text.chars() {
        let row = rows.last_mut().expect("a row");
        match letter {
            // A quote in a quoted text is written twice: it ends and begins again.
            '"' => {
                let field = row.last_mut().expect("a field");
                if !quoted && !field.is_empty() {
                    field.push('"');
                }
                quoted = !quoted;
            }
            ',' if !quoted => row.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            letter => row.last_mut().expect("a field").push(letter),
        }
    }
    rows
}

/// Starts a program that recalculates workbooks and writes each sheet of each into a folder. Each needs a profile of its
/// own.
pub fn start(files: &[PathBuf], profile: &Path, into: &Path) -> Child {
    fs::create_dir_all(into).expect("a folder");
    fs::create_dir_all(profile.join("user")).expect("a folder");
    let settings = profile.join("user/registrymodifications.xcu");
    fs::write(settings, ALWAYS_RECALCULATE).expect("settings");
    let mut program =
        Command::new(std::env::var_os("RAMKALKYL_SOFFICE").unwrap_or_else(|| "soffice".into()));
    program
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .env("LC_ALL", "C.UTF-8")
        .args(["--headless", "--norestore", "--convert-to", EVERY_SHEET])
        .arg("--outdir")
        .arg(into)
        .args(files)
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    program.spawn().unwrap_or_else(|error| {
        panic!(
            "LibreOffice (soffice) is needed to recalculate workbooks: {error}. \
             On Debian and Ubuntu: apt-get install libreoffice-calc-nogui"
        )
    })
}
