//! What it takes: the value of each lever that gives a result, and the requirement shared out.

use yew::prelude::*;

use super::Props;
use crate::text::sentences;

/// The view.
pub fn balance(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    html! {
        <section class="card" aria-labelledby="view-title">
            <h2 id="view-title">{ language.view_balance() }</h2>
            <p>{ sentences::result_of(&state.outcome, state.year(), language) }</p>
        </section>
    }
}
