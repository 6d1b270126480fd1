//! The bridge from last year's frame to the requirement and to what is left to save, with its table.

use crate::codec::report::plain;
use crate::model::exact::Exact;
use std::rc::Rc;

use rust_decimal::Decimal;
use yew::prelude::*;

use super::effects_apart::effects_bridge;
use super::figure::figure;
use super::waterfall::{self, Step, waterfall};
use crate::chart::waterfall::Kind;
use crate::model::figure::{FigureId, Quantity, Subject};
use crate::model::quantity::Money;
use crate::model::year::Year;
use crate::text::language::Language;
use crate::text::letters::capital;
use crate::text::names;
use crate::text::number::write;
use crate::text::quantity_names;
use crate::text::sentences;
use crate::ui::hooks::use_store::Store;

/// What [`bridge`] draws.
pub struct Props {
    /// The state.
    pub state: Store,
    /// Asks for an explanation.
    pub on_explain: Callback<FigureId>,
    /// Whether the table has its turn too.
    pub whole: bool,
}

/// One step: a figure, its value as the bridge counts it, and the document's.
struct Line {
    id: FigureId,
    name: String,
    kind: Kind,
    value: Decimal,
    document: Option<Decimal>,
    /// Counted with the other sign in the bridge than the figure has: what is taken away.
    negated: bool,
}

/// The bridge.
pub fn bridge(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let year = state.year();
    let lines = lines(state, year);
    let steps: Rc<[Step]> = lines
        .iter()
        .map(|line| step(line, props, language))
        .collect();
    let summary = state
        .outcome
        .year(year)
        .map_or_else(String::new, |outcome| {
            sentences::bridge_summary(outcome, language)
        });
    let drawing = waterfall::Props {
        id: "bridge-chart".into(),
        summary: summary.into(),
        document_label: language.document().into(),
        steps,
        language,
    };
    html! {
        <section class="card bridge" aria-labelledby="bridge-title">
            <h2 id="bridge-title">{ format!("{} {year}", language.bridge()) }</h2>
            <p class="card-intro">{ language.bridge_intro() }{ " " }{ language.explain_hint() }</p>
            { waterfall(&drawing) }
            <details class="fold">
                <summary>{ language.show_table() }</summary>
                { for props.whole.then(|| table(&lines, props, language)) }
            </details>
            <div class="bridge-apart" hidden={state.scenario.is_document()}>
                { for (!state.scenario.is_document()).then(|| effects_bridge(state, &props.on_explain)) }
            </div>
        </section>
    }
}

/// The bridge alone, with nothing to press: for a screen that nobody touches.
pub fn picture(state: &Store) -> Html {
    let language = state.view.language;
    let lines = lines(state, state.year());
    let steps = lines.iter().map(|line| bare(line, language)).collect();
    waterfall(&waterfall::Props {
        id: "bridge-picture".into(),
        summary: AttrValue::default(),
        document_label: language.document().into(),
        steps,
        language,
    })
}

fn step(line: &Line, props: &Props, language: Language) -> Step {
    Step {
        figure: Some(line_figure(line, label(line, language), props)),
        ..bare(line, language)
    }
}

fn bare(line: &Line, language: Language) -> Step {
    let change = line
        .document
        .and_then(|document| line.value.minus(document));
    let change = change.filter(|change| !change.is_zero());
    Step {
        key: line.id.to_string().into(),
        name: line.name.clone().into(),
        kind: line.kind,
        value: line.value,
        document: line.document,
        value_label: label(line, language).into(),
        change_label: change.map(|change| {
            let moved = write::signed_tkr(change, language);
            format!("({moved})").into()
        }),
        figure: None,
    }
}

fn label(line: &Line, language: Language) -> String {
    match line.kind {
        Kind::Total => write::tkr(line.value, language),
        Kind::Change => write::signed_tkr(line.value, language),
    }
}

fn line_figure(line: &Line, text: String, props: &Props) -> Html {
    let value = if line.negated {
        -line.value
    } else {
        line.value
    };
    figure(line.id.clone(), value, text, &props.on_explain)
}

/// The document's figure; nothing where the document has none, as of a measure that somebody added.
fn stated(line: &Line, props: &Props, language: Language) -> Html {
    let Some(document) = line.document else {
        return html! { { "–" } };
    };
    let text = match line.kind {
        Kind::Total => write::tkr(document, language),
        Kind::Change => write::signed_tkr(document, language),
    };
    let id = line.id.clone().in_document();
    let value = if line.negated { -document } else { document };
    figure(id, value, text, &props.on_explain)
}

fn table(lines: &[Line], props: &Props, language: Language) -> Html {
    let rows = lines.iter().map(|line| {
        let total = line.kind == Kind::Total;
        let document = line.document.unwrap_or_default();
        let change = line.value.minus(document).unwrap_or_default();
        html! {
            <tr key={line.id.to_string()} class={total.then_some("total")}>
                <th scope="row">{ &line.name }</th>
                <td>{ line_figure(line, label(line, language), props) }</td>
                <td>{ stated(line, props, language) }</td>
                <td><data value={plain(change)}>{ write::signed_tkr(change, language) }</data></td>
            </tr>
        }
    });
    html! {
        <div class="table-scroll" tabindex="0" role="region" aria-label={format!("{}: {}", language.in_the_table(), language.bridge())}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ language.step() }</th>
                        <th scope="col">{ language.scenario() }</th>
                        <th scope="col">{ language.document() }</th>
                        <th scope="col">{ language.difference() }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// The steps in the published order; those that are nothing, here and in the document, are left out.
fn lines(state: &Store, year: Year) -> Vec<Line> {
    let language = state.view.language;
    let by_day = names::by_day(state.baseline());
    let outcome = state.outcome.year(year);
    let moves_duties = outcome.is_some_and(|year| year.transfer != Money::ZERO);
    let mut lines = Vec::new();
    let mut push = |quantity, kind, negated| {
        let id = FigureId::whole(quantity, year);
        lines.extend(line(
            state,
            id,
            kind,
            negated,
            if quantity == Quantity::FrameCut && moves_duties {
                language.frame_and_transfers().to_owned()
            } else {
                capital(quantity_names::quantity(quantity, by_day, language))
            },
        ));
    };
    push(Quantity::Opening, Kind::Change, false);
    push(Quantity::FrameCut, Kind::Change, false);
    push(Quantity::Index, Kind::Change, false);
    push(Quantity::Covered, Kind::Change, true);
    push(Quantity::Headline, Kind::Total, false);
    push(Quantity::VolumeEffect, Kind::Change, false);
    push(Quantity::RateEffect, Kind::Change, false);
    push(Quantity::LumpEffect, Kind::Change, false);
    push(Quantity::Other, Kind::Change, false);
    push(Quantity::FollowChange, Kind::Change, true);
    push(Quantity::Required, Kind::Total, false);
    let measures = &state.outcome.inputs.measures;
    for (position, measure) in measures.iter().enumerate() {
        let id = FigureId::of(Subject::Measure(position), Quantity::Measures, year);
        lines.extend(line(
            state,
            id,
            Kind::Change,
            true,
            measure.name.to_string(),
        ));
    }
    if !measures.is_empty() {
        let id = FigureId::whole(Quantity::Remaining, year);
        let name = capital(quantity_names::quantity(
            Quantity::Remaining,
            true,
            language,
        ));
        lines.extend(line(state, id, Kind::Total, false, name));
    }
    lines
}

fn line(state: &Store, id: FigureId, kind: Kind, negated: bool, name: String) -> Option<Line> {
    let explainer = state.explainer();
    let signed = |value: Decimal| if negated { -value } else { value };
    let value = signed(explainer.value(&id)?);
    let document = explainer.value(&id.clone().in_document()).map(signed);
    let optional = matches!(
        id.quantity,
        Quantity::Opening
            | Quantity::Covered
            | Quantity::Other
            | Quantity::FollowChange
            | Quantity::Measures
    );
    if optional && value.is_zero() && document.unwrap_or_default().is_zero() {
        return None;
    }
    Some(Line {
        id,
        name,
        kind,
        value,
        document,
        negated,
    })
}
