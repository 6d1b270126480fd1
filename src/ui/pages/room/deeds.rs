//! What the facilitator does, and what the log says of it.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use rust_decimal::Decimal;
use yew::prelude::*;

use crate::codec::link;
use crate::codec::meeting::message::Message;
use crate::model::scenario::Scenario;
use crate::state::meeting::{Frame, Kind, Meeting, Move, Picture};
use crate::state::view::View;
use crate::text::language::Language;
use crate::text::room;
use crate::ui::components::room::stage::{picture_name, remaining, state_of};
use crate::ui::hooks::use_meeting::told;
use crate::ui::hooks::use_store::Store;

/// So long the state before the last change is shown again.
const REPLAY_MS: u32 = 1_500;

/// Something that the facilitator does, by a button or a key.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// To the step after the present one.
    Next,
    /// To the step before it; from the first one to the start.
    Previous,
    /// To a step.
    To(usize),
    /// To the document as it stands.
    Start,
    /// Holds the room's picture, or reveals what was prepared.
    Hold,
    /// Reveals what was prepared.
    Reveal,
    /// Another picture; the same one again goes back from those that are shown in between.
    Picture(Picture),
    /// Compares with the step before, or no longer.
    Against,
    /// Shows the state before the last change once more, then the present one.
    Replay,
    /// Marks the present state as a step.
    Mark(Rc<str>),
    /// Notes what the room guesses, tkr.
    Guess(Option<Decimal>),
    /// Goes to the field for the guess.
    ToGuess,
    /// Goes to the field for a step's title.
    ToMark,
    /// Goes to the levers.
    ToLevers,
    /// Leaves a field.
    Leave,
    /// Shows the list of keys.
    Keys,
}

/// The state and the meeting of the moment, and how to change them.
#[derive(Clone)]
pub struct Desk {
    /// The state.
    pub state: Store,
    /// The meeting.
    pub meeting: Rc<Meeting>,
    /// Changes the meeting.
    pub on_move: Callback<Move>,
    /// Says something to the room's windows.
    pub on_say: Callback<Message>,
    /// The list of keys is asked for.
    pub on_keys: Callback<()>,
}

impl Desk {
    /// Does it, and notes it.
    pub fn run(&self, deed: Deed) {
        let meeting = &self.meeting;
        match deed {
            Deed::Next => self.go(meeting.at.map_or(0, |at| at.saturating_add(1))),
            Deed::Previous => match meeting.at {
                Some(0) | None => self.run(Deed::Start),
                Some(at) => self.go(at.saturating_sub(1)),
            },
            Deed::To(place) => self.go(place),
            Deed::Start => self.start(),
            Deed::Hold if !meeting.held => {
                self.on_move.emit(Move::Hold);
                self.note(Kind::Hold, self.state.view.language.hold_said());
            }
            Deed::Hold | Deed::Reveal => self.reveal(),
            Deed::Picture(picture) => self.picture(picture),
            Deed::Against => self.against(),
            Deed::Replay => self.replay(),
            Deed::Mark(title) => self.mark(&title),
            Deed::Guess(guess) => self.guess(guess),
            Deed::ToGuess => focus("room-guess"),
            Deed::ToMark => focus("step-title"),
            Deed::ToLevers => focus(&format!(
                "lever-frame.{}",
                self.state.baseline().years.budget()
            )),
            Deed::Leave => focus("steps-title"),
            Deed::Keys => self.on_keys.emit(()),
        }
    }

    fn note(&self, kind: Kind, text: &str) {
        let unseen = self.meeting.held && matches!(kind, Kind::Picture | Kind::Step);
        let text = if unseen {
            format!("{}: {text}", self.state.view.language.prepared_said())
        } else {
            text.to_owned()
        };
        self.on_move.emit(told(kind, &text));
    }

    fn link(&self, scenario: &Scenario, view: View, language: Language) -> Rc<str> {
        let view = View { language, ..view };
        Rc::from(link::write(&self.state.baseline().id, scenario, &view))
    }

    /// A link to a scenario in the language of the moment.
    fn here(&self, scenario: &Scenario, view: View) -> Rc<str> {
        self.link(scenario, view, self.state.view.language)
    }

    /// The picture of the step that one is at.
    fn own_picture(&self) -> Picture {
        (self.meeting.here()).map_or(Picture::Result, |step| step.picture)
    }

    fn in_language(&self, step: &str) -> Rc<str> {
        let opened = link::open(self.state.baseline(), &link::split(step));
        self.here(&opened.scenario, opened.view)
    }

    fn go(&self, place: usize) {
        let Some(step) = self.meeting.steps.get(place) else {
            return;
        };
        let language = self.state.view.language;
        let link = self.in_language(&step.link);
        let outcome = state_of(&self.state.document, &link).map_or_else(String::new, |state| {
            room::remaining(state.year(), remaining(&state).0, language)
        });
        self.on_move.emit(Move::Go { place, link });
        let said = room::step(place, &step.title, language);
        self.note(Kind::Step, &room::led_to(&said, &outcome));
    }

    fn start(&self) {
        let link = self.here(&Scenario::default(), View::default());
        self.on_move.emit(Move::Start { link });
        self.note(Kind::Step, self.state.view.language.to_start());
    }

    fn reveal(&self) {
        if !self.meeting.held {
            return;
        }
        let language = self.state.view.language;
        let (now, _) = remaining(&self.state);
        let mut said = format!(
            "{}: {}",
            language.revealed(),
            room::remaining(self.state.year(), now, language)
        );
        if let Some(guess) = self.meeting.now.guess {
            said.push_str(&format!(
                "; {} {}, {}",
                language.of_the_room(),
                room::guessed(guess, language),
                room::apart(guess, now, language)
            ));
        }
        self.on_move.emit(Move::Reveal);
        self.note(Kind::Reveal, &said);
    }

    fn picture(&self, picture: Picture) {
        let language = self.state.view.language;
        let between = matches!(
            picture,
            Picture::Code | Picture::Check | Picture::Blank | Picture::Answers
        );
        let picture = if between && self.meeting.now.picture == picture {
            self.own_picture()
        } else {
            picture
        };
        if picture == self.meeting.now.picture {
            return;
        }
        self.on_move.emit(Move::Picture(picture));
        let said = format!(
            "{}: {}",
            language.shown_picture(),
            picture_name(picture, language)
        );
        self.note(Kind::Picture, &said);
    }

    fn against(&self) {
        if self.meeting.now.picture == Picture::Comparison {
            let back = self.own_picture();
            let back = if back == Picture::Comparison {
                Picture::Result
            } else {
                back
            };
            self.picture(back);
            return;
        }
        let previous = self
            .meeting
            .previous()
            .map(|step| self.in_language(&step.link));
        self.on_move.emit(Move::Against(previous));
        self.picture(Picture::Comparison);
    }

    fn replay(&self) {
        let Some(before) = self.meeting.before.clone().filter(|_| !self.meeting.held) else {
            return;
        };
        let (seen, revision) = (self.meeting.seen.clone(), self.meeting.revision);
        let again = Frame {
            link: before,
            guess: None,
            ..seen.clone()
        };
        self.on_say.emit(Message::Seen {
            frame: again,
            revision,
        });
        let on_say = self.on_say.clone();
        Timeout::new(REPLAY_MS, move || {
            on_say.emit(Message::Seen {
                frame: seen,
                revision,
            })
        })
        .forget();
    }

    fn mark(&self, title: &str) {
        let language = self.state.view.language;
        let place = self.meeting.next_place();
        let title = match title.trim() {
            "" => room::untitled(place.saturating_add(1), language),
            title => title.to_owned(),
        };
        // In no language: it is opened in that of the moment.
        let state = &self.state;
        let link = self.link(&state.scenario, state.view, Language::default());
        let said = format!(
            "{}: {}",
            language.marked(),
            room::step(place, &title, language)
        );
        self.on_move.emit(Move::Mark {
            title: Rc::from(title),
            link,
        });
        let (now, _) = remaining(&self.state);
        let outcome = room::remaining(self.state.year(), now, language);
        self.note(Kind::Step, &room::led_to(&said, &outcome));
    }

    fn guess(&self, guess: Option<Decimal>) {
        let language = self.state.view.language;
        self.on_move.emit(Move::Guess(guess));
        let said = guess.map_or_else(
            || language.guess_take().to_owned(),
            |guess| room::guess(guess, self.state.year(), language),
        );
        self.note(Kind::Guess, &said);
    }
}

fn focus(id: &str) {
    let _ = crate::platform::window::focus(id);
}
