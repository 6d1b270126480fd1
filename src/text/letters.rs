//! Capitals and small letters of Swedish, English and the other languages of Latin-1.
//!
//! Unicode's whole tables would weigh 9 kB on the first load, for scripts that no name here is written in.

/// A text in small letters; what is no letter of Latin-1 stays as it is.
#[must_use]
pub fn small(text: &str) -> String {
    text.chars().map(small_letter).collect()
}

/// A name as it stands inside a line: its first letter is made small, but an abbreviation (LSS) is left alone.
#[must_use]
pub fn inside(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next();
    let second = letters.clone().next();
    if second.is_some_and(|letter| small_letter(letter) != letter) {
        return name.to_owned();
    }
    first.map(small_letter).into_iter().chain(letters).collect()
}

/// A name as a line begins with it: its first letter is made a capital.
#[must_use]
pub fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(capital_letter);
    first.into_iter().chain(letters).collect()
}

/// A name as files can bear it everywhere: small letters, digits and hyphens.
#[must_use]
pub fn file_stem(name: &str) -> String {
    let mut stem = String::with_capacity(name.len());
    for letter in small(name).chars() {
        let plain = match letter {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            'é' => 'e',
            letter if letter.is_ascii_alphanumeric() => letter,
            _ if stem.ends_with('-') || stem.is_empty() => continue,
            _ => '-',
        };
        stem.push(plain);
    }
    let stem = stem.trim_end_matches('-');
    if stem.is_empty() { "scenario" } else { stem }.to_owned()
}

/// How far a small letter stands behind its capital.
const BETWEEN: u32 = 32;

fn small_letter(letter: char) -> char {
    match letter {
        '\u{d7}' => letter,
        'A'..='Z' | '\u{c0}'..='\u{de}' => moved(letter, u32::from(letter).checked_add(BETWEEN)),
        _ => letter,
    }
}

fn capital_letter(letter: char) -> char {
    match letter {
        '\u{f7}' => letter,
        'a'..='z' | '\u{e0}'..='\u{fe}' => moved(letter, u32::from(letter).checked_sub(BETWEEN)),
        _ => letter,
    }
}

fn moved(letter: char, to: Option<u32>) -> char {
    to.and_then(char::from_u32).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::{capital, capital_letter, small, small_letter};

    #[test]
    fn agrees_with_unicode_wherever_latin_1_has_both_letters() {
        for letter in '\0'..='\u{ff}' {
            let small = letter
                .to_lowercase()
                .next()
                .filter(|small| *small <= '\u{ff}');
            assert_eq!(Some(small_letter(letter)), small, "{letter}");
            let capital = letter
                .to_uppercase()
                .next()
                .filter(|_| !matches!(letter, 'ß' | 'µ' | 'ÿ'));
            assert_eq!(
                capital_letter(letter),
                capital.unwrap_or(letter),
                "{letter}"
            );
        }
    }

    #[test]
    fn a_file_can_be_called_so_everywhere() {
        assert_eq!(
            super::file_stem("Förslag 1: majoriteten?"),
            "forslag-1-majoriteten"
        );
        assert_eq!(super::file_stem("…"), "scenario");
    }

    #[test]
    fn writes_names() {
        assert_eq!(small("Ålder och ÖVRIGT"), "ålder och övrigt");
        assert_eq!(capital("äldreomsorg"), "Äldreomsorg");
        assert_eq!(capital(""), "");
    }
}
