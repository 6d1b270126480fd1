//! What the page asks for: one job, one answer.

use ramkalkyl::codec::{link, route};
use ramkalkyl::data::document::Document;
use ramkalkyl::data::load;
use ramkalkyl::text::language::Language;
use serde_json::json;
use thiserror::Error;

use crate::template::{self, SheetFault, TemplateError};
use crate::workbook::{About, WorkbookError, workbook};

/// What is asked for.
pub struct Job<'a> {
    /// A word by its name: `kind`, and what that needs. Empty where it was not said.
    pub word: &'a dyn Fn(&str) -> String,
    /// The bytes of a file that is to be read.
    pub bytes: Option<Vec<u8>>,
    /// Told how much is done, 0…1.
    pub progress: &'a dyn Fn(f64),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// A file.
    File(Vec<u8>),
    /// A text: JSON.
    Text(String),
}

/// Why nothing came of it. The page says so in the reader's words; these are for its console.
#[derive(Debug, Error)]
pub enum JobError {
    /// The kind of job is none that is known.
    #[error("no job is called {0:?}")]
    UnknownKind(String),
    /// The document that was handed over is none.
    #[error("the document has {0} faults")]
    Document(usize),
    /// The workbook cannot be made.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    /// The template cannot be made.
    #[error(transparent)]
    Template(#[from] TemplateError),
}

/// Does a job.
///
/// - `workbook`: of `document` (the text of its file) with what `link` changes; `address` and `date` stand in it.
/// - `template`: filled from `document`, or with the example where there is none.
/// - `read`: the bytes of a filled-in template; gives `{"file": …}`, the text of an own file, or `{"faults": […]}`.
///
/// `language` is a language's code in each.
///
/// # Errors
/// [`JobError`].
pub fn run(job: &Job<'_>) -> Result<Made, JobError> {
    let word = job.word;
    let language = Language::from_code(&word("language")).unwrap_or_default();
    match word("kind").as_str() {
        "workbook" => {
            let document = document(&word("document"))?;
            let scenario = link::open(
                &document.baseline,
                &link::split(&route::to_calculator(&word("link"))),
            )
            .scenario;
            let (address, date) = (word("address"), word("date"));
            let about = About {
                language,
                link: &address,
                date: &date,
                progress: &|done| (job.progress)(f64::from(done)),
            };
            Ok(Made::File(workbook(&document, &scenario, &about)?.bytes))
        }
        "template" => {
            let from = word("document");
            let from = (!from.is_empty()).then(|| document(&from)).transpose()?;
            Ok(Made::File(template::template(language, from.as_ref())?))
        }
        "read" => {
            let bytes = job.bytes.as_deref().unwrap_or_default();
            let read = match template::read(bytes, language) {
                Ok(file) => json!({ "file": file }),
                Err(faults) => json!({ "faults": faults.iter().map(fault).collect::<Vec<_>>() }),
            };
            Ok(Made::Text(read.to_string()))
        }
        kind => Err(JobError::UnknownKind(kind.to_owned())),
    }
}

fn document(text: &str) -> Result<Document, JobError> {
    load::read(text).map_err(|faults| JobError::Document(faults.len()))
}

fn fault(fault: &SheetFault) -> serde_json::Value {
    json!({ "sheet": fault.sheet, "cell": fault.cell, "words": fault.words })
}
