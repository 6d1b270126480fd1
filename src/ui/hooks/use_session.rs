//! One document in use: its state, what links bring to it, language and appearance. What the apps that calculate share.

use std::rc::Rc;

use yew::prelude::*;

use super::use_document::{Start, open};
use super::use_explained::{Explained, use_explained};
use super::use_preferences::use_preferences;
use super::use_store::Store;
use crate::codec::{link, route};
use crate::data::document::Document;
use crate::model::figure::FigureId;
use crate::platform::appearance;
use crate::state::action::Action;
use crate::text::language::Language;
use crate::text::names;
use crate::text::notice::{LinkNotice, notice};
use crate::ui::components::header;
use crate::ui::components::notices;

/// A document in use.
pub struct Session {
    /// The state.
    pub state: Store,
    /// What the person does.
    pub on_action: Callback<Action>,
    /// The address leads to another fragment. The callback never changes.
    pub on_visit: Callback<String>,
    /// The figures whose explanation is open.
    pub explained: Explained,
    theme: &'static str,
    on_theme: Callback<&'static str>,
    notices: Rc<Vec<LinkNotice>>,
    on_dismiss: Callback<()>,
}

/// A document in use, from what the page starts with. `on_open` is called with a link to another document, and
/// `on_place` with every fragment of this one that is visited.
#[hook]
pub fn use_session(
    start: &Start,
    on_open: &Callback<String>,
    on_place: &Callback<String>,
) -> Session {
    let store = {
        let state = start.state.clone();
        use_reducer(move || Store::new(state))
    };
    let notices = use_state(|| Rc::clone(&start.notices));
    let explained = use_explained(&start.explained);
    let preferences = use_preferences();
    let state: Store = (*store).clone();
    let document = Rc::clone(&state.document);

    let on_action = {
        let dispatcher = store.dispatcher();
        let notices = notices.setter();
        let remember_language = preferences.remember_language.clone();
        use_callback((), move |action: Action, ()| {
            if let Action::SetLanguage(language) = &action {
                remember_language.emit(*language);
            }
            if matches!(action, Action::ClearAll) {
                notices.set(Rc::new(Vec::new()));
            }
            dispatcher.dispatch(action);
        })
    };
    let on_visit = {
        let (dispatcher, notices) = (store.dispatcher(), notices.setter());
        let (document, on_path) = (Rc::clone(&document), explained.on_path.clone());
        let (on_open, on_place) = (on_open.clone(), on_place.clone());
        use_callback((), move |fragment: String, ()| {
            if link::split(&fragment).baseline != document.baseline.id.as_str() {
                on_open.emit(fragment);
                return;
            }
            let opened = open(&document, &fragment);
            notices.set(Rc::new(opened.notices));
            let asked = route::figure(&fragment, &document.baseline);
            on_path.emit(asked.into_iter().collect::<Vec<FigureId>>());
            dispatcher.dispatch(Action::Load {
                scenario: opened.scenario,
                view: opened.view,
            });
            on_place.emit(fragment);
        })
    };
    let on_dismiss = {
        let notices = notices.setter();
        use_callback((), move |(), ()| notices.set(Rc::new(Vec::new())))
    };
    {
        let language = state.view.language;
        let title = title(&document, language);
        use_effect_with((language, title), |(language, title)| {
            let _ = appearance::set_language(language.code(), title);
        });
    }
    Session {
        state,
        on_action,
        on_visit,
        explained,
        theme: preferences.theme,
        on_theme: preferences.on_theme,
        notices: Rc::clone(&notices),
        on_dismiss,
    }
}

impl Session {
    /// What the head of the page draws; `here` is the present link.
    #[must_use]
    pub fn header(&self, here: &str) -> header::Props {
        header::Props {
            document: Rc::clone(&self.state.document),
            language: self.state.view.language,
            theme: self.theme,
            audit: route::to_audit(here, None),
            on_language: self.on_action.reform(Action::SetLanguage),
            on_theme: self.on_theme.clone(),
        }
    }

    /// What the person should know.
    #[must_use]
    pub fn notices(&self) -> notices::Props {
        let language = self.state.view.language;
        let baseline = self.state.baseline();
        let came_to_else =
            (self.notices.iter()).all(|found| matches!(found, LinkNotice::OtherResult { .. }));
        notices::Props {
            language,
            title: if came_to_else {
                language.link_came_to_else()
            } else {
                language.link_notices()
            },
            of_link: (self.notices.iter())
                .map(|found| notice(found, baseline, language).into())
                .collect(),
            rest_used: !came_to_else && self.notices.iter().all(LinkNotice::leaves_the_rest),
            on_dismiss: self.on_dismiss.clone(),
            refusal: (self.state.refusal.is_some()).then(|| language.refused().into()),
        }
    }
}

/// The title of a document’s page.
pub fn title(document: &Document, language: Language) -> String {
    let municipality = names::of(&document.municipality, language);
    format!(
        "{municipality} {} · {}",
        names::years(document.baseline.years),
        language.product()
    )
}
