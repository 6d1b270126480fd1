//! What terms mean, at hand where the calculator marks them: a popover for each, which the browser opens by itself.

use anyhow::{Result, anyhow};
use ramkalkyl::text::language::Language;
use ramkalkyl::ui::components::term::TERMS;

use crate::texts::glossary::Term;
use crate::words::{escaped, of};

/// The popovers of every term that the calculator marks, in both languages, where `{root}` stands for the way to the top.
///
/// # Errors
/// When the glossary lacks a term.
pub fn popovers(terms: &[Term]) -> Result<String> {
    let mut popovers = String::new();
    for id in TERMS {
        let term = terms.iter().find(|term| term.id == *id);
        let term = term.ok_or_else(|| anyhow!("the glossary has no term {id}"))?;
        for language in Language::ALL {
            popovers.push_str(&popover(term, language));
        }
    }
    Ok(popovers)
}

fn popover(term: &Term, language: Language) -> String {
    let (code, id, words) = (language.code(), &term.id, term.words(language));
    let (name, text) = (escaped(&words.term), escaped(&words.text));
    let close = language.close();
    let (glossary, in_glossary) = of(
        [
            ("ordlista", "Mer i ordlistan"),
            ("en/glossary", "More in the glossary"),
        ],
        language,
    );
    format!(
        "<div popover class=\"term-words\" id=\"term-{id}-{code}\" lang=\"{code}\" role=\"dialog\" aria-labelledby=\"term-name-{id}-{code}\">\
         <p class=\"term-name\" id=\"term-name-{id}-{code}\">{name}</p><p>{text}</p>\
         <p class=\"term-foot\"><a href=\"{{root}}{glossary}/#{id}\">{in_glossary}</a> \
         <button type=\"button\" class=\"button\" popovertarget=\"term-{id}-{code}\" popovertargetaction=\"hide\">{close}</button></p></div>\n"
    )
}
