//! What is shown for deciding: the tabs, the result in sight, and one view.

pub mod balance;
pub mod compare;
pub mod effects;
pub mod kept;
pub mod place;
pub mod scenarios;
pub mod solved;
pub mod take;
pub mod taken;
pub mod words;

use std::rc::Rc;

use yew::prelude::*;

use crate::codec::route::{DecideView, Program};
use crate::model::figure::FigureId;
use crate::state::action::Action;
use crate::ui::components::result_strip::{self, result_strip};
use crate::ui::components::take_tools::{self, Kind, take_tools};
use crate::ui::components::view_tabs::view_tabs;
use crate::ui::hooks::use_store::Store;

/// What every view is given.
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// The state.
    pub state: Store,
    /// The view's own keys in the link, values as written there.
    pub parts: Rc<Vec<(String, String)>>,
    /// What the person does.
    pub on_action: Callback<Action>,
    /// Sets the view's own keys; a new place in the browser's history.
    pub on_parts: Callback<Vec<(String, String)>>,
    /// Asks for an explanation.
    pub on_explain: Callback<FigureId>,
    /// The link to the present scenario in the calculator.
    pub here: AttrValue,
}

impl Props {
    /// What one can take of a table or picture of the view.
    pub fn take(&self, of: &str, name: &str, title: &str, kind: Kind) -> Html {
        take_tools(&take_tools::Props {
            of,
            name,
            title,
            kind,
            document: &self.state.document,
            is_changed: !self.state.scenario.is_document(),
            language: self.state.view.language,
        })
    }
}

/// The views of one of the programs, so that none carries those of another.
#[derive(Clone, Copy)]
pub struct Views {
    /// The program.
    pub program: Program,
    /// The one that is shown where the address names none of them.
    pub first: DecideView,
    /// Draws one.
    pub draw: fn(DecideView, Props) -> Html,
}

impl PartialEq for Views {
    fn eq(&self, other: &Self) -> bool {
        self.program == other.program
    }
}

/// Tabs, result and the view that is shown. `tabs` has the link to each view.
pub fn page(
    (view, shown): (DecideView, Html),
    tabs: &[(DecideView, String)],
    (tools, notices): (Html, Html),
    props: &Props,
) -> Html {
    let language = props.state.view.language;
    let strip = result_strip(&result_strip::Props {
        state: props.state.clone(),
        on_action: props.on_action.clone(),
        on_explain: props.on_explain.clone(),
    });
    let tabs = view_tabs(view, tabs, &props.here, language);
    html! {
        <>
            { tabs }
            { strip }
            { tools }
            { notices }
            <main class="decide" id="view" tabindex="-1">
                <div key={view.code()} class="decide-view">{ shown }</div>
            </main>
        </>
    }
}
