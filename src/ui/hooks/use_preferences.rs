//! Language and appearance, which this browser remembers.

use yew::prelude::*;

use super::use_remembered::use_remembered;
use crate::platform::appearance;
use crate::text::language::Language;

/// Where the choice of language is remembered.
pub const LANGUAGE: &str = "language";
/// Where the choice of theme is remembered.
pub const THEME: &str = "theme";

/// What was chosen, and how to choose.
pub struct Preferences {
    /// The remembered language, if any.
    pub language: Option<Language>,
    /// Remembers a language.
    pub remember_language: Callback<Language>,
    /// `light`, `dark` or, for the system's, `auto`.
    pub theme: &'static str,
    /// A theme was chosen.
    pub on_theme: Callback<&'static str>,
}

/// Language and appearance. The page takes the appearance at once.
#[hook]
pub fn use_preferences() -> Preferences {
    let (language, remember_language) = use_remembered(LANGUAGE);
    let (theme, choose_theme) = use_remembered(THEME);
    use_effect_with(theme.clone(), |theme| {
        let _ = appearance::set_theme(theme.as_deref());
    });
    Preferences {
        language: language.as_deref().and_then(Language::from_code),
        remember_language: remember_language
            .reform(|language: Language| Some(language.code().to_owned())),
        theme: match theme.as_deref() {
            Some("light") => "light",
            Some("dark") => "dark",
            _ => "auto",
        },
        on_theme: choose_theme
            .reform(|theme: &'static str| (theme != "auto").then(|| theme.to_owned())),
    }
}
