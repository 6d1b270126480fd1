//! What terms mean, at hand where the calculator marks them: a popover for each, which the browser opens by itself.

use std::path::Path;

use anyhow::Result;
use ramkalkyl::text::language::Language;
use ramkalkyl::ui::components::term::TERMS;

use crate::shell::escaped;
use crate::texts::glossary::{Term, glossary};

/// The popovers of every term that the calculator marks, in both languages, where `{root}` stands for the way to the top.
///
/// # Errors
/// When the glossary cannot be read or lacks a term.
pub fn popovers(file: &Path) -> Result<String> {
    let terms = glossary(file)?;
    let mut popovers = String::new();
    for id in TERMS {
        let term = terms.iter().find(|term| term.id == *id);
        let term = term.ok_or_else(|| anyhow::anyhow!("the glossary has no term {id}"))?;
        for language in Language::ALL {
            popovers.push_str(&popover(term, language));
        }
    }
    Ok(popovers)
}

fn popover(term: &Term, language: Language) -> String {
    let (code, id, words) = (language.code(), &term.id, term.words(language));
    let (name, text) = (escaped(&words.term), escaped(&words.text));
    let (glossary, in_glossary, close) = match language {
        Language::Swedish => ("ordlista", "Mer i ordlistan", "Stäng"),
        Language::English => ("en/glossary", "More in the glossary", "Close"),
    };
    format!(
        "<div popover class=\"term-words\" id=\"term-{id}-{code}\" lang=\"{code}\" role=\"dialog\" aria-labelledby=\"term-name-{id}-{code}\">\
         <p class=\"term-name\" id=\"term-name-{id}-{code}\">{name}</p><p>{text}</p>\
         <p class=\"term-foot\"><a href=\"{{root}}{glossary}/#{id}\">{in_glossary}</a> \
         <button type=\"button\" class=\"button\" popovertarget=\"term-{id}-{code}\" popovertargetaction=\"hide\">{close}</button></p></div>\n"
    )
}
