//! Numbers as people read and type them; files and links have their own spelling, in `codec`.
//!
//! Reading never guesses: what can mean two things is an error that holds both, and the message shows how to write each.
//! Whatever [`write::exact`] or [`write::input`] spells, and whatever a message suggests, [`read::read`] accepts in the same language.
//! No float is used anywhere, so a figure is never changed by being shown and read again.
pub mod error;
pub mod explain;
pub mod read;
pub mod write;

mod marks;
