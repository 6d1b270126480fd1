//! The calculator: result, levers, bridge, plan years, items and changes of one document.

use yew::prelude::*;

use crate::model::figure::FigureId;
use crate::state::action::Action;
use crate::text::sentences;
use crate::ui::components::bridge::Bridge;
use crate::ui::components::changes::Changes;
use crate::ui::components::items::Items;
use crate::ui::components::lever_panel::LeverPanel;
use crate::ui::components::plan::Plan;
use crate::ui::components::result::ResultPanel;
use crate::ui::hooks::use_deferred::use_deferred;
use crate::ui::hooks::use_store::Store;

/// Properties of [`Calculator`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The state.
    pub state: Store,
    /// What the person does.
    pub on_action: Callback<Action>,
    /// Asks for an explanation.
    pub on_explain: Callback<FigureId>,
    /// The link is to be copied.
    pub on_copy: Callback<()>,
    /// The page is to be printed.
    pub on_print: Callback<()>,
}

/// The calculator.
#[component]
pub fn Calculator(props: &Props) -> Html {
    let Props {
        state,
        on_action,
        on_explain,
        on_copy,
        on_print,
    } = props;
    // The result answers at once; what takes longer to draw follows before the next picture on the screen.
    let later = use_deferred(state.clone());
    let sentence = sentences::result_of(&state.outcome, state.year(), state.view.language);
    html! {
        <main class="calculator" id="main">
            <ResultPanel state={state.clone()} on_action={on_action.clone()} on_explain={on_explain.clone()} />
            <p class="result-sentence">{ sentence }</p>
            <div class="calculator-levers">
                <LeverPanel state={later.clone()} on_action={on_action.clone()} />
            </div>
            <div class="calculator-views">
                <Changes state={later.clone()} on_action={on_action.clone()} on_copy={on_copy.clone()} on_print={on_print.clone()} />
                <Bridge state={later.clone()} on_explain={on_explain.clone()} />
                <Plan state={later.clone()} on_action={on_action.clone()} on_explain={on_explain.clone()} />
                <Items state={later} on_explain={on_explain.clone()} />
            </div>
        </main>
    }
}
