//! A cell of a table: a figure, and under it the document's where that differs.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::figure::figure;
use crate::model::figure::FigureId;
use crate::text::language::Language;
use crate::ui::hooks::use_store::Store;

/// What a cell is drawn with.
pub struct Cells<'a> {
    /// The state whose figures are shown.
    pub state: &'a Store,
    /// Asks for an explanation.
    pub on_explain: &'a Callback<FigureId>,
}

impl Cells<'_> {
    /// The cell of a figure; a dash where there is none.
    pub fn cell(&self, id: FigureId, text: &dyn Fn(Decimal) -> String) -> Html {
        let explainer = self.state.explainer();
        let year = id.year.0;
        let Some(value) = explainer.value(&id) else {
            return html! { <td key={year}>{ "–" }</td> };
        };
        let document = id.clone().in_document();
        let was = explainer.value(&document).filter(|was| *was != value);
        html! {
            <td key={year}>
                { self.figure(id, value, text) }
                <span class="was">{ for was.map(|was| self.was(document, was, text)) }</span>
            </td>
        }
    }

    fn was(&self, id: FigureId, value: Decimal, text: &dyn Fn(Decimal) -> String) -> Html {
        html! {
            <>
                <span class="visually-hidden">{ self.language().document_value() }{ " " }</span>
                { self.figure(id, value, text) }
            </>
        }
    }

    fn figure(&self, id: FigureId, value: Decimal, text: &dyn Fn(Decimal) -> String) -> Html {
        let text = text(value);
        figure(id, value, text, self.on_explain)
    }

    fn language(&self) -> Language {
        self.state.view.language
    }
}
