//! A mark at a term that opens what the term means. The words stand in the page, beside the program, made of the glossary.

use yew::prelude::*;

use crate::text::language::Language;

/// The terms that the calculator marks, by their ids in the glossary.
pub const TERMS: [&str; 11] = [
    "krav-fran-ram-och-index",
    "kvar-att-spara",
    "ram",
    "indexupprakning",
    "volym",
    "dygnskostnad",
    "pris",
    "klumpsumma",
    "ovriga-forandringar",
    "atgard",
    "post",
];

/// The mark. `id` is the term's in the glossary, `name` what the term is called where the mark stands.
pub fn term(id: &str, name: &str, language: Language) -> Html {
    debug_assert!(
        TERMS.contains(&id),
        "{id} is not among the terms of the page"
    );
    let words = format!("term-{id}-{}", language.code());
    let label = format!("{}: {name}", language.term_means());
    html! {
        <button type="button" class="term" popovertarget={words} aria-label={label}>{ "?" }</button>
    }
}
