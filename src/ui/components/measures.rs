//! The measures: the document's, one's own, a new one, and what they come to year by year.

use yew::prelude::*;

use super::figure::figure;
use super::fold::Fold;
use super::measure_fields::MeasureFields;
use super::nature::nature;
use super::term::term;
use crate::model::figure::{FigureId, Quantity, Subject};
use crate::model::lever::Nature;
use crate::model::outcome::YearOutcome;
use crate::platform::window;
use crate::state::action::Action;
use crate::text::balance::{Balance, reached_sentence};
use crate::text::change;
use crate::text::number::write;
use crate::ui::hooks::use_store::Store;

/// What [`measures`] draws.
pub struct Props<'a> {
    /// The state.
    pub state: &'a Store,
    /// What the person does.
    pub on_action: &'a Callback<Action>,
    /// Asks for an explanation.
    pub on_explain: &'a Callback<FigureId>,
}

/// Where the focus goes when a measure is gone.
const HEADING: &str = "group-measures";

/// The measures.
pub fn measures(props: &Props) -> Html {
    let state = props.state;
    let language = state.view.language;
    let stated = &state.baseline().measures;
    let of_document = stated.iter().enumerate().map(|(place, measure)| {
        html! {
            <li key={format!("stated-{place}")} class="measure">
                <p>
                    <span class="tag tag-stated">{ language.of_the_document() }</span>
                    { " " }{ change::measure(measure, None, language) }
                </p>
                { effects(props, place) }
            </li>
        }
    });
    let own = state.scenario.measures.iter().enumerate();
    let own = own.map(|(place, measure)| {
        let on_remove = props.on_action.reform(move |_: MouseEvent| {
            // The pressed button goes with its measure: the focus goes to the heading, not to nowhere.
            let _ = window::focus(HEADING);
            Action::RemoveMeasure(place)
        });
        let label = format!("{}: {}", language.remove(), measure.name);
        html! {
            <li key={place} class="measure">
                <MeasureFields state={state.clone()} place={Some(place)} on_action={props.on_action.clone()} />
                <div class="measure-foot">
                    { effects(props, stated.len().saturating_add(place)) }
                    <button type="button" class="button button-quiet" aria-label={label} onclick={on_remove}>
                        { language.remove() }
                    </button>
                </div>
            </li>
        }
    });
    let none = state.outcome.inputs.measures.is_empty();
    html! {
        <section key="measures" class="card lever-group" aria-labelledby={HEADING}>
            <div class="lever-group-head">
                <h3 id={HEADING} tabindex="-1">{ language.measures() }</h3>
                { term("atgard", language.measures(), language) }
                { nature(Nature::Decision, language) }
            </div>
            <ul class="measure-list" role="list" hidden={none}>{ for of_document }{ for own }</ul>
            <Fold class="fold" waits=true summary={html! { { language.add_measure() } }}>
                <p class="card-intro">{ language.measures_intro() }</p>
                <MeasureFields state={state.clone()} place={None::<usize>} on_action={props.on_action.clone()} />
            </Fold>
            <div hidden={none}>{ for (!none).then(|| by_year(props)) }</div>
        </section>
    }
}

/// What a measure gives that is new, in the years where it is anything.
fn effects(props: &Props, place: usize) -> Html {
    let language = props.state.view.language;
    let explainer = props.state.explainer();
    let years = props.state.outcome.years.iter().filter_map(|year| {
        let id = FigureId::of(Subject::Measure(place), Quantity::Measures, year.year);
        let value = explainer.value(&id).filter(|value| !value.is_zero())?;
        let text = write::tkr(value, language);
        Some(html! {
            <span key={year.year.0}>{ format!(" {}: ", year.year) }{ figure(id, value, text, props.on_explain) }</span>
        })
    });
    html! { <p class="measure-effects">{ language.measure_new_effect() }{ for years }</p> }
}

fn by_year(props: &Props) -> Html {
    let state = props.state;
    let language = state.view.language;
    let years = &state.outcome.years;
    let explainer = state.explainer();
    let cell = |year: &YearOutcome, quantity| {
        let id = FigureId::whole(quantity, year.year);
        let value = explainer.value(&id).unwrap_or_default();
        let text = write::whole_tkr(value, language);
        html! { <td key={year.year.0}>{ figure(id, value, text, props.on_explain) }</td> }
    };
    let row = |(quantity, name)| {
        html! {
            <tr key={name}>
                <th scope="row">{ name }</th>
                { for years.iter().map(|year| cell(year, quantity)) }
            </tr>
        }
    };
    let rows = [
        (Quantity::Required, language.required()),
        (Quantity::Measures, language.new_measures()),
        (Quantity::Remaining, language.remaining()),
    ];
    let title = language.measures_by_year();
    html! {
        <>
            <div class="table-scroll" tabindex="0" role="region" aria-label={title}>
                <table class="measure-years">
                    <caption class="visually-hidden">{ title }{ " (tkr)" }</caption>
                    <thead><tr>
                        <th scope="col">{ "tkr" }</th>
                        { for years.iter().map(|year| html! { <th key={year.year.0} scope="col">{ year.year.0 }</th> }) }
                    </tr></thead>
                    <tbody>
                        { for rows.into_iter().map(row) }
                        <tr key="standing" class="measure-standing">
                            <th scope="row">{ language.standing() }</th>
                            { for years.iter().map(|year| html! {
                                <td key={year.year.0}>{ Balance::of(year.remaining).words(language) }</td>
                            }) }
                        </tr>
                    </tbody>
                </table>
            </div>
            <p class="card-note">{ reached_sentence(&state.outcome, language) }</p>
        </>
    }
}
