//! How a tab keeps what is done in it: which scenario it writes, what it wrote last, and what became of that.
//!
//! One write is under way at a time. Who finds that another tab was there first goes on under a name of its own, so that
//! nothing of either is lost.

mod desk;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

pub use desk::Desk;

use super::hooks::use_record::Saving;
use super::hooks::use_store::Store;
use super::scenarios;
use crate::state::action::Action;
use crate::text::keeping;

/// How long after a change it is written, so that a drag is not written at every step.
const WRITE_AFTER_MS: u32 = 200;

type Shared = Rc<RefCell<Desk>>;

/// Finds out what is kept: the scenario that this tab works on, or one to go on with.
pub async fn begin(desk: Shared) {
    let all = scenarios::unsorted().await.unwrap_or_default();
    let (remembered, on_action) = {
        let mut desk = desk.borrow_mut();
        let remembered = desk.found(&all);
        desk.ready = true;
        (desk.show)(&desk.now);
        (remembered, desk.on_action.clone())
    };
    match remembered {
        Some(history) => on_action.emit(Action::Remember(history)),
        None => later(&desk),
    }
}

/// Goes on with the scenario that was offered.
pub fn resume(desk: &Shared) {
    let (history, on_action, view) = {
        let mut desk = desk.borrow_mut();
        let Some((id, record)) = desk.waiting.take() else {
            return;
        };
        let Some(history) = record.history(desk.state.baseline()) else {
            return;
        };
        desk.adopt(&id, &record, &history);
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

/// The page is left: writes at once, and remembers where it was in case that comes too late.
pub fn leave(shared: &Shared) {
    shared.borrow().leave();
    save(shared);
}

/// Writes at once what is not written yet.
pub fn save(shared: &Shared) {
    {
        let mut desk = shared.borrow_mut();
        desk.timer = None;
        if !desk.ready || desk.id.is_none() {
            return;
        }
        if desk.writing {
            desk.again = true;
            return;
        }
        if desk.is_kept() {
            // It was gone back to what is kept before the moment to write came.
            if desk.now.saving == Saving::Begun {
                desk.now.saving = Saving::Done;
                (desk.show)(&desk.now);
            }
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
