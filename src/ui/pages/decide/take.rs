//! What leaves the page: a workbook, a meeting paper, tables and pictures.

mod workbook;

use yew::prelude::*;

use super::Props;
use crate::codec::sum;
use crate::platform::{address, clock, window};
use crate::ui::components::bridge::{self, bridge};
use crate::ui::components::items::{self, items};
use crate::ui::components::paper::{self, paper};
use crate::ui::components::take_tools::Kind;
use workbook::Workbook;

/// The view.
#[component]
pub fn Take(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let lasting = sum::lasting(&props.here, &sum::sum(&state.outcome));
    let address = format!("{}{lasting}", address::top().unwrap_or_default());
    let [year, month, day, ..] = clock::local(clock::now());
    let date = format!("{year}-{month:02}-{day:02}");
    let on_print = |_: MouseEvent| {
        // Where the browser refuses, its own menu still prints.
        let _ = window::print();
    };
    let table = |of, name, title| props.take(of, name, title, Kind::Table);
    html! {
        <>
            <section class="card take" aria-labelledby="view-title">
                <h2 id="view-title" tabindex="-1">{ language.take_title() }</h2>
                <p class="card-intro">{ language.take_intro() }</p>
                <Workbook state={state.clone()} address={address.clone()} date={date.clone()} lasting={lasting.clone()} />
                <h3>{ language.paper_title() }</h3>
                <p class="card-intro">{ language.paper_intro() }</p>
                <div class="take-actions">
                    <button type="button" class="button button-main" onclick={on_print}>{ language.paper_print() }</button>
                    <div class="take-tools" data-of={format!("#{}", paper::ID)} data-copied={language.take_copied()}
                        data-refused={language.take_refused()} data-failed={language.take_failed()}>
                        <button type="button" class="button" data-take="copy">{ language.paper_copy() }</button>
                        <span class="take-status" role="status"></span>
                    </div>
                </div>
            </section>
            <div class="paper-sheet">
                { paper(&paper::Props { state, address: &address, date: &date }) }
            </div>
            <section class="card take" aria-labelledby="take-more">
                <h2 id="take-more">{ language.take_more() }</h2>
                <p class="card-intro">{ language.take_more_intro() }</p>
                <h3>{ language.bridge() }</h3>
                { table(".bridge table", "bridge", language.bridge()) }
                <h3>{ language.items() }</h3>
                { table(".items-table", "items", language.items()) }
            </section>
            <div class="take-more">
                { bridge(&bridge::Props { state: state.clone(), on_explain: props.on_explain.clone(), whole: true }) }
                { items(&items::Props { state: state.clone(), on_explain: props.on_explain.clone(), rows: usize::MAX }) }
            </div>
        </>
    }
}
