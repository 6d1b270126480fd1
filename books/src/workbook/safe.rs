//! Names and words made safe for a workbook: no text of a document or a person can become a formula, break a file or be
//! taken for a cell.

use std::collections::BTreeSet;

/// The most characters of a text in a cell.
const LONGEST_TEXT: usize = 32_000;
/// The most characters of a header or footer, with room for its own signs.
const LONGEST_HEADER: usize = 100;

/// A text for a cell: control characters become spaces, lines are kept, and it is cut where a cell ends.
pub(super) fn text(words: &str) -> String {
    let plain = words.chars().map(|letter| match letter {
        '\n' => letter,
        letter if letter.is_control() || is_no_character(letter) => ' ',
        letter => letter,
    });
    plain.take(LONGEST_TEXT).collect()
}

/// A text on one line.
pub(super) fn line(words: &str) -> String {
    text(words).replace('\n', " ")
}

/// A text for the head of a printed page, where `&` begins a command.
pub(super) fn header(words: &str) -> String {
    let line: String = line(words).chars().take(LONGEST_HEADER).collect();
    line.replace('&', "&&")
}

/// What XML has no place for beside control characters.
fn is_no_character(letter: char) -> bool {
    matches!(letter, '\u{fffe}' | '\u{ffff}')
}

/// Gives out names for cells, each once.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// A name that no program takes for a cell or a function: letters of ASCII, digits and `_`, begun by a letter or
    /// `_`. `hvb-barn.volume.2020` is `hvb_barn_volume_2020`. A second of the same gets a number.
    pub(super) fn take(&mut self, wanted: &str) -> String {
        let mut name: String = (wanted.chars())
            .map(|letter| {
                if letter.is_ascii_alphanumeric() {
                    letter
                } else {
                    '_'
                }
            })
            .collect();
        if is_unsafe(&name) {
            name.insert(0, '_');
        }
        let mut free = name.clone();
        let mut next = 2_u32;
        // Excel takes names for the same whatever their case.
        while !self.taken.insert(free.to_ascii_lowercase()) {
            free = format!("{name}_{next}");
            next = next.saturating_add(1);
        }
        free
    }
}

/// Whether a name begins as no name does, or could be read as a cell: `2_years`, `A1`, `R1C1`, `c`.
fn is_unsafe(name: &str) -> bool {
    let mut letters = name.chars();
    let Some(first) = letters.next() else {
        return true;
    };
    let letters_first = name.chars().take_while(char::is_ascii_alphabetic).count();
    let second_is_digit = letters.next().is_some_and(|letter| letter.is_ascii_digit());
    let row_or_column = matches!(first, 'r' | 'c' | 'R' | 'C');
    let like_a_cell = letters_first <= 3
        && (name.chars().skip(letters_first)).all(|letter| letter.is_ascii_digit());
    first.is_ascii_digit() || like_a_cell || (row_or_column && second_is_digit)
}

#[cfg(test)]
mod tests {
    use super::{Names, header, text};

    #[test]
    fn a_name_is_no_cell_and_is_given_once() {
        let mut names = Names::default();
        assert_eq!(names.take("hvb-barn.volume.2020"), "hvb_barn_volume_2020");
        assert_eq!(names.take("hvb.barn-volume.2020"), "hvb_barn_volume_2020_2");
        assert_eq!(names.take("HVB_barn.volume.2020"), "HVB_barn_volume_2020_3");
        assert_eq!(names.take("2020-plan.volume"), "_2020_plan_volume");
        assert_eq!(names.take("a1"), "_a1");
        assert_eq!(names.take("r2-hem.volume"), "_r2_hem_volume");
        assert_eq!(names.take("c"), "_c");
        assert_eq!(names.take("=å!"), "___");
        assert_eq!(names.take(""), "_");
    }

    #[test]
    fn a_text_holds_nothing_that_breaks_a_file() {
        assert_eq!(text("a\u{0}b\u{7}\nc\u{fffe}"), "a b \nc ");
        assert_eq!(text(&"å".repeat(40_000)).chars().count(), 32_000);
        assert_eq!(header("Vård & omsorg"), "Vård && omsorg");
    }
}
