//! Pages as HTML, made where there is no browser: the same components, drawn once. What only a browser knows (storage,
//! clock, the size of the window) is not in them.

use std::rc::Rc;

use yew::LocalServerRenderer;
use yew::prelude::*;

use super::app::{Running, RunningProps};
use super::components::document_cards::link;
use super::hooks::use_document::Start;
use crate::data::document::Document;
use crate::model::error::ModelError;
use crate::state::history::Moment;
use crate::text::language::Language;

/// The calculator on a document with nothing changed, as it stands before anyone has touched it.
///
/// # Errors
/// [`ModelError`] where the document cannot be calculated with.
pub async fn calculator(document: Rc<Document>, language: Language) -> Result<String, ModelError> {
    let fragment = link(document.baseline.id.as_str(), language);
    let start = Start::new(document, &fragment, Moment(0))?;
    let props = RunningProps {
        start,
        on_open: Callback::noop(),
    };
    let drawn = LocalServerRenderer::<Running>::with_props(props).hydratable(false);
    Ok(drawn.render().await)
}
