//! Mounts the views of kept scenarios and of their comparison.

use ramkalkyl::ui::decide::{Decide, Props};
use ramkalkyl::ui::pages::decide::kept;

fn main() {
    ramkalkyl::ui::mount::<Decide>(Props { views: kept::VIEWS });
}
