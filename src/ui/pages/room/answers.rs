//! What people sent back: many links at once, side by side.

use std::rc::Rc;

use yew::prelude::*;

use crate::codec::meeting::pasted::links_in;
use crate::platform::file;
use crate::state::meeting::{Kind, Meeting, Move};
use crate::text::room;
use crate::ui::components::room::pictures;
use crate::ui::hooks::use_meeting::told;
use crate::ui::hooks::use_store::Store;

/// Properties of [`Answers`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The meeting.
    pub meeting: Rc<Meeting>,
    /// The state.
    pub state: Store,
    /// Changes the meeting.
    pub on_move: Callback<Move>,
}

/// The field for links, the files that hold some, and the table.
#[component]
pub fn Answers(props: &Props) -> Html {
    let language = props.state.view.language;
    let typed = use_state(String::new);
    let said = use_state_eq(String::new);
    let add = {
        let (on_move, meeting, said) = (
            props.on_move.clone(),
            Rc::clone(&props.meeting),
            said.setter(),
        );
        Callback::from(move |text: String| {
            let (links, others) = links_in(&text, &meeting.baseline);
            let known = &meeting.now.answers;
            let mut new: Vec<Rc<str>> = Vec::new();
            for link in links {
                if !known.contains(&link) && !new.contains(&link) {
                    new.push(link);
                }
            }
            let all = known.len().saturating_add(new.len());
            let words = room::answers(new.len(), all, others, language);
            if !new.is_empty() {
                on_move.emit(Move::Answers(new));
                on_move.emit(told(Kind::Answers, &words));
            }
            said.set(words);
        })
    };
    let oninput = {
        let typed = typed.setter();
        move |event: InputEvent| {
            let field: web_sys::HtmlTextAreaElement = event.target_unchecked_into();
            typed.set(field.value());
        }
    };
    let onsubmit = {
        let (typed, add) = (typed.clone(), add.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            add.emit((*typed).clone());
            typed.set(String::new());
        }
    };
    let onchange = move |event: Event| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        let (files, add) = (file::taken(&input), add.clone());
        wasm_bindgen_futures::spawn_local(async move {
            let mut all = String::new();
            for file in files {
                if let Ok(bytes) = file.bytes().await {
                    all.push_str(&String::from_utf8_lossy(&bytes));
                    all.push('\n');
                }
            }
            add.emit(all);
        });
    };
    let clear = props.on_move.reform(|_: MouseEvent| Move::NoAnswers);
    let none = props.meeting.now.answers.is_empty();
    // All answers are calculated for it: not again while a lever is moved.
    let table = {
        let state = &props.state;
        let links = Rc::clone(&props.meeting.now.answers);
        use_memo(
            (links, state.year(), language, state.view.volumes),
            |(links, ..)| match links.is_empty() {
                true => Html::default(),
                false => pictures::answers(state, links),
            },
        )
    };
    html! {
        <section class="card room-answers" aria-labelledby="answers-title">
            <h2 id="answers-title">{ language.answers_title() }</h2>
            <p class="card-intro">{ language.answers_intro() }</p>
            <form {onsubmit}>
                <label for="answers-links">{ language.answers_paste() }</label>
                <textarea id="answers-links" class="draft-field" rows="3" spellcheck="false" value={(*typed).clone()} {oninput} />
                <p class="kept-tools">
                    <button type="submit" class="button">{ language.answers_add() }</button>
                    <label class="button" for="answers-files">{ language.agenda_open() }</label>
                    <input type="file" id="answers-files" class="visually-hidden" multiple=true {onchange} />
                    <button type="button" class="button" hidden={none} onclick={clear}>{ language.answers_clear() }</button>
                </p>
            </form>
            <p role="status">{ (*said).clone() }</p>
            <div class="table-scroll" hidden={none}>
                { (*table).clone() }
            </div>
        </section>
    }
}
