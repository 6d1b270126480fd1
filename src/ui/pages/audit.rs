//! The audit of a document: its tables redrawn as printed, each figure with its verdict.

use yew::prelude::*;

use crate::model::origin::CellRef;
use crate::ui::library::Surroundings;

/// Properties of [`AuditPage`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The document's id.
    pub baseline: String,
    /// The cell to go to.
    pub cell: Option<CellRef>,
    /// The present fragment: the scenario in it is kept on the way back.
    pub here: AttrValue,
    /// Language and appearance.
    pub surroundings: Surroundings,
}

/// The audit.
#[component]
pub fn AuditPage(props: &Props) -> Html {
    html! { <main>{ props.baseline.clone() }{ props.here.clone() }</main> }
}
