//! Mounts the views of kept scenarios and of their comparison.

use ramkalkyl::ui::decide::{Decide, Props};
use ramkalkyl::ui::pages::decide::kept;

fn main() {
    yew::Renderer::<Decide>::with_props(Props { views: kept::VIEWS }).render();
}
