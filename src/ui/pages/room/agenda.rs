//! The steps as an agenda: a file, or a link.

use std::rc::Rc;

use yew::prelude::*;

use crate::codec::meeting::agenda;
use crate::platform::file;
use crate::state::meeting::{Meeting, Move, Step};
use crate::text::language::Language;
use crate::ui::components::fold::Fold;
use crate::ui::hooks::use_copy::{Copying, use_copy};

/// Properties of [`Agenda`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The meeting.
    pub meeting: Rc<Meeting>,
    /// The language.
    pub language: Language,
    /// Changes the meeting.
    pub on_move: Callback<Move>,
    /// The address of the site.
    pub top: AttrValue,
}

/// The steps saved, opened, passed on.
#[component]
pub fn Agenda(props: &Props) -> Html {
    let language = props.language;
    let meeting = &props.meeting;
    let (said, on_copy) = use_copy();
    let unread = use_state_eq(|| false);
    let none = meeting.steps.is_empty();
    let save = {
        let meeting = Rc::clone(meeting);
        move |_: MouseEvent| {
            let text = agenda::write_file(&meeting.baseline, &meeting.steps);
            // A browser that refuses downloads says so itself.
            let _ = file::save(&format!("{}.ramkalkyl-agenda.txt", meeting.baseline), &text);
        }
    };
    let copy = {
        let (meeting, top) = (Rc::clone(meeting), props.top.clone());
        on_copy.reform(move |_: MouseEvent| {
            let parts = agenda::parts(&meeting.steps);
            let parts = parts.iter().map(|(key, value)| format!("&{key}={value}"));
            let parts: String = parts.collect();
            Copying {
                text: format!("{top}#/{}?v=1&view=workshop{parts}", meeting.baseline),
                done: language.agenda_copied(),
                refused: language.link_not_copied(),
            }
        })
    };
    let open = {
        let (on_move, unread) = (props.on_move.clone(), unread.setter());
        let baseline = Rc::clone(&meeting.baseline);
        move |event: Event| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            let Some(chosen) = file::taken(&input).into_iter().next() else {
                return;
            };
            let (on_move, unread, baseline) =
                (on_move.clone(), unread.clone(), Rc::clone(&baseline));
            wasm_bindgen_futures::spawn_local(async move {
                let text = chosen
                    .bytes()
                    .await
                    .ok()
                    .and_then(|bytes| String::from_utf8(bytes).ok());
                let read = text.and_then(|text| agenda::read_file(&text).ok());
                match read.filter(|(of, _)| *of == baseline) {
                    Some((_, steps)) => {
                        unread.set(false);
                        on_move.emit(Move::Agenda(steps));
                    }
                    None => unread.set(true),
                }
            });
        }
    };
    html! {
        <Fold class="card fold-group" summary={html! { <h2>{ language.agenda() }</h2> }}>
            <p class="card-intro">{ language.agenda_intro() }</p>
            <p class="kept-tools">
                <button type="button" class="button" disabled={none} onclick={save}>{ language.agenda_save() }</button>
                <button type="button" class="button" disabled={none} onclick={copy}>{ language.agenda_link() }</button>
            </p>
            <p>
                <label for="agenda-file">{ language.agenda_open() }</label>{ " " }
                <input type="file" id="agenda-file" accept=".txt,text/plain" onchange={open} />
            </p>
            <p role="status">{ for said }</p>
            <p class="notice" role="alert" hidden={!*unread}>{ language.agenda_unreadable() }</p>
        </Fold>
    }
}

/// Steps of a link that wait to be taken; `on_take` says whether.
pub fn waits(steps: &[Step], language: Language, on_take: &Callback<bool>) -> Html {
    html! {
        <div class="notice" role="alert" hidden={steps.is_empty()}>
            <p>{ language.agenda_waits() }</p>
            <p class="kept-tools">
                <button type="button" class="button" onclick={on_take.reform(|_| true)}>{ language.agenda_take() }</button>
                <button type="button" class="button" onclick={on_take.reform(|_| false)}>{ language.agenda_leave() }</button>
            </p>
        </div>
    }
}
