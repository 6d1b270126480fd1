//! Mounts the views of what it takes, of what matters most, and of a scenario in words.

use ramkalkyl::ui::decide::{Decide, Props};
use ramkalkyl::ui::pages::decide::solved;

fn main() {
    ramkalkyl::ui::mount::<Decide>(Props {
        views: solved::VIEWS,
    });
}
