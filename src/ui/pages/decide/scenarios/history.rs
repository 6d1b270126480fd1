//! The history of the scenario that is open: each change with its time, in words, and the way back to it.

use std::rc::Rc;

use yew::prelude::*;

use super::card::when;
use crate::codec::record::MOST_NAME;
use crate::model::difference::differences;
use crate::platform::clock;
use crate::state::action::Action;
use crate::state::history::{Moment, Point};
use crate::state::view::VolumeDisplay;
use crate::text::{difference, kept};
use crate::ui::components::draft_field::DraftField;
use crate::ui::hooks::use_store::Store;
use crate::ui::pages::decide::Props;

/// The list, the latest point first.
pub fn history(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let now = state.history.now();
    let points = state.history.points();
    let name = (points.get(now)).and_then(|point| point.name.clone());
    let on_name = props.on_action.reform(move |name: String| {
        let name = name.trim();
        Action::NamePoint(now, (!name.is_empty()).then(|| Rc::from(name)))
    });
    let lines = points.iter().enumerate().rev().map(|(index, point)| {
        let onclick = props.on_action.reform(move |_: MouseEvent| Action::Jump(index));
        let words = words(state, point);
        let is_now = index == now;
        html! {
            <li key={index} class="history-point" aria-current={is_now.then_some("step")}>
                <span class="history-when">{ when(point.at, language) }</span>
                <span class="history-words">
                    <strong>{ for point.name.iter().map(|name| format!("{name}: ")) }</strong>
                    { &words }
                    <span class="history-branch">{ for branch(state, index, point) }</span>
                </span>
                <span class="tag tag-changed" hidden={!is_now}>{ language.history_present() }</span>
                <button type="button" class="button" {onclick} hidden={is_now}
                    aria-label={format!("{}: {words}", language.history_go())}>{ language.history_go() }</button>
            </li>
        }
    });
    html! {
        <section class="card history" aria-labelledby="history-title">
            <h2 id="history-title">{ language.history_title() }</h2>
            <p class="card-intro">{ language.history_intro() }</p>
            <DraftField key={now} id="history-name" label={language.history_name()} most={MOST_NAME}
                value={AttrValue::from(name.unwrap_or_default())} on_text={on_name} />
            <ol class="history-points">{ for lines }</ol>
        </section>
    }
}

/// What was changed at a point.
fn words(state: &Store, point: &Point) -> String {
    let language = state.view.language;
    let Some(before) = point.from.and_then(|from| state.history.points().get(from)) else {
        return language.history_start().to_owned();
    };
    let baseline = state.baseline();
    let found = differences(baseline, &state.stated, &before.scenario, &point.scenario);
    if found.is_empty() {
        return language.history_same().to_owned();
    }
    let placements = state.view.volumes == VolumeDisplay::Placements;
    difference::all(baseline, &found, placements, language)
}

/// Where a point was changed from, if that is not the one made just before it.
fn branch(state: &Store, index: usize, point: &Point) -> Option<String> {
    let from = point.from?;
    if from.saturating_add(1) == index {
        return None;
    }
    let before = state.history.points().get(from)?;
    let language = state.view.language;
    let said = match (&before.name, before.at) {
        (Some(name), _) => name.to_string(),
        (None, at) if at == Moment::default() => language.time_unknown().to_owned(),
        (None, at) => kept::clock(clock::local(at.0), language),
    };
    Some(format!(" ({})", kept::from(&said, language)))
}
