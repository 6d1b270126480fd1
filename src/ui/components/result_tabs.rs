//! The years to choose from, each with the requirement and what is left to save.

use yew::prelude::*;

use super::result::Props;
use crate::codec::report::plain;
use crate::model::figure::{FigureId, Quantity};
use crate::model::outcome::YearOutcome;
use crate::state::action::Action;
use crate::text::language::Language;
use crate::text::number::write;

/// A tab for each year, with the requirement and what remains of it.
pub fn tabs(props: &Props) -> Html {
    let state = &props.state;
    let tabs = state.outcome.years.iter().map(|year| {
        let onclick = {
            let (on_action, t) = (props.on_action.clone(), year.year);
            move |_| on_action.emit(Action::SetYear(t))
        };
        let chosen = year.year == state.year();
        tab(year, chosen, state.view.language, Callback::from(onclick))
    });
    html! { <>{ for tabs }</> }
}

fn tab(
    year: &YearOutcome,
    chosen: bool,
    language: Language,
    onclick: Callback<MouseEvent>,
) -> Html {
    let headline = FigureId::whole(Quantity::Headline, year.year);
    let required = FigureId::whole(Quantity::Required, year.year);
    html! {
        <button key={year.year.0} type="button" class="result-year" aria-pressed={chosen.to_string()} {onclick}>
            <span class="result-year-name">{ year.year.to_string() }</span>
            <span class="result-year-figures">
                <span class="visually-hidden">{ format!(" {} ", language.headline()) }</span>
                <data value={plain(year.headline.kr())} data-figure={headline.to_string()}>
                    { write::whole_tkr(year.headline.kr(), language) }
                </data>
                <span aria-hidden="true">{ " → " }</span>
                <span class="visually-hidden">{ format!(", {} ", language.required()) }</span>
                <data value={plain(year.required.kr())} data-figure={required.to_string()}>
                    { write::whole_tkr(year.required.kr(), language) }
                </data>
            </span>
        </button>
    }
}
