//! Reading a record.

use std::rc::Rc;

use super::{FORM, KeptPoint, MOST_NAME, MOST_NOTE, Record, RecordFault, VERSION, migrate};
use crate::state::history::Moment;

impl Record {
    /// Reads a record of this or an earlier version; a text that holds a link is the earliest.
    ///
    /// # Errors
    /// [`RecordFault`]: the first line that cannot be read, or what is missing.
    pub fn read(text: &str) -> Result<Self, RecordFault> {
        let version = version(text)?;
        if version > VERSION {
            return Err(RecordFault::Newer { version });
        }
        lines(&migrate::to_present(version, text)?)
    }
}

/// The version that a text says, 0 where it begins in no such way.
fn version(text: &str) -> Result<u32, RecordFault> {
    let first = text.trim_start_matches('\u{feff}').lines().next();
    let first = first.unwrap_or_default();
    let Some(rest) = first.strip_prefix(FORM) else {
        return Ok(0);
    };
    rest.trim().parse().map_err(|_| RecordFault::BadLine {
        line: 1,
        text: first.to_owned(),
    })
}

fn lines(text: &str) -> Result<Record, RecordFault> {
    let (mut baseline, mut name, mut note) = (None, None, None);
    let (mut revision, mut now) = (0, None);
    let mut points: Vec<KeptPoint> = Vec::new();
    for (index, line) in text.lines().enumerate().skip(1) {
        let bad = || RecordFault::BadLine {
            line: index.saturating_add(1),
            text: line.chars().take(80).collect(),
        };
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "" => {}
            "baseline" if crate::data::is_id(rest) => baseline = Some(Rc::from(rest)),
            "name" => name = Some(words(rest, MOST_NAME)),
            "note" => note = Some(words(rest, MOST_NOTE)),
            "revision" => revision = rest.parse().map_err(|_| bad())?,
            "now" => now = Some(rest.parse().map_err(|_| bad())?),
            "point" => points.push(point(rest).ok_or_else(bad)?),
            "called" => {
                let (place, called) = rest.split_once(' ').ok_or_else(bad)?;
                let place: usize = place.parse().map_err(|_| bad())?;
                points.get_mut(place).ok_or_else(bad)?.name = Some(words(called, MOST_NAME));
            }
            _ => return Err(bad()),
        }
    }
    let missing = |what| RecordFault::Missing { what };
    let now = now.ok_or(missing("now"))?;
    let fits = (points.iter().enumerate())
        .all(|(place, point)| point.from.map_or(place == 0, |from| from < place));
    if points.is_empty() {
        return Err(missing("point"));
    }
    if !fits || points.get(now).is_none() {
        return Err(RecordFault::Torn);
    }
    Ok(Record {
        baseline: baseline.ok_or(missing("baseline"))?,
        name: name.unwrap_or_default(),
        note: note.unwrap_or_default(),
        revision,
        now,
        points,
    })
}

fn point(text: &str) -> Option<KeptPoint> {
    let (from, rest) = text.split_once(' ')?;
    let (at, parts) = rest.split_once(' ')?;
    let from = match from {
        "-" => None,
        place => Some(place.parse().ok()?),
    };
    Some(KeptPoint {
        from,
        at: Moment(at.parse().ok()?),
        parts: parts.to_owned(),
        name: None,
    })
}

/// The words of a line, with their line breaks; no more letters than `most`.
fn words(text: &str, most: usize) -> Rc<str> {
    let mut words = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => words.push('\n'),
                other => words.extend(other),
            },
            letter => words.push(letter),
        }
    }
    words.chars().take(most).collect::<String>().into()
}
