//! Copying the link to what is shown, with what it comes to. `start.js` does it when the button is pressed.

use yew::prelude::*;

use crate::text::language::Language;

/// The button, and the place for what became of it.
pub fn copy_link(language: Language) -> Html {
    html! {
        <span class="take-tools" data-copied={language.link_copied()} data-refused={language.link_not_copied()}
            data-failed={language.link_not_copied()}>
            <button type="button" class="button" data-take="link">{ language.copy_link() }</button>
            <span role="status"></span>
        </span>
    }
}
