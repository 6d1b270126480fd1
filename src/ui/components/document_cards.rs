//! The documents to choose from, a card each: the card is a link to the calculator, with one to the audit in it.

use std::rc::Rc;

use yew::prelude::*;

use crate::codec::catalogue::Card;
use crate::codec::report::plain;
use crate::codec::route;
use crate::platform::storage::Shelf;
use crate::text::language::Language;
use crate::text::number::write;
use crate::text::{letters, names, start};

/// Where a document of a card lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// Beside the page.
    Page,
    /// In this browser, as an own file.
    Own(Shelf),
}

/// What a card draws beside its document.
pub struct Props<'a> {
    /// The document.
    pub card: &'a Card,
    /// The language.
    pub language: Language,
    /// Where the document lies.
    pub home: Home,
    /// Whether it was the last that was opened.
    pub last_opened: bool,
    /// An own file is to be removed.
    pub on_remove: Option<Callback<Rc<str>>>,
}

/// The municipality and the years: what a document is called here.
#[must_use]
pub fn name(card: &Card, language: Language) -> String {
    let municipality = names::of(&card.municipality, language);
    format!("{municipality} {}", years(card))
}

fn years(card: &Card) -> String {
    names::span(card.budget(), card.last)
}

/// The link to a document in the calculator. The language is in it, should the browser not remember it.
#[must_use]
pub fn link(id: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("#/{id}"),
        Language::English => format!("#/{id}?lang={}", language.code()),
    }
}

/// A card.
pub fn document_card(props: &Props<'_>) -> Html {
    let Props { card, language, .. } = *props;
    let href = link(&card.id, language);
    let audit = route::to_audit(&href, None);
    let called = name(card, language);
    let own = match props.home {
        Home::Page => None,
        Home::Own(Shelf::Lasting) => Some(language.own_badge()),
        Home::Own(Shelf::Visit) => Some(language.own_badge_visit()),
    };
    let committee = names::of(&card.committee, language);
    html! {
        <li key={format!("card-{}", card.id)} class="document-card">
            <h3 class="document-card-title">
                <a class="document-card-link" {href}>
                    { names::of(&card.municipality, language) }
                    { " " }
                    <span class="document-card-years">{ years(card) }</span>
                </a>
            </h3>
            <p class="document-card-committee">
                { letters::capital(&committee) }
                <span hidden={card.title.is_empty()}>{ " · " }<cite lang="sv">{ card.title.clone() }</cite></span>
            </p>
            <p class="document-card-tags">
                { for props.last_opened.then(|| html! {
                    <span class="tag tag-changed">{ language.last_opened() }</span>
                }) }
                { for own.map(|own| html! { <span class="tag tag-stated">{ own }</span> }) }
            </p>
            <p class="document-card-special">{ names::of(&card.special, language) }</p>
            <dl class="document-card-figures">{ for figures(card, language) }</dl>
            <p class="document-card-tools">
                <a class="document-card-tool" href={audit}>
                    { language.audit() }
                    <span class="visually-hidden">{ format!(", {called}") }</span>
                </a>
                { for props.on_remove.as_ref().map(|on_remove| remove(card, &called, language, on_remove)) }
            </p>
        </li>
    }
}

/// The frame, and what the frame and the index require; what is left to save where that is not known.
fn figures(card: &Card, language: Language) -> Vec<Html> {
    let requirement = match card.headline {
        Some(_) => ("headline", language.headline(), card.headline),
        None => ("required", language.required(), card.required),
    };
    let shown = [("frame", language.group_frame(), card.frame), requirement];
    let shown = shown.into_iter().filter_map(|(figure, label, value)| {
        let value = value?;
        let budget = card.budget();
        Some(html! {
            <div key={figure} class="document-card-figure">
                <dt>{ format!("{label} {budget}") }</dt>
                <dd>
                    <data value={plain(value)} data-figure={format!("{figure}.{budget}")}
                        data-baseline={card.id.to_string()}>
                        { write::tkr(value, language) }
                    </data>
                </dd>
            </div>
        })
    });
    shown.collect()
}

fn remove(card: &Card, called: &str, language: Language, on_remove: &Callback<Rc<str>>) -> Html {
    let id = Rc::clone(&card.id);
    html! {
        <button type="button" class="document-card-tool" onclick={on_remove.reform(move |_| Rc::clone(&id))}>
            { language.own_remove() }
            <span class="visually-hidden">{ format!(", {called}") }</span>
        </button>
    }
}

/// The place of a document whose card cannot be made.
pub fn unread_card(
    id: &Rc<str>,
    faults: usize,
    language: Language,
    on_remove: Option<&Callback<Rc<str>>>,
) -> Html {
    let tools = on_remove.map(|on_remove| {
        let removed = Rc::clone(id);
        html! {
            <p class="document-card-tools">
                <button type="button" class="document-card-tool" onclick={on_remove.reform(move |_| Rc::clone(&removed))}>
                    { language.own_remove() }
                    <span class="visually-hidden">{ format!(", {id}") }</span>
                </button>
            </p>
        }
    });
    html! {
        <li key={format!("card-{id}")} class="document-card document-card-unread">
            <h3 class="document-card-title">{ id.to_string() }</h3>
            <p class="document-card-special">{ start::unread(faults, language) }</p>
            { for tools }
        </li>
    }
}

/// The place of an own file that was removed, until the page is left.
pub fn removed_card(
    id: &Rc<str>,
    called: &str,
    language: Language,
    on_undo: &Callback<Rc<str>>,
) -> Html {
    let restored = Rc::clone(id);
    html! {
        <li key={format!("removed-{id}")} class="document-card document-card-removed">
            <p role="status">{ start::removed(called, language) }</p>
            <button type="button" class="button" id={format!("undo-{id}")}
                onclick={on_undo.reform(move |_| Rc::clone(&restored))}>
                { language.own_undo() }
                <span class="visually-hidden">{ format!(", {called}") }</span>
            </button>
        </li>
    }
}
