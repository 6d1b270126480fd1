//! The measures, the document's and one's own, and what each gives that is new in each year.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::tools;
use crate::codec::report::plain;
use crate::model::measure::Measure;
use crate::text::months;
use crate::text::number::write;
use crate::ui::components::take_tools::Kind;
use crate::ui::hooks::use_store::Store;

/// The table; nothing where there are no measures.
pub fn measures(state: &Store) -> Html {
    let language = state.view.language;
    let measures = &state.outcome.inputs.measures;
    if measures.is_empty() {
        return html! { <section key="measures" hidden=true></section> };
    }
    let title = language.paper_measures();
    let years = &state.outcome.years;
    let head = years
        .iter()
        .map(|year| html! { <th key={year.year.0} scope="col">{ year.year.to_string() }</th> });
    let cell = |place: usize, kr: Decimal| {
        html! { <td key={place}><data value={plain(kr)}>{ write::whole_tkr(kr, language) }</data></td> }
    };
    let row = |(place, measure): (usize, &Measure)| {
        let news = years.iter().enumerate().map(|(column, year)| {
            let news = year
                .measure_effects
                .get(place)
                .map_or(Decimal::ZERO, |news| news.kr());
            cell(column, news)
        });
        html! {
            <tr key={place}>
                <th scope="row">{ measure.name.to_string() }</th>
                <td><data value={plain(measure.full_year.kr())}>{ write::whole_tkr(measure.full_year.kr(), language) }</data></td>
                <td class="paper-word">{ format!("{} {}", months::name(measure.start, language), measure.year) }</td>
                { for news }
            </tr>
        }
    };
    html! {
        <section key="measures">
            <h3 id="paper-measures-title">{ title }</h3>
            <div class="table-scroll" tabindex="0" role="region" aria-label={format!("{}: {title}", language.in_the_table())}>
                <table id="paper-measures" class="paper-table">
                    <thead><tr>
                        <th scope="col">{ language.paper_measure() }</th>
                        <th scope="col">{ language.paper_full_year() }</th>
                        <th scope="col" class="paper-word">{ language.paper_from() }</th>
                        { for head }
                    </tr></thead>
                    <tbody>
                        { for measures.iter().enumerate().map(row) }
                        <tr key="sum" class="total">
                            <th scope="row">{ language.paper_sum() }</th>
                            <td></td><td></td>
                            { for years.iter().enumerate().map(|(place, year)| cell(place, year.measures.kr())) }
                        </tr>
                    </tbody>
                </table>
            </div>
            { tools(state, ("#paper-measures", "measures"), title, Kind::Table) }
        </section>
    }
}
