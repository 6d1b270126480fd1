//! A meeting as it is kept in the browser, whole: with the private notes and the log.
//!
//! ```text
//! Ramkalkyl meeting 1
//! baseline osteraker-2020
//! revision 7
//! holding
//! before #/osteraker-2020?v=1
//! now link #/osteraker-2020?v=1&frame.2020=87000
//! now picture bridge
//! now title En lägre ram
//! seen link #/osteraker-2020?v=1
//! …
//! step En lägre ram
//! link #/osteraker-2020?v=1&frame.2020=87000
//! picture bridge
//! held
//! note Fråga först
//! at 0
//! log 1772530000000 begun Mötet började
//! end
//! ```

use std::rc::Rc;

use super::lines::{END, FrameLines, VERSION, bad, link, numbered, put, put_frame, word, words};
use super::{MeetingFault, step};
use crate::state::history::Moment;
use crate::state::meeting::{Kind, Line, MOST, MOST_LINES, MOST_WORDS, Meeting, Step};

/// What the first line begins with.
pub const FORM: &str = "Ramkalkyl meeting";

/// A meeting as a text.
#[must_use]
pub fn write(meeting: &Meeting) -> String {
    let mut text = format!("{FORM} {VERSION}\n");
    put(&mut text, "baseline", &meeting.baseline);
    put(&mut text, "revision", &meeting.revision.to_string());
    if meeting.held {
        put(&mut text, "holding", "");
    }
    if let Some(before) = &meeting.before {
        put(&mut text, "before", before);
    }
    put_frame(&mut text, "now ", &meeting.now);
    put_frame(&mut text, "seen ", &meeting.seen);
    for step in &meeting.steps {
        step::put_step(&mut text, step, ("link", &step.link));
    }
    if let Some(at) = meeting.at {
        put(&mut text, "at", &at.to_string());
    }
    for line in &meeting.log {
        let head = format!("log {} {}", line.at.0, line.kind.code());
        put(&mut text, &head, &line.text);
    }
    text.push_str(END);
    text.push('\n');
    text
}

/// Reads a meeting.
///
/// # Errors
/// [`MeetingFault`]: the first line that cannot be read or leads to another document, or what is missing.
pub fn read(text: &str) -> Result<Meeting, MeetingFault> {
    let mut lines = Lines::default();
    for (number, line) in numbered(text, FORM)? {
        lines.take(line).ok_or_else(|| bad(number, line))?;
    }
    lines.whole()
}

/// A meeting as far as its lines were read.
#[derive(Default)]
struct Lines {
    baseline: Rc<str>,
    revision: u64,
    held: bool,
    before: Option<Rc<str>>,
    now: FrameLines,
    seen: FrameLines,
    steps: Vec<Step>,
    at: Option<usize>,
    log: Vec<Line>,
}

impl Lines {
    fn take(&mut self, line: &str) -> Option<()> {
        let (word, says) = word(line);
        match word {
            "baseline" if self.baseline.is_empty() && crate::data::is_id(says) => {
                self.baseline = Rc::from(says);
            }
            "revision" => self.revision = says.parse().ok()?,
            "holding" => self.held = true,
            "before" => self.before = Some(link(says, &self.baseline)?),
            "now" => self.now.take(says, &self.baseline)?,
            "seen" => self.seen.take(says, &self.baseline)?,
            "step" if self.steps.len() < MOST => self.steps.push(step::begun(says)),
            "link" => self.steps.last_mut()?.link = link(says, &self.baseline)?,
            "at" => self.at = Some(says.parse().ok().filter(|at| *at < self.steps.len())?),
            "log" if self.log.len() < MOST_LINES => self.log.push(log_line(says)?),
            _ => step::take(&mut self.steps, word, says)?,
        }
        Some(())
    }

    fn whole(self) -> Result<Meeting, MeetingFault> {
        let missing = |what| MeetingFault::Missing { what };
        if self.baseline.is_empty() {
            return Err(missing("baseline"));
        }
        if !step::all_lead(&self.steps) {
            return Err(missing("link"));
        }
        Ok(Meeting {
            baseline: self.baseline,
            steps: self.steps,
            at: self.at,
            now: self.now.whole().ok_or(missing("now"))?,
            seen: self.seen.whole().ok_or(missing("seen"))?,
            held: self.held,
            before: self.before,
            log: self.log,
            revision: self.revision,
        })
    }
}

fn log_line(text: &str) -> Option<Line> {
    let (at, rest) = word(text);
    let (kind, says) = word(rest);
    Some(Line {
        at: Moment(at.parse().ok()?),
        kind: Kind::named(kind)?,
        text: words(says, MOST_WORDS),
    })
}

#[cfg(test)]
#[path = "kept_tests.rs"]
mod tests;
