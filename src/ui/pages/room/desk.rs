//! What the facilitator presses during a meeting: the room's picture, hold and reveal, the guess, the way through the
//! steps; and the levers.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::deeds::Deed;
use crate::codec::route;
use crate::model::figure::FigureId;
use crate::state::action::Action;
use crate::state::meeting::{Meeting, Picture};
use crate::text::language::Language;
use crate::text::number::explain;
use crate::text::number::read::{ReadOptions, read};
use crate::text::number::write;
use crate::text::room;
use crate::ui::components::lever_grounds::Grounds;
use crate::ui::components::lever_groups::groups;
use crate::ui::components::lever_panel;
use crate::ui::components::measures::{self, measures};
use crate::ui::components::room::stage::{Stage, picture_name};
use crate::ui::hooks::use_store::Store;

/// The largest guess, tkr.
const MOST_GUESS: Decimal = Decimal::from_parts(999_999_999, 0, 0, false, 0);

/// What [`desk`] draws.
pub struct Props<'a> {
    /// The state.
    pub state: &'a Store,
    /// The meeting.
    pub meeting: &'a Meeting,
    /// How many windows show it.
    pub shows: usize,
    /// The link of the state.
    pub link: &'a str,
    /// The address of the site.
    pub top: &'a AttrValue,
    /// What the facilitator does.
    pub on_deed: &'a Callback<Deed>,
}

/// What the room sees, and what changes that.
pub fn desk(props: &Props) -> Html {
    let language = props.state.view.language;
    let meeting = props.meeting;
    let press = |deed: Deed| props.on_deed.reform(move |_: MouseEvent| deed.clone());
    let button = |label: &'static str, keys: &'static str, deed: Deed, off: bool| {
        html! {
            <button type="button" class="button" aria-keyshortcuts={keys} disabled={off} onclick={press(deed)}>
                { label }{ " " }<kbd aria-hidden="true">{ keys.split(' ').next().unwrap_or_default() }</kbd>
            </button>
        }
    };
    let pictures = Picture::ALL.map(|picture| {
        let chosen = meeting.now.picture == picture;
        html! {
            <button key={picture.code()} type="button" class="button room-picture" aria-pressed={chosen.to_string()}
                onclick={press(if picture == Picture::Comparison { Deed::Against } else { Deed::Picture(picture) })}>
                { picture_name(picture, language) }
            </button>
        }
    });
    let count = meeting.steps.len();
    let last = meeting.at.is_some_and(|at| at.saturating_add(1) >= count) || count == 0;
    html! {
        <section class="card room-desk" aria-label={language.workshop()}>
            <div class="room-seen">
                <h2>{ language.room_sees() }</h2>
                { preview(props, false) }
                <p class="room-shows">
                    <span role="status">{ room::windows(props.shows, language) }</span>{ " " }
                    <a class="button" href={route::to_room(props.link, true)} target="_blank" rel="noopener" id="open-show">
                        { language.open_show() }
                    </a>
                </p>
            </div>
            <div class="room-seen" hidden={!meeting.held}>
                <h2>{ language.prepared() }</h2>
                { for meeting.held.then(|| preview(props, true)) }
                <p class="room-held" role="status">{ language.held_says() }</p>
            </div>
            <div class="room-controls">
                <div class="room-pictures" role="group" aria-label={language.shown_picture()}>{ for pictures }</div>
                <div class="room-ways" role="group" aria-label={language.steps()}>
                    { button(language.previous_step(), "← PageUp", Deed::Previous, meeting.at.is_none()) }
                    { button(language.next_step(), "→ PageDown", Deed::Next, last) }
                    <span class="room-at">{ room::place_of(meeting.at, count, language) }</span>
                    { button(language.to_start(), "Home", Deed::Start, false) }
                    { button(language.replay_change(), "L", Deed::Replay, meeting.before.is_none() || meeting.held) }
                    { button(language.against_previous(), "C", Deed::Against, false) }
                </div>
                <div class="room-ways" role="group" aria-label={language.reveal()}>
                    <button type="button" class="button" aria-keyshortcuts="H" aria-pressed={meeting.held.to_string()} onclick={press(Deed::Hold)}>
                        { language.hold() }{ " " }<kbd aria-hidden="true">{ "H" }</kbd>
                    </button>
                    { button(language.reveal(), "R", Deed::Reveal, !meeting.held) }
                    <button type="button" class="button" aria-keyshortcuts="?" onclick={press(Deed::Keys)}>{ language.keys_show() }</button>
                </div>
                <Guess guess={meeting.now.guess} {language} on_deed={props.on_deed.clone()} />
                <p class="card-note">{ language.workshop_intro() }</p>
            </div>
        </section>
    }
}

/// The window that the room sees, in small, and what is prepared. The levers' panel says the same in words.
fn preview(props: &Props, prepared: bool) -> Html {
    let frame = if prepared {
        &props.meeting.now
    } else {
        &props.meeting.seen
    };
    let name = if prepared {
        "preview-now"
    } else {
        "preview-seen"
    };
    html! {
        <div class="room-preview" id={name} aria-hidden="true" inert={true}>
            <Stage document={std::rc::Rc::clone(&props.state.document)} frame={frame.clone()} top={props.top.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct GuessProps {
    guess: Option<Decimal>,
    language: Language,
    on_deed: Callback<Deed>,
}

/// The room's guess: a field that is taken with Enter.
#[component]
fn Guess(props: &GuessProps) -> Html {
    let language = props.language;
    let typed = use_state(String::new);
    let wrong = use_state_eq(|| None::<String>);
    {
        let (typed, wrong) = (typed.setter(), wrong.setter());
        use_effect_with(props.guess, move |guess| {
            typed.set(guess.map_or_else(String::new, |guess| {
                write::input(guess, Language::default())
            }));
            wrong.set(None);
        });
    }
    let oninput = {
        let typed = typed.setter();
        move |event: InputEvent| {
            let field: web_sys::HtmlInputElement = event.target_unchecked_into();
            typed.set(field.value());
        }
    };
    let onsubmit = {
        let (typed, wrong, on_deed) = (typed.clone(), wrong.setter(), props.on_deed.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let options = ReadOptions {
                language,
                units: &["tkr"],
            };
            match read(&typed, &options) {
                Ok(guess) if guess.abs() > MOST_GUESS => {
                    wrong.set(Some(language.guess_limit().to_owned()));
                }
                Ok(guess) => {
                    wrong.set(None);
                    on_deed.emit(Deed::Guess(Some(guess)));
                    // The keys answer again.
                    on_deed.emit(Deed::Leave);
                }
                Err(error) => wrong.set(Some(explain::message(&error, language))),
            }
        }
    };
    let take = props.on_deed.reform(|_: MouseEvent| Deed::Guess(None));
    html! {
        <form class="room-guess" {onsubmit}>
            <label for="room-guess">{ language.guess() }</label>
            <input type="text" id="room-guess" class="lever-field" autocomplete="off" spellcheck="false" value={(*typed).clone()}
                aria-invalid={wrong.is_some().to_string()} aria-describedby="room-guess-said" {oninput} />
            <button type="submit" class="button">{ language.guess_set() }</button>
            <button type="button" class="button" hidden={props.guess.is_none()} onclick={take}>{ language.guess_take() }</button>
            <p id="room-guess-said" class={if wrong.is_some() { "field-error" } else { "card-note" }} role="alert">
                { (*wrong).clone().unwrap_or_else(|| language.guess_help().to_owned()) }
            </p>
        </form>
    }
}

/// Properties of [`Levers`].
#[derive(Properties, PartialEq)]
pub struct LeversProps {
    /// The state.
    pub state: Store,
    /// What the person does.
    pub on_action: Callback<Action>,
    /// Asks for an explanation.
    pub on_explain: Callback<FigureId>,
}

/// The levers, as in the calculator; drawn only when their state is another.
#[component]
pub fn Levers(props: &LeversProps) -> Html {
    let LeversProps {
        state,
        on_action,
        on_explain,
    } = props;
    let grounds = use_memo((), |()| Grounds::default());
    let groups = groups(state, &grounds);
    let of = |folded: bool| -> Html {
        (groups.iter().filter(|group| group.folded == folded))
            .map(|group| lever_panel::group(group, state, on_action))
            .collect()
    };
    html! {
        <section class="levers room-levers" aria-labelledby={lever_panel::TITLE}>
            { lever_panel::head(state, on_action) }
            { of(false) }
            { measures(&measures::Props { state, on_action, on_explain }) }
            { of(true) }
            { lever_panel::carry(state, on_action) }
        </section>
    }
}
