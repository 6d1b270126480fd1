//! The calculator: result, levers, bridge, plan years, items and changes of one document.

use yew::prelude::*;

use crate::model::figure::FigureId;
use crate::state::action::Action;
use crate::text::story::Calculated;
use crate::ui::components::bridge::{self, bridge};
use crate::ui::components::changes::{self, changes_panel};
use crate::ui::components::effects_apart::result_sentence;
use crate::ui::components::fold::Fold;
use crate::ui::components::items::{self, items};
use crate::ui::components::lever_grounds::Grounds;
use crate::ui::components::lever_panel::{self, lever_panel};
use crate::ui::components::plan::{self, plan};
use crate::ui::components::result::{self, result_panel};
use crate::ui::components::story::paragraphs;
use crate::ui::hooks::use_stages::{in_turn, use_stages};
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
    /// The link is to be copied.
    pub on_copy: Callback<()>,
    /// The page is to be printed.
    pub on_print: Callback<()>,
}

/// The calculator.
pub fn calculator(props: Props) -> Html {
    let state = &props.state;
    let later = ViewsProps {
        state: props.later.clone(),
        on_action: props.on_action.clone(),
        on_explain: props.on_explain.clone(),
        on_copy: props.on_copy.clone(),
        on_print: props.on_print.clone(),
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
            <Views ..later />
        </main>
    }
}

#[derive(Clone, Properties, PartialEq)]
struct ViewsProps {
    state: Store,
    on_action: Callback<Action>,
    on_explain: Callback<FigureId>,
    on_copy: Callback<()>,
    on_print: Callback<()>,
}

/// What follows the result: levers and pictures, drawn together and only when their state is another.
#[component]
fn Views(props: &ViewsProps) -> Html {
    let ViewsProps {
        state,
        on_action,
        on_explain,
        on_copy,
        on_print,
    } = props.clone();
    let stage = use_stages(STAGES);
    // A document of another address is another component.
    let grounds = use_memo((), |()| Grounds::default());
    let levers = lever_panel(&lever_panel::Props {
        grounds,
        most: match stage {
            0 => 0,
            1 => SOME_GROUPS,
            _ => usize::MAX,
        },
        state: state.clone(),
        on_action: on_action.clone(),
        on_explain: on_explain.clone(),
    });
    let changes = || {
        changes_panel(&changes::Props {
            state: state.clone(),
            on_action: on_action.clone(),
            on_explain: on_explain.clone(),
            on_copy,
            on_print,
        })
    };
    let bridge = || {
        bridge(&bridge::Props {
            state: state.clone(),
            on_explain: on_explain.clone(),
        })
    };
    let plan = || {
        plan(&plan::Props {
            state: state.clone(),
            on_action: on_action.clone(),
            on_explain: on_explain.clone(),
        })
    };
    let items = || {
        items(&items::Props {
            state: state.clone(),
            on_explain: on_explain.clone(),
        })
    };
    // `start.js` waits for the last of them. Each has a place of its own, drawn or not: one that comes may not make the
    // others anew.
    let drawn = (stage == STAGES).then_some("");
    html! {
        <>
            <div class="calculator-levers">{ levers }</div>
            <div class="calculator-views" data-drawn={drawn}>
                { in_turn(stage > 2, changes) }
                { in_turn(stage > 2, bridge) }
                { in_turn(stage > 2, || story(&props.state)) }
                { in_turn(stage > 3, plan) }
                { in_turn(stage > 4, items) }
            </div>
        </>
    }
}

/// In how many turns the page is drawn: levers in two, what was changed with the bridge and the story, plan years, items.
const STAGES: usize = 5;

/// The groups of levers of the first turn.
const SOME_GROUPS: usize = 3;

/// What the document says and what the calculator makes of it: under the bridge, which answers at once, and folded away
/// by whoever has read it.
fn story(state: &Store) -> Html {
    let language = state.view.language;
    if state.document.story.is_empty() {
        return Html::default();
    }
    let paragraphs = paragraphs(&Calculated {
        document: &state.document,
        outcome: &state.stated,
        language,
    });
    html! {
        <Fold class="card fold-group" matters=true summary={html! { <h2>{ language.story() }</h2> }}>
            <div class="story">{ paragraphs }</div>
        </Fold>
    }
}
