//! What stands in one language and in the other, and how it stands in HTML.

use ramkalkyl::text::language::Language;

/// The other language.
pub fn other(language: Language) -> Language {
    match language {
        Language::Swedish => Language::English,
        Language::English => Language::Swedish,
    }
}

/// One of two, the Swedish first.
pub fn of<T>([swedish, english]: [T; 2], language: Language) -> T {
    match language {
        Language::Swedish => swedish,
        Language::English => english,
    }
}

/// A text as it stands in HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
