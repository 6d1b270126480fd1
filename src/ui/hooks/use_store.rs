//! The state in Yew's hands.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::platform::clock;
use crate::state::action::Action;
use crate::state::app_state::AppState;
use crate::state::history::Moment;

/// The state as a property: compared by identity, so that comparing costs nothing.
#[derive(Clone)]
pub struct Store(Rc<AppState>);

impl Store {
    /// A store that starts in a state.
    #[must_use]
    pub fn new(state: AppState) -> Self {
        Self(Rc::new(state))
    }
}

impl Deref for Store {
    type Target = AppState;

    fn deref(&self) -> &AppState {
        &self.0
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self::new(self.after_at(action, Moment(clock::now()))))
    }
}
