//! Undo, redo and replay by the keys that everybody knows.

use yew::prelude::*;

use crate::platform::keys::{self, Stroke};
use crate::state::action::Action;

/// Ctrl+Z (⌘Z) takes the last change back, Ctrl+Y or with Shift does it again, Alt+R replays it. In a text field the keys are the
/// browser's own. `on_action` must not change.
#[hook]
pub fn use_undo_keys(on_action: &Callback<Action>) {
    use_effect_with(on_action.clone(), move |on_action| {
        let on_action = on_action.clone();
        let listener = keys::on_stroke(move |stroke: &Stroke| {
            let action = match (stroke.key.as_str(), stroke.shift) {
                // On a Mac the key gives the sign instead.
                ("r" | "R" | "®", _) if stroke.alt && !stroke.command => Action::Flip,
                _ if stroke.alt || !stroke.command || stroke.in_text => return false,
                ("z" | "Z", false) => Action::Undo,
                ("z" | "Z", true) | ("y" | "Y", false) => Action::Redo,
                _ => return false,
            };
            on_action.emit(action);
            true
        });
        move || drop(listener)
    });
}
