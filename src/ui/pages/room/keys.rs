//! The workshop's keys, and the list of them.

use yew::prelude::*;

use super::deeds::Deed;
use crate::platform::keys::Stroke;
use crate::state::meeting::Picture;
use crate::text::language::Language;
use crate::text::room;

/// Where it is remembered that somebody turned the keys off: the page's own switch does the same.
pub const REMEMBERED: &str = "shortcuts";

/// What a key does, by its name.
#[must_use]
pub fn deed(key: &str) -> Option<Deed> {
    Some(match key {
        "ArrowRight" | "PageDown" => Deed::Next,
        "ArrowLeft" | "PageUp" => Deed::Previous,
        "Home" => Deed::Start,
        "h" | "H" => Deed::Hold,
        "r" | "R" => Deed::Reveal,
        "g" | "G" => Deed::ToGuess,
        "m" | "M" => Deed::ToMark,
        "l" | "L" => Deed::Replay,
        "c" | "C" => Deed::Against,
        "1" => Deed::Picture(Picture::Result),
        "2" => Deed::Picture(Picture::Bridge),
        "3" => Deed::Picture(Picture::Plan),
        "4" => Deed::Picture(Picture::Items),
        "5" => Deed::Against,
        "6" => Deed::Picture(Picture::Answers),
        "q" | "Q" => Deed::Picture(Picture::Code),
        "t" | "T" => Deed::Picture(Picture::Check),
        "b" | "B" | "." => Deed::Picture(Picture::Blank),
        "v" | "V" => Deed::ToLevers,
        "?" => Deed::Keys,
        _ => return None,
    })
}

/// What a pressed key does: nothing while someone types or uses a control, and nothing with Ctrl, ⌘ or Alt.
#[must_use]
pub fn pressed(stroke: &Stroke) -> Option<Deed> {
    if stroke.command || stroke.alt {
        return None;
    }
    if stroke.on_control {
        // The field itself takes back what was typed; then the keys answer again.
        return (stroke.key == "Escape").then_some(Deed::Leave);
    }
    deed(&stroke.key)
}

/// What [`list`] draws.
pub struct Props {
    /// Whether it is shown.
    pub open: bool,
    /// Whether the keys do anything.
    pub on: bool,
    /// Turns them on or off.
    pub on_turn: Callback<()>,
    /// Closes the list.
    pub on_close: Callback<()>,
    /// The language.
    pub language: Language,
}

/// The list of keys.
pub fn list(props: &Props) -> Html {
    let language = props.language;
    let rows = room::keys(language).into_iter().map(|(keys, does)| {
        html! {
            <div key={keys}>
                <dt>{ for keys.split(' ').filter(|key| !key.is_empty()).map(|key| html! { <kbd>{ key.replace('_', " ") }</kbd> }) }</dt>
                <dd>{ does }</dd>
            </div>
        }
    });
    html! {
        <section class="card room-keys" aria-labelledby="room-keys-title" hidden={!props.open}>
            <div class="card-head">
                <h2 id="room-keys-title" tabindex="-1">{ language.keys() }</h2>
                <button type="button" class="button" onclick={props.on_close.reform(|_| ())}>{ language.close() }</button>
            </div>
            <p>
                <button type="button" class="button" aria-pressed={props.on.to_string()} onclick={props.on_turn.reform(|_| ())}>
                    { if props.on { language.keys_on() } else { language.keys_off() } }
                </button>
                { " " }{ language.keys_typing() }
            </p>
            <dl class="room-key-list">{ for rows }</dl>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stroke(key: &str) -> Stroke {
        Stroke {
            key: key.to_owned(),
            command: false,
            alt: false,
            shift: false,
            in_text: false,
            on_control: false,
        }
    }

    #[test]
    fn a_clicker_s_keys_go_through_the_steps() {
        assert_eq!(pressed(&stroke("PageDown")), Some(Deed::Next));
        assert_eq!(pressed(&stroke("PageUp")), Some(Deed::Previous));
    }

    #[test]
    fn no_key_does_anything_while_someone_types_or_with_ctrl() {
        let typing = Stroke {
            on_control: true,
            ..stroke("r")
        };
        let commanded = Stroke {
            command: true,
            ..stroke("r")
        };
        assert_eq!((pressed(&typing), pressed(&commanded)), (None, None));
    }
}
