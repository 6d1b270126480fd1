//! Mounts the app.

use ramkalkyl::ui::app::App;

fn main() {
    ramkalkyl::platform::rest::begin();
    ramkalkyl::ui::mount::<App>(());
}
