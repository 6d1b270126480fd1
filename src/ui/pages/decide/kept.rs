//! The views that keep scenarios and compare them: one of the programs for deciding.

use yew::prelude::*;

use super::compare::Compare;
use super::scenarios::Scenarios;
use super::{Props, Views};
use crate::codec::route::{DecideView, Program};

/// The scenarios and the comparison.
pub const VIEWS: Views = Views {
    program: Program::Kept,
    first: DecideView::Scenarios,
    draw,
};

fn draw(view: DecideView, props: Props) -> Html {
    match view {
        DecideView::Compare => html! { <Compare ..props /> },
        _ => html! { <Scenarios ..props /> },
    }
}
