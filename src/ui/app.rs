//! The calculator: opens the document, keeps state and address the same, and hands both to the page.

use std::rc::Rc;

use yew::prelude::*;

use super::components::announcer::Announcer;
use super::components::changes::line;
use super::components::explanation::ExplanationDialog;
use super::components::header::{self, header};
use super::components::notices;
use super::hooks::use_address::use_address;
use super::hooks::use_remembered::use_remembered;
use super::hooks::use_store::Store;
use super::pages::calculator::Calculator;
use super::source::{self, Missing};
use crate::codec::link::{self, Opened};
use crate::codec::route;
use crate::data::document::Document;
use crate::model::calculate::calculate;
use crate::model::figure::FigureId;
use crate::platform::{address, appearance, bench, clipboard, storage, window};
use crate::state::action::Action;
use crate::state::app_state::AppState;
use crate::state::changes::lever_change;
use crate::text::language::Language;
use crate::text::notice::{LinkNotice, notice};
use crate::text::{names, sentences};

/// Where the choice of language is remembered.
const LANGUAGE: &str = "language";
/// Where the choice of theme is remembered.
const THEME: &str = "theme";

/// The calculator: opens the document that the address names, then runs on it.
#[component]
pub fn App() -> Html {
    let phase = use_state(|| Phase::Opening);
    let on_open = {
        let phase = phase.setter();
        use_callback((), move |fragment: String, ()| {
            let phase = phase.clone();
            phase.set(Phase::Opening);
            wasm_bindgen_futures::spawn_local(async move {
                let id = link::split(&fragment).baseline;
                phase.set(match source::open(&id).await {
                    Ok(document) => started(document, &fragment),
                    Err(missing) => Phase::Failed {
                        missing: Some(missing),
                        fragment,
                    },
                });
            });
        })
    };
    {
        let on_open = on_open.clone();
        use_effect_with((), move |()| {
            on_open.emit(address::fragment().unwrap_or_default());
        });
    }
    match &*phase {
        Phase::Opening => html! { <main class="opening" aria-busy="true"></main> },
        Phase::Running(start) => {
            let key = start.state.document.baseline.id.to_string();
            html! { <Running {key} start={Start::clone(start)} {on_open} /> }
        }
        Phase::Failed { missing, fragment } => failed(*missing, fragment, &on_open),
    }
}

/// Where the opening of a document stands.
enum Phase {
    Opening,
    Running(Box<Start>),
    /// No document; nothing is `missing` where there is one that cannot be calculated with.
    Failed {
        missing: Option<Missing>,
        fragment: String,
    },
}

/// What the page starts with: the document, and what the address said of it.
#[derive(Clone)]
struct Start {
    state: AppState,
    notices: Rc<Vec<LinkNotice>>,
    /// The figure whose explanation is open at once, if the link asks for one.
    explained: Vec<FigureId>,
}

impl PartialEq for Start {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.notices, &other.notices)
    }
}

fn started(document: Rc<Document>, fragment: &str) -> Phase {
    let explained = route::figure(fragment, &document.baseline);
    let opened = open(&document, fragment, None);
    source::remember(document.baseline.id.as_str());
    match AppState::new(document) {
        Ok(state) => Phase::Running(Box::new(Start {
            state: state.after(Action::Load {
                scenario: opened.scenario,
                view: opened.view,
            }),
            notices: Rc::new(opened.notices),
            explained: explained.into_iter().collect(),
        })),
        Err(_) => Phase::Failed {
            missing: None,
            fragment: fragment.to_owned(),
        },
    }
}

/// What a fragment says of the document.
fn open(document: &Document, fragment: &str, present: Option<Language>) -> Opened {
    let split = link::split(&route::to_calculator(fragment));
    let mut opened = link::open(&document.baseline, &split);
    opened.view.language = (opened.language)
        .or_else(remembered_language)
        .or(present)
        .unwrap_or_default();
    opened
}

fn remembered_language() -> Option<Language> {
    let code = storage::read(LANGUAGE).ok().flatten()?;
    Language::from_code(&code)
}

/// Why no document is shown, and what to do. A document that is not packed here may be so by its file: the library
/// looks for that, or asks for it.
fn failed(missing: Option<Missing>, fragment: &str, on_open: &Callback<String>) -> Html {
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

#[derive(Properties, PartialEq)]
struct RunningProps {
    start: Start,
    on_open: Callback<String>,
}

#[component]
fn Running(props: &RunningProps) -> Html {
    let store = {
        let state = props.start.state.clone();
        use_reducer(move || Store::new(state))
    };
    let notices = use_state(|| Rc::clone(&props.start.notices));
    let message = use_state(|| None::<AttrValue>);
    let path = use_state(|| props.start.explained.clone());
    let (theme, choose_theme) = use_remembered(THEME);
    let (_, remember_language) = use_remembered(LANGUAGE);

    let state: Store = (*store).clone();
    let language = state.view.language;
    let document = Rc::clone(&state.document);

    let on_action = {
        let dispatcher = store.dispatcher();
        let (message, notices) = (message.setter(), notices.setter());
        use_callback((), move |action: Action, ()| {
            message.set(None);
            if let Action::SetLanguage(language) = &action {
                remember_language.emit(Some(language.code().to_owned()));
            }
            if matches!(action, Action::ClearAll) {
                notices.set(Rc::new(Vec::new()));
            }
            dispatcher.dispatch(action);
        })
    };
    let on_visit = {
        let (dispatcher, notices) = (store.dispatcher(), notices.setter());
        let (document, path) = (Rc::clone(&document), path.setter());
        let on_open = props.on_open.clone();
        use_callback((), move |fragment: String, ()| {
            if link::split(&fragment).baseline != document.baseline.id.as_str() {
                on_open.emit(fragment);
                return;
            }
            let opened = open(&document, &fragment, None);
            notices.set(Rc::new(opened.notices));
            path.set(
                route::figure(&fragment, &document.baseline)
                    .into_iter()
                    .collect(),
            );
            dispatcher.dispatch(Action::Load {
                scenario: opened.scenario,
                view: opened.view,
            });
        })
    };
    let link = link::write(&document.baseline.id, &state.scenario, &state.view);
    use_address(link.clone(), state.step, on_visit);
    let here = AttrValue::from(link.clone());

    let on_explain = {
        let path = path.clone();
        use_callback((*path).clone(), move |id: FigureId, now: &Vec<FigureId>| {
            let mut followed = now.clone();
            followed.push(id);
            path.set(followed);
        })
    };
    let on_back = {
        let path = path.clone();
        use_callback((*path).clone(), move |(), now: &Vec<FigureId>| {
            let mut followed = now.clone();
            followed.pop();
            path.set(followed);
        })
    };
    let on_close = {
        let path = path.setter();
        use_callback((), move |(), ()| path.set(Vec::new()))
    };
    let on_dismiss = {
        let notices = notices.setter();
        use_callback((), move |(), ()| notices.set(Rc::new(Vec::new())))
    };
    // The callback stays the same while the link changes: a new one would draw every view again at each step.
    let present = use_mut_ref(String::new);
    present.replace(link);
    let on_copy = {
        let message = message.setter();
        use_callback(language, move |(), language| {
            copy(&present.borrow(), *language, message.clone());
        })
    };
    let on_print = use_callback((), |(), ()| {
        // Where the browser refuses, its own menu still prints.
        let _ = window::print();
    });
    let on_language = on_action.reform(Action::SetLanguage);
    let on_theme =
        choose_theme.reform(|theme: &'static str| (theme != "auto").then(|| theme.to_owned()));

    {
        let title = title(&document, language);
        use_effect_with((language, title), |(language, title)| {
            let _ = appearance::set_language(language.code(), title);
        });
    }
    use_effect_with(theme.clone(), |theme| {
        let _ = appearance::set_theme(theme.as_deref());
    });
    {
        let state = state.clone();
        use_effect_with((), move |()| {
            let _ = bench::offer(move || {
                let _ = std::hint::black_box(calculate(state.baseline(), &state.scenario));
            });
        });
    }

    let theme = match theme.as_deref() {
        Some("light") => "light",
        Some("dark") => "dark",
        _ => "auto",
    };
    let of_link: Vec<AttrValue> = (notices.iter())
        .map(|found| notice(found, &document.baseline, language).into())
        .collect();
    let rest_used = notices.iter().all(LinkNotice::leaves_the_rest);
    let refusal = (state.refusal.is_some()).then(|| AttrValue::from(language.refused()));
    let head = header(&header::Props {
        document: Rc::clone(&document),
        language,
        theme,
        audit: route::to_audit(&here, None),
        on_language,
        on_theme,
    });
    let notices_of_link = notices::notices(&notices::Props {
        language,
        of_link,
        rest_used,
        on_dismiss,
        refusal,
        message: (*message).clone(),
    });
    html! {
        <div class="page">
            <a class="skip" href="#result" onclick={skip}>{ language.skip_to_result() }</a>
            { head }
            { notices_of_link }
            <Calculator state={state.clone()} {on_action} on_explain={on_explain.clone()} {on_copy} {on_print} />
            <footer class="footer">
                <p>{ for document.note.as_ref().map(|note| names::of(note, language)) }</p>
                <p>{ language.footer_neutral() }</p>
                <p>{ language.footer_local() }</p>
            </footer>
            <Announcer text={announcement(&state)} />
            <ExplanationDialog {state} {here} path={(*path).clone()} {on_explain} {on_back} {on_close} />
        </div>
    }
}

/// The address carries the state, so a jump within the page may not change it.
fn skip(event: MouseEvent) {
    event.prevent_default();
    let _ = window::focus("result");
}

fn title(document: &Document, language: Language) -> String {
    let municipality = names::of(&document.municipality, language);
    format!(
        "{municipality} {} · {}",
        names::years(document.baseline.years),
        language.product()
    )
}

/// The sentence for the lever that was moved last: the same as in the list of changes.
fn announcement(state: &Store) -> AttrValue {
    let language = state.view.language;
    if state.cleared {
        return language.changes_none().into();
    }
    let Some(lever) = &state.moved else {
        // Nothing has happened yet: the page is read from its beginning.
        let happened = state.step > 0;
        let chosen = happened.then(|| state.outcome.year(state.year())).flatten();
        return chosen.map_or_else(AttrValue::default, |year| {
            sentences::year_chosen(year.year, year.required, language).into()
        });
    };
    let value = state.scenario.value(lever);
    match value {
        Some(to) => line(state, &lever_change(state, lever, to)).into(),
        None => {
            let name = names::lever(state.baseline(), lever, language);
            format!("{name}: {}", language.as_document()).into()
        }
    }
}

fn copy(link: &str, language: Language, message: UseStateSetter<Option<AttrValue>>) {
    let whole = address::whole().unwrap_or_default();
    let page = whole.split('#').next().unwrap_or_default().to_owned();
    let text = format!("{page}{link}");
    wasm_bindgen_futures::spawn_local(async move {
        let said = match clipboard::copy(text).await {
            Ok(()) => language.link_copied(),
            Err(_) => language.link_not_copied(),
        };
        message.set(Some(said.into()));
    });
}
