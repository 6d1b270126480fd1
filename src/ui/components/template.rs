//! The template as a workbook, empty or filled from a document: made by a worker when it is asked for.

use yew::prelude::*;

use crate::text::language::Language;
use crate::ui::hooks::use_book::{Asked, Phase, use_book};

/// Properties of [`Template`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the button says.
    pub label: AttrValue,
    /// What it says to those who hear it by itself.
    #[prop_or_default]
    pub named: Option<AttrValue>,
    /// The id of the document that fills it; empty for the example.
    #[prop_or_default]
    pub document: AttrValue,
    /// The language.
    pub language: Language,
}

/// The button, and what becomes of it.
#[component]
pub fn Template(props: &Props) -> Html {
    let language = props.language;
    let book = use_book();
    let name = match (props.document.as_str(), language) {
        ("", Language::Swedish) => "ramkalkyl-mall.xlsx".to_owned(),
        ("", Language::English) => "ramkalkyl-template.xlsx".to_owned(),
        (id, _) => format!("{id}.xlsx"),
    };
    let asked = Asked {
        name,
        document: props.document.to_string(),
        words: vec![
            ("kind", "template".to_owned()),
            ("language", language.code().to_owned()),
        ],
    };
    let onclick = book.on_ask.reform(move |_: MouseEvent| asked.clone());
    let said = match book.phase {
        Phase::Making(_) if book.is_long => language.book_making(),
        Phase::Nothing | Phase::Making(_) => "",
        Phase::Made => language.take_saved(),
        Phase::Failed => language.template_failed(),
        Phase::NoDocument => language.book_no_document(),
    };
    html! {
        <span class="template">
            <button type="button" class="button button-quiet" aria-label={props.named.clone()}
                aria-disabled={book.is_making().then_some("true")} {onclick}>
                { props.label.clone() }
            </button>
            <span class="take-status" role="status">{ said }</span>
        </span>
    }
}
