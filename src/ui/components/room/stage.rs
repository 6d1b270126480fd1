//! What the room reads: one result in huge figures, one picture, the levers in play, the document always beside.

use std::rc::Rc;

use rust_decimal::Decimal;
use yew::prelude::*;

use super::pictures;
use crate::data::document::Document;
use crate::model::exact::Exact;
use crate::model::figure::{FigureId, Quantity};
use crate::model::quantity::Money;
use crate::state::changes::changes;
use crate::state::history::Moment;
use crate::state::meeting::{Frame, Picture};
use crate::text::language::Language;
use crate::text::number::write;
use crate::text::{room, story};
use crate::ui::components::changes::line;
use crate::ui::hooks::use_document::Start;
use crate::ui::hooks::use_store::Store;

/// So many changes are told: who sits at the back reads no more.
const MOST_CHANGES: usize = 4;
/// A figure of more characters than this is set smaller.
const LONG: usize = 6;

/// Properties of [`Stage`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The document.
    pub document: Rc<Document>,
    /// What is shown.
    pub frame: Frame,
    /// The address of the site, for the code that phones open.
    pub top: AttrValue,
}

/// What the room reads.
#[component]
pub fn Stage(props: &Props) -> Html {
    let Props {
        document,
        frame,
        top,
    } = props;
    let state = use_memo(Rc::clone(&frame.link), |link| {
        state_of(document, link).or_else(|| state_of(document, ""))
    });
    let against = use_memo(
        (Rc::clone(&frame.link), frame.against.clone()),
        |(_, link)| link.as_deref().and_then(|link| state_of(document, link)),
    );
    let Some(state) = &*state else {
        return Html::default();
    };
    let language = state.view.language;
    let picture = frame.picture;
    let body = match picture {
        Picture::Blank => return html! { <div class="stage stage-blank"></div> },
        Picture::Check => return pictures::check(language),
        Picture::Code => pictures::code(state, &frame.link, top),
        Picture::Answers => pictures::answers(state, &frame.answers),
        Picture::Result => pictures::result(state),
        Picture::Bridge => crate::ui::components::bridge::picture(state),
        Picture::Plan => crate::ui::components::plan::picture(state),
        Picture::Items => pictures::items(state),
        Picture::Comparison => pictures::comparison(state, (*against).as_ref()),
    };
    let of_all = matches!(picture, Picture::Answers | Picture::Code);
    let title = if of_all || frame.title.is_empty() {
        picture_name(picture, language).to_owned()
    } else {
        frame.title.to_string()
    };
    html! {
        <div class={classes!("stage", format!("stage-of-{}", picture.code()))} lang={language.code()}>
            <header class="stage-head">
                <h1 class="stage-title">{ title }</h1>
                <p class="stage-where">{ story::whose(document, language) }</p>
            </header>
            <div class="stage-side">
                { figure(state) }
                { guess(state, frame.guess) }
                { in_play(state) }
            </div>
            <div class="stage-picture">{ body }</div>
        </div>
    }
}

/// The state that a link makes of a document.
#[must_use]
pub fn state_of(document: &Rc<Document>, link: &str) -> Option<Store> {
    let start = Start::new(Rc::clone(document), link, Moment::default()).ok()?;
    Some(Store::new(start.state))
}

/// What a picture is called.
#[must_use]
pub const fn picture_name(picture: Picture, language: Language) -> &'static str {
    match picture {
        Picture::Result => language.picture_result(),
        Picture::Bridge => language.picture_bridge(),
        Picture::Plan => language.picture_plan(),
        Picture::Items => language.picture_items(),
        Picture::Comparison => language.picture_comparison(),
        Picture::Answers => language.picture_answers(),
        Picture::Code => language.picture_code(),
        Picture::Check => language.picture_check(),
        Picture::Blank => language.picture_blank(),
    }
}

/// What remains to be saved in the chosen year, here and in the document.
#[must_use]
pub fn remaining(state: &Store) -> (Money, Money) {
    let year = state.year();
    let of = |outcome: &crate::model::outcome::Outcome| {
        outcome
            .year(year)
            .map_or(Money::ZERO, |year| year.remaining)
    };
    (of(&state.outcome), of(&state.stated))
}

fn figure(state: &Store) -> Html {
    let language = state.view.language;
    let year = state.year();
    let (now, document) = remaining(state);
    let text = write::whole_tkr(now.kr(), language);
    let long = (text.chars().count() > LONG).then_some("stage-figure-long");
    let id = FigureId::whole(Quantity::Remaining, year);
    let moved = now.kr().minus_at_most(document.kr());
    html! {
        <section class="stage-result">
            <h2 class="stage-name">{ format!("{} {year}, tkr", language.required()) }</h2>
            <p class={classes!("stage-figure", long)}>
                <data value={now.kr().normalize().to_string()} data-figure={id.to_string()}>{ text }</data>
            </p>
            <p class="stage-document">
                { format!("{}: ", language.document()) }
                <data value={document.kr().normalize().to_string()} data-figure={id.in_document().to_string()}>
                    { write::tkr(document.kr(), language) }
                </data>
                { for (!moved.is_zero()).then(|| html! {
                    <strong class="stage-moved">{ write::signed_tkr(moved, language) }</strong>
                }) }
            </p>
        </section>
    }
}

/// What the room guessed, with how far that is from the outcome.
fn guess(state: &Store, guess: Option<Decimal>) -> Html {
    let language = state.view.language;
    let Some(guess) = guess else {
        return html! { <div key="no-guess" hidden=true></div> };
    };
    let (now, _) = remaining(state);
    html! {
        <section key="guess" class="stage-guess">
            <h2 class="stage-name">{ language.of_the_room() }</h2>
            <p class="stage-guessed">{ room::guessed(guess, language) }</p>
            <p>{ room::apart(guess, now, language) }</p>
        </section>
    }
}

/// The levers and measures that are not as in the document.
fn in_play(state: &Store) -> Html {
    let language = state.view.language;
    let found = changes(state);
    let lines = found.iter().take(MOST_CHANGES).enumerate();
    let lines = lines.map(|(place, change)| html! { <li key={place}>{ line(state, change) }</li> });
    let more = found.len().saturating_sub(MOST_CHANGES);
    html! {
        <section class="stage-changes">
            <h2 class="stage-name">{ language.levers_in_play() }</h2>
            <p hidden={!found.is_empty()}>{ language.nothing_changed() }</p>
            <ul hidden={found.is_empty()}>{ for lines }</ul>
            <p hidden={more == 0}>{ room::more(more, language) }</p>
        </section>
    }
}
