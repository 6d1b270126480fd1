//! Mounts the app.

use ramkalkyl::ui::app::App;

fn main() {
    yew::Renderer::<App>::new().render();
}
