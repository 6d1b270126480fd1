//! What the texts of a meeting have in common: the first line, words on a line, links, and a window's frame.

use std::rc::Rc;

use super::MeetingFault;
use crate::codec::link::split;
use crate::state::meeting::{Frame, MOST, MOST_TITLE, Picture};

/// The version of the forms that this program writes.
pub const VERSION: u32 = 1;
/// The last line of a file: one that was cut off lacks it.
pub const END: &str = "end";
/// So much of a bad line is told.
const TOLD: usize = 80;

/// The lines after the first, numbered as a person counts them, each with its first word and the rest.
///
/// # Errors
/// [`MeetingFault`]: where the first line is not of this form or of a newer version, or the last one is missing.
pub fn numbered<'a>(text: &'a str, form: &str) -> Result<Vec<(usize, &'a str)>, MeetingFault> {
    let mut lines = (1..).zip(text.trim_start_matches('\u{feff}').lines());
    let (_, first) = lines.next().ok_or(MeetingFault::NotOne)?;
    let version = first.strip_prefix(form).ok_or(MeetingFault::NotOne)?;
    match version.trim().parse() {
        Ok(version) if version > VERSION => return Err(MeetingFault::Newer { version }),
        Ok(VERSION) => {}
        _ => return Err(bad(1, first)),
    }
    let mut read: Vec<(usize, &str)> = lines.filter(|(_, line)| !line.is_empty()).collect();
    match read.pop() {
        Some((_, END)) => Ok(read),
        _ => Err(MeetingFault::Missing { what: END }),
    }
}

/// The fault of a line.
pub fn bad(line: usize, text: &str) -> MeetingFault {
    MeetingFault::BadLine {
        line,
        text: text.chars().take(TOLD).collect(),
    }
}

/// The first word of a line and what follows it.
pub fn word(line: &str) -> (&str, &str) {
    line.split_once(' ').unwrap_or((line, ""))
}

/// Adds a line of a word and what it says.
pub fn put(text: &mut String, word: &str, says: &str) {
    text.push_str(word);
    if !says.is_empty() {
        text.push(' ');
    }
    for letter in says.chars() {
        match letter {
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            letter => text.push(letter),
        }
    }
    text.push('\n');
}

/// The words of a line, with their line breaks; no more letters than `most`.
pub fn words(text: &str, most: usize) -> Rc<str> {
    read_back(text)
        .chars()
        .take(most)
        .collect::<String>()
        .into()
}

/// The link of a line, if it leads to this document and nowhere else.
pub fn link(text: &str, baseline: &str) -> Option<Rc<str>> {
    let link = read_back(text);
    let leads = link.starts_with("#/") && !baseline.is_empty() && split(&link).baseline == baseline;
    leads.then(|| link.into())
}

fn read_back(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => words.push('\n'),
                Some('r') => words.push('\r'),
                other => words.extend(other),
            },
            letter => words.push(letter),
        }
    }
    words
}

/// Adds the lines of a frame, each begun by `before`.
pub fn put_frame(text: &mut String, before: &str, frame: &Frame) {
    let mut line = |word: &str, says: &str| put(text, &format!("{before}{word}"), says);
    line("link", &frame.link);
    line("picture", frame.picture.code());
    line("title", &frame.title);
    if let Some(against) = &frame.against {
        line("against", against);
    }
    if let Some(guess) = frame.guess {
        line("guess", &guess.to_string());
    }
    for answer in frame.answers.iter() {
        line("answer", answer);
    }
}

/// A frame as far as its lines were read.
#[derive(Default)]
pub struct FrameLines {
    frame: Frame,
    answers: Vec<Rc<str>>,
}

impl FrameLines {
    /// Reads one more line; none where it is not of the form.
    pub fn take(&mut self, line: &str, baseline: &str) -> Option<()> {
        let (word, says) = word(line);
        match word {
            "link" => self.frame.link = link(says, baseline)?,
            "picture" => self.frame.picture = Picture::named(says)?,
            "title" => self.frame.title = words(says, MOST_TITLE),
            "against" => self.frame.against = Some(link(says, baseline)?),
            "guess" => self.frame.guess = Some(says.parse().ok()?),
            "answer" if self.answers.len() < MOST => self.answers.push(link(says, baseline)?),
            _ => return None,
        }
        Some(())
    }

    /// The frame; none where no line said its link.
    pub fn whole(mut self) -> Option<Frame> {
        self.frame.answers = self.answers.into();
        (!self.frame.link.is_empty()).then_some(self.frame)
    }
}
