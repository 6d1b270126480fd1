//! A meeting: what the facilitator prepares, what the room sees, the steps one goes through, what people sent back, and a
//! log of all that happened.

mod change;

use std::rc::Rc;

use rust_decimal::Decimal;

use super::history::Moment;
pub use change::Move;

/// The most letters of a step's title, a note and a line of the log.
pub const MOST_TITLE: usize = 120;
/// The most letters of a private note and of a line in the log.
pub const MOST_WORDS: usize = 2_000;
/// The most steps, and the most answers, of a meeting.
pub const MOST: usize = 200;
/// The most lines of a log: then the oldest changes between other lines are forgotten.
pub const MOST_LINES: usize = 5_000;

/// What the projector shows of a scenario, one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Picture {
    /// The chosen result alone, as large as it can be.
    #[default]
    Result,
    /// From last year's frame to what is left to save.
    Bridge,
    /// The plan years.
    Plan,
    /// The items with volume, price and cost.
    Items,
    /// Beside what the frame is compared with: an earlier step, or the document.
    Comparison,
    /// What people sent back, side by side.
    Answers,
    /// The code that opens the scenario on a phone.
    Code,
    /// A test picture: can everyone read this?
    Check,
    /// Nothing.
    Blank,
}

impl Picture {
    /// Every picture, in the order of their keys.
    pub const ALL: [Self; 9] = [
        Self::Result,
        Self::Bridge,
        Self::Plan,
        Self::Items,
        Self::Comparison,
        Self::Answers,
        Self::Code,
        Self::Check,
        Self::Blank,
    ];

    /// What links, files and messages call it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Bridge => "bridge",
            Self::Plan => "plan",
            Self::Items => "items",
            Self::Comparison => "comparison",
            Self::Answers => "answers",
            Self::Code => "code",
            Self::Check => "check",
            Self::Blank => "blank",
        }
    }

    /// The picture of a code.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|picture| picture.code() == code)
    }
}

/// What a window shows: a scenario, a picture of it, and the words above it. Nothing private is in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame {
    /// The link of the scenario with its view: `#/osteraker-2020?v=1&…`.
    pub link: Rc<str>,
    /// The picture.
    pub picture: Picture,
    /// The words above it; empty where there are none.
    pub title: Rc<str>,
    /// The link that it is compared with; the document where there is none.
    pub against: Option<Rc<str>>,
    /// What the room guessed, tkr, shown beside the outcome.
    pub guess: Option<Decimal>,
    /// What people sent back: links.
    pub answers: Rc<[Rc<str>]>,
}

/// A point of the meeting that one can come back to; beforehand, an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub title: Rc<str>,
    /// The link of its scenario and view.
    pub link: Rc<str>,
    /// What the room sees at it.
    pub picture: Picture,
    /// Whether the room goes on seeing what it saw, until it is revealed: there is something to guess.
    pub held: bool,
    /// For the facilitator alone.
    pub note: Rc<str>,
}

/// What a line of the log tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The meeting began, or was opened from a plan.
    Begun,
    /// The scenario was changed.
    Change,
    /// A step was marked, or gone to.
    Step,
    /// Another picture was shown.
    Picture,
    /// The room's picture was held, or let go.
    Hold,
    /// It was revealed.
    Reveal,
    /// The room guessed.
    Guess,
    /// People sent something back.
    Answers,
    /// Somebody wrote it.
    Note,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Begun,
        Self::Change,
        Self::Step,
        Self::Picture,
        Self::Hold,
        Self::Reveal,
        Self::Guess,
        Self::Answers,
        Self::Note,
    ];

    /// What files call it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Change => "change",
            Self::Step => "step",
            Self::Picture => "picture",
            Self::Hold => "hold",
            Self::Reveal => "reveal",
            Self::Guess => "guess",
            Self::Answers => "answers",
            Self::Note => "note",
        }
    }

    /// The kind of a code.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A line of the log: the words as they were said then, or as somebody wrote them since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: Moment,
    /// What it tells of.
    pub kind: Kind,
    /// In words.
    pub text: Rc<str>,
}

/// A meeting on a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The document's id.
    pub baseline: Rc<str>,
    /// The steps, in their order.
    pub steps: Vec<Step>,
    /// The step that one is at; none before the first, and after the start was returned to.
    pub at: Option<usize>,
    /// What the facilitator sees and prepares.
    pub now: Frame,
    /// What the room sees: the same, unless it is held.
    pub seen: Frame,
    /// Whether the room goes on seeing what it saw.
    pub held: bool,
    /// The link before the last change, to replay it.
    pub before: Option<Rc<str>>,
    /// The log, the oldest line first.
    pub log: Vec<Line>,
    /// Counts the times it was changed.
    pub revision: u64,
}

impl Meeting {
    /// A meeting that begins with a scenario.
    #[must_use]
    pub fn new(baseline: &str, link: &str) -> Self {
        let now = Frame {
            link: Rc::from(link),
            ..Frame::default()
        };
        Self {
            baseline: Rc::from(baseline),
            steps: Vec::new(),
            at: None,
            seen: now.clone(),
            now,
            held: false,
            before: None,
            log: Vec::new(),
            revision: 0,
        }
    }

    /// The step that one is at.
    #[must_use]
    pub fn here(&self) -> Option<&Step> {
        self.steps.get(self.at?)
    }

    /// The place of a step that is marked now: after the one that one is at.
    #[must_use]
    pub fn next_place(&self) -> usize {
        self.at.map_or(self.steps.len(), |at| at.saturating_add(1))
    }

    /// The step before the one that one is at.
    #[must_use]
    pub fn previous(&self) -> Option<&Step> {
        let before = self.at?.checked_sub(1)?;
        self.steps.get(before)
    }
}
