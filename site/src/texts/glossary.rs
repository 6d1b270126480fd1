//! The glossary: `texts/glossary.toml`, one term after another, in both languages.

use std::collections::BTreeMap;
use std::path::Path;

use ramkalkyl::text::language::Language;
use serde::Deserialize;

use super::failure::Failure;
use super::figures::Figures;
use super::typeset::escaped;
use super::{fill, read};

/// A term.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its anchor on the page of the glossary, the same in both languages.
    pub id: String,
    /// In Swedish.
    pub sv: Words,
    /// In English.
    pub en: Words,
    /// Terms that belong with it, by their ids.
    #[serde(default)]
    pub see: Vec<String>,
}

/// A term in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The term as the page writes it.
    pub term: String,
    /// What it means, in one or two sentences, plain text.
    pub text: String,
    /// An example with figures of a document and where they stand, or nothing. Figures may stand in braces.
    #[serde(default)]
    pub example: String,
}

impl Term {
    /// Its words in a language.
    #[must_use]
    pub fn words(&self, language: Language) -> &Words {
        match language {
            Language::Swedish => &self.sv,
            Language::English => &self.en,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    term: Vec<Term>,
}

/// The terms in the order of the file.
///
/// # Errors
/// [`Failure`] with the line of what is missing or not understood, a term without words, an id that stands twice or is
/// referred to without being there.
pub fn glossary(file: &Path) -> Result<Vec<Term>, Failure> {
    let written = read(file)?;
    let terms = parse(&written).map_err(|failure| failure.within(file))?;
    Ok(terms)
}

/// Reads the file's text.
pub(super) fn parse(written: &str) -> Result<Vec<Term>, Failure> {
    let File { term: terms } =
        toml::from_str(written).map_err(|error| Failure::new(error.to_string()))?;
    for (position, term) in terms.iter().enumerate() {
        let id = &term.id;
        if terms.iter().take(position).any(|other| other.id == *id) {
            return Err(Failure::new(format!("the term {id} stands twice")));
        }
        for (language, words) in [("sv", &term.sv), ("en", &term.en)] {
            if words.term.trim().is_empty() || words.text.trim().is_empty() {
                let fault = format!("the term {id} has no words in {language}");
                return Err(Failure::new(fault));
            }
        }
        let unknown = (term.see.iter()).find(|see| !terms.iter().any(|other| other.id == **see));
        if let Some(see) = unknown {
            let fault = format!("the term {id} refers to {see}, which is not there");
            return Err(Failure::new(fault));
        }
    }
    Ok(terms)
}

/// The glossary as a list of definitions, in the order of its language's alphabet.
///
/// # Errors
/// [`Failure`] where an example names a figure that is not there.
pub fn html(terms: &[Term], figures: &Figures, language: Language) -> Result<String, Failure> {
    let mut sorted: Vec<&Term> = terms.iter().collect();
    sorted.sort_by_key(|term| alphabet(&term.words(language).term));
    let mut list = String::from("<dl class=\"terms\">\n");
    for term in sorted {
        let words = term.words(language);
        let (name, text) = (escaped(&words.term), escaped(&words.text));
        let id = &term.id;
        list.push_str(&format!(
            "<div class=\"term\" id=\"{id}\"><dt><dfn>{name}</dfn></dt><dd><p>{text}</p>"
        ));
        if !words.example.is_empty() {
            let example = escaped(&words.example);
            let example = fill(&example, &BTreeMap::new(), |name| {
                figures.html(name, language)
            })?;
            list.push_str(&format!("<p class=\"term-example\">{example}</p>"));
        }
        if !term.see.is_empty() {
            list.push_str(&format!(
                "<p class=\"term-see\">{}</p>",
                see(term, terms, language)
            ));
        }
        list.push_str("</dd></div>\n");
    }
    list.push_str("</dl>");
    Ok(list)
}

fn see(term: &Term, terms: &[Term], language: Language) -> String {
    let links = term.see.iter().filter_map(|id| {
        let other = terms.iter().find(|other| other.id == *id)?;
        let name = escaped(&other.words(language).term);
        Some(format!("<a href=\"#{id}\">{name}</a>"))
    });
    let links: Vec<String> = links.collect();
    let see = match language {
        Language::Swedish => "Se även",
        Language::English => "See also",
    };
    format!("{see} {}.", links.join(", "))
}

/// What a word is sorted by: å, ä and ö last, as in Swedish; no difference between large and small letters.
fn alphabet(term: &str) -> String {
    let letters = term.to_lowercase();
    letters
        .chars()
        .map(|letter| match letter {
            'å' => '\u{f000}',
            'ä' => '\u{f001}',
            'ö' => '\u{f002}',
            other => other,
        })
        .collect()
}
