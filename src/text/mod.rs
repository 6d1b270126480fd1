//! To come.
pub mod language;
pub mod number;
