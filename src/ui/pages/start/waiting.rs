//! A link that waits for a file: why, and the way on.

use yew::prelude::*;

use crate::codec::{link, route};
use crate::text::language::Language;
use crate::text::start;
use crate::ui::hooks::use_waiting::Waiting;
use crate::ui::packing::Packing;
use crate::ui::source::{self, Missing};

/// The link that waits, if it leads to a document.
pub fn of_link(link: &str) -> Option<Waiting> {
    let link = route::to_calculating(link);
    let id = link::split(&link).baseline;
    (!id.is_empty()).then_some(Waiting { link, id })
}

/// Why the link waits, and the way on where its file is here.
pub fn waits(
    waiting: &Waiting,
    found: Packing,
    look_again: &Callback<()>,
    language: Language,
) -> Html {
    let words = match found {
        Packing::Faulty => language.document_faulty().to_owned(),
        Packing::NotKept => language.own_not_kept().to_owned(),
        Packing::Missing(Missing::Unreachable) => {
            return html! {
                <div class="notice" role="alert">
                    <p>{ language.document_unreachable() }</p>
                    <button type="button" class="button" onclick={look_again.reform(|_| ())}>
                        { language.try_again() }
                    </button>
                </div>
            };
        }
        Packing::Missing(Missing::Unknown) if source::own(&waiting.id).is_none() => {
            start::waiting(&waiting.id, language)
        }
        _ => {
            return html! {
                <p class="start-own-intro">
                    { language.waiting_here() }{ " " }
                    <a href={waiting.link.clone()}>{ language.waiting_open() }</a>
                </p>
            };
        }
    };
    html! { <p class="start-own-intro">{ words }</p> }
}
