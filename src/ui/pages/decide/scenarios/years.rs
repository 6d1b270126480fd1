//! What remains in each year of a kept scenario.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::codec::link;
use crate::codec::record::Record;
use crate::codec::report::plain;
use crate::model::calculate::calculate;
use crate::text::balance::Balance;
use crate::text::number::write;
use crate::ui::hooks::use_store::Store;

/// What remains in each year, with whether that is balance.
pub fn years(state: &Store, id: &str, record: &Record) -> Html {
    let language = state.view.language;
    let baseline = state.baseline();
    let scenario = link::open_kept(baseline, &link::split(&record.link())).scenario;
    let Ok(outcome) = calculate(baseline, &scenario) else {
        return html! { <p class="kept-note">{ language.refused() }</p> };
    };
    let year = |(name, kr, words): (String, Decimal, String)| {
        let figure = format!("{id}.remaining.{name}");
        html! {
            <div key={name.clone()}>
                <dt>{ name }</dt>
                <dd>
                    <data value={plain(kr)} data-figure={figure}>{ write::tkr(kr, language) }</data>
                    <span class="kept-balance">{ words }</span>
                </dd>
            </div>
        }
    };
    let years = outcome.years.iter().map(|year| {
        let words = Balance::of(year.remaining).short_words(language);
        (year.year.to_string(), year.remaining.kr(), words.to_owned())
    });
    html! {
        <>
            <p class="kept-label">{ language.remaining() }</p>
            <dl class="kept-years">{ for years.map(year) }</dl>
        </>
    }
}
