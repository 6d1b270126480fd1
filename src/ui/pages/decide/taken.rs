//! The view of what leaves the page: one of the programs for deciding.

use yew::prelude::*;

use super::take::Take;
use super::{Props, Views};
use crate::codec::route::{DecideView, Program};

/// Workbook, meeting paper, tables and pictures.
pub const VIEWS: Views = Views {
    program: Program::Taken,
    first: DecideView::Take,
    draw,
};

fn draw(_: DecideView, props: Props) -> Html {
    html! { <Take ..props /> }
}
