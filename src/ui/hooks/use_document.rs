//! Opens the document that the address names, for the apps that calculate.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::codec::link::{self, Opened};
use crate::codec::route;
use crate::data::document::Document;
use crate::model::error::ModelError;
use crate::model::figure::FigureId;
use crate::platform::{address, clock, storage};
use crate::state::action::Action;
use crate::state::app_state::AppState;
use crate::state::history::Moment;
use crate::text::language::Language;
use crate::text::notice::LinkNotice;
use crate::ui::hooks::use_preferences::LANGUAGE;
use crate::ui::source::{self, Missing};

/// Where the opening of a document stands.
pub enum Phase {
    /// It is on its way.
    Opening,
    /// It is here.
    Running(Box<Start>),
    /// It could not be opened.
    Failed {
        /// Why there is none; nothing where there is one that cannot be calculated with.
        missing: Option<Missing>,
        /// The address that asked for it.
        fragment: String,
    },
}

/// What the page starts with: the document, and what the address said of it.
#[derive(Clone)]
pub struct Start {
    /// The state.
    pub state: AppState,
    /// What of the link could not be used.
    pub notices: Rc<Vec<LinkNotice>>,
    /// The figure whose explanation is open at once, if the link asks for one.
    pub explained: Vec<FigureId>,
    /// The address that asked for it.
    pub fragment: Rc<str>,
}

impl PartialEq for Start {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.notices, &other.notices)
    }
}

/// The opening of the document that the address names, and a callback that opens another fragment.
#[hook]
pub fn use_document() -> (UseStateHandle<Phase>, Callback<String>) {
    let phase = use_state(|| Phase::Opening);
    let on_open = {
        let phase = phase.setter();
        use_callback((), move |fragment: String, ()| {
            let phase = phase.clone();
            phase.set(Phase::Opening);
            wasm_bindgen_futures::spawn_local(async move {
                let id = link::split(&fragment).baseline;
                let next = match source::open(&id).await {
                    Ok(document) => started(document, &fragment),
                    Err(missing) => Phase::Failed {
                        missing: Some(missing),
                        fragment,
                    },
                };
                // It is drawn in a turn after the one that read it.
                Timeout::new(0, move || phase.set(next)).forget();
            });
        })
    };
    {
        let on_open = on_open.clone();
        use_effect_with((), move |()| {
            on_open.emit(address::fragment().unwrap_or_default());
        });
    }
    (phase, on_open)
}

fn started(document: Rc<Document>, fragment: &str) -> Phase {
    source::remember(document.baseline.id.as_str());
    match Start::new(document, fragment, Moment(clock::now())) {
        Ok(start) => Phase::Running(Box::new(start)),
        Err(_) => Phase::Failed {
            missing: None,
            fragment: fragment.to_owned(),
        },
    }
}

impl Start {
    /// What a fragment makes of a document, opened at a time.
    ///
    /// # Errors
    /// [`ModelError`] where the document cannot be calculated with.
    pub fn new(document: Rc<Document>, fragment: &str, at: Moment) -> Result<Self, ModelError> {
        let explained = route::figure(fragment, &document.baseline);
        let opened = open(&document, fragment);
        let state = AppState::new(document)?;
        Ok(Self {
            state: state.after_at(
                Action::Load {
                    scenario: opened.scenario,
                    view: opened.view,
                },
                at,
            ),
            notices: Rc::new(opened.notices),
            explained: explained.into_iter().collect(),
            fragment: Rc::from(fragment),
        })
    }
}

/// What a fragment says of the document; the language is the remembered one where it says none.
#[must_use]
pub fn open(document: &Document, fragment: &str) -> Opened {
    let split = link::split(&route::to_calculator(fragment));
    let mut opened = link::open(&document.baseline, &split);
    opened.view.language = (opened.language)
        .or_else(remembered_language)
        .unwrap_or_default();
    opened
}

fn remembered_language() -> Option<Language> {
    let code = storage::read(LANGUAGE).ok().flatten()?;
    Language::from_code(&code)
}

/// Why no document is shown, and what to do. A document that is not packed here may be so by its file: the library
/// looks for that, or asks for it.
pub fn unopened(missing: Option<Missing>, fragment: &str, on_open: &Callback<String>) -> Html {
    let language = remembered_language().unwrap_or_default();
    let words = match missing {
        Some(Missing::Unknown) => {
            let _ = address::leave_for(&route::waiting_for(fragment));
            return Html::default();
        }
        Some(Missing::Unreachable) => language.document_unreachable(),
        None => language.document_faulty(),
    };
    let again = on_open.reform({
        let fragment = fragment.to_owned();
        move |_: MouseEvent| fragment.clone()
    });
    html! {
        <main class="broken" role="alert">
            <p>{ words }</p>
            <p>
                <button type="button" class="button" onclick={again}>{ language.try_again() }</button>
                { " " }
                <a href="#/">{ language.all_documents() }</a>
            </p>
        </main>
    }
}
