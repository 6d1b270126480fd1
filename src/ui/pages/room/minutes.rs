//! The minutes: every line of the log, to be edited, printed and saved.

use std::rc::Rc;

use yew::prelude::*;

use crate::codec::meeting::minutes;
use crate::platform::{clock, file, window};
use crate::state::history::Moment;
use crate::state::meeting::{Kind, MOST_WORDS, Meeting, Move};
use crate::text::language::Language;
use crate::ui::components::draft_field::DraftField;
use crate::ui::components::fold::Fold;
use crate::ui::hooks::use_meeting::told;

/// Properties of [`Minutes`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What they are minutes of.
    pub title: AttrValue,
    /// The meeting.
    pub meeting: Rc<Meeting>,
    /// The language.
    pub language: Language,
    /// Changes the meeting.
    pub on_move: Callback<Move>,
    /// The present link, with which a new meeting begins.
    pub link: Rc<str>,
}

/// The log, and what can be done with it.
#[component]
pub fn Minutes(props: &Props) -> Html {
    let language = props.language;
    let meeting = &props.meeting;
    let written = use_state(String::new);
    // The meeting that a new one took the place of, until the page is left.
    let former = use_state(|| None::<Rc<Meeting>>);
    let lines = meeting.log.iter().enumerate().map(|(place, line)| {
        let on_text = props.on_move.reform(move |text: String| Move::Edit(place, Rc::from(text)));
        html! {
            <li key={format!("{place}-{}", line.at.0)} class={format!("log-line log-{}", line.kind.code())}>
                <time class="log-time">{ when(line.at) }</time>
                <span class="log-text">{ line.text.clone() }</span>
                <Fold class="fold log-edit" waits=true summary={html! { <span class="log-change">{ language.change_line() }</span> }}>
                    <DraftField id={format!("log-{place}")} label={language.minutes_line()} lines=true
                        value={AttrValue::from(Rc::clone(&line.text))} most={MOST_WORDS} {on_text} />
                </Fold>
            </li>
        }
    });
    let save = |table: bool| {
        let (meeting, title) = (Rc::clone(meeting), props.title.clone());
        move |_: MouseEvent| {
            let (text, ending) = if table {
                (minutes::table(&meeting, when, language), "csv")
            } else {
                (minutes::text(&meeting, &title, when, language), "txt")
            };
            // A browser that refuses downloads says so itself.
            let _ = file::save(
                &format!("{}-minnesanteckningar.{ending}", meeting.baseline),
                &text,
            );
        }
    };
    let oninput = {
        let written = written.setter();
        move |event: InputEvent| {
            let field: web_sys::HtmlInputElement = event.target_unchecked_into();
            written.set(field.value());
        }
    };
    let onsubmit = {
        let (written, on_move) = (written.clone(), props.on_move.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if !written.trim().is_empty() {
                on_move.emit(told(Kind::Note, &written));
                written.set(String::new());
            }
        }
    };
    let begin = {
        let (former, meeting, on_move) =
            (former.setter(), Rc::clone(meeting), props.on_move.clone());
        let link = Rc::clone(&props.link);
        move |_: MouseEvent| {
            former.set(Some(Rc::clone(&meeting)));
            let mut new = Meeting::new(&meeting.baseline, &link);
            new.steps.clone_from(&meeting.steps);
            new.revision = meeting.revision.saturating_add(1);
            on_move.emit(Move::Become(Box::new(new)));
            on_move.emit(told(Kind::Begun, language.meeting_begun()));
        }
    };
    let bring_back = {
        let (former, meeting, on_move) =
            (former.clone(), Rc::clone(meeting), props.on_move.clone());
        move |_: MouseEvent| {
            if let Some(kept) = &*former {
                let mut back = (**kept).clone();
                back.revision = meeting.revision.saturating_add(1);
                on_move.emit(Move::Become(Box::new(back)));
            }
            former.set(None);
        }
    };
    let log = use_node_ref();
    {
        // The latest line is in sight.
        let log = log.clone();
        use_effect_with(meeting.log.len(), move |_| {
            if let Some(log) = log.cast::<web_sys::Element>() {
                log.set_scroll_top(log.scroll_height());
            }
        });
    }
    let print = |_: MouseEvent| {
        // Where the browser refuses, its own menu still prints.
        let _ = window::print();
    };
    html! {
        <section class="card room-minutes" aria-labelledby="minutes-title">
            <h2 id="minutes-title">{ language.minutes() }</h2>
            <form class="room-marking" {onsubmit}>
                <label for="minutes-note">{ language.minutes_write() }</label>
                <input type="text" id="minutes-note" class="draft-field" autocomplete="off" maxlength={MOST_WORDS.to_string()} value={(*written).clone()} {oninput} />
                <button type="submit" class="button">{ language.minutes_add() }</button>
            </form>
            <p hidden={!meeting.log.is_empty()}>{ language.minutes_none() }</p>
            <ol ref={log} class="log" role="list" tabindex="0" aria-label={language.minutes()}>{ for lines }</ol>
            <p class="kept-tools">
                <button type="button" class="button" onclick={print}>{ language.minutes_print() }</button>
                <button type="button" class="button" onclick={save(false)}>{ language.minutes_text() }</button>
                <button type="button" class="button" onclick={save(true)}>{ language.minutes_table() }</button>
                <button type="button" class="button" onclick={begin}>{ language.meeting_new() }</button>
            </p>
            <p role="status" hidden={former.is_none()}>
                { language.meeting_new_says() }{ " " }
                <button type="button" class="button" onclick={bring_back}>{ language.meeting_back() }</button>
            </p>
        </section>
    }
}

/// The day and the time, as the clock on the wall shows it.
fn when(at: Moment) -> String {
    let [year, month, day, hour, minute] = clock::local(at.0);
    // Clocks differ from each other by whole minutes.
    let second = at.0 / 1_000 % 60;
    format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
}
