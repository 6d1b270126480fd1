//! The head of the page: the document, the language, the appearance.

use std::rc::Rc;

use yew::prelude::*;

use super::switch::{Choice, Switch};
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
    /// The link to the document's audit, with the present scenario in it.
    pub audit: String,
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
            && self.audit == other.audit
            && self.on_language == other.on_language
            && self.on_theme == other.on_theme
    }
}

/// The head of the page.
#[component]
pub fn Header(props: &Props) -> Html {
    let language = props.language;
    let document = &props.document;
    let on_language = props
        .on_language
        .reform(|code: &'static str| Language::from_code(code).unwrap_or_default());
    let languages = vec![
        Choice {
            language: Some("sv"),
            ..Choice::new("sv", language.swedish())
        },
        Choice {
            language: Some("en"),
            ..Choice::new("en", language.english())
        },
    ];
    let themes = vec![
        Choice::new("auto", language.theme_auto()),
        Choice::new("light", language.theme_light()),
        Choice::new("dark", language.theme_dark()),
    ];
    let years = document.baseline.years;
    html! {
        <header class="header">
            <div class="header-bar">
                <p class="header-product">
                    <strong>{ language.product() }</strong>
                    <span class="header-tagline">{ language.tagline() }</span>
                </p>
                <div class="header-tools">
                    <Switch name="language" legend={language.language_switch()} choices={languages}
                        chosen={language.code()} on_choose={on_language} />
                    <Switch name="theme" legend={language.theme_switch()} choices={themes}
                        chosen={props.theme} on_choose={props.on_theme.clone()} />
                </div>
            </div>
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
                { for [&document.reference, &document.date].into_iter().filter(|it| !it.is_empty()).map(|it| format!(", {it}")) }
            </p>
            <nav class="header-links" aria-label={language.document_links()}>
                <a href={props.audit.clone()}>{ language.audit() }</a>
                <a href="#/">{ language.all_documents() }</a>
            </nav>
        </header>
    }
}
