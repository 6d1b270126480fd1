//! The documents to choose from, and one's own.

mod cards;
mod waiting;

use std::rc::Rc;

use yew::prelude::*;

use crate::codec::catalogue::Entry;
use crate::data::DOCUMENT_IDS;
use crate::platform::{address, appearance, window};
use crate::text::language::Language;
use crate::ui::components::own_file::{self, REPORT, Report, own_file};
use crate::ui::components::top_bar::{self, top_bar};
use crate::ui::hooks::use_catalogue::{Catalogue, use_catalogue};
use crate::ui::hooks::use_dropping::use_dropping;
use crate::ui::hooks::use_own_files::use_own_files;
use crate::ui::hooks::use_waiting::{Waiting, use_waiting};
use crate::ui::library::Surroundings;

/// Properties of [`StartPage`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// A link that waits for a file which this browser does not have.
    pub waiting: Option<String>,
    /// Language and appearance.
    pub surroundings: Surroundings,
}

/// The documents.
#[component]
pub fn StartPage(props: &Props) -> Html {
    let Surroundings {
        language,
        theme,
        on_language,
        on_theme,
    } = props.surroundings.clone();
    let (catalogue, on_retry) = use_catalogue();
    let listed = use_memo(catalogue.clone(), listed_ids);
    let own = use_own_files(listed, language);
    let waiting = props.waiting.as_deref().and_then(waiting::of_link);
    let (found, look_again) = use_waiting(waiting.clone());
    let over = use_dropping(&own.on_files);

    use_effect_with(language, |language| {
        let title = format!("{} · {}", language.choose_document(), language.product());
        let _ = appearance::set_language(language.code(), &title);
    });
    {
        let waiting = waiting.clone();
        use_effect_with(own.desk.report.clone(), move |report| {
            match (report, waiting) {
                (Report::Nothing | Report::Reading, _) => {}
                // The file that the link waited for is here: on to the link.
                (
                    Report::Loaded(card, Some(_)) | Report::Same(card),
                    Some(Waiting { link, id }),
                ) if *card.id == *id && address::visit(&link).is_ok() => {}
                _ => {
                    let _ = window::focus(REPORT);
                }
            }
        });
    }
    {
        let last = own
            .desk
            .removed
            .last()
            .map(|removed| removed.file.id.clone());
        use_effect_with(last, |last| {
            if let Some(id) = last {
                let _ = window::focus(&format!("undo-{id}"));
            }
        });
    }

    if waiting.is_some() && found.is_none() {
        return html! { <main class="opening" aria-busy="true"></main> };
    }
    let examples: Vec<Entry> = match &catalogue {
        Catalogue::Here(listed) => listed.iter().map(|(entry, _)| entry.clone()).collect(),
        _ => Vec::new(),
    };
    let bar = top_bar::Props {
        language,
        theme,
        on_language,
        on_theme,
    };
    let chooser = html! {
        <section key="own" class="card start-own" aria-labelledby="own-title">
            <h2 id="own-title">
                { if waiting.is_some() { language.waiting_title() } else { language.own_title() } }
            </h2>
            <div>{ for waiting.as_ref().zip(found).map(|(waiting, found)| waiting::waits(waiting, found, &look_again, language)) }</div>
            <p class="start-own-intro" hidden={waiting.is_some()}>{ language.own_intro() }</p>
            { own_file(&own_file::Props {
                language,
                report: &own.desk.report,
                several: own.desk.several,
                waiting: waiting.as_ref().map(|waiting| &*waiting.id),
                examples: &examples,
                on_files: own.on_files.clone(),
                on_replace: own.on_replace.clone(),
            }) }
        </section>
    };
    let documents = html! {
        <section key="documents" class="start-documents" aria-labelledby="documents-title">
            <h2 id="documents-title">{ language.choose_document() }</h2>
            { state_of_list(&catalogue, language, &on_retry) }
            <p class="notice" role="alert" hidden={!own.desk.not_restored}>{ language.own_not_restored() }</p>
            <ul class="document-cards">{ for cards::cards(&catalogue, &own, language) }</ul>
        </section>
    };
    // What a link waits for comes first.
    let parts = if waiting.is_some() {
        [chooser, documents]
    } else {
        [documents, chooser]
    };
    html! {
        <div class="page start">
            <header class="header">{ top_bar(&bar) }</header>
            <main id="main" class="start-main">
                <h1 class="start-title">{ language.start_title() }</h1>
                <p class="start-lead">{ language.start_lead() }</p>
                { for parts }
            </main>
            <p class="start-drop" hidden={!over} aria-hidden="true">
                <span class="start-drop-words">{ language.own_drop_here() }</span>
            </p>
        </div>
    }
}

/// The ids that no own file may take.
fn listed_ids(catalogue: &Catalogue) -> Vec<Rc<str>> {
    let ours = DOCUMENT_IDS.iter().map(|id| Rc::from(*id));
    let others = match catalogue {
        Catalogue::Here(listed) => listed.iter().map(|(entry, _)| entry.id().clone()).collect(),
        _ => Vec::new(),
    };
    ours.chain(others).collect()
}

fn state_of_list(catalogue: &Catalogue, language: Language, on_retry: &Callback<()>) -> Html {
    match catalogue {
        Catalogue::Loading => {
            html! { <p class="start-quiet" role="status">{ language.documents_loading() }</p> }
        }
        Catalogue::Unreachable => html! {
            <div class="notice" role="alert">
                <p>{ language.documents_unreachable() }</p>
                <button type="button" class="button" onclick={on_retry.reform(|_| ())}>{ language.try_again() }</button>
            </div>
        },
        Catalogue::Here(_) => html! { <p hidden=true></p> },
    }
}
