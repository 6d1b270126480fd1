//! What one more of each is worth, year by year.

use crate::model::exact::Exact;
use crate::ui::components::take_tools::Kind;
use yew::prelude::*;

use super::Props;
use crate::codec::report::plain;
use crate::model::sensitivity::worths;
use crate::text::knobs as words;
use crate::text::number::write;

/// The table, live as the scenario changes.
pub fn worth(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let year = state.year();
    let years = || state.outcome.years.iter().map(|year| year.year);
    let heads =
        years().map(|year| html! { <th key={year.0} scope="col">{ year.to_string() }</th> });
    let all = worths(state.baseline(), &state.scenario, &state.outcome, year);
    let rows = all.iter().enumerate().map(|(place, worth)| {
        let name = words::one(state.baseline(), &state.scenario, &worth.one, language);
        let cells: Html = match &worth.effects {
            Some(effects) => (effects.iter().zip(years()))
                .map(|(effect, year)| {
                    let kr = effect.kr();
                    let figure = format!("worth.{place}.{year}");
                    html! {
                        <td key={year.0}><data value={plain(kr)} data-figure={figure}>{ small_tkr(kr, language) }</data></td>
                    }
                })
                .collect(),
            None => html! { <td class="worth-none" colspan={state.outcome.years.len().to_string()}>{ language.not_possible() }</td> },
        };
        html! { <tr key={place}><th scope="row">{ name }</th>{ cells }</tr> }
    });
    html! {
        <section class="card worth" aria-labelledby="worth-title">
            <h2 id="worth-title">{ words::asked_of(language.worth_title(), year) }</h2>
            <p class="card-intro">{ language.worth_intro() }</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label={language.worth_title()}>
                <table class="worth-table">
                    <thead><tr><th scope="col">{ language.worth_more() }</th>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            { props.take(".worth-table", "worth", language.worth_title(), Kind::Table) }
        </section>
    }
}

/// An amount with its sign: a single care day is worth less than a thousand kronor shows.
fn small_tkr(kr: rust_decimal::Decimal, language: crate::text::language::Language) -> String {
    let tkr = kr
        .over(rust_decimal::Decimal::ONE_THOUSAND)
        .unwrap_or_default();
    let decimals = match tkr.abs() {
        size if size.round_dp(2).is_zero() => 0,
        size if size < rust_decimal::Decimal::TEN => 2,
        size if size < rust_decimal::Decimal::ONE_HUNDRED => 1,
        _ => 0,
    };
    format!("{}\u{a0}tkr", write::signed(tkr, decimals, language))
}
