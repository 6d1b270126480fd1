//! The texts beside the calculator: how it is to be read, the glossary, privacy, accessibility.
//!
//! A text is Markdown in `texts/<language>/<name>.md`, with a front matter of title and description. In it
//! - `[words](/ordlista/#ram)` is an address from the site's root, made relative, so that any sub-path can hold the site;
//! - `{osteraker-2020 headline.2020}` is a figure that the calculator makes of a document with no lever moved;
//! - `{glossary}` is the glossary, `{shortcomings}` and the like what the municipality fills in.
//!
//! What names nothing stops the build: a page is never published with a hole in it.

pub mod addresses;
pub mod date;
pub mod failure;
pub mod figures;
pub mod glossary;
pub mod municipality;
pub mod statement;
pub mod tables;
#[cfg(test)]
mod tests;
pub mod text_page;
pub mod typeset;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use ramkalkyl::data::document::Document;
use ramkalkyl::text::language::Language;

use crate::open_data;
use crate::words::{of, other};
use failure::Failure;
use figures::Figures;
use glossary::Term;
use municipality::Municipality;
use text_page::Text;

/// A page of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPage {
    /// Where it lies, from the site's root: `om/`.
    pub path: String,
    /// The same page in the other language: `en/about/`.
    pub twin: String,
    /// Its language.
    pub language: Language,
    /// Its title, which is also its first heading.
    pub title: String,
    /// What it is about, for previews and search.
    pub description: String,
    /// What stands in `<main>`: HTML with addresses relative to `path`.
    pub body: String,
}

/// A page's file and where it lies, in Swedish and in English.
const PAGES: [(&str, [&str; 2]); 5] = [
    ("about", ["om/", "en/about/"]),
    ("glossary", ["ordlista/", "en/glossary/"]),
    ("open-data", ["oppna-data/", "en/open-data/"]),
    ("privacy", ["integritet/", "en/privacy/"]),
    ("accessibility", ["tillganglighet/", "en/accessibility/"]),
];

/// Every page of text, in both languages, from the folder of texts, the glossary, what the municipality fills in and the
/// documents.
///
/// # Errors
/// [`Failure`] with file, and line where there is one, of what is missing or cannot be read.
pub fn pages(
    texts: &Path,
    terms: &[Term],
    municipality: &Municipality,
    documents: &[Rc<Document>],
) -> Result<Vec<TextPage>, Failure> {
    let figures = Figures::read()?;
    let mut pages = Vec::new();
    for (name, paths) in PAGES {
        for language in Language::ALL {
            let (path, twin) = (of(paths, language), of(paths, other(language)));
            let file = texts.join(language.code()).join(format!("{name}.md"));
            let written = read(&file)?;
            let text = Text::read(&written, language).map_err(|failure| failure.within(&file))?;
            let mut put_in = statement::parts(municipality, language);
            put_in.insert(
                "glossary".to_owned(),
                glossary::html(terms, &figures, language)?,
            );
            put_in.insert("open-data".to_owned(), open_data::list(documents, language));
            let body = fill(&text.body, &put_in, |name| figures.html(name, language))
                .and_then(|body| addresses::relative(&body, path))
                .map_err(|failure| failure.within(&file))?;
            pages.push(TextPage {
                path: path.to_owned(),
                twin: twin.to_owned(),
                language,
                title: text.title,
                description: text.description,
                body,
            });
        }
    }
    Ok(pages)
}

/// A file's text.
fn read(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file)
        .map_err(|error| Failure::new(format!("cannot read {}: {error}", file.display())))
}

/// Puts parts and figures in the place of what stands in braces.
fn fill(
    body: &str,
    parts: &BTreeMap<String, String>,
    figure: impl Fn(&str) -> Result<String, Failure>,
) -> Result<String, Failure> {
    let mut filled = String::with_capacity(body.len());
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after
            .split_once('}')
            .ok_or_else(|| Failure::new("a { without its }"))?;
        let part = match parts.get(name) {
            Some(part) => part.clone(),
            None => figure(name)?,
        };
        // A part that is a block stands alone in what Markdown took for a paragraph.
        match (before.strip_suffix("<p>"), after.strip_prefix("</p>")) {
            (Some(before), Some(after)) if part.starts_with('<') => {
                filled.push_str(before);
                rest = after;
            }
            _ => {
                filled.push_str(before);
                rest = after;
            }
        }
        filled.push_str(&part);
    }
    filled.push_str(rest);
    Ok(filled)
}
