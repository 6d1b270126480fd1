//! Which view for deciding is shown, and what each shows by keys of its own in the link.

use std::rc::Rc;

use yew::prelude::*;

use crate::codec::route::{self, DecideView, Route, route};
use crate::platform::storage::{self, Shelf};

/// Which view is shown, and what each shows by keys of its own in the link.
#[derive(Clone, PartialEq)]
pub struct Place {
    /// The view that is shown.
    pub view: DecideView,
    /// The keys of each view.
    pub parts: [Rc<Vec<(String, String)>>; DecideView::ALL.len()],
    /// Counts the times that a view changed its own keys.
    pub step: u64,
    baseline: Rc<str>,
}

/// What happens to the place.
pub enum Move {
    /// An address was visited.
    To(String),
    /// The view changed its keys.
    Parts(Vec<(String, String)>),
}

impl Place {
    /// The place that a fragment names; a view that it says nothing of is as this tab left it. `first` is shown where it
    /// names none.
    #[must_use]
    pub fn of(fragment: &str, first: DecideView, baseline: &str) -> Self {
        let own = |view| {
            let written = route::view_parts(fragment, view);
            if written.is_empty() {
                return Rc::new(left(baseline, view));
            }
            Rc::new(written)
        };
        Self {
            view: shown(fragment).unwrap_or(first),
            parts: DecideView::ALL.map(own),
            step: 0,
            baseline: Rc::from(baseline),
        }
    }

    /// Remembers the keys of the view that is shown, for the way back to it in this tab. Blocked storage forgets them:
    /// the link still has them.
    pub fn remember(&self) {
        let Some(parts) = self.parts.get(self.view as usize) else {
            return;
        };
        let written: Vec<String> = (parts.iter())
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        let _ = storage::write_to(
            Shelf::Visit,
            &kept_as(&self.baseline, self.view),
            &written.join("&"),
        );
    }
}

/// The keys of a view as this tab left it.
fn left(baseline: &str, view: DecideView) -> Vec<(String, String)> {
    let kept = storage::read_from(Shelf::Visit, &kept_as(baseline, view));
    let kept = kept.ok().flatten().unwrap_or_default();
    route::view_parts(&format!("#/{baseline}?{kept}"), view)
}

fn kept_as(baseline: &str, view: DecideView) -> String {
    format!("view.{baseline}.{}", view.code())
}

fn shown(fragment: &str) -> Option<DecideView> {
    match route(fragment) {
        Route::Decide { view } => Some(view),
        _ => None,
    }
}

impl Reducible for Place {
    type Action = Move;

    fn reduce(self: Rc<Self>, action: Move) -> Rc<Self> {
        let mut place = (*self).clone();
        let (view, parts) = match action {
            Move::To(fragment) => {
                let view = shown(&fragment).unwrap_or(place.view);
                (view, route::view_parts(&fragment, view))
            }
            Move::Parts(parts) => {
                place.step = place.step.saturating_add(1);
                (place.view, parts)
            }
        };
        place.view = view;
        if let Some(own) = place.parts.get_mut(view as usize)
            && **own != parts
        {
            *own = Rc::new(parts);
        }
        Rc::new(place)
    }
}
