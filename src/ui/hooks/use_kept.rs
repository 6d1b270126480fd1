//! The kept scenarios, as far as they are known, and what can be done with them.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::timers::callback::Interval;
use yew::prelude::*;

use crate::ui::kept::{Came, Deed, perform};
use crate::ui::scenarios::{self, Kept};

/// How often it is looked again.
const LOOK_EVERY_MS: u32 = 1_500;

/// The scenarios, as far as they have come.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Shelf {
    /// They are on their way.
    #[default]
    Loading,
    /// The browser does not let the page keep anything.
    Blocked,
    /// They are here.
    Here(Rc<Vec<Kept>>),
}

impl Shelf {
    /// Those that are here.
    #[must_use]
    pub fn kept(&self) -> &[Kept] {
        match self {
            Self::Here(kept) => kept,
            _ => &[],
        }
    }
}

/// What is known of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Known {
    /// The scenarios.
    pub shelf: Shelf,
    /// What became of the last deed.
    pub came: Vec<Came>,
}

/// The kept scenarios, and a callback that has something done to them. Deeds wait for each other.
#[hook]
pub fn use_kept() -> (Known, Callback<Deed>) {
    let known = use_state_eq(Known::default);
    let last = use_mut_ref(Vec::<Came>::new);
    let waiting = use_mut_ref(VecDeque::<Deed>::new);
    let works = use_mut_ref(|| false);
    let on_deed = {
        let known = known.setter();
        use_callback((), move |deed: Deed, ()| {
            waiting.borrow_mut().push_back(deed);
            if !works.replace(true) {
                let (waiting, works) = (Rc::clone(&waiting), Rc::clone(&works));
                let last = Rc::clone(&last);
                wasm_bindgen_futures::spawn_local(work(waiting, works, last, known.clone()));
            }
        })
    };
    {
        let on_deed = on_deed.clone();
        use_effect_with((), move |()| {
            on_deed.emit(Deed::Look);
            // What the row of tools or another tab writes is seen here too.
            let again = Interval::new(LOOK_EVERY_MS, move || on_deed.emit(Deed::Look));
            move || drop(again)
        });
    }
    ((*known).clone(), on_deed)
}

async fn work(
    waiting: Rc<RefCell<VecDeque<Deed>>>,
    works: Rc<RefCell<bool>>,
    last: Rc<RefCell<Vec<Came>>>,
    known: UseStateSetter<Known>,
) {
    loop {
        let next = waiting.borrow_mut().pop_front();
        let Some(deed) = next else {
            works.replace(false);
            return;
        };
        if !matches!(deed, Deed::Look) {
            let came = perform(deed).await;
            last.replace(came);
        }
        let came = last.borrow().clone();
        let shelf = match scenarios::all().await {
            Ok(all) => Shelf::Here(Rc::new(all)),
            Err(_) => Shelf::Blocked,
        };
        known.set(Known { shelf, came });
    }
}
