//! What the changed assumptions do to what remains, and what the decisions do: apart, and together all of it.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::figure;
use super::waterfall::{self, Step, waterfall};
use crate::chart::waterfall::Kind;
use crate::model::figure::{FigureId, Quantity};
use crate::text::number::write;
use crate::text::sentences;
use crate::ui::hooks::use_store::Store;

/// What the result means, and what assumptions and decisions do to it.
pub fn result_sentence(state: &Store, on_explain: &Callback<FigureId>) -> Html {
    let language = state.view.language;
    html! {
        <>
            { sentences::result_of(&state.outcome, state.year(), language) }
            { " " }
            { effects_line(state, on_explain) }
        </>
    }
}

/// ”Antaganden +870 tkr · Beslut −600 tkr”, for the chosen year.
fn effects_line(state: &Store, on_explain: &Callback<FigureId>) -> Html {
    let language = state.view.language;
    let parts = html! {
        <>
            { language.assumptions() }{ " " }{ effect(state, Quantity::Assumptions, on_explain) }
            { " · " }
            { language.decisions() }{ " " }{ effect(state, Quantity::Decisions, on_explain) }
        </>
    };
    html! {
        <span class="effects" hidden={state.scenario.is_document()}>
            { for (!state.scenario.is_document()).then_some(parts) }
        </span>
    }
}

/// The effect of assumptions or of decisions in the chosen year.
pub fn effect(state: &Store, quantity: Quantity, on_explain: &Callback<FigureId>) -> Html {
    let id = FigureId::whole(quantity, state.year());
    let value = state.explainer().value(&id).unwrap_or_default();
    let text = write::signed_tkr(value, state.view.language);
    figure(id, value, text, on_explain)
}

/// From what remains in the document to what remains now, by way of both.
pub fn effects_bridge(state: &Store, on_explain: &Callback<FigureId>) -> Html {
    let language = state.view.language;
    let year = state.year();
    let explainer = state.explainer();
    let remaining = FigureId::whole(Quantity::Remaining, year);
    let lines = [
        (
            remaining.clone().in_document(),
            Kind::Total,
            language.remaining_in_document(),
        ),
        (
            FigureId::whole(Quantity::Assumptions, year),
            Kind::Change,
            language.assumptions(),
        ),
        (
            FigureId::whole(Quantity::Decisions, year),
            Kind::Change,
            language.decisions_and_measures(),
        ),
        (remaining, Kind::Total, language.remaining_now()),
    ];
    let step = |(id, kind, name): (FigureId, Kind, &'static str)| {
        let value = explainer.value(&id).unwrap_or_default();
        let text = match kind {
            Kind::Total => write::tkr(value, language),
            Kind::Change => write::signed_tkr(value, language),
        };
        Step {
            key: id.to_string().into(),
            name: name.into(),
            kind,
            value,
            document: None,
            value_label: text.clone().into(),
            change_label: None,
            figure: Some(figure(id, value, text, on_explain)),
        }
    };
    let steps: Rc<[Step]> = lines.into_iter().map(step).collect();
    let drawing = waterfall::Props {
        id: "effects-chart".into(),
        summary: language.apart_means().into(),
        document_label: language.document().into(),
        steps,
        language,
    };
    html! {
        <>
            <h3>{ format!("{} {year}", language.apart()) }</h3>
            { waterfall(&drawing) }
        </>
    }
}
