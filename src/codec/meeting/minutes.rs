//! The log of a meeting for those who write its minutes: as text, and as a table that Swedish Excel opens. The private
//! notes of the steps are in neither.

use crate::codec::csv::{self, Cell, Flavour};
use crate::state::history::Moment;
use crate::state::meeting::{Kind, Line, Meeting};
use crate::text::language::Language;

impl Language {
    /// What a line of a meeting's log tells of.
    #[must_use]
    pub const fn line_kind(self, kind: Kind) -> &'static str {
        let (swedish, english) = match kind {
            Kind::Begun => ("Början", "Beginning"),
            Kind::Change => ("Ändring", "Change"),
            Kind::Step => ("Steg", "Step"),
            Kind::Picture => ("Bild", "Picture"),
            Kind::Hold => ("Hållen bild", "Held picture"),
            Kind::Reveal => ("Utfallet visas", "Reveal"),
            Kind::Guess => ("Gissning", "Guess"),
            Kind::Answers => ("Svar", "Answers"),
            Kind::Note => ("Anteckning", "Note"),
        };
        match self {
            Self::Swedish => swedish,
            Self::English => english,
        }
    }
}

/// The log as text: a heading, a line for each entry, then the steps. `when` tells the time of day: `19:05`.
#[must_use]
pub fn text(
    meeting: &Meeting,
    title: &str,
    when: impl Fn(Moment) -> String,
    language: Language,
) -> String {
    let mut text = format!("{}\n", on_one_line(title));
    if !meeting.log.is_empty() {
        text.push('\n');
    }
    for Line { at, text: said, .. } in &meeting.log {
        text.push_str(&format!("{}  {}\n", when(*at), on_one_line(said)));
    }
    if !meeting.steps.is_empty() {
        let heading = match language {
            Language::Swedish => "Steg",
            Language::English => "Steps",
        };
        text.push_str(&format!("\n{heading}\n"));
    }
    for (number, step) in (1_usize..).zip(&meeting.steps) {
        text.push_str(format!("{number}. {}", on_one_line(&step.title)).trim_end());
        text.push('\n');
    }
    text
}

/// The log as a table: time, what it tells of, in words.
#[must_use]
pub fn table(meeting: &Meeting, when: impl Fn(Moment) -> String, language: Language) -> String {
    let head = match language {
        Language::Swedish => ["Tid", "Slag", "Text"],
        Language::English => ["Time", "Kind", "Text"],
    };
    let times: Vec<String> = meeting.log.iter().map(|line| when(line.at)).collect();
    let lines = meeting.log.iter().zip(&times);
    let lines = lines.map(|(line, time)| [&**time, language.line_kind(line.kind), &line.text]);
    let rows = std::iter::once(head).chain(lines);
    csv::table(Flavour::SwedishExcel, rows.map(|row| row.map(Cell::Words)))
}

/// Words without their line breaks; the no-break spaces of numbers stay.
fn on_one_line(text: &str) -> String {
    let lines = text.split(['\n', '\r']).map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

#[cfg(test)]
#[path = "minutes_tests.rs"]
mod tests;
