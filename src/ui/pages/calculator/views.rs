//! What follows the result: levers and pictures, each a component of its own that is drawn in its turn.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::figure::FigureId;
use crate::state::action::Action;
use crate::text::story::Calculated;
use crate::ui::components::bridge::{self, bridge};
use crate::ui::components::changes::{self, changes_panel};
use crate::ui::components::fold::Fold;
use crate::ui::components::items::{self, items};
use crate::ui::components::lever_grounds::Grounds;
use crate::ui::components::lever_groups::{Group, groups};
use crate::ui::components::lever_panel;
use crate::ui::components::measures::{self, measures};
use crate::ui::components::plan::{self, plan};
use crate::ui::components::story::paragraphs;
use crate::ui::hooks::use_stages::use_stages;
use crate::ui::hooks::use_store::Store;

/// Properties of [`Views`].
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// The state.
    pub state: Store,
    /// What the person does.
    pub on_action: Callback<Action>,
    /// Asks for an explanation.
    pub on_explain: Callback<FigureId>,
}

/// Levers and pictures, drawn only when their state is another.
#[component]
pub fn Views(props: &Props) -> Html {
    // A document of another address is another component.
    let grounds = use_memo((), |()| Grounds::default());
    let groups = use_memo(props.state.clone(), |state| groups(state, &grounds));
    // What is folded away is less often moved than measures are added.
    let place = |folded: bool| {
        let groups = groups.iter().enumerate();
        groups.filter_map(move |(place, group)| {
            (group.folded == folded).then_some(View::Group(place))
        })
    };
    let levers = place(false)
        .chain([View::Measures])
        .chain(place(true))
        .chain([View::Carry]);
    let pictures = [
        View::Changes,
        View::Bridge,
        View::Story,
        View::Plan,
        View::Items,
    ];
    // Their values are worked out in a turn before the first.
    let all_levers = groups.len().saturating_add(3);
    let last = all_levers.saturating_add(pictures.len());
    let stage = use_stages(last);
    if stage == 0 {
        return Html::default();
    }
    let mut turn = 1_usize;
    let mut drawn = |view: View| {
        turn = turn.saturating_add(1);
        html! { <InTurn {view} come={stage >= turn} groups={groups.clone()} props={props.clone()} /> }
    };
    html! {
        <>
            // `start.js` waits for these to answer, and for the last of what follows.
            <div class="calculator-levers" data-drawn={(stage >= all_levers).then_some("")}>
                <section class="levers" aria-labelledby={lever_panel::TITLE}>
                    { lever_panel::head(&props.state, &props.on_action) }
                    { for levers.map(&mut drawn) }
                </section>
            </div>
            <div class="calculator-views" data-drawn={(stage == last).then_some("")}>
                { for pictures.into_iter().map(&mut drawn) }
            </div>
        </>
    }
}

/// A part of what follows the result.
#[derive(Clone, Copy, PartialEq)]
enum View {
    /// The levers of a group, by its place among them.
    Group(usize),
    Measures,
    Carry,
    Changes,
    Bridge,
    Story,
    Plan,
    Items,
}

#[derive(Properties, PartialEq)]
struct InTurnProps {
    view: View,
    /// Whether its turn has come.
    come: bool,
    groups: Rc<Vec<Group>>,
    props: Props,
}

/// A view once its turn has come. Those before it are not drawn again when it comes.
#[component]
fn InTurn(props: &InTurnProps) -> Html {
    if !props.come {
        return Html::default();
    }
    let Props {
        state,
        on_action,
        on_explain,
    } = &props.props;
    match props.view {
        View::Group(place) => {
            let group = props.groups.get(place);
            html! { { for group.map(|group| lever_panel::group(group, state, on_action)) } }
        }
        View::Measures => measures(&measures::Props {
            state,
            on_action,
            on_explain,
        }),
        View::Carry => lever_panel::carry(state, on_action),
        View::Changes => changes_panel(&changes::Props {
            state: state.clone(),
            on_action: on_action.clone(),
            on_explain: on_explain.clone(),
        }),
        View::Bridge => bridge(&bridge::Props {
            state: state.clone(),
            on_explain: on_explain.clone(),
        }),
        View::Story => story(state),
        View::Plan => plan(&plan::Props {
            state: state.clone(),
            on_action: on_action.clone(),
            on_explain: on_explain.clone(),
        }),
        View::Items => items(&items::Props {
            state: state.clone(),
            on_explain: on_explain.clone(),
        }),
    }
}

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
