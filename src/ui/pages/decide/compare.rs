//! The view `compare`.

use yew::prelude::*;

use super::Props;
use crate::text::sentences;

/// The view.
#[component]
pub fn Compare(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    html! {
        <section class="card" aria-labelledby="view-title">
            <h2 id="view-title">{ language.view_compare() }</h2>
            <p>{ sentences::result_of(&state.outcome, state.year(), language) }</p>
        </section>
    }
}
