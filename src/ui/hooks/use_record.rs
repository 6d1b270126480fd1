//! Keeps what is done as a scenario in this browser: a moment after each change, and at once when the page is left.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::use_store::Store;
use crate::platform::{rest, window};
use crate::state::action::Action;
use crate::state::history::Moment;
use crate::ui::recorder::{Desk, begin, change, leave, resume, save};

/// Whether the scenario is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Saving {
    /// There is nothing to keep.
    #[default]
    Nothing,
    /// It is on its way.
    Begun,
    /// It is kept.
    Done,
    /// The browser does not let the page keep anything.
    Blocked,
    /// There is no room.
    Full,
}

/// What else is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Another tab wrote what had the first name: this one goes on under the second.
    Parted(Rc<str>, Rc<str>),
    /// What this tab worked on was written by a newer program.
    Newer,
    /// What this tab worked on cannot be read.
    Damaged,
}

/// A kept scenario to go on with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resume {
    /// What it is called.
    pub name: Rc<str>,
    /// When it was changed last.
    pub changed: Moment,
    /// The link to it.
    pub link: String,
}

/// What is known of the keeping.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keeping {
    /// What the scenario is called.
    pub name: Rc<str>,
    /// Whether it is kept.
    pub saving: Saving,
    /// What else is to be said.
    pub told: Option<Told>,
    /// One to go on with, on a fresh visit.
    pub resume: Option<Resume>,
}

/// What is known, and what can be done.
pub struct Recorder {
    /// What is known.
    pub keeping: Keeping,
    /// It is to be called otherwise.
    pub on_rename: Callback<String>,
    /// The one to go on with is to be gone on with.
    pub on_resume: Callback<()>,
    /// Its text, for a file.
    pub text: Callback<(), String>,
}

/// Keeps the scenario of a state.
#[hook]
pub fn use_record(state: &Store, on_action: &Callback<Action>) -> Recorder {
    let keeping = use_state_eq(Keeping::default);
    let desk = {
        let (state, on_action) = (state.clone(), on_action.clone());
        let keeping = keeping.setter();
        let show = move |now: &Keeping| keeping.set(now.clone());
        use_memo((), |()| {
            Rc::new(RefCell::new(Desk::new(state, on_action, Box::new(show))))
        })
    };
    {
        let desk = Rc::clone(&desk);
        use_effect_with((), move |()| {
            let beginning = begin(Rc::clone(&desk));
            wasm_bindgen_futures::spawn_local(async {
                // What is kept can wait for levers to answer; it is read by the rest of the program, in a task of its own.
                rest::arrived().await;
                wasm_bindgen_futures::spawn_local(beginning);
            });
            let leaving = {
                let desk = Rc::clone(&desk);
                window::on_leaving(move || leave(&desk))
            };
            move || {
                drop(leaving);
                save(&desk);
            }
        });
    }
    {
        let desk = Rc::clone(&desk);
        use_effect_with(state.clone(), move |state| change(&desk, state));
    }
    let on_rename = {
        let desk = Rc::clone(&desk);
        Callback::from(move |name: String| {
            desk.borrow_mut().rename(&name);
            save(&desk);
        })
    };
    let on_resume = {
        let desk = Rc::clone(&desk);
        Callback::from(move |()| resume(&desk))
    };
    let text = {
        let desk = Rc::clone(&desk);
        Callback::from(move |()| desk.borrow().record().to_string())
    };
    Recorder {
        keeping: (*keeping).clone(),
        on_rename,
        on_resume,
        text,
    }
}
