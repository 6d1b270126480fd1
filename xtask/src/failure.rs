//! What a command of xtask says when it cannot go on.

use std::fmt;

/// A sentence in plain English: what went wrong and, where we know it, what to do.
#[derive(Debug)]
pub struct Failure(String);

/// The result of everything here that can fail.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure with the words the user will read.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Turns a technical error into a [`Failure`] that says what was being done.
pub trait Doing<T> {
    /// `what` completes the sentence "could not …".
    fn doing(self, what: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: fmt::Display> Doing<T> for std::result::Result<T, E> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Failure(format!("could not {}: {error}", what())))
    }
}
