//! The head of the page: the document, the language, the appearance.

use std::rc::Rc;

use yew::prelude::*;

use super::top_bar::{self, top_bar};
use crate::data::document::Document;
use crate::text::language::Language;
use crate::text::{letters, names};

/// What [`header`] draws.
pub struct Props {
    /// The document.
    pub document: Rc<Document>,
    /// The language.
    pub language: Language,
    /// `light`, `dark` or, for the system's, `auto`.
    pub theme: &'static str,
    /// The link to the document's audit, with the present scenario in it.
    pub audit: String,
    /// A language was chosen.
    pub on_language: Callback<Language>,
    /// A theme was chosen.
    pub on_theme: Callback<&'static str>,
}

/// The head of the page.
pub fn header(props: &Props) -> Html {
    let language = props.language;
    let document = &props.document;
    let bar = top_bar(&top_bar::Props {
        language,
        theme: props.theme,
        on_language: props.on_language.clone(),
        on_theme: props.on_theme.clone(),
    });
    html! {
        <header class="header">
            { bar }
            <h1 class="header-title">
                { names::of(&document.municipality, language) }
                { ", " }
                { letters::small(&names::of(&document.committee, language)) }
                { " " }
                <span class="header-years">{ names::years(document.baseline.years) }</span>
            </h1>
            <p class="header-source">
                { format!("{}: ", language.source()) }
                <cite lang="sv">{ document.title.clone() }</cite>
                { for [&document.reference, &document.date].into_iter().filter(|it| !it.is_empty()).map(|it| format!(", {it}")) }
            </p>
            <nav class="header-links" aria-label={language.document_links()}>
                <a href={props.audit.clone()}>{ language.audit() }</a>
                <a href="#/">{ language.all_documents() }</a>
            </nav>
        </header>
    }
}
