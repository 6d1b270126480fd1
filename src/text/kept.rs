//! Sentences about scenarios that are kept, opened and handed over.

use super::language::Language;
use super::months;
use crate::model::measure::StartMonth;

/// A time of the clock on the wall (year, month, day, hour, minute) in words: ”22 november 2026 kl. 9.05”.
#[must_use]
pub fn moment(at: [u32; 5], today: [u32; 5], language: Language) -> String {
    let time = clock(at, language);
    let [year, month, day, ..] = at;
    if at.first_chunk::<3>() == today.first_chunk::<3>() {
        return format!("{} {time}", language.today());
    }
    let month = u8::try_from(month).ok();
    let month = month.and_then(|month| StartMonth::new(month).ok());
    let month = month.map_or("", |month| months::name(month, language));
    format!("{day} {month} {year} {time}")
}

/// The time of a day: ”kl. 9.05”.
#[must_use]
pub fn clock([.., hour, minute]: [u32; 5], language: Language) -> String {
    match language {
        Language::Swedish => format!("kl.\u{a0}{hour}.{minute:02}"),
        Language::English => format!("at\u{a0}{hour}:{minute:02}"),
    }
}

/// Where a branch of the history began.
#[must_use]
pub fn from(clock: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("från {clock}"),
        Language::English => format!("from {clock}"),
    }
}

/// What a new scenario is called: ”Förslag 2”.
#[must_use]
pub fn numbered(number: u32, language: Language) -> String {
    match language {
        Language::Swedish => format!("Förslag {number}"),
        Language::English => format!("Proposal {number}"),
    }
}

/// What a copy is called.
#[must_use]
pub fn copy_of(name: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("{name}, kopia"),
        Language::English => format!("{name}, copy"),
    }
}

/// A scenario was removed.
#[must_use]
pub fn removed(name: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("”{name}” är borttaget."),
        Language::English => format!("“{name}” is deleted."),
    }
}

/// A file or a link is now kept.
#[must_use]
pub fn added(name: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("”{name}” är tillagt."),
        Language::English => format!("“{name}” is added."),
    }
}

/// A link leads to another document.
#[must_use]
pub fn other_document(document: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!(
            "Länken gäller ett annat underlag ({document}). Bara scenarier av samma underlag kan jämföras."
        ),
        Language::English => format!(
            "The link is of another document ({document}). Only scenarios of the same document can be compared."
        ),
    }
}

/// Why a text is no scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It neither begins as one nor holds a link.
    NoScenario,
    /// A newer program wrote it, of this version.
    Newer(u32),
    /// This line, counted from 1, is not of the form.
    BadLine(usize),
    /// Something that every scenario has is missing, or its points do not fit together.
    Torn,
    /// The browser could not read it.
    Unreadable,
}

/// Why a text is no scenario, in words that say what to do.
#[must_use]
pub fn unread(reason: Unread, language: Language) -> String {
    let swedish = language == Language::Swedish;
    let said = match reason {
        Unread::NoScenario if swedish => "Här finns inget scenario och ingen länk till ett.",
        Unread::NoScenario => "There is no scenario here and no link to one.",
        Unread::Torn if swedish => "Filen är avhuggen eller ändrad för hand: delar saknas.",
        Unread::Torn => "The file is cut off or was changed by hand: parts are missing.",
        Unread::Unreadable if swedish => "Webbläsaren kunde inte läsa filen. Välj den igen.",
        Unread::Unreadable => "The browser could not read the file. Choose it again.",
        Unread::Newer(version) if swedish => {
            return format!(
                "Skrivet av en nyare Ramkalkyl (form {version}). Ladda om sidan och försök igen."
            );
        }
        Unread::Newer(version) => {
            return format!(
                "Written by a newer Ramkalkyl (form {version}). Reload the page and try again."
            );
        }
        Unread::BadLine(line) if swedish => return format!("Rad {line} går inte att läsa."),
        Unread::BadLine(line) => return format!("Line {line} cannot be read."),
    };
    said.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_its_date_unless_it_is_of_today() {
        let at = [2026, 11, 22, 9, 5];
        let said = moment(at, [2026, 11, 22, 18, 0], Language::Swedish);
        assert_eq!(said, "i dag kl.\u{a0}9.05");
        let said = moment(at, [2027, 11, 22, 9, 5], Language::English);
        assert_eq!(said, "22 November 2026 at\u{a0}9:05");
    }
}
