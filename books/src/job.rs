//! What the page asks for: one job, one answer.

use thiserror::Error;

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
}

/// Does a job.
///
/// # Errors
/// [`JobError`].
pub fn run(job: &Job<'_>) -> Result<Made, JobError> {
    let kind = (job.word)("kind");
    Err(JobError::UnknownKind(kind))
}
