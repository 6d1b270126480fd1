//! What a room sees of a meeting, a picture a file.

pub mod answers;
pub mod code;
pub mod pictures;
pub mod stage;
mod strip;
