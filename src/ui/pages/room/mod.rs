//! The windows of a meeting.

pub mod control;
pub mod show;

mod agenda;
mod answers;
mod deeds;
mod desk;
mod keys;
mod minutes;
mod steps;

/// Where a tab remembers that it runs the meeting of a document.
const HERE: &str = "meeting.";
