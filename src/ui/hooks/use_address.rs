//! Keeps the address bar and the state the same, both ways.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::codec::route::{Route, route};
use crate::platform::{address, window};

/// How long a movement goes on before the address follows; browsers limit how often it may change.
const FOLLOW_AFTER_MS: u32 = 300;

/// What was last written, and what waits to be.
#[derive(Default)]
struct Pen {
    written: Option<String>,
    waiting: Option<String>,
    timer: Option<Timeout>,
}

impl Pen {
    /// Writes what waits, in place.
    fn flush(&mut self) {
        if let Some(link) = self.waiting.take() {
            self.replace(link);
        }
    }

    fn replace(&mut self, link: String) {
        // A refusal (too many changes at once) heals with the next change; the state itself is not lost.
        let _ = address::replace(&link);
        self.written = Some(link);
    }

    fn push(&mut self, link: &str) {
        self.flush();
        if self.written.as_deref() != Some(link) {
            let _ = address::push(link);
            self.written = Some(link.to_owned());
        }
    }
}

/// Lets the address follow a movement that goes on.
fn follow(pen: &Rc<RefCell<Pen>>, link: &str) {
    let mut open = pen.borrow_mut();
    let timer_runs = open.waiting.replace(link.to_owned()).is_some();
    if !timer_runs {
        let later = Rc::clone(pen);
        let write = move || later.borrow_mut().flush();
        open.timer = Some(Timeout::new(FOLLOW_AFTER_MS, write));
    }
}

/// Writes `link` to the address: a new place in the history for each new `step`, in place while a step goes on.
/// Calls `on_visit`, which must not change, with the fragment when the person went elsewhere within this app, which
/// shows what is `ours`.
#[hook]
pub fn use_address(link: String, step: u64, on_visit: Callback<String>, ours: fn(&Route) -> bool) {
    let pen = use_memo((), |()| Rc::new(RefCell::new(Pen::default())));
    let last_step = use_mut_ref(|| step);
    {
        let pen = Rc::clone(&pen);
        use_effect_with((link, step), move |(link, step)| {
            let begins = last_step.replace(*step) != *step;
            let first = pen.borrow().written.is_none();
            if first {
                pen.borrow_mut().replace(link.clone());
            } else if begins {
                pen.borrow_mut().push(link);
            } else if pen.borrow().written.as_deref() != Some(link)
                || pen.borrow().waiting.is_some()
            {
                follow(&pen, link);
            }
        });
    }
    use_effect_with((), move |()| {
        let (later, rested) = (Rc::clone(&pen), Rc::clone(&pen));
        let leaving = window::on_leaving(move || later.borrow_mut().flush());
        let resting = window::on_rest(move || rested.borrow_mut().flush());
        let visited = Rc::clone(&pen);
        let listeners = address::on_change(move || {
            let Ok(fragment) = address::fragment() else {
                return;
            };
            if visited.borrow().written.as_deref() == Some(fragment.as_str()) {
                return;
            }
            // Where the address leads to another app, the page is about to load that: nothing may be written over it.
            if !ours(&route(&fragment)) {
                visited.borrow_mut().waiting = None;
                return;
            }
            {
                let mut pen = visited.borrow_mut();
                pen.waiting = None;
                pen.written = Some(fragment.clone());
            }
            on_visit.emit(fragment);
        });
        move || drop((leaving, resting, listeners))
    });
}
