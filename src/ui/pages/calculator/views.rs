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
use crate::ui::hooks::use_rest::use_rest;
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
    // The result is drawn in a turn before, and what levers show is worked out in one between.
    let begun = use_stages(1) == 1;
    let groups = use_memo((props.state.clone(), begun), |(state, begun)| {
        begun.then(|| groups(state, &grounds)).unwrap_or_default()
    });
    let groups = Groups(groups);
    // What is folded away is less often moved than measures are added.
    let place = |folded: bool| {
        let groups = groups.0.iter().enumerate();
        groups.filter_map(move |(place, group)| {
            (group.folded == folded).then_some(Levers::Group(place))
        })
    };
    let levers = place(false)
        .chain([Levers::Measures])
        .chain(place(true))
        .chain([Levers::Carry]);
    let all_levers = groups.0.len().saturating_add(3);
    let parts = Picture::ALL.map(|picture| picture.parts(&props.state));
    let last = parts.into_iter().fold(all_levers, usize::saturating_add);
    // Pictures are of the rest of the program.
    let is_whole = use_rest();
    let stage = use_stages(match (begun, is_whole) {
        (false, _) => 0,
        (true, false) => all_levers,
        (true, true) => last,
    });
    if stage == 0 {
        return Html::default();
    }
    let levers = levers.enumerate().map(|(turn, levers)| {
        let come = stage >= turn.saturating_add(2);
        html! { <LeversInTurn key={turn} {levers} {come} groups={groups.clone()} props={props.clone()} /> }
    });
    let mut left = stage.saturating_sub(all_levers);
    // By keys: a list that grows without them would be drawn anew from its end.
    let pictures = Picture::ALL.into_iter().zip(parts).enumerate();
    let pictures = pictures.map_while(|(key, (picture, parts))| {
        let come = left.min(parts);
        left = left.saturating_sub(parts);
        (come > 0).then(|| html! { <Below {key} {picture} {come} props={props.clone()} /> })
    });
    html! {
        <>
            // `start.js` waits for these to answer, and for the last of what follows.
            <div class="calculator-levers" data-drawn={(stage >= all_levers).then_some("")}>
                <section class="levers" aria-labelledby={lever_panel::TITLE}>
                    { lever_panel::head(&props.state, &props.on_action) }
                    { for levers }
                </section>
            </div>
            <div class="calculator-views" data-drawn={(stage == last).then_some("")}>
                { for pictures }
            </div>
        </>
    }
}

/// The groups of levers as a property: compared by identity, so that comparing costs nothing.
#[derive(Clone)]
struct Groups(Rc<Vec<Group>>);

impl PartialEq for Groups {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A part of the levers.
#[derive(Clone, Copy, PartialEq)]
enum Levers {
    /// Those of a group, by its place among them.
    Group(usize),
    Measures,
    Carry,
}

#[derive(Properties, PartialEq)]
struct LeversProps {
    levers: Levers,
    /// Whether its turn has come.
    come: bool,
    groups: Groups,
    props: Props,
}

/// Levers once their turn has come. Those before them are not drawn again when it comes.
#[component]
fn LeversInTurn(props: &LeversProps) -> Html {
    if !props.come {
        return Html::default();
    }
    let Props {
        state,
        on_action,
        on_explain,
    } = &props.props;
    match props.levers {
        Levers::Group(place) => {
            let group = props.groups.0.get(place);
            html! { { for group.map(|group| lever_panel::group(group, state, on_action)) } }
        }
        Levers::Measures => measures(&measures::Props {
            state,
            on_action,
            on_explain,
        }),
        Levers::Carry => lever_panel::carry(state, on_action),
    }
}

/// What stands below the levers.
#[derive(Clone, Copy, PartialEq)]
enum Picture {
    Changes,
    Bridge,
    Story,
    Plan,
    Items,
}

impl Picture {
    /// In the order in which they stand.
    const ALL: [Self; 5] = [
        Self::Changes,
        Self::Bridge,
        Self::Story,
        Self::Plan,
        Self::Items,
    ];

    /// In how many turns it is drawn.
    fn parts(self, state: &Store) -> usize {
        match self {
            Self::Changes | Self::Story => 1,
            // The drawing, then the table.
            Self::Bridge | Self::Plan => 2,
            Self::Items => items::rows(state).max(1),
        }
    }
}

#[derive(Properties, PartialEq)]
struct PictureProps {
    picture: Picture,
    /// How many of its parts have had their turn.
    come: usize,
    props: Props,
}

/// A picture, from its turn on.
#[component]
fn Below(props: &PictureProps) -> Html {
    let Props {
        state,
        on_action,
        on_explain,
    } = props.props.clone();
    match props.picture {
        Picture::Changes => changes_panel(&changes::Props {
            state,
            on_action,
            on_explain,
        }),
        Picture::Bridge => bridge(&bridge::Props {
            state,
            on_explain,
            whole: props.come > 1,
        }),
        Picture::Story => story(&state),
        Picture::Plan => plan(&plan::Props {
            state,
            on_action,
            on_explain,
            whole: props.come > 1,
        }),
        Picture::Items => items(&items::Props {
            state,
            on_explain,
            rows: props.come,
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
