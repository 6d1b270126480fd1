//! The app: opens the document, keeps state and address the same, and hands both to the page.

use std::rc::Rc;

use yew::prelude::*;

use super::components::announcer::Announcer;
use super::components::changes::line;
use super::components::explanation::ExplanationDialog;
use super::components::header::Header;
use super::components::notices::Notices;
use super::hooks::use_address::use_address;
use super::hooks::use_remembered::use_remembered;
use super::hooks::use_store::Store;
use super::pages::calculator::Calculator;
use crate::codec::link::{self, Opened};
use crate::data::{self, document::Document};
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

/// The whole page.
#[component]
pub fn App() -> Html {
    let start = use_memo((), |()| start());
    match start.as_ref() {
        Ok(start) => html! { <Running start={start.clone()} /> },
        Err(message) => html! { <main class="broken" role="alert"><p>{ message }</p></main> },
    }
}

/// What the page starts with: the document, and what the address said of it.
#[derive(Clone)]
struct Start {
    state: AppState,
    notices: Rc<Vec<LinkNotice>>,
}

impl PartialEq for Start {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.notices, &other.notices)
    }
}

fn start() -> Result<Start, String> {
    let fragment = address::fragment().unwrap_or_default();
    let split = link::split(&fragment);
    let first = data::DOCUMENT_IDS.first().copied().unwrap_or_default();
    let known = data::DOCUMENT_IDS.contains(&split.baseline.as_str());
    let id = if known {
        split.baseline.as_str()
    } else {
        first
    };
    let broken = || Language::default().document_faulty().to_owned();
    let document = data::document(id).ok_or_else(broken)?;
    let document = Rc::new(document.map_err(|faults| match faults.first() {
        Some(fault) => format!("{} {}", broken(), fault.place),
        None => broken(),
    })?);
    let state = AppState::new(Rc::clone(&document)).map_err(|_| broken())?;
    let opened = open(&document, &fragment, None);
    let state = state.after(Action::Load {
        scenario: opened.scenario,
        view: opened.view,
    });
    Ok(Start {
        state,
        notices: Rc::new(opened.notices),
    })
}

/// What a fragment says of the document. A link for another document is noticed, and the document stands as it is.
fn open(document: &Document, fragment: &str, present: Option<Language>) -> Opened {
    let split = link::split(fragment);
    let baseline = &document.baseline;
    let other = !split.baseline.is_empty() && split.baseline != baseline.id.as_str();
    let mut opened = if other {
        let mut opened = Opened::default();
        opened
            .notices
            .push(LinkNotice::UnknownBaseline { id: split.baseline });
        opened
    } else {
        link::open(baseline, &split)
    };
    let remembered = || {
        let code = storage::read(LANGUAGE).ok().flatten()?;
        Language::from_code(&code)
    };
    opened.view.language = (opened.language)
        .or_else(remembered)
        .or(present)
        .unwrap_or_default();
    opened
}

#[derive(Properties, PartialEq)]
struct RunningProps {
    start: Start,
}

#[component]
fn Running(props: &RunningProps) -> Html {
    let store = {
        let state = props.start.state.clone();
        use_reducer(move || Store::new(state))
    };
    let notices = use_state(|| Rc::clone(&props.start.notices));
    let message = use_state(|| None::<AttrValue>);
    let path = use_state(Vec::<FigureId>::new);
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
        use_callback((), move |fragment: String, ()| {
            let opened = open(&document, &fragment, None);
            notices.set(Rc::new(opened.notices));
            path.set(Vec::new());
            dispatcher.dispatch(Action::Load {
                scenario: opened.scenario,
                view: opened.view,
            });
        })
    };
    let link = link::write(&document.baseline.id, &state.scenario, &state.view);
    use_address(link.clone(), state.step, on_visit);

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
    let on_copy = {
        let message = message.setter();
        use_callback((link, language), move |(), (link, language)| {
            copy(link, *language, message.clone());
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
    html! {
        <div class="page">
            <a class="skip" href="#result" onclick={skip}>{ language.skip_to_result() }</a>
            <Header document={Rc::clone(&document)} {language} {theme} {on_language} {on_theme} />
            <Notices {language} {of_link} {rest_used} {on_dismiss} {refusal} message={(*message).clone()} />
            <Calculator state={state.clone()} {on_action} on_explain={on_explain.clone()} {on_copy} {on_print} />
            <footer class="footer">
                <p>{ for document.note.as_ref().map(|note| names::of(note, language)) }</p>
                <p>{ language.footer_neutral() }</p>
                <p>{ language.footer_local() }</p>
            </footer>
            <Announcer text={announcement(&state)} />
            <ExplanationDialog {state} path={(*path).clone()} {on_explain} {on_back} {on_close} />
        </div>
    }
}

/// The address carries the state, so a jump within the page may not change it.
fn skip(event: MouseEvent) {
    event.prevent_default();
    let _ = window::focus("result");
}

fn title(document: &Document, language: Language) -> String {
    let years = document.baseline.years;
    let municipality = names::of(&document.municipality, language);
    format!(
        "{municipality} {}–{} · {}",
        years.budget(),
        years.last(),
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
