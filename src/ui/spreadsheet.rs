//! A workbook that somebody filled in: known by its first bytes, read by the worker that is fetched for it.

use serde_json::Value;

use super::components::fault_list::SheetFault;
use crate::platform::books::{self, Job, Made};
use crate::text::language::Language;

/// What a zip begins with, as .xlsx and .ods are.
const ZIP: &[u8] = b"PK\x03\x04";
/// What Excel's old form begins with, and a workbook that is locked by a password.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// Whether a file is a workbook, or called one: what reads them says why it is none.
#[must_use]
pub fn is_one(file: &[u8], name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let is_called = ["xlsx", "xlsm", "xls", "ods"].contains(&ending.to_ascii_lowercase().as_str());
    is_called || file.starts_with(ZIP) || file.starts_with(COMPOUND)
}

/// The text of an own file, from a filled-in template.
///
/// # Errors
/// The faults of the workbook; none where the worker could not be fetched or failed.
pub async fn read(file: &[u8], language: Language) -> Result<String, Option<Vec<SheetFault>>> {
    let job = Job {
        words: &[("kind", "read"), ("language", language.code())],
        bytes: Some(file),
    };
    let Ok(Made::Text(told)) = books::ask(&job, |_| ()).await else {
        return Err(None);
    };
    let told: Value = serde_json::from_str(&told).map_err(|_| None)?;
    if let Some(text) = told.get("file").and_then(Value::as_str) {
        return Ok(text.to_owned());
    }
    let faults = told.get("faults").and_then(Value::as_array).ok_or(None)?;
    let word = |fault: &Value, name: &str| {
        let word = fault.get(name).and_then(Value::as_str);
        word.unwrap_or_default().to_owned()
    };
    let faults = faults.iter().map(|fault| SheetFault {
        sheet: word(fault, "sheet"),
        cell: word(fault, "cell"),
        words: word(fault, "words"),
    });
    Err(Some(faults.collect()))
}
