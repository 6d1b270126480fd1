//! The result in one slim bar: a tab for each year, and for the chosen one the way from the requirement to what remains.

use yew::prelude::*;

use super::figure::figure;
use super::result_tabs::tabs;
use crate::model::figure::{FigureId, Quantity};
use crate::text::number::write;

/// What [`result_strip`] draws: the same as the calculator's result.
pub use super::result::Props;

/// The year tabs and the figures of the chosen year.
pub fn result_strip(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let steps = [
        (Quantity::Headline, language.headline()),
        (Quantity::Required, language.required()),
        (Quantity::Remaining, language.remaining()),
    ];
    let explainer = state.explainer();
    let one = |(quantity, name): (Quantity, &'static str)| {
        let id = FigureId::whole(quantity, state.year());
        let value = explainer.value(&id).unwrap_or_default();
        html! {
            <div key={name} class="result-strip-one">
                <dt>{ name }</dt>
                <dd>{ figure(id, value, write::tkr(value, language), &props.on_explain) }</dd>
            </div>
        }
    };
    html! {
        <section class="result-strip" aria-label={language.result()}>
            <div class="result-years" role="group" aria-label={language.choose_year()}>{ tabs(props) }</div>
            <dl class="result-strip-figures">{ for steps.into_iter().map(one) }</dl>
        </section>
    }
}
