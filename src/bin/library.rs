//! Mounts the library.

use ramkalkyl::ui::library::Library;

fn main() {
    ramkalkyl::ui::mount::<Library>(());
}
