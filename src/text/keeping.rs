//! Sentences about proposals that are kept in the browser.

use super::language::Language;
use super::months;
use crate::model::measure::StartMonth;

/// A name that no other has: the first free of ”Förslag 1”, ”Förslag 2” …
#[must_use]
pub fn next_name(taken: &[&str], language: Language) -> String {
    let word = language.proposal();
    let mut number: u32 = 1;
    loop {
        let name = format!("{word} {number}");
        if !taken.contains(&name.as_str()) {
            return name;
        }
        number = number.saturating_add(1);
    }
}

/// The name of what goes on apart from another of the same name: ”Förslag 1 (2)”, then ”Förslag 1 (3)”.
#[must_use]
pub fn apart(name: &str) -> String {
    let (stem, number) = (name.strip_suffix(')'))
        .and_then(|name| name.rsplit_once('('))
        .and_then(|(stem, number)| Some((stem.trim_end(), number.parse::<u32>().ok()?)))
        .unwrap_or((name, 1));
    format!("{stem} ({})", number.saturating_add(1))
}

/// A time of the clock on the wall (year, month, day, hour, minute): the hour alone where it is of today.
#[must_use]
pub fn when(at: [u32; 5], today: [u32; 5], language: Language) -> String {
    let [_, month, day, hour, minute] = at;
    let time = match language {
        Language::Swedish => format!("{hour}.{minute:02}"),
        Language::English => format!("{hour}:{minute:02}"),
    };
    let (date, now) = (at.first_chunk::<3>(), today.first_chunk::<3>());
    let month = u8::try_from(month)
        .ok()
        .and_then(|month| StartMonth::new(month).ok());
    match month {
        Some(month) if date != now => format!("{day} {} {time}", months::name(month, language)),
        _ => time,
    }
}

/// What leads back to the proposal that was changed last.
#[must_use]
pub fn go_on(name: &str, when: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("Fortsätt med ”{name}” (ändrad {when})"),
        Language::English => format!("Go on with “{name}” (changed {when})"),
    }
}

/// Another tab wrote or removed what this one works on.
#[must_use]
pub fn parted(name: &str, now: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!(
            "”{name}” har ändrats eller tagits bort i en annan flik. Det du gör här sparas som ”{now}”."
        ),
        Language::English => format!(
            "“{name}” was changed or removed in another tab. What you do here is saved as “{now}”."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_name_is_the_first_that_is_free() {
        let name = |taken: &[&str]| next_name(taken, Language::Swedish);
        assert_eq!(name(&[]), "Förslag 1");
        assert_eq!(name(&["Förslag 2", "Förslag 1"]), "Förslag 3");
        assert_eq!(name(&["Förslag 2"]), "Förslag 1");
    }

    #[test]
    fn what_goes_on_apart_is_numbered() {
        assert_eq!(apart("Förslag 1"), "Förslag 1 (2)");
        assert_eq!(apart("Förslag 1 (2)"), "Förslag 1 (3)");
        assert_eq!(apart("Vår (gruppen)"), "Vår (gruppen) (2)");
    }

    #[test]
    fn a_time_of_another_day_has_its_date() {
        let (at, later) = ([2026, 3, 3, 9, 5], [2026, 3, 3, 18, 0]);
        assert_eq!(when(at, later, Language::Swedish), "9.05");
        let next_day = [2026, 3, 4, 8, 0];
        assert_eq!(when(at, next_day, Language::Swedish), "3 mars 9.05");
        assert_eq!(when(at, next_day, Language::English), "3 March 9:05");
    }
}
