//! One's own document: choose or drop a file, what became of it, and what to begin from.

use std::rc::Rc;

use yew::prelude::*;

use super::document_cards::{link, name};
use super::downloads::downloads;
use super::fault_list::{Faults, fault_list};
use crate::codec::catalogue::{Card, Entry};
use crate::codec::route;
use crate::platform::file::{self, Chosen};
use crate::platform::storage::Shelf;
use crate::text::language::Language;
use crate::text::start;

/// The id of what became of the file, for the focus to go to.
pub const REPORT: &str = "own-report";

/// What became of the file that was chosen last.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Report {
    /// None was chosen.
    #[default]
    Nothing,
    /// It is being read.
    Reading,
    /// The browser could not read it.
    Unreadable,
    /// It is a workbook, and what reads one could not be fetched.
    NoReader,
    /// It has faults.
    Faulty(Rc<Faults>),
    /// It has none, and there is another with its id.
    Asks(Rc<Question>),
    /// It has none; where it is kept, if the browser lets it.
    Loaded(Rc<Card>, Option<Shelf>),
    /// The very same file is here.
    Same(Rc<Card>),
}

/// Two files of one id.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The id.
    pub id: Rc<str>,
    /// Title and date of the one that is here, where it can be read.
    pub now: Option<(Rc<str>, Rc<str>)>,
    /// Title and date of the new one.
    pub new: (Rc<str>, Rc<str>),
    /// The card of the new one.
    pub card: Rc<Card>,
    /// The text of the new one.
    pub text: Rc<str>,
}

/// What the part of the page draws.
pub struct Props<'a> {
    /// The language.
    pub language: Language,
    /// What became of the file that was chosen last.
    pub report: &'a Report,
    /// Whether several files were given, of which the first alone was read.
    pub several: bool,
    /// The id that a link waits for.
    pub waiting: Option<&'a str>,
    /// The documents beside the page: examples.
    pub examples: &'a [Entry],
    /// Files were chosen.
    pub on_files: Callback<Vec<Chosen>>,
    /// The answer to whether the file that is here is to be replaced.
    pub on_replace: Callback<bool>,
}

/// Choosing, what became of it, and what to begin from.
pub fn own_file(props: &Props<'_>) -> Html {
    let language = props.language;
    let onchange = props.on_files.reform(|event: Event| {
        let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
        input.map_or_else(Vec::new, |input| file::taken(&input))
    });
    html! {
        <>
            <div class="own-file">
                <div class="own-file-choose">
                    <label class="own-file-label" for="own-file">{ language.own_choose() }</label>
                    <input id="own-file" class="own-file-input" type="file" accept=".json,.xlsx,.ods,application/json"
                        aria-describedby="own-private" {onchange} />
                    <p>{ language.own_drop() }</p>
                    <p id="own-private" class="own-file-private">{ language.own_private() }</p>
                </div>
                <div class="own-file-downloads">
                    <h3>{ language.downloads() }</h3>
                    { downloads(props.examples, language) }
                </div>
            </div>
            <p class="own-file-several" role="status">
                { if props.several { language.own_one_at_a_time() } else { "" } }
            </p>
            <div class="own-file-report">{ report(props) }</div>
        </>
    }
}

fn report(props: &Props<'_>) -> Html {
    let language = props.language;
    match props.report {
        Report::Nothing => Html::default(),
        Report::Reading => html! { <p key="reading" role="status">{ language.own_reading() }</p> },
        Report::Unreadable => html! {
            <p key="unreadable" id={REPORT} class="notice" role="alert" tabindex="-1">{ language.own_unreadable() }</p>
        },
        Report::NoReader => html! {
            <p key="unread" id={REPORT} class="notice" role="alert" tabindex="-1">{ language.book_unread() }</p>
        },
        Report::Faulty(faults) => {
            html! { <div key="faults">{ fault_list(faults, REPORT, language) }</div> }
        }
        Report::Asks(question) => asks(question, language, &props.on_replace),
        Report::Loaded(card, shelf) => {
            let note = match shelf {
                Some(Shelf::Lasting) => None,
                Some(Shelf::Visit) => Some(language.own_visit_only()),
                None => Some(language.own_not_kept()),
            };
            loaded(
                props,
                card,
                start::loaded(&name(card, language), language),
                note,
            )
        }
        Report::Same(card) => loaded(props, card, language.own_same().to_owned(), None),
    }
}

/// A file without fault: where to go from here.
fn loaded(props: &Props<'_>, card: &Card, said: String, note: Option<&'static str>) -> Html {
    let language = props.language;
    let kept = !matches!(props.report, Report::Loaded(_, None));
    let href = link(&card.id, language);
    let audit = route::to_audit(&href, None);
    let waits = (props.waiting).filter(|waiting| **waiting != *card.id);
    html! {
        <div key="loaded" class="own-file-loaded" data-loaded={card.id.to_string()}>
            <h3 id={REPORT} tabindex="-1">{ said }</h3>
            { for note.map(|note| html! { <p class="own-file-note" role="alert">{ note }</p> }) }
            { for waits.map(|id| html! { <p class="own-file-note">{ start::still_waiting(&card.id, id, language) }</p> }) }
            <p class="own-file-ways" hidden={!kept}>
                <a class="button" {href}>{ language.open_in_calculator() }</a>
                <a class="button" href={audit}>{ language.audit() }</a>
            </p>
        </div>
    }
}

fn asks(question: &Question, language: Language, on_replace: &Callback<bool>) -> Html {
    let line = |label: &str, (title, date): &(Rc<str>, Rc<str>)| {
        html! {
            <div key={label.to_owned()}>
                <dt>{ label.to_owned() }</dt>
                <dd><cite>{ title.clone() }</cite>{ format!(", {date}") }</dd>
            </div>
        }
    };
    html! {
        <div key="asks" class="own-file-asks" role="group" aria-labelledby={REPORT}>
            <h3 id={REPORT} tabindex="-1">{ language.own_replace_title() }</h3>
            <p>{ start::same_id(&question.id, language) }</p>
            <dl>
                { for question.now.as_ref().map(|now| line(language.own_now(), now)) }
                { line(language.own_new(), &question.new) }
            </dl>
            <p class="own-file-ways">
                <button type="button" class="button" onclick={on_replace.reform(|_| false)}>{ language.own_keep() }</button>
                <button type="button" class="button" onclick={on_replace.reform(|_| true)}>{ language.own_replace() }</button>
            </p>
        </div>
    }
}
