//! How a meeting changes.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::{Frame, Kind, Line, MOST, MOST_LINES, MOST_TITLE, MOST_WORDS, Meeting, Picture, Step};
use crate::state::history::Moment;

/// Something that the facilitator does.
#[derive(Debug, Clone, PartialEq)]
pub enum Move {
    /// The scenario became another. `continues` while the same slider is still held: that is one change.
    Scenario {
        /// Its link.
        link: Rc<str>,
        /// Whether it goes on with the change before.
        continues: bool,
    },
    /// Another picture.
    Picture(Picture),
    /// The room goes on seeing what it sees.
    Hold,
    /// The room sees what was prepared, with its guess beside the outcome.
    Reveal,
    /// What the room guesses, tkr; none takes it back.
    Guess(Option<Decimal>),
    /// What is shown now becomes a step after the one that one is at.
    Mark {
        /// What it is called.
        title: Rc<str>,
        /// Its link, in no language of its own.
        link: Rc<str>,
    },
    /// To a step.
    Go {
        /// Its place.
        place: usize,
        /// Its link, in the language of the moment.
        link: Rc<str>,
    },
    /// To the document as it stands, before the first step.
    Start {
        /// The document's own link, in the view that is looked at.
        link: Rc<str>,
    },
    /// Another title of a step.
    Rename(usize, Rc<str>),
    /// Another private note of a step.
    Note(usize, Rc<str>),
    /// Whether the room's picture is held when a step is gone to.
    HoldAt(usize, bool),
    /// A step changes places with the one before it (`false`) or after it (`true`).
    Shift(usize, bool),
    /// A step is taken away.
    Remove(usize),
    /// These steps instead of all that there are: an agenda was opened.
    Agenda(Vec<Step>),
    /// Compares with the step before, or with the document.
    Against(Option<Rc<str>>),
    /// People sent these links back.
    Answers(Vec<Rc<str>>),
    /// What people sent back is taken away.
    NoAnswers,
    /// A line of the log.
    Say(Kind, Rc<str>),
    /// A line of the log reads otherwise; an empty one is taken away.
    Edit(usize, Rc<str>),
    /// Another window or an earlier visit has it so.
    Become(Box<Meeting>),
}

impl Meeting {
    /// The meeting after a move. What does not fit changes nothing.
    #[must_use]
    pub fn after(&self, action: Move, at: Moment) -> Self {
        if let Move::Become(meeting) = action {
            return *meeting;
        }
        let mut next = self.clone();
        next.revision = self.revision.saturating_add(1);
        next.take(action, at);
        if !next.held {
            next.seen = next.now.clone();
        }
        next
    }

    fn take(&mut self, action: Move, at: Moment) {
        match action {
            Move::Scenario { link, continues } => {
                if self.now.link == link {
                    return;
                }
                if !continues || self.before.is_none() {
                    self.before = Some(Rc::clone(&self.now.link));
                }
                self.now.link = link;
            }
            Move::Picture(picture) => self.now.picture = picture,
            Move::Hold => self.held = true,
            Move::Reveal => self.held = false,
            Move::Guess(guess) => self.now.guess = guess,
            Move::Mark { title, link } => self.mark(&title, link),
            Move::Go { place, link } => self.go(place, link),
            Move::Start { link } => {
                self.at = None;
                self.before = Some(Rc::clone(&self.now.link));
                self.now = Frame {
                    link,
                    answers: Rc::clone(&self.now.answers),
                    ..Frame::default()
                };
            }
            Move::Rename(place, title) => {
                self.step(place, |step| step.title = short(&title, MOST_TITLE))
            }
            Move::Note(place, note) => {
                self.step(place, |step| step.note = short(&note, MOST_WORDS))
            }
            Move::HoldAt(place, held) => self.step(place, |step| step.held = held),
            Move::Shift(place, later) => self.shift(place, later),
            Move::Remove(place) => self.remove(place),
            Move::Agenda(steps) => {
                self.steps = steps;
                self.steps.truncate(MOST);
                self.at = None;
            }
            Move::Against(link) => self.now.against = link,
            Move::Answers(links) => {
                let mut answers: Vec<Rc<str>> = self.now.answers.to_vec();
                for link in links {
                    if answers.len() < MOST && !answers.contains(&link) {
                        answers.push(link);
                    }
                }
                // The order says nothing of who was first.
                answers.sort_by_key(|link| mixed(link));
                self.now.answers = answers.into();
            }
            Move::NoAnswers => self.now.answers = Rc::from([]),
            Move::Say(kind, text) => self.say(kind, &text, at),
            Move::Edit(place, text) => {
                if text.trim().is_empty() {
                    if place < self.log.len() {
                        self.log.remove(place);
                    }
                } else if let Some(line) = self.log.get_mut(place) {
                    line.text = short(&text, MOST_WORDS);
                }
            }
            Move::Become(_) => {}
        }
    }

    fn mark(&mut self, title: &str, link: Rc<str>) {
        if self.steps.len() >= MOST {
            return;
        }
        let place = self.next_place().min(self.steps.len());
        self.now.title = short(title, MOST_TITLE);
        let step = Step {
            title: Rc::clone(&self.now.title),
            link,
            picture: self.now.picture,
            held: false,
            note: Rc::from(""),
        };
        self.steps.insert(place, step);
        self.at = Some(place);
    }

    fn go(&mut self, place: usize, link: Rc<str>) {
        let Some(step) = self.steps.get(place).cloned() else {
            return;
        };
        let from = Rc::clone(&self.now.link);
        self.before = Some(from);
        self.at = Some(place);
        // Who prepares behind a held picture may go through the steps: only revealing lets the room follow.
        self.held |= step.held;
        self.now = Frame {
            link,
            picture: step.picture,
            title: step.title,
            against: None,
            guess: None,
            answers: Rc::clone(&self.now.answers),
        };
        if step.picture == Picture::Comparison {
            self.now.against = self.previous().map(|step| Rc::clone(&step.link));
        }
    }

    fn step(&mut self, place: usize, change: impl FnOnce(&mut Step)) {
        if let Some(step) = self.steps.get_mut(place) {
            change(step);
        }
        if self.at == Some(place)
            && let Some(step) = self.steps.get(place)
        {
            self.now.title = Rc::clone(&step.title);
        }
    }

    fn shift(&mut self, place: usize, later: bool) {
        let other = if later {
            place.checked_add(1)
        } else {
            place.checked_sub(1)
        };
        let Some(other) = other.filter(|other| (*other).max(place) < self.steps.len()) else {
            return;
        };
        self.steps.swap(place, other);
        self.at = self.at.map(|at| match at {
            at if at == place => other,
            at if at == other => place,
            at => at,
        });
    }

    fn remove(&mut self, place: usize) {
        if place >= self.steps.len() {
            return;
        }
        self.steps.remove(place);
        self.at = match self.at {
            Some(at) if at > place => Some(at.saturating_sub(1)),
            Some(at) if at == place => at.checked_sub(1),
            at => at,
        };
    }

    /// A full log forgets its oldest change.
    fn say(&mut self, kind: Kind, text: &str, at: Moment) {
        let line = Line {
            at,
            kind,
            text: short(text, MOST_WORDS),
        };
        self.log.push(line);
        if self.log.len() > MOST_LINES {
            let change = self.log.iter().position(|line| line.kind == Kind::Change);
            self.log.remove(change.unwrap_or_default());
        }
    }
}

/// The words without line breaks at their ends, no more letters than `most`.
fn short(words: &str, most: usize) -> Rc<str> {
    words.trim().chars().take(most).collect::<String>().into()
}

/// A number of a text that has nothing to do with its order, length or content: FNV-1a.
fn mixed(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |mixed, byte| {
        (mixed ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
