//! What is said to a screen reader after a change.

use yew::AttrValue;

use super::components::changes::line;
use super::hooks::use_store::Store;
use crate::state::changes::lever_change;
use crate::text::{names, sentences};

/// The sentence for the lever that was moved last: the same as in the list of changes.
#[must_use]
pub fn announcement(state: &Store) -> AttrValue {
    let language = state.view.language;
    if state.cleared {
        return language.changes_none().into();
    }
    let Some(lever) = &state.moved else {
        // Nothing has happened yet: the page is read from its beginning.
        let happened = state.step > 0;
        let chosen = happened.then(|| state.outcome.year(state.year())).flatten();
        return chosen.map_or_else(AttrValue::default, |year| {
            sentences::year_chosen(year.year, year.required, language).into()
        });
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
