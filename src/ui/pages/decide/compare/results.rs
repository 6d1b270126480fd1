//! The results side by side: for each year and for all of them together, and how far each column is from the reference.

use crate::model::exact::Exact;
use crate::ui::components::take_tools::Kind;
use rust_decimal::Decimal;
use yew::prelude::*;

use super::{Shown, Sides};
use crate::codec::report::plain;
use crate::model::figure::{FigureId, Quantity};
use crate::model::quantity::Money;
use crate::model::year::Year;
use crate::text::balance::Balance;
use crate::text::language::Language;
use crate::text::number::write;

const ROWS: [Quantity; 6] = [
    Quantity::Headline,
    Quantity::Required,
    Quantity::Assumptions,
    Quantity::Decisions,
    Quantity::Measures,
    Quantity::Remaining,
];

fn row_name(quantity: Quantity, language: Language) -> &'static str {
    match quantity {
        Quantity::Headline => language.headline(),
        Quantity::Required => language.required(),
        Quantity::Assumptions => language.effect_assumptions(),
        Quantity::Decisions => language.effect_decisions(),
        Quantity::Measures => language.measures_new(),
        _ => language.remaining(),
    }
}

/// The head of a table: a column for each scenario.
pub fn head(sides: &Sides, first: &'static str) -> Html {
    // The number is what the chart calls the column by.
    let columns = sides.shown.iter().enumerate().map(|(place, shown)| {
        let number = place.saturating_add(1);
        html! { <th key={shown.id.clone()} scope="col">{ format!("{number}. {}", shown.name) }</th> }
    });
    html! { <thead><tr><th scope="col">{ first }</th>{ for columns }</tr></thead> }
}

/// A year's figure of a column, kr.
fn value(shown: &Shown, quantity: Quantity, year: Year) -> Decimal {
    let found = shown
        .state
        .explainer()
        .value(&FigureId::whole(quantity, year));
    found.unwrap_or_default()
}

/// A figure of all years together, kr.
fn sum(shown: &Shown, quantity: Quantity) -> Decimal {
    let years = shown.state.baseline().years.calculated();
    years.fold(Decimal::ZERO, |sum, year| {
        sum.plus_at_most(value(shown, quantity, year))
    })
}

/// The table.
pub fn results(sides: &Sides) -> Html {
    let language = sides.view.state.view.language;
    let years = sides.view.state.baseline().years.calculated();
    html! {
        <section class="card" aria-labelledby="compare-results">
            <h2 id="compare-results">{ language.compare_results() }</h2>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="compare-results">
                <table class="compare-table">
                    { head(sides, "tkr") }
                    { for years.map(|year| group(sides, Some(year))) }
                    { group(sides, None) }
                </table>
            </div>
            { sides.view.take("[aria-labelledby=compare-results] table", "comparison", language.compare_results(), Kind::Table) }
        </section>
    }
}

/// The rows of a year, or of all years together.
fn group(sides: &Sides, year: Option<Year>) -> Html {
    let language = sides.view.state.view.language;
    let title = year.map_or_else(
        || language.compare_sum().to_owned(),
        |year| year.to_string(),
    );
    let when = year.map_or_else(|| "sum".to_owned(), |year| year.to_string());
    let of = |shown: &Shown, quantity| {
        year.map_or_else(|| sum(shown, quantity), |year| value(shown, quantity, year))
    };
    let row = |quantity: Quantity| {
        let cells = sides.shown.iter().enumerate().map(|(place, shown)| {
            let kr = of(shown, quantity);
            let text = write::whole_tkr(kr, language);
            let name = format!("{}.{}.{when}", shown.id, quantity.name(true));
            let figure = match year {
                Some(year) => {
                    let id = FigureId::whole(quantity, year);
                    explained(sides, (place, id), kr, text, name)
                }
                None => html! { <data value={plain(kr)} data-figure={name}>{ text }</data> },
            };
            html! { <td key={shown.id.clone()}>{ figure }</td> }
        });
        let class = (quantity == Quantity::Remaining).then_some("total");
        html! {
            <tr key={quantity.name(true)} {class}>
                <th scope="row">{ row_name(quantity, language) }</th>
                { for cells }
            </tr>
        }
    };
    let balance = sides.shown.iter().map(|shown| {
        let words =
            Balance::of(Money::from_kr(of(shown, Quantity::Remaining))).short_words(language);
        html! { <td key={shown.id.clone()} class="compare-words">{ words }</td> }
    });
    let reference = sides.shown.get(sides.comparison.reference());
    let base = reference
        .map(|shown| of(shown, Quantity::Remaining))
        .unwrap_or_default();
    let difference = sides.shown.iter().enumerate().map(|(place, shown)| {
        let kr = of(shown, Quantity::Remaining).minus_at_most(base);
        let name = format!("{}.difference.{when}", shown.id);
        let is_reference = place == sides.comparison.reference();
        let said = if is_reference {
            html! { { "–" } }
        } else {
            html! { <data value={plain(kr)} data-figure={name}>{ write::signed_whole_tkr(kr, language) }</data> }
        };
        html! { <td key={shown.id.clone()}>{ said }</td> }
    });
    let span = sides.shown.len().saturating_add(1).to_string();
    html! {
        <tbody key={when.clone()}>
            <tr key="//title" class="compare-group"><th scope="rowgroup" colspan={span}>{ title }</th></tr>
            { for ROWS.into_iter().map(row) }
            <tr key="//balance"><th scope="row">{ language.balance_state() }</th>{ for balance }</tr>
            <tr key="//difference"><th scope="row">{ language.compare_difference() }</th>{ for difference }</tr>
        </tbody>
    }
}

fn explained(
    sides: &Sides,
    asked: (usize, FigureId),
    kr: Decimal,
    text: String,
    name: String,
) -> Html {
    let onclick = sides.on_explain.reform(move |_: MouseEvent| asked.clone());
    html! {
        <button type="button" class="figure" aria-haspopup="dialog" {onclick}>
            <data value={plain(kr)} data-figure={name}>{ text }</data>
        </button>
    }
}
