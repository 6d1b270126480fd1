//! The calculator: opens the document, keeps state and address the same, and hands both to the page.

use yew::prelude::*;

use super::announcement::announcement;
use super::components::announcer::use_announcer;
use super::components::explanation::{self, use_explanation};
use super::components::header::header;
use super::components::notices::notices;
use super::components::tools::{self, use_tools};
use super::hooks::use_address::use_address;
use super::hooks::use_deferred::use_deferred;
use super::hooks::use_document::{Phase, Start, unopened, use_document};
use super::hooks::use_session::use_session;
use super::hooks::use_undo_keys::use_undo_keys;
use super::pages::calculator::{self, calculator};
use crate::codec::route::Route;
use crate::codec::{link, sum};
use crate::model::calculate::calculate;
use crate::platform::{bench, window};

/// The calculator: opens the document that the address names, then runs on it.
#[component]
pub fn App() -> Html {
    let (phase, on_open) = use_document();
    match &*phase {
        Phase::Opening => html! { <main class="opening" aria-busy="true"></main> },
        Phase::Running(start) => {
            let key = start.state.document.baseline.id.to_string();
            html! { <Running {key} start={(**start).clone()} {on_open} /> }
        }
        Phase::Failed { missing, fragment } => unopened(*missing, fragment, &on_open),
    }
}

/// Properties of [`Running`].
#[derive(Properties, PartialEq)]
pub struct RunningProps {
    /// What it starts with.
    pub start: Start,
    /// A link to another document was followed.
    pub on_open: Callback<String>,
}

/// The calculator on a document: the result at once, then what follows it, in turns of its own.
#[component]
pub fn Running(props: &RunningProps) -> Html {
    let on_place = use_callback((), |_: String, ()| ());
    let session = use_session(&props.start, &props.on_open, &on_place);
    let state = session.state.clone();
    let language = state.view.language;
    let link = link::write(&state.baseline().id, &state.scenario, &state.view);
    use_address(
        link.clone(),
        state.step,
        session.on_visit.clone(),
        |route| *route == Route::Calculator,
    );
    let here = AttrValue::from(link);
    use_undo_keys(&session.on_action);

    {
        let state = state.clone();
        use_effect_with((), move |()| {
            let _ = bench::offer(move || {
                let _ = std::hint::black_box(calculate(state.baseline(), &state.scenario));
            });
        });
    }

    let explained = session.explained.clone();
    let on_explain = explained.on_explain.clone();
    // The result answers at once; what takes longer to draw follows before the next picture on the screen.
    let later = use_deferred(state.clone());
    let announcer = use_announcer(announcement(&state));
    let tools = use_tools(&tools::Props {
        state: state.clone(),
        here: here.clone(),
        on_action: session.on_action.clone(),
        ways: true,
    });
    let dialog = use_explanation(&explanation::Props {
        state: state.clone(),
        here: here.clone(),
        path: explained.path,
        on_explain: on_explain.clone(),
        on_back: explained.on_back,
        on_close: explained.on_close,
    });
    let sum = sum::sum(&state.outcome);
    let calculator = calculator(calculator::Props {
        state,
        later,
        tools,
        on_action: session.on_action.clone(),
        on_explain,
    });
    html! {
        <div class="page" data-sum={sum}>
            <a class="skip" href="#result" onclick={skip}>{ language.skip_to_result() }</a>
            { header(&session.header(&here)) }
            { notices(&session.notices()) }
            { calculator }
            { announcer }
            { dialog }
        </div>
    }
}

/// The address carries the state, so a jump within the page may not change it.
fn skip(event: MouseEvent) {
    event.prevent_default();
    let _ = window::focus("result");
}
