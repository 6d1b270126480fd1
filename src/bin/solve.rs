//! Mounts the views of what it takes, of what matters most, and of a scenario in words.

use ramkalkyl::ui::decide::{Decide, Props};
use ramkalkyl::ui::pages::decide::solved;

fn main() {
    yew::Renderer::<Decide>::with_props(Props {
        views: solved::VIEWS,
    })
    .render();
}
