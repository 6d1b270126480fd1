//! The documents to choose from, and one's own.

use std::rc::Rc;

use yew::prelude::*;

use crate::codec::catalogue::Entry;
use crate::codec::{link, route};
use crate::data::DOCUMENT_IDS;
use crate::platform::{address, appearance, file, window};
use crate::text::language::Language;
use crate::text::start;
use crate::ui::components::document_cards::{
    Home, Props as CardProps, document_card, name, removed_card, unread_card,
};
use crate::ui::components::own_file::{self, REPORT, Report, own_file};
use crate::ui::components::top_bar::{self, top_bar};
use crate::ui::hooks::use_catalogue::{Catalogue, Listed, use_catalogue};
use crate::ui::hooks::use_own_files::{OwnFiles, use_own_files};
use crate::ui::library::Surroundings;
use crate::ui::source;

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
    let own = use_own_files(listed);
    let waiting = props.waiting.as_deref().map(route::to_calculator);
    let waited = (waiting.as_deref()).map(|waiting| link::split(waiting).baseline);
    let waited = waited.filter(|id| !id.is_empty());
    let over = use_dropping(&own.on_files);

    use_effect_with(language, |language| {
        let title = format!("{} · {}", language.choose_document(), language.product());
        let _ = appearance::set_language(language.code(), &title);
    });
    {
        let waiting = waiting.clone().zip(waited.clone());
        use_effect_with(own.desk.report.clone(), move |report| {
            match (report, waiting) {
                (Report::Nothing | Report::Reading, _) => return,
                // The file that the link waited for is here: on to the link.
                (Report::Loaded(card, Some(_)) | Report::Same(card), Some((link, id)))
                    if *card.id == *id && address::visit(&link).is_ok() =>
                {
                    return;
                }
                _ => {}
            }
            let _ = window::focus(REPORT);
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
                { if waited.is_some() { language.waiting_title() } else { language.own_title() } }
            </h2>
            <div>{ for waiting.zip(waited.as_ref()).map(|(link, id)| waits(&link, id, language)) }</div>
            <p class="start-own-intro" hidden={waited.is_some()}>{ language.own_intro() }</p>
            { own_file(&own_file::Props {
                language,
                report: &own.desk.report,
                several: own.desk.several,
                waiting: waited.as_deref(),
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
            <ul class="document-cards">{ for cards(&catalogue, &own, language) }</ul>
        </section>
    };
    // What a link waits for comes first.
    let parts = if waited.is_some() {
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
            <footer class="footer">
                <p>{ language.footer_neutral() }</p>
                <p>{ language.footer_local() }</p>
            </footer>
            <p class="start-drop" hidden={!over} aria-hidden="true">
                <span class="start-drop-words">{ language.own_drop_here() }</span>
            </p>
        </div>
    }
}

/// Whether files are held over the page; dropped ones are handed on.
#[hook]
fn use_dropping(on_files: &Callback<Vec<file::Chosen>>) -> bool {
    let over = use_state_eq(|| false);
    let setter = over.setter();
    use_effect_with(on_files.clone(), move |on_files| {
        let on_files = on_files.clone();
        let listeners = file::on_drag(move |drag| match drag {
            file::Drag::Over => setter.set(true),
            file::Drag::Away => setter.set(false),
            file::Drag::Dropped(files) => {
                setter.set(false);
                on_files.emit(files);
            }
        });
        move || drop(listeners)
    });
    *over
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

/// The link that waits, and the way on where its file is here.
fn waits(link: &str, id: &str, language: Language) -> Html {
    if source::own(id).is_some() {
        return html! {
            <p class="start-own-intro">
                { language.waiting_here() }{ " " }
                <a href={link.to_owned()}>{ language.waiting_open() }</a>
            </p>
        };
    }
    html! { <p class="start-own-intro">{ start::waiting(id, language) }</p> }
}

/// Every card, the last opened first; then the page's own order, own files after.
fn cards(catalogue: &Catalogue, own: &OwnFiles, language: Language) -> Vec<Html> {
    let recent = source::recent();
    let last = |id: &str| recent.first().is_some_and(|first| first == id);
    let place = |id: &str| {
        let found = recent.iter().position(|known| known == id);
        found.unwrap_or(usize::MAX)
    };
    let mut cards: Vec<(usize, Html)> = Vec::new();
    if let Catalogue::Here(listed) = catalogue {
        for document in listed.iter() {
            let id = document.0.id();
            cards.push((place(id), of_page(document, last(id), language)));
        }
    }
    for kept in &own.desk.files {
        let card = match &kept.card {
            Ok(card) => document_card(&CardProps {
                card,
                language,
                home: Home::Own(kept.shelf),
                last_opened: last(&kept.id),
                on_remove: Some(own.on_remove.clone()),
            }),
            Err(faults) => unread_card(&kept.id, faults.len(), language, Some(&own.on_remove)),
        };
        cards.push((place(&kept.id), card));
    }
    for removed in &own.desk.removed {
        let file = &removed.file;
        let called =
            (file.card.as_ref()).map_or_else(|_| file.id.to_string(), |card| name(card, language));
        let card = removed_card(&file.id, &called, language, &own.on_undo);
        cards.push((place(&file.id), card));
    }
    cards.sort_by_key(|(place, _)| *place);
    cards.into_iter().map(|(_, card)| card).collect()
}

fn of_page((entry, card): &Listed, last_opened: bool, language: Language) -> Html {
    match card {
        Ok(card) => document_card(&CardProps {
            card,
            language,
            home: Home::Page,
            last_opened,
            on_remove: None,
        }),
        Err(faults) => unread_card(entry.id(), *faults, language, None),
    }
}
