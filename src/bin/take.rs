//! Mounts the view of what leaves the page.

use ramkalkyl::ui::decide::{Decide, Props};
use ramkalkyl::ui::pages::decide::taken;

fn main() {
    ramkalkyl::ui::mount::<Decide>(Props {
        views: taken::VIEWS,
    });
}
