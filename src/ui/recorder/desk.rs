//! What a tab knows of the scenario that it keeps, and what it makes of what it finds.

use std::rc::Rc;

use gloo::timers::callback::Timeout;

use crate::codec::link;
use crate::codec::record::{MOST_NAME, Record, RecordFault};
use crate::platform::clock;
use crate::platform::error::PlatformError;
use crate::state::action::Action;
use crate::state::history::{History, Moment};
use crate::state::view::View;
use crate::text::keeping;
use crate::ui::hooks::use_record::{Keeping, Resume, Saving, Told};
use crate::ui::hooks::use_store::Store;
use crate::ui::scenarios::{self, Kept, Put};

/// What a tab knows of the scenario that it keeps.
pub struct Desk {
    pub(super) state: Store,
    pub(super) on_action: yew::Callback<Action>,
    pub(super) show: Box<dyn Fn(&Keeping)>,
    pub(super) now: Keeping,
    /// Its name in storage; none until something was changed.
    pub(super) id: Option<Rc<str>>,
    /// The revision that was read or written last.
    pub(super) known: Option<u64>,
    pub(super) note: Rc<str>,
    /// The history as it was read or written last.
    pub(super) kept: History,
    /// The history as it is known to be kept.
    pub(super) before: History,
    /// Whether it is known what is kept: before that nothing is written.
    pub(super) ready: bool,
    pub(super) renamed: bool,
    pub(super) writing: bool,
    /// Whether something was changed while it was written.
    pub(super) again: bool,
    pub(super) timer: Option<Timeout>,
    pub(super) taken: Vec<Rc<str>>,
    pub(super) waiting: Option<(Rc<str>, Rc<Record>)>,
}

impl Desk {
    /// A tab in which nothing was done yet.
    #[must_use]
    pub fn new(
        state: Store,
        on_action: yew::Callback<Action>,
        show: Box<dyn Fn(&Keeping)>,
    ) -> Self {
        Self {
            kept: state.history.clone(),
            before: state.history.clone(),
            state,
            on_action,
            show,
            now: Keeping::default(),
            id: None,
            known: None,
            note: Rc::default(),
            ready: false,
            renamed: false,
            writing: false,
            again: false,
            timer: None,
            taken: Vec::new(),
            waiting: None,
        }
    }

    /// The scenario as it is to be kept next.
    #[must_use]
    pub fn record(&self) -> Record {
        let baseline = self.state.baseline();
        Record {
            baseline: baseline.id.as_str().into(),
            name: Rc::clone(&self.now.name),
            note: Rc::clone(&self.note),
            revision: self.known.unwrap_or_default().saturating_add(1),
            now: self.state.history.now(),
            points: Record::points_of(&self.state.history, baseline),
        }
    }

    /// Calls it otherwise; a name of nothing changes nothing.
    pub fn rename(&mut self, name: &str) {
        let name: String = name.trim().chars().take(MOST_NAME).collect();
        if !name.is_empty() && *name != *self.now.name {
            self.now.name = name.into();
            self.renamed = true;
            (self.show)(&self.now);
        }
    }

    pub(super) fn is_kept(&self) -> bool {
        // A link that was followed is nothing that was done: a history of one point is kept only once it has a place.
        let nothing_done = self.id.is_none() && self.state.history.points().len() < 2;
        nothing_done || (!self.renamed && self.state.history == self.kept)
    }

    /// Goes on with what is kept, whose history is given.
    pub(super) fn adopt(&mut self, id: &Rc<str>, record: &Record, history: &History) {
        self.id = Some(Rc::clone(id));
        self.known = Some(record.revision);
        self.note = Rc::clone(&record.note);
        self.kept = history.clone();
        self.before = history.clone();
        self.now = Keeping {
            name: Rc::clone(&record.name),
            saving: Saving::Done,
            ..Keeping::default()
        };
        self.waiting = None;
    }

    /// Where no more than the name or the note was changed elsewhere, they are taken over and the writing goes on.
    fn takes_over(&mut self, there: &Kept) -> bool {
        let Ok(record) = &there.record else {
            return false;
        };
        let same = record.points == Record::points_of(&self.before, self.state.baseline());
        if same {
            self.known = Some(record.revision);
            self.note = Rc::clone(&record.note);
            if !self.renamed {
                self.now.name = Rc::clone(&record.name);
            }
            self.again = true;
        }
        same
    }

    /// A place in storage of its own.
    pub(super) fn settle_apart(&mut self) {
        let id = scenarios::new_id();
        scenarios::open(self.state.baseline().id.as_str(), Some(&id));
        self.id = Some(id.into());
        self.known = None;
    }

    pub(super) fn took(&mut self, put: Result<Put, PlatformError>, revision: u64) {
        self.now.saving = match put {
            Ok(Put::Done) => {
                self.known = Some(revision);
                self.before = self.kept.clone();
                Saving::Done
            }
            Ok(Put::Elsewhere(Some(there))) if self.takes_over(&there) => Saving::Begun,
            Ok(Put::Elsewhere(_)) => {
                let name: Rc<str> = keeping::apart(&self.now.name).into();
                let before = std::mem::replace(&mut self.now.name, Rc::clone(&name));
                self.now.told = Some(Told::Parted(before, name));
                self.settle_apart();
                self.again = true;
                Saving::Begun
            }
            Err(PlatformError::Full) => Saving::Full,
            Err(_) => Saving::Blocked,
        };
    }
}

impl Desk {
    pub(super) fn found(&mut self, all: &[Kept]) -> Option<History> {
        let baseline = self.state.baseline().id.as_str().to_owned();
        let here = scenarios::open_here(&baseline);
        for kept in all {
            let of_here = here.as_deref() == Some(&*kept.id);
            match &kept.record {
                Ok(record) if *record.baseline == *baseline => {
                    self.taken.push(Rc::clone(&record.name));
                    if of_here && let Some(history) = self.restored(&kept.id, record) {
                        return Some(history);
                    }
                    let last = self.waiting.as_ref().map(|(_, last)| last.changed());
                    if last < Some(record.changed()) {
                        self.waiting = Some((Rc::clone(&kept.id), Rc::clone(record)));
                    }
                }
                Err(RecordFault::Newer { .. }) if of_here => self.now.told = Some(Told::Newer),
                Err(_) if of_here => self.now.told = Some(Told::Damaged),
                _ => {}
            }
        }
        let fresh = self.state.scenario.is_document() || here.is_some();
        self.now.resume = (self.waiting.as_ref().filter(|_| fresh)).map(|(_, record)| Resume {
            name: Rc::clone(&record.name),
            changed: record.changed(),
            link: record.link(),
        });
        None
    }

    /// The history of what this tab worked on, where the scenario of the address is a point of it.
    fn restored(&mut self, id: &Rc<str>, record: &Record) -> Option<History> {
        let baseline = self.state.baseline();
        let mut history = record.history(baseline)?;
        let before = history.clone();
        let mut kept = history.clone();
        if history.scenario() != Some(&self.state.scenario) {
            match history.find(&self.state.scenario) {
                Some(known) => {
                    history.jump(known);
                    kept = history.clone();
                }
                // The page was left before its last change was written: it goes on from what was.
                None if scenarios::left_with(baseline.id.as_str()) == Some(self.link()) => {
                    history.record(self.state.scenario.clone(), Moment(clock::now()));
                }
                None => return None,
            }
        }
        self.adopt(id, record, &before);
        self.kept = kept;
        Some(history)
    }

    fn link(&self) -> String {
        let baseline = self.state.baseline();
        link::write(&baseline.id, &self.state.scenario, &View::default())
    }

    /// The page is left: what is not written yet can be gone on with when it is opened again in this tab.
    pub(super) fn leave(&self) {
        if self.id.is_some() {
            scenarios::leave(self.state.baseline().id.as_str(), &self.link());
        }
    }
}
