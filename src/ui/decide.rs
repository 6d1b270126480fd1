//! The views for deciding: scenarios, comparison, balance, effects, words. Loaded apart from the calculator, on the same
//! document and the same links.

use std::rc::Rc;

use yew::prelude::*;

use super::announcement::announcement;
use super::components::announcer::use_announcer;
use super::components::explanation::{self, use_explanation};
use super::components::header::header;
use super::components::notices::notices;
use super::components::tools::{self, use_tools};
use super::hooks::use_address::use_address;
use super::hooks::use_document::{Phase, Start, unopened, use_document};
use super::hooks::use_session::use_session;
use super::hooks::use_undo_keys::use_undo_keys;
use super::pages::decide::place::{Move, Place};
use super::pages::decide::{self, Views, page};
use crate::codec::route::{self, DecideView, Program, Route};
use crate::codec::view_keys::{is_usable, unusable};
use crate::codec::{link, sum};
use crate::platform::{address, window};
use crate::state::action::Action;
use crate::text::notice::notice;

/// Properties of [`Decide`].
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// The views of this program.
    pub views: Views,
}

/// Views for deciding: opens the document that the address names, then runs on it.
#[component]
pub fn Decide(props: &Props) -> Html {
    let (phase, on_open) = use_document();
    match &*phase {
        Phase::Opening => html! { <main class="opening" aria-busy="true"></main> },
        Phase::Running(start) => {
            let key = start.state.document.baseline.id.to_string();
            html! { <Running {key} start={(**start).clone()} {on_open} views={props.views} /> }
        }
        Phase::Failed { missing, fragment } => unopened(*missing, fragment, &on_open),
    }
}

#[derive(Properties, PartialEq)]
struct RunningProps {
    start: Start,
    on_open: Callback<String>,
    views: Views,
}

#[component]
fn Running(props: &RunningProps) -> Html {
    let place = {
        let fragment = Rc::clone(&props.start.fragment);
        let (first, baseline) = (props.views.first, props.start.state.baseline().id.clone());
        use_reducer(move || Place::of(&fragment, first, baseline.as_str()))
    };
    let on_place = {
        let place = place.dispatcher();
        use_callback((), move |fragment: String, ()| {
            place.dispatch(Move::To(fragment));
        })
    };
    // What was done last on this page: so many times something of the view, which has a place of its own in the
    // browser's history and is undone by going back there.
    let own_changes = use_mut_ref(|| 0_u32);
    let on_parts = {
        let (place, own_changes) = (place.dispatcher(), Rc::clone(&own_changes));
        let document = Rc::clone(&props.start.state.document);
        use_callback((), move |mut parts: Vec<(String, String)>, ()| {
            parts.retain(|(key, value)| is_usable(key, value, &document.baseline));
            own_changes.replace_with(|count| count.saturating_add(1));
            place.dispatch(Move::Parts(parts));
        })
    };
    use_effect_with(place.clone(), |place| place.remember());
    let session = use_session(&props.start, &props.on_open, &on_place);
    let on_action = use_callback(
        session.on_action.clone(),
        move |action: Action, on_action| {
            let changes = own_changes.replace(0);
            if action == Action::Undo && changes > 0 {
                own_changes.replace(changes.saturating_sub(1));
                // Where the browser refuses, its own button still goes back.
                let _ = address::back();
                return;
            }
            on_action.emit(action);
        },
    );
    use_undo_keys(&on_action);
    let state = session.state.clone();
    let language = state.view.language;
    let here = link::write(&state.baseline().id, &state.scenario, &state.view);
    let tabs = DecideView::ALL.map(|view| {
        let own = place.parts.get(view as usize).map(|own| own.as_slice());
        (
            view,
            route::to_view_with(&here, view, own.unwrap_or_default()),
        )
    });
    let address = tabs.iter().find(|(view, _)| *view == place.view);
    let address = address.map_or_else(String::new, |(_, link)| link.clone());
    use_address(
        address,
        state.step.saturating_add(place.step),
        session.on_visit.clone(),
        match props.views.program {
            Program::Kept => |route: &Route| is_of(route, Program::Kept),
            Program::Solved => |route: &Route| is_of(route, Program::Solved),
            Program::Taken => |route: &Route| is_of(route, Program::Taken),
        },
    );
    let here = AttrValue::from(here);
    let explained = session.explained.clone();
    let on_explain = explained.on_explain.clone();
    let announcer = use_announcer(announcement(&state));
    let tools = use_tools(&tools::Props {
        state: state.clone(),
        here: here.clone(),
        on_action: on_action.clone(),
        ways: false,
    });
    let dialog = use_explanation(&explanation::Props {
        state: state.clone(),
        here: here.clone(),
        path: explained.path,
        on_explain: on_explain.clone(),
        on_back: explained.on_back,
        on_close: explained.on_close,
    });
    let shown = decide::Props {
        state: state.clone(),
        parts: place
            .parts
            .get(place.view as usize)
            .cloned()
            .unwrap_or_default(),
        on_action,
        on_parts,
        on_explain: on_explain.clone(),
        here: here.clone(),
    };
    let mut said = session.notices();
    let unusable = unusable(place.view, &shown.parts, state.baseline());
    said.of_link
        .extend((unusable.iter()).map(|found| notice(found, state.baseline(), language).into()));
    let drawn = (props.views.draw)(place.view, shown.clone());
    html! {
        <div class="page" data-sum={sum::sum(&state.outcome)}>
            <a class="skip" href="#view" onclick={skip}>{ language.skip_to_content() }</a>
            { header(&session.header(&here)) }
            { page((place.view, drawn), &tabs, (tools, notices(&said)), &shown) }
            { announcer }
            { dialog }
        </div>
    }
}

fn is_of(route: &Route, program: Program) -> bool {
    matches!(route, Route::Decide { view } if view.program() == program)
}

/// The address carries the state, so a jump within the page may not change it.
fn skip(event: MouseEvent) {
    event.prevent_default();
    let _ = window::focus("view");
}
