//! How a tab keeps what is done in it: which scenario it writes, what it wrote last, and what became of that.
//!
//! One write is under way at a time. Who finds that another tab was there first goes on under a name of its own, so that
//! nothing of either is lost.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

use super::hooks::use_record::{Keeping, Resume, Saving, Told};
use super::hooks::use_store::Store;
use super::scenarios::{self, Kept, Put};
use crate::codec::record::{MOST_NAME, Record, RecordFault};
use crate::platform::error::PlatformError;
use crate::state::action::Action;
use crate::state::history::History;
use crate::text::keeping;

/// How long after a change it is written, so that a drag is not written at every step.
const WRITE_AFTER_MS: u32 = 200;

/// What a tab knows of the scenario that it keeps.
pub struct Desk {
    state: Store,
    on_action: yew::Callback<Action>,
    show: Box<dyn Fn(&Keeping)>,
    now: Keeping,
    /// Its name in storage; none until something was changed.
    id: Option<Rc<str>>,
    /// The revision that was read or written last.
    known: Option<u64>,
    note: Rc<str>,
    /// The history as it was read or written last.
    kept: History,
    /// The history as it is known to be kept.
    before: History,
    /// Whether it is known what is kept: before that nothing is written.
    ready: bool,
    renamed: bool,
    writing: bool,
    /// Whether something was changed while it was written.
    again: bool,
    timer: Option<Timeout>,
    taken: Vec<Rc<str>>,
    waiting: Option<(Rc<str>, Rc<Record>)>,
}

type Shared = Rc<RefCell<Desk>>;

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

    fn is_kept(&self) -> bool {
        // A link that was followed is nothing that was done: a history of one point is kept only once it has a place.
        let nothing_done = self.id.is_none() && self.state.history.points().len() < 2;
        nothing_done || (!self.renamed && self.state.history == self.kept)
    }

    /// Goes on with what is kept; `None` where it is no scenario of this document.
    fn adopt(&mut self, id: &Rc<str>, record: &Record) -> Option<History> {
        let history = record.history(self.state.baseline())?;
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
        Some(history)
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
    fn settle_apart(&mut self) {
        let id = scenarios::new_id();
        scenarios::open(self.state.baseline().id.as_str(), Some(&id));
        self.id = Some(id.into());
        self.known = None;
    }

    fn took(&mut self, put: Result<Put, PlatformError>, revision: u64) {
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

/// Finds out what is kept: the scenario that this tab works on, or one to go on with.
pub async fn begin(desk: Shared) {
    let all = scenarios::all().await.unwrap_or_default();
    let (remembered, on_action) = {
        let mut desk = desk.borrow_mut();
        let remembered = desk.found(&all);
        desk.ready = true;
        (desk.show)(&desk.now);
        (remembered, desk.on_action.clone())
    };
    if let Some(history) = remembered {
        on_action.emit(Action::Remember(history));
    }
    later(&desk);
}

impl Desk {
    fn found(&mut self, all: &[Kept]) -> Option<History> {
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
                    // The one that was changed last stands first.
                    if self.waiting.is_none() {
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
        if history.scenario() != Some(&self.state.scenario) {
            history.jump(history.find(&self.state.scenario)?);
        }
        self.adopt(id, record)?;
        self.kept = history.clone();
        Some(history)
    }
}

/// Goes on with the scenario that was offered.
pub fn resume(desk: &Shared) {
    let (history, on_action, view) = {
        let mut desk = desk.borrow_mut();
        let Some((id, record)) = desk.waiting.take() else {
            return;
        };
        let Some(history) = desk.adopt(&id, &record) else {
            return;
        };
        scenarios::open(desk.state.baseline().id.as_str(), Some(&id));
        (desk.show)(&desk.now);
        (history, desk.on_action.clone(), desk.state.view)
    };
    if let Some(scenario) = history.scenario().cloned() {
        on_action.emit(Action::Load { scenario, view });
        on_action.emit(Action::Remember(history));
    }
}

/// Takes note of the state; what is new in it is written soon.
pub fn change(desk: &Shared, state: &Store) {
    desk.borrow_mut().state = state.clone();
    later(desk);
}

fn later(shared: &Shared) {
    let mut desk = shared.borrow_mut();
    if !desk.ready || desk.is_kept() {
        return;
    }
    if desk.id.is_none() {
        let taken: Vec<&str> = desk.taken.iter().map(|name| &**name).collect();
        let language = desk.state.view.language;
        desk.now.name = keeping::next_name(&taken, language).into();
        desk.now.resume = None;
        desk.settle_apart();
    }
    if desk.now.saving != Saving::Begun {
        desk.now.saving = Saving::Begun;
        (desk.show)(&desk.now);
    }
    if desk.timer.is_none() {
        let later = Rc::clone(shared);
        desk.timer = Some(Timeout::new(WRITE_AFTER_MS, move || save(&later)));
    }
}

/// Writes at once what is not written yet.
pub fn save(shared: &Shared) {
    {
        let mut desk = shared.borrow_mut();
        desk.timer = None;
        if !desk.ready || desk.id.is_none() {
            return;
        }
        if desk.is_kept() && !desk.writing {
            // What was begun has meanwhile turned out to be what is kept: the history was remembered.
            if desk.now.saving == Saving::Begun {
                desk.now.saving = Saving::Done;
                (desk.show)(&desk.now);
            }
            return;
        }
        if desk.writing {
            desk.again = true;
            return;
        }
        desk.writing = true;
    }
    wasm_bindgen_futures::spawn_local(write(Rc::clone(shared)));
}

async fn write(shared: Shared) {
    loop {
        let (id, record, known) = {
            let mut desk = shared.borrow_mut();
            let Some(id) = desk.id.clone() else {
                return;
            };
            desk.kept = desk.state.history.clone();
            desk.renamed = false;
            desk.again = false;
            (id, desk.record(), desk.known)
        };
        let put = scenarios::put(&id, &record, known).await;
        let mut desk = shared.borrow_mut();
        desk.took(put, record.revision);
        (desk.show)(&desk.now);
        if !desk.again {
            desk.writing = false;
            return;
        }
    }
}
