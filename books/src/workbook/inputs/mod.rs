//! The inputs: what the document says, where a lever is set, what is used.

mod document;
mod rows;
mod rules;
mod sheet;
mod source;
mod used;

pub(super) use rows::{Entry, Input, entries};
pub(super) use sheet::add;
pub(super) use used::used;
