//! Mounts the views for deciding.

use ramkalkyl::ui::decide::Decide;

fn main() {
    yew::Renderer::<Decide>::new().render();
}
