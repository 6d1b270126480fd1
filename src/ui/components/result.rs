//! The result, always in sight: the requirement and what remains of it, a pair that is never split.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::figure::Figure;
use crate::codec::report::plain;
use crate::model::figure::{FigureId, Quantity};
use crate::model::outcome::YearOutcome;
use crate::model::year::Year;
use crate::state::action::Action;
use crate::text::language::Language;
use crate::text::number::write;
use crate::text::sentences;
use crate::ui::hooks::use_store::Store;

/// Properties of [`ResultPanel`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The state.
    pub state: Store,
    /// What the person does.
    pub on_action: Callback<Action>,
    /// Asks for an explanation.
    pub on_explain: Callback<FigureId>,
}

/// The year tabs and the pair of figures.
#[component]
pub fn ResultPanel(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let chosen = state.year();
    let tabs = state.outcome.years.iter().map(|year| {
        let onclick = {
            let (on_action, t) = (props.on_action.clone(), year.year);
            move |_| on_action.emit(Action::SetYear(t))
        };
        tab(year, year.year == chosen, language, Callback::from(onclick))
    });
    let pair = state.outcome.year(chosen).map(|year| {
        let figures = Pair { props, year };
        html! {
            <div class="result-pair">
                { figures.one(Quantity::Headline, "result-headline") }
                <span class="result-arrow" aria-hidden="true">{ "→" }</span>
                { figures.one(Quantity::Required, "result-required") }
            </div>
        }
    });
    html! {
        <section class="result" id="result" tabindex="-1" aria-label={language.result()}>
            <div class="result-years" role="group" aria-label={language.choose_year()}>{ for tabs }</div>
            { for pair }
            // The same sentence stands under the bar where the screen is too narrow for it here: one of them is shown.
            <p class="result-sentence-wide">{ sentences::result_of(&state.outcome, chosen, language) }</p>
        </section>
    }
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
                    { whole_tkr(year.headline.kr(), language) }
                </data>
                <span aria-hidden="true">{ " → " }</span>
                <span class="visually-hidden">{ format!(", {} ", language.required()) }</span>
                <data value={plain(year.required.kr())} data-figure={required.to_string()}>
                    { whole_tkr(year.required.kr(), language) }
                </data>
            </span>
        </button>
    }
}

fn whole_tkr(kr: Decimal, language: Language) -> String {
    let tkr = kr.checked_div(Decimal::ONE_THOUSAND).unwrap_or_default();
    write::decimal(tkr, 0, language)
}

struct Pair<'a> {
    props: &'a Props,
    year: &'a YearOutcome,
}

impl Pair<'_> {
    fn one(&self, quantity: Quantity, class: &'static str) -> Html {
        let state = &self.props.state;
        let language = state.view.language;
        let id = FigureId::whole(quantity, self.year.year);
        let value = match quantity {
            Quantity::Headline => self.year.headline.kr(),
            _ => self.year.required.kr(),
        };
        let name = match quantity {
            Quantity::Headline => language.headline(),
            _ => language.required(),
        };
        html! {
            <div class={classes!("result-one", class)}>
                <p class="result-name">{ name }</p>
                <p class="result-figure">
                    <Figure {id} {value} text={write::tkr(value, language)} on_explain={self.props.on_explain.clone()} />
                </p>
                <p class="result-note">{ note(state, quantity, self.year.year, value) }</p>
            </div>
        }
    }
}

/// What the document says of the figure, and how far it was moved.
fn note(state: &Store, quantity: Quantity, year: Year, value: Decimal) -> String {
    let language = state.view.language;
    let id = FigureId::whole(quantity, year);
    let document = state.explainer().value(&id.clone().in_document());
    let change = document.and_then(|document| value.checked_sub(document));
    let of_document = match (state.document.claim(&id), document) {
        (Some(claim), _) => {
            let stated = write::tkr(claim.value.kr(), language);
            format!("{} {stated}", language.document_states())
        }
        (None, Some(document)) => {
            let computed = write::tkr(document, language);
            format!("{} {computed}", language.in_document())
        }
        (None, None) => String::new(),
    };
    match change {
        Some(change) if !change.is_zero() => {
            let moved = sentences::by_changes(change, language);
            format!("{of_document} · {moved}")
        }
        _ => of_document,
    }
}
