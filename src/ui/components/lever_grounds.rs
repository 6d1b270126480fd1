//! What the document's value of each lever rests on. Only the document says that, so each is asked once and remembered:
//! while a slider is dragged every lever is drawn anew at each step.

use std::cell::RefCell;

use crate::model::lever::Lever;
use crate::model::ordered::Ordered;
use crate::model::origin::Origin;
use crate::text::language::Language;
use crate::ui::hooks::use_store::Store;

/// What a value rests on.
#[derive(Clone, Copy)]
enum Ground {
    Stated,
    Derived,
    Assumed,
}

/// The grounds of the levers of one document, as far as they were asked for.
#[derive(Default)]
pub struct Grounds(RefCell<Ordered<Lever, Ground>>);

impl Grounds {
    /// The ground of a lever in a word or two; `state` is one of this document.
    pub fn of(&self, state: &Store, lever: &Lever) -> &'static str {
        let known = self.0.borrow().get(lever).copied();
        let ground = known.unwrap_or_else(|| {
            let asked = asked(state, lever);
            self.0.borrow_mut().insert(lever.clone(), asked);
            asked
        });
        word(ground, state.view.language)
    }
}

fn asked(state: &Store, lever: &Lever) -> Ground {
    let origin = state.explainer().origin(&lever.figure().in_document());
    match origin.as_deref() {
        Some(Origin::Stated { .. }) => Ground::Stated,
        Some(Origin::Assumed { .. }) => Ground::Assumed,
        Some(Origin::Derived { .. }) | None => Ground::Derived,
    }
}

fn word(ground: Ground, language: Language) -> &'static str {
    match ground {
        Ground::Stated => language.document_value(),
        Ground::Derived => language.from_document(),
        Ground::Assumed => language.assumed_value(),
    }
}
