//! Undo, redo and replay by keys, wherever the focus is.

use yew::prelude::*;

use crate::platform::window;
use crate::state::action::Action;

/// Where a text is being written, undo belongs to the text. A lever's field is one only while it holds a draft.
const WRITING: &str = "textarea, input[type=text]:not(.lever-field), [data-draft]";

/// Ctrl+Z, Ctrl+Y or Ctrl+Shift+Z (with Cmd on a Mac), and Alt+R.
#[hook]
pub fn use_keys(on_action: &Callback<Action>) {
    let on_action = on_action.clone();
    use_effect_with((), move |()| {
        let listener = window::on_key(move |event| {
            let action = action(event);
            let used = action.is_some();
            action.into_iter().for_each(|action| on_action.emit(action));
            used
        });
        move || drop(listener)
    });
}

fn action(event: &KeyboardEvent) -> Option<Action> {
    let command = event.ctrl_key() || event.meta_key();
    if event.alt_key() && !command && event.code() == "KeyR" {
        return Some(Action::Flip);
    }
    let field: Option<web_sys::Element> = event.target_dyn_into();
    let writing = field.is_some_and(|field| field.matches(WRITING).unwrap_or_default());
    if !command || event.alt_key() || writing {
        return None;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("z" | "Z", false) => Some(Action::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Action::Redo),
        _ => None,
    }
}
