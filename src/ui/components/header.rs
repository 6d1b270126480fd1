//! The head of the page: the document, the language, the appearance.

use std::rc::Rc;

use yew::prelude::*;

use super::top_bar::TopBar;
use crate::data::document::Document;
use crate::text::language::Language;
use crate::text::{letters, names};

/// Properties of [`Header`].
#[derive(Properties)]
pub struct Props {
    /// The document.
    pub document: Rc<Document>,
    /// The language.
    pub language: Language,
    /// `light`, `dark` or, for the system's, `auto`.
    pub theme: &'static str,
    /// A language was chosen.
    pub on_language: Callback<Language>,
    /// A theme was chosen.
    pub on_theme: Callback<&'static str>,
}

/// A document never changes, so it is compared by identity.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && self.language == other.language
            && self.theme == other.theme
            && self.on_language == other.on_language
            && self.on_theme == other.on_theme
    }
}

/// The head of the page.
#[component]
pub fn Header(props: &Props) -> Html {
    let language = props.language;
    let document = &props.document;
    let years = document.baseline.years;
    html! {
        <header class="header">
            <TopBar {language} theme={props.theme} on_language={props.on_language.clone()}
                on_theme={props.on_theme.clone()} />
            <h1 class="header-title">
                { names::of(&document.municipality, language) }
                { ", " }
                { letters::small(&names::of(&document.committee, language)) }
                { " " }
                <span class="header-years">{ format!("{}–{}", years.budget(), years.last()) }</span>
            </h1>
            <p class="header-source">
                { format!("{}: ", language.source()) }
                <cite lang="sv">{ document.title.clone() }</cite>
                { format!(", {}, {}", document.reference, document.date) }
            </p>
        </header>
    }
}
