//! Mounts the app.

use ramkalkyl::ui::app::App;

fn main() {
    ramkalkyl::ui::mount::<App>(());
}
