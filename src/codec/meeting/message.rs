//! What the windows of a meeting say to each other. To the room goes what it sees and nothing private.
//!
//! A message is a line: `who`, `here 3f2a`, `gone 3f2a`, `key ArrowRight`, `kept 7`; or `seen 7` and the lines of a frame.

use std::rc::Rc;

use super::lines::{FrameLines, put, put_frame, word, words};
use crate::codec::link::split;
use crate::state::meeting::{Frame, MOST_TITLE};

/// What a window says to the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The room sees this.
    Seen {
        /// What it sees.
        frame: Frame,
        /// Of which revision of the meeting.
        revision: u64,
    },
    /// Who shows the room something?
    Who,
    /// A window shows the room something; its name, made by chance.
    Here(Rc<str>),
    /// A window was closed.
    Gone(Rc<str>),
    /// A key was pressed in the window that the room sees, called as the browser calls it.
    Key(Rc<str>),
    /// The meeting was kept, as this revision.
    Kept(u64),
}

/// A message as a text.
#[must_use]
pub fn write(message: &Message) -> String {
    let mut text = String::new();
    match message {
        Message::Seen { frame, revision } => {
            put(&mut text, "seen", &revision.to_string());
            put_frame(&mut text, "", frame);
        }
        Message::Who => put(&mut text, "who", ""),
        Message::Here(window) => put(&mut text, "here", window),
        Message::Gone(window) => put(&mut text, "gone", window),
        Message::Key(key) => put(&mut text, "key", key),
        Message::Kept(revision) => put(&mut text, "kept", &revision.to_string()),
    }
    text
}

/// Reads a message; none where it is not of the form, as from a page of another version.
#[must_use]
pub fn read(text: &str) -> Option<Message> {
    let mut lines = text.lines();
    let (kind, says) = word(lines.next()?);
    if kind == "seen" {
        let revision = says.parse().ok()?;
        let frame = frame(lines)?;
        return Some(Message::Seen { frame, revision });
    }
    if lines.next().is_some() {
        return None;
    }
    let named = || Some(words(says, MOST_TITLE)).filter(|name| !name.is_empty());
    match kind {
        "who" if says.is_empty() => Some(Message::Who),
        "here" => named().map(Message::Here),
        "gone" => named().map(Message::Gone),
        "key" => named().map(Message::Key),
        "kept" => says.parse().ok().map(Message::Kept),
        _ => None,
    }
}

/// A frame, all of whose links lead to one document.
fn frame<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Option<Frame> {
    let link = lines.clone().find_map(|line| line.strip_prefix("link "))?;
    let baseline = Some(split(link).baseline).filter(|id| crate::data::is_id(id))?;
    let mut frame = FrameLines::default();
    for line in lines {
        frame.take(line, &baseline)?;
    }
    frame.whole()
}

#[cfg(test)]
#[path = "message_tests.rs"]
mod tests;
