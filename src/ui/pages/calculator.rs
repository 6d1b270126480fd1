//! The calculator: result, levers, bridge, plan years, items and changes of one document.

mod views;

use yew::prelude::*;

use crate::model::figure::FigureId;
use crate::state::action::Action;
use crate::ui::components::effects_apart::result_sentence;
use crate::ui::components::result::{self, result_panel};
use crate::ui::hooks::use_store::Store;

/// What [`calculator`] draws.
pub struct Props {
    /// The state.
    pub state: Store,
    /// The state as the levers and pictures show it: a little later than the result, which answers at once.
    pub later: Store,
    /// The row of tools.
    pub tools: Html,
    /// What the person does.
    pub on_action: Callback<Action>,
    /// Asks for an explanation.
    pub on_explain: Callback<FigureId>,
}

/// The calculator.
pub fn calculator(props: Props) -> Html {
    let state = &props.state;
    let later = views::Props {
        state: props.later.clone(),
        on_action: props.on_action.clone(),
        on_explain: props.on_explain.clone(),
    };
    let result = result_panel(&result::Props {
        state: state.clone(),
        on_action: props.on_action.clone(),
        on_explain: props.on_explain.clone(),
    });
    html! {
        <main class="calculator" id="main">
            { result }
            <p class="result-sentence">{ result_sentence(state, &props.on_explain) }</p>
            { props.tools }
            <views::Views ..later />
        </main>
    }
}
