//! The audit of a document: it is opened, and what keeps it from being opened is said.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::codec::route;
use crate::data::document::Document;
use crate::data::fault::Fault;
use crate::model::origin::CellRef;
use crate::platform::{appearance, window};
use crate::text::language::Language;
use crate::text::{fault, story};
use crate::ui::components::audit_view::AuditView;
use crate::ui::components::top_bar::{self, top_bar};
use crate::ui::library::Surroundings;
use crate::ui::source::{self, Missing, Unopened};

/// Properties of [`AuditPage`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The document's id.
    pub baseline: String,
    /// The cell to go to.
    pub cell: Option<CellRef>,
    /// The present fragment: the scenario in it is kept on the way back.
    pub here: AttrValue,
    /// Language and appearance.
    pub surroundings: Surroundings,
}

/// More faults than this are not listed: the file is mended from the top.
const MOST_FAULTS: usize = 5;

/// The audit.
#[component]
pub fn AuditPage(props: &Props) -> Html {
    let opened = use_state(|| None::<Result<Rc<Document>, Unopened>>);
    let attempt = use_state(|| 0_u32);
    {
        let opened = opened.setter();
        use_effect_with((props.baseline.clone(), *attempt), move |(id, _)| {
            let id = id.clone();
            spawn_local(async move {
                let found = source::open_whole(&id).await;
                if found.is_ok() {
                    source::remember(&id);
                }
                opened.set(Some(found));
            });
        });
    }
    let on_retry = {
        let (opened, attempt) = (opened.setter(), attempt.clone());
        Callback::from(move |_: MouseEvent| {
            opened.set(None);
            attempt.set(attempt.wrapping_add(1));
        })
    };
    let Surroundings {
        language,
        theme,
        on_language,
        on_theme,
    } = props.surroundings.clone();
    let title = match &*opened {
        Some(Ok(document)) => {
            let whose = story::whose(document, language);
            format!("{}: {whose} · {}", language.audit(), language.product())
        }
        _ => format!("{} · {}", language.audit(), language.product()),
    };
    use_effect_with((language, title), |(language, title)| {
        let _ = appearance::set_language(language.code(), title);
    });
    let link = AttrValue::from(route::to_calculator(&props.here));
    let content = match &*opened {
        Some(Ok(document)) => html! {
            <AuditView document={Rc::clone(document)} {link} cell={props.cell.clone()} {language} />
        },
        None => html! { <p class="audit-status" role="status">{ language.loading() }</p> },
        Some(Err(error)) => html! {
            <div class="audit-status" role="alert">{ unopened(error, language, on_retry) }</div>
        },
    };
    html! {
        <div class="page">
            <a class="skip" href="#content" onclick={skip}>{ language.skip_to_content() }</a>
            <header class="header">
                { top_bar(&top_bar::Props { language, theme, on_language, on_theme }) }
            </header>
            <main id="content" tabindex="-1">
                <h1 class="header-title">{ heading(&opened, language) }</h1>
                { content }
            </main>
        </div>
    }
}

/// The address carries the state, so a jump within the page may not change it.
fn skip(event: MouseEvent) {
    event.prevent_default();
    let _ = window::focus("content");
}

fn heading(opened: &Option<Result<Rc<Document>, Unopened>>, language: Language) -> String {
    match opened {
        Some(Ok(document)) => {
            format!("{}: {}", language.audit(), story::whose(document, language))
        }
        _ => language.audit().to_owned(),
    }
}

fn unopened(error: &Unopened, language: Language, on_retry: Callback<MouseEvent>) -> Html {
    let all = html! { <p><a href="#/">{ language.all_documents() }</a></p> };
    match error {
        Unopened::Missing(Missing::Unknown) => {
            html! { <><p>{ language.document_unknown() }</p>{ all }</> }
        }
        Unopened::Missing(Missing::Unreachable) => html! {
            <>
                <p>{ language.document_unreachable() }</p>
                <p><button type="button" class="button" onclick={on_retry}>{ language.try_again() }</button></p>
                { all }
            </>
        },
        Unopened::Faulty(faults) => html! {
            <>
                <p>{ language.file_faulty() }</p>
                <ul>
                    { for faults.iter().take(MOST_FAULTS).map(|fault| place(fault, language)) }
                    { for (faults.len() > MOST_FAULTS).then(|| html! { <li>{ language.and_more() }</li> }) }
                </ul>
                { all }
            </>
        },
    }
}

/// Where it is and what was expected there.
fn place(found: &Fault, language: Language) -> Html {
    let place = if found.place.is_empty() {
        html! { { language.whole_file() } }
    } else {
        html! { <code>{ found.place.clone() }</code> }
    };
    html! { <li>{ place }{ ": " }{ fault::fault(found, language) }</li> }
}
