//! The result, always in sight: the requirement and what remains of it, a pair that is never split.

use crate::model::exact::Exact;
use rust_decimal::Decimal;
use yew::prelude::*;

use super::effects_apart::result_sentence;
use super::figure::figure;
use super::result_tabs::tabs;
use super::term::term;
use crate::model::figure::{FigureId, Quantity};
use crate::model::outcome::YearOutcome;
use crate::state::action::Action;
use crate::text::language::Language;
use crate::text::number::write;
use crate::text::sentences;
use crate::ui::hooks::use_store::Store;

/// A figure of more characters than this is set smaller: ”22 209 tkr” is.
const LONG: usize = 9;

/// What [`result_panel`] draws.
pub struct Props {
    /// The state.
    pub state: Store,
    /// What the person does.
    pub on_action: Callback<Action>,
    /// Asks for an explanation.
    pub on_explain: Callback<FigureId>,
}

/// The year tabs and the pair of figures.
pub fn result_panel(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let chosen = state.year();
    let pair = state.outcome.year(chosen).map(|year| {
        let figures = Pair { props, year };
        html! {
            <div class={classes!("result-pair", figures.is_long().then_some("result-long"))}>
                { figures.one(Quantity::Headline, "result-headline") }
                <span class="result-arrow" aria-hidden="true">{ "→" }</span>
                { figures.one(Quantity::Required, "result-required") }
            </div>
        }
    });
    html! {
        <section class="result" id="result" tabindex="-1" aria-label={language.result()}>
            <div class="result-years" role="group" aria-label={language.choose_year()}>{ tabs(props) }</div>
            { for pair }
            // The same sentence stands under the bar where the screen is too narrow for it here: one of them is shown.
            <p class="result-sentence-wide">{ result_sentence(state, &props.on_explain) }</p>
        </section>
    }
}

struct Pair<'a> {
    props: &'a Props,
    year: &'a YearOutcome,
}

impl Pair<'_> {
    /// Whether one of the two is long: they are one size, so that they are read as a pair.
    fn is_long(&self) -> bool {
        let language = self.props.state.view.language;
        let both = [self.year.headline, self.year.required];
        let lengths = both.map(|money| write::tkr(money.kr(), language).chars().count());
        lengths.into_iter().any(|length| length > LONG)
    }

    /// What remains once the measures are counted, where there are any.
    fn after_measures(&self) -> Html {
        let state = &self.props.state;
        let language = state.view.language;
        if state.outcome.inputs.measures.is_empty() {
            return Html::default();
        }
        let id = FigureId::whole(Quantity::Remaining, self.year.year);
        let value = self.year.remaining.kr();
        html! {
            <p>
                { language.after_measures() }
                { " " }
                <strong>
                    { figure(id, value, write::tkr(value, language), &self.props.on_explain) }
                </strong>
            </p>
        }
    }

    fn one(&self, quantity: Quantity, class: &'static str) -> Html {
        let state = &self.props.state;
        let language = state.view.language;
        let id = FigureId::whole(quantity, self.year.year);
        let claimed = id.clone();
        let value = match quantity {
            Quantity::Headline => self.year.headline.kr(),
            _ => self.year.required.kr(),
        };
        let text = write::tkr(value, language);
        let (name, glossed) = match quantity {
            Quantity::Headline => (language.headline(), "krav-fran-ram-och-index"),
            _ => (language.required(), "kvar-att-spara"),
        };
        html! {
            <div class={classes!("result-one", class)}>
                <p class="result-name">{ name }{ " " }{ term(glossed, name, language) }</p>
                <p class="result-figure">
                    { figure(id, value, text, &self.props.on_explain) }
                </p>
                <p class="result-note">{ document_note(self.props, &claimed, language) }</p>
                <p class="result-note">{ change_note(state, &claimed, value) }</p>
                <div class="result-after">{ for (quantity == Quantity::Required).then(|| self.after_measures()) }</div>
            </div>
        }
    }
}

/// What the document says of the figure: as it states it, or as its own figures give it.
fn document_note(props: &Props, id: &FigureId, language: Language) -> Html {
    let state = &props.state;
    if let Some(claim) = state.document.claim(id) {
        let stated = write::tkr(claim.value.kr(), language);
        return html! { { format!("{} {stated}", language.document_states()) } };
    }
    let id = id.clone().in_document();
    let document = state.explainer().value(&id);
    document.map_or_else(Html::default, |value| {
        let text = write::tkr(value, language);
        html! {
            <>
                { language.in_document() }
                { " " }
                { figure(id, value, text, &props.on_explain) }
            </>
        }
    })
}

/// How far the changes moved the figure, and from where. Its line is there before anything is changed, so that the
/// bar does not grow under somebody's hand.
fn change_note(state: &Store, id: &FigureId, value: Decimal) -> String {
    let language = state.view.language;
    let document = state.explainer().value(&id.clone().in_document());
    match document {
        Some(document) if document != value => {
            let change = value.minus_at_most(document);
            sentences::moved_from(change, document, language)
        }
        _ => language.unmoved().to_owned(),
    }
}
