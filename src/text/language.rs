//! The two languages that the page speaks.

/// A language of the page; Swedish is where everybody starts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum Language {
    /// Swedish, the language of the documents.
    #[default]
    Swedish,
    /// English, with Swedish units (tkr, mnkr) kept as the documents print them.
    English,
}

impl Language {
    /// Both languages, in the order in which the switch shows them.
    pub const ALL: [Self; 2] = [Self::Swedish, Self::English];

    /// The code for links, storage and the `lang` attribute: `sv` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The language of a code, or of a browser's longer tag such as `sv-SE`; `None` for any other language.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split('-').next()?;
        Self::ALL
            .into_iter()
            .find(|language| primary.eq_ignore_ascii_case(language.code()))
    }
}
