//! The scenario told as a committee paper would.

use yew::prelude::*;

use super::Props;
use crate::codec::sum;
use crate::platform::address;
use crate::ui::hooks::use_copy::{Copying, use_copy};

/// The view.
#[component]
pub fn Words(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let (message, copy) = use_copy();
    let paragraphs = state.told().paragraphs();
    let page = address::whole().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    let lasting = sum::lasting(&props.here, &sum::sum(&state.outcome));
    let link = format!("{page}{lasting}");
    let on_copy = {
        let text = format!("{}\n\n{link}\n", paragraphs.join("\n\n"));
        copy.reform(move |_: MouseEvent| Copying {
            text: text.clone(),
            done: language.text_copied(),
            refused: language.text_not_copied(),
        })
    };
    html! {
        <section class="card words" aria-labelledby="view-title">
            <div class="card-head">
                <h2 id="view-title" tabindex="-1">{ language.words_title() }</h2>
                <div class="card-tools">
                    <button type="button" class="button" onclick={on_copy}>{ language.copy_text() }</button>
                </div>
            </div>
            <p class="card-intro">{ language.words_intro() }</p>
            <p role="status" class="words-message">{ for message }</p>
            <div class="words-text" id="words-text">
                { for paragraphs.iter().map(|text| html! { <p>{ text }</p> }) }
            </div>
            <p class="card-note">{ language.link_to_it() }{ ": " }<a href={props.here.clone()} class="words-link">{ link }</a></p>
        </section>
    }
}
