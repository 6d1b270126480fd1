//! What a screen reader is told after a change: the same words as in the list of changes and in the history.

use yew::AttrValue;

use super::components::changes::line;
use super::hooks::use_store::Store;
use crate::model::difference::differences;
use crate::state::changes::lever_change;
use crate::state::view::VolumeDisplay;
use crate::state::walk::Walk;
use crate::text::{difference, names, sentences};

/// The sentence for what happened last.
#[must_use]
pub fn announcement(state: &Store) -> AttrValue {
    let language = state.view.language;
    let result = || {
        let chosen = state.outcome.year(state.year());
        chosen.map_or_else(String::new, |year| {
            sentences::year_chosen(year.year, year.required, language)
        })
    };
    if let Some(said) = walked(state) {
        return format!("{said}. {}", result()).into();
    }
    if state.cleared {
        return language.changes_none().into();
    }
    let Some(lever) = &state.moved else {
        // Nothing has happened yet: the page is read from its beginning.
        return if state.step > 0 {
            result().into()
        } else {
            AttrValue::default()
        };
    };
    let value = state.scenario.value(lever);
    match value {
        Some(to) => line(state, &lever_change(state, lever, to)).into(),
        None => {
            let name = names::lever(state.baseline(), lever, language);
            format!("{name}: {}", language.as_document()).into()
        }
    }
}

/// ”Ångrade: Index 2020: 2 → 3 %”. What is told is the change as it was made, also where it is taken back.
fn walked(state: &Store) -> Option<String> {
    let language = state.view.language;
    let (walk, left) = state.walk.as_ref()?;
    let (word, backward) = match walk {
        Walk::Changed => ("", false),
        Walk::Undone => (language.undone(), true),
        Walk::Redone => (language.redone(), false),
        Walk::Before => (language.shows_before(), true),
        Walk::After => (language.shows_after(), false),
    };
    let (before, after) = if backward {
        (&state.scenario, left)
    } else {
        (left, &state.scenario)
    };
    let found = differences(state.baseline(), &state.stated, before, after);
    let placements = state.view.volumes == VolumeDisplay::Placements;
    let said = difference::all(state.baseline(), &found, placements, language);
    Some(match word {
        "" => said,
        word => format!("{word}: {said}"),
    })
}
