//! An agenda: the steps of a meeting, prepared beforehand; as a file, with the private notes, and as a link, without.
//!
//! ```text
//! Ramkalkyl agenda 1
//! baseline osteraker-2020
//! step En lägre ram
//! parts v=1&frame.2020=87000
//! picture bridge
//! held
//! note Fråga först
//! end
//! ```
//!
//! In a link each step is `step=<title>~<parts>~<picture>`, and `~held` where the room's picture is held.

use std::rc::Rc;

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::lines::{END, VERSION, bad, link, numbered, put, word};
use super::{MeetingFault, step};
use crate::state::meeting::{MOST, MOST_TITLE, Picture, Step};

/// What the first line of a file begins with.
pub const FORM: &str = "Ramkalkyl agenda";
/// What a link calls a step.
pub const KEY: &str = "step";
/// Where the room's picture is held.
const HELD: &str = "held";

/// An agenda as a file.
#[must_use]
pub fn write_file(baseline: &str, steps: &[Step]) -> String {
    let mut text = format!("{FORM} {VERSION}\n");
    put(&mut text, "baseline", baseline);
    for step in steps {
        step::put_step(&mut text, step, ("parts", parts_of(&step.link)));
    }
    text.push_str(END);
    text.push('\n');
    text
}

/// Reads a file: the document's id and the steps.
///
/// # Errors
/// [`MeetingFault`]: the first line that cannot be read, or what is missing.
pub fn read_file(text: &str) -> Result<(Rc<str>, Vec<Step>), MeetingFault> {
    let mut baseline: Rc<str> = Rc::from("");
    let mut steps = Vec::new();
    for (number, line) in numbered(text, FORM)? {
        take(&mut baseline, &mut steps, line).ok_or_else(|| bad(number, line))?;
    }
    let missing = |what| MeetingFault::Missing { what };
    if baseline.is_empty() {
        return Err(missing("baseline"));
    }
    if !step::all_lead(&steps) {
        return Err(missing("parts"));
    }
    Ok((baseline, steps))
}

fn take(baseline: &mut Rc<str>, steps: &mut Vec<Step>, line: &str) -> Option<()> {
    let (word, says) = word(line);
    match word {
        "baseline" if baseline.is_empty() && crate::data::is_id(says) => *baseline = says.into(),
        "step" if steps.len() < MOST => steps.push(step::begun(says)),
        "parts" => steps.last_mut()?.link = link(&link_of(baseline, says), baseline)?,
        _ => step::take(steps, word, says)?,
    }
    Some(())
}

/// The parts of a link that carry an agenda. Private notes are not among them.
#[must_use]
pub fn parts(steps: &[Step]) -> Vec<(String, String)> {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let value = |step: &Step| {
        let (title, parts) = (encoded(&step.title), encoded(parts_of(&step.link)));
        let held = if step.held { "~held" } else { "" };
        format!("{title}~{parts}~{}{held}", step.picture.code())
    };
    (steps.iter().take(MOST))
        .map(|step| (KEY.to_owned(), value(step)))
        .collect()
}

/// The steps that the parts of a link carry, and how many of them cannot be read.
#[must_use]
pub fn steps(baseline: &str, parts: &[(String, String)]) -> (Vec<Step>, usize) {
    let mut steps = Vec::new();
    let mut unreadable = 0_usize;
    for (_, value) in parts.iter().filter(|(key, _)| key == KEY) {
        match carried(baseline, value).filter(|_| steps.len() < MOST) {
            Some(step) => steps.push(step),
            None => unreadable = unreadable.saturating_add(1),
        }
    }
    (steps, unreadable)
}

fn carried(baseline: &str, value: &str) -> Option<Step> {
    let mut fields = value.split('~');
    let mut field = || percent_decode_str(fields.next()?).decode_utf8().ok();
    let (title, parts, picture) = (field()?, field()?, field()?);
    let held = match (fields.next(), fields.next()) {
        (None, None) => false,
        (Some(HELD), None) => true,
        _ => return None,
    };
    Some(Step {
        title: title.chars().take(MOST_TITLE).collect::<String>().into(),
        link: link_of(baseline, &parts).into(),
        picture: Picture::named(&picture)?,
        held,
        note: Rc::from(""),
    })
}

/// What a link carries after `?`.
fn parts_of(link: &str) -> &str {
    link.split_once('?').map_or("", |(_, parts)| parts)
}

fn link_of(baseline: &str, parts: &str) -> String {
    match parts {
        "" => format!("#/{baseline}"),
        parts => format!("#/{baseline}?{parts}"),
    }
}

#[cfg(test)]
#[path = "agenda_tests.rs"]
mod tests;
