//! Mounts the library.

use ramkalkyl::ui::library::Library;

fn main() {
    yew::Renderer::<Library>::new().render();
}
