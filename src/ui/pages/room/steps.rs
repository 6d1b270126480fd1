//! The steps: marked, gone to, named, moved, with notes for the facilitator alone.

use std::rc::Rc;

use yew::prelude::*;

use super::deeds::Deed;
use crate::state::meeting::{MOST_TITLE, MOST_WORDS, Meeting, Move, Step};
use crate::text::language::Language;
use crate::ui::components::draft_field::DraftField;
use crate::ui::components::fold::Fold;
use crate::ui::components::room::stage::picture_name;

/// What [`steps`] draws.
pub struct Props<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// The language.
    pub language: Language,
    /// What the facilitator does.
    pub on_deed: &'a Callback<Deed>,
    /// Changes the meeting.
    pub on_move: &'a Callback<Move>,
}

/// The list of steps, and the field that makes one more.
pub fn steps(props: &Props) -> Html {
    let language = props.language;
    let steps = &props.meeting.steps;
    let lines = steps
        .iter()
        .enumerate()
        .map(|(place, step)| one(props, place, step));
    html! {
        <section class="card room-steps" aria-labelledby="steps-title">
            <h2 id="steps-title" tabindex="-1">{ language.steps() }</h2>
            <Marking {language} on_deed={props.on_deed.clone()} />
            <p hidden={!steps.is_empty()}>{ language.steps_none() }</p>
            <ol class="step-list" role="list">{ for lines }</ol>
        </section>
    }
}

fn one(props: &Props, place: usize, step: &Step) -> Html {
    let language = props.language;
    let here = props.meeting.at == Some(place);
    let label = |verb: &str| format!("{verb}: {}", step.title);
    let go = props.on_deed.reform(move |_: MouseEvent| Deed::To(place));
    let change = |change: Move| props.on_move.reform(move |_: MouseEvent| change.clone());
    let button = |verb: &'static str, change_to: Move, off: bool| {
        html! {
            <button type="button" class="button" aria-label={label(verb)} disabled={off} onclick={change(change_to)}>{ verb }</button>
        }
    };
    let on_title = props
        .on_move
        .reform(move |title: String| Move::Rename(place, Rc::from(title)));
    let on_note = props
        .on_move
        .reform(move |note: String| Move::Note(place, Rc::from(note)));
    let held = step.held;
    let on_held = props
        .on_move
        .reform(move |_: Event| Move::HoldAt(place, !held));
    let last = place.saturating_add(1) >= props.meeting.steps.len();
    html! {
        <li key={place} class="room-step" aria-current={here.then_some("step")}>
            <button type="button" class="button room-go" onclick={go} title={language.step_go()}>
                <span class="room-step-number">{ place.saturating_add(1) }</span>
                <span>{ step.title.clone() }</span>
            </button>
            <span class="room-step-picture">{ picture_name(step.picture, language) }</span>
            <p class="room-step-note" hidden={step.note.is_empty()}>{ step.note.clone() }</p>
            <Fold class="fold" waits=true summary={html! { { language.step_edit() } }}>
                <DraftField id={format!("step-title-{place}")} label={language.step_title()}
                    value={AttrValue::from(Rc::clone(&step.title))} most={MOST_TITLE} on_text={on_title} />
                <DraftField id={format!("step-note-{place}")} label={language.step_note()} lines=true
                    value={AttrValue::from(Rc::clone(&step.note))} most={MOST_WORDS} on_text={on_note} />
                <label class="choice">
                    <input type="checkbox" checked={held} onchange={on_held} /><span>{ language.step_held() }</span>
                </label>
                <p class="kept-tools">
                    { button(language.step_earlier(), Move::Shift(place, false), place == 0) }
                    { button(language.step_later(), Move::Shift(place, true), last) }
                    { button(language.remove(), Move::Remove(place), false) }
                </p>
            </Fold>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct MarkingProps {
    language: Language,
    on_deed: Callback<Deed>,
}

/// The field that makes the present state a step.
#[component]
fn Marking(props: &MarkingProps) -> Html {
    let language = props.language;
    let title = use_state(String::new);
    let oninput = {
        let title = title.setter();
        move |event: InputEvent| {
            let field: web_sys::HtmlInputElement = event.target_unchecked_into();
            title.set(field.value());
        }
    };
    let onsubmit = {
        let (title, on_deed) = (title.clone(), props.on_deed.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            on_deed.emit(Deed::Mark(Rc::from(title.trim())));
            title.set(String::new());
            // The keys answer again.
            let _ = crate::platform::window::focus("steps-title");
        }
    };
    html! {
        <form class="room-marking" {onsubmit}>
            <label for="step-title">{ language.step_title() }{ " " }<kbd aria-hidden="true">{ "M" }</kbd></label>
            <input type="text" id="step-title" class="draft-field" maxlength={MOST_TITLE.to_string()} autocomplete="off" value={(*title).clone()} {oninput} />
            <button type="submit" class="button">{ language.mark_step() }</button>
        </form>
    }
}
