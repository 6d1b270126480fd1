//! Writes our documents in packed form, as the calculator opens them: `pack <folder>`. Run when the page is built.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use ramkalkyl::data::{self, packed};

fn main() -> ExitCode {
    let folder = std::env::args().nth(1);
    let Some(folder) = folder else {
        eprintln!("usage: pack <folder>");
        return ExitCode::FAILURE;
    };
    for id in data::DOCUMENT_IDS {
        if let Err(message) = write(id, Path::new(&folder)) {
            eprintln!("{id}: {message}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn write(id: &str, folder: &Path) -> Result<(), String> {
    let document = data::document(id)
        .ok_or("there is no such document")?
        .map_err(|faults| format!("cannot be read: {faults:?}"))?;
    let packed = packed::pack(&document).map_err(|error| error.to_string())?;
    fs::write(folder.join(format!("{id}.packed")), packed).map_err(|error| error.to_string())
}
