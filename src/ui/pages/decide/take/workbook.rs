//! The workbook: made by a worker when it is asked for.

use yew::prelude::*;

use crate::text::language::Language;
use crate::ui::hooks::use_book::{Asked, Book, Phase, use_book};
use crate::ui::hooks::use_store::Store;

/// Properties of [`Workbook`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The state.
    pub state: Store,
    /// The link to the calculation, with what it came to.
    pub lasting: String,
    /// The same as a whole address.
    pub address: String,
    /// The day, `2020-01-16`.
    pub date: String,
}

/// The button, and what becomes of it.
#[component]
pub fn Workbook(props: &Props) -> Html {
    let language = props.state.view.language;
    let book = use_book();
    let onclick = {
        let id = props.state.baseline().id.to_string();
        let asked = Asked {
            name: format!("ramkalkyl-{id}.xlsx"),
            document: id,
            words: vec![
                ("kind", "workbook".to_owned()),
                ("link", props.lasting.clone()),
                ("address", props.address.clone()),
                ("language", language.code().to_owned()),
                ("date", props.date.clone()),
            ],
        };
        book.on_ask.reform(move |_: MouseEvent| asked.clone())
    };
    html! {
        <div class="take-book">
            <h3>{ language.book_title() }</h3>
            <p class="card-intro">{ language.book_intro() }</p>
            <div class="take-actions">
                <button type="button" class="button button-main" aria-disabled={book.is_making().then_some("true")} {onclick}>
                    { language.book_make() }
                </button>
                <span class="take-status" role="status">{ said(&book, language) }</span>
                <span hidden={!(book.is_making() && book.is_long)}>{ for progress(book.phase, language) }</span>
            </div>
        </div>
    }
}

fn said(book: &Book, language: Language) -> &'static str {
    match book.phase {
        Phase::Making(_) if book.is_long => language.book_making(),
        Phase::Nothing | Phase::Making(_) => "",
        Phase::Made => language.book_made(),
        Phase::Failed => language.book_failed(),
        Phase::NoDocument => language.book_no_document(),
    }
}

fn progress(phase: Phase, language: Language) -> Option<Html> {
    let Phase::Making(done) = phase else {
        return None;
    };
    Some(
        html! { <progress class="take-progress" max="1" value={done.to_string()} aria-label={language.book_making()}></progress> },
    )
}
