//! Meetings: the facilitator's window and the windows that the room sees, on the same document and the same links.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::use_document::{Phase, Start, unopened, use_document};
use super::pages::room::control::Control;
use super::pages::room::show::Show;
use crate::codec::route::{Route, route};
use crate::platform::address;

/// A meeting: opens the document that the address names, and is the window that it asks for.
#[component]
pub fn Room() -> Html {
    let (phase, on_open) = use_document();
    // A window is one or the other: where the address comes to ask for the other, it begins anew.
    use_effect_with((), |()| {
        let begun = shows();
        let listeners = address::on_change(move || {
            if shows() != begun {
                let _ = address::reload();
            }
        });
        move || drop(listeners)
    });
    match &*phase {
        Phase::Opening => html! { <main class="opening" aria-busy="true"></main> },
        Phase::Running(start) => {
            let start: Start = (**start).clone();
            let key = start.state.document.baseline.id.to_string();
            if matches!(route(&start.fragment), Route::Room { show: true }) {
                html! { <Show {key} document={Rc::clone(&start.state.document)} fragment={start.fragment} /> }
            } else {
                html! { <Control {key} {start} {on_open} /> }
            }
        }
        Phase::Failed { missing, fragment } => unopened(*missing, fragment, &on_open),
    }
}

fn shows() -> bool {
    let fragment = address::fragment().unwrap_or_default();
    matches!(route(&fragment), Route::Room { show: true })
}
