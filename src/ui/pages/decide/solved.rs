//! The views that reckon what would be: one of the programs for deciding.

use yew::prelude::*;

use super::balance::balance;
use super::effects::effects;
use super::words::Words;
use super::{Props, Views};
use crate::codec::route::{DecideView, Program};

/// What it takes, what matters most, and the scenario in words.
pub const VIEWS: Views = Views {
    program: Program::Solved,
    first: DecideView::Balance,
    draw,
};

fn draw(view: DecideView, props: Props) -> Html {
    match view {
        DecideView::Effects => effects(&props),
        DecideView::Words => html! { <Words ..props /> },
        _ => balance(&props),
    }
}
