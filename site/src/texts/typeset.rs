//! Words as they are set on a page.

use crate::words;

/// A text with no-break spaces where a line must not break: within a number, before its unit. What stands in braces is
/// the name of a figure.
#[must_use]
pub fn typeset(text: &str) -> String {
    const UNITS: [&str; 6] = ["%", "§", "tkr", "mnkr", "kr", "vårddygn"];
    let mut set = String::with_capacity(text.len());
    let (mut after_figure, mut in_name) = (false, false);
    for (position, letter) in text.char_indices() {
        let next = text.get(position.saturating_add(1)..).unwrap_or_default();
        let digits = next.bytes().take_while(u8::is_ascii_digit).count();
        let holds = digits == 3 || UNITS.iter().any(|unit| next.starts_with(unit));
        match letter {
            ' ' if after_figure && holds && !in_name => set.push('\u{a0}'),
            _ => set.push(letter),
        }
        in_name = letter == '{' || (in_name && letter != '}');
        after_figure = letter.is_ascii_digit() || letter == '}';
    }
    set
}

/// Text as words of a page: well set, with what HTML would take for its own made harmless.
#[must_use]
pub fn escaped(text: &str) -> String {
    words::escaped(&typeset(text))
}
