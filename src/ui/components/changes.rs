//! What was changed, in words, each line undone by itself.

use yew::prelude::*;

use super::copy_link::copy_link;
use super::effects_apart::effect;
use crate::model::figure::{FigureId, Quantity};
use crate::model::lever::Nature;
use crate::model::outcome::Outcome;
use crate::platform::window;
use crate::state::action::Action;
use crate::state::changes::{Change, ChangeKind, changes};
use crate::state::view::VolumeDisplay;
use crate::text::{change, sentences};
use crate::ui::hooks::use_store::Store;

/// What [`changes_panel`] draws.
pub struct Props {
    /// The state.
    pub state: Store,
    /// What the person does.
    pub on_action: Callback<Action>,
    /// Asks for an explanation.
    pub on_explain: Callback<FigureId>,
}

/// The list of changes.
pub fn changes_panel(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let found = changes(state);
    let of = |nature: Nature| {
        let lines: Vec<Html> = (found.iter())
            .filter(|change| change_nature(state, change) == nature)
            .map(|change| one(props, change))
            .collect();
        let (name, quantity) = match nature {
            Nature::Assumption => (language.assumptions(), Quantity::Assumptions),
            Nature::Decision => (language.decisions(), Quantity::Decisions),
        };
        html! {
            <div key={name} hidden={lines.is_empty()}>
                <h3 class="change-head">
                    { format!("{name}, {}: ", state.year()) }
                    { for (!lines.is_empty()).then(|| effect(state, quantity, &props.on_explain)) }
                </h3>
                <ul class="change-list">{ for lines }</ul>
            </div>
        }
    };
    let on_reset = props.on_action.reform(|_| {
        keep_focus();
        Action::ClearAll
    });
    html! {
        <section class="card changes" aria-labelledby="changes-title">
            <div class="card-head">
                <h2 id="changes-title" tabindex="-1">{ language.changes() }</h2>
                <div class="card-tools">
                    <button type="button" class="button" onclick={on_reset} hidden={found.is_empty()}>
                        { language.reset_all() }
                    </button>
                    { copy_link(language) }
                </div>
            </div>
            <p hidden={!found.is_empty()}>{ language.changes_none() }</p>
            { of(Nature::Assumption) }
            { of(Nature::Decision) }
            <p class="card-note" hidden={found.is_empty()}>
                { language.changes_note() }
                { " " }
                { together(state) }
            </p>
        </section>
    }
}

/// A change with the way back.
fn one(props: &Props, change: &Change) -> Html {
    let language = props.state.view.language;
    let text = line(&props.state, change);
    let action = undo(change);
    let onclick = props.on_action.reform(move |_: MouseEvent| {
        keep_focus();
        action.clone()
    });
    let label = format!("{}: {text}", language.reset());
    html! {
        <li key={key(change)} class="change">
            <span>{ &text }</span>
            <button type="button" class="button button-quiet" aria-label={label} {onclick}>
                { language.reset() }
            </button>
        </li>
    }
}

fn change_nature(state: &Store, change: &Change) -> Nature {
    match &change.kind {
        ChangeKind::Lever { lever, .. } => state.scenario.nature(&lever.series()),
        ChangeKind::Carry => Nature::Assumption,
        ChangeKind::Measure(_) => Nature::Decision,
    }
}

/// What all changes do together to the chosen year.
fn together(state: &Store) -> String {
    let year = state.year();
    let remaining = |outcome: &Outcome| outcome.year(year).map(|found| found.remaining);
    let change = (remaining(&state.outcome).zip(remaining(&state.stated)))
        .and_then(|(with, without)| with.minus(without).ok());
    change.map_or_else(String::new, |change| {
        sentences::changes_together(change.kr(), year, state.view.language)
    })
}

/// The line of one change, as the list shows it and as it is announced.
#[must_use]
pub fn line(state: &Store, change: &Change) -> String {
    let language = state.view.language;
    let placements = state.view.volumes == VolumeDisplay::Placements;
    match &change.kind {
        ChangeKind::Lever { lever, from, to } => change::lever(
            state.baseline(),
            lever,
            (*from, *to),
            change.effect,
            placements,
            language,
        ),
        ChangeKind::Carry => change::carry(change.year, change.effect, language),
        ChangeKind::Measure(position) => (state.scenario.measures.get(*position))
            .map_or_else(String::new, |measure| {
                change::measure(measure, change.effect, language)
            }),
    }
}

/// The pressed button goes with its line: the focus goes to the heading above, not to nowhere.
fn keep_focus() {
    let _ = window::focus("changes-title");
}

fn undo(change: &Change) -> Action {
    match &change.kind {
        ChangeKind::Lever { lever, .. } => Action::Clear(vec![lever.clone()]),
        ChangeKind::Carry => Action::SetCarry(crate::model::scenario::Carry::Balanced),
        ChangeKind::Measure(position) => Action::RemoveMeasure(*position),
    }
}

fn key(change: &Change) -> String {
    match &change.kind {
        ChangeKind::Lever { lever, .. } => lever.to_string(),
        ChangeKind::Carry => "carry".to_owned(),
        ChangeKind::Measure(position) => format!("measure-{position}"),
    }
}
