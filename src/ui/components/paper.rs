//! The meeting paper: what a committee is handed, on one to three A4 pages that stand by themselves.

mod changed;
mod committee;
mod measures;

use yew::prelude::*;

use super::bridge;
use super::plan;
use super::room::code::{self, code};
use super::take_tools::{self, Kind, take_tools};
use crate::codec::link::VERSION;
use crate::text::balance::Balance;
use crate::text::language::Language;
use crate::text::number::write;
use crate::text::{letters, names, sentences, story};
use crate::ui::hooks::use_store::Store;

/// The id of the paper.
pub const ID: &str = "paper";

/// An address longer than this is printed with a larger code.
const LONG: usize = 160;

/// What [`paper`] draws.
pub struct Props<'a> {
    /// The state.
    pub state: &'a Store,
    /// The whole address of the calculation, with what it came to.
    pub address: &'a str,
    /// The day that it is made, `2020-01-16`.
    pub date: &'a str,
}

/// The paper.
pub fn paper(props: &Props) -> Html {
    let state = props.state;
    let language = state.view.language;
    html! {
        <article id={ID} class="paper" aria-labelledby="paper-head">
            { head(props) }
            { years(state) }
            <p class="paper-lead">{ sentences::result_of(&state.outcome, state.year(), language) }</p>
            { committee::committee(state) }
            { changed::changed(state) }
            { measures::measures(state) }
            <section>
                <h3 id="paper-told">{ language.paper_told() }</h3>
                <div class="paper-told">{ for state.told().paragraphs().iter().map(|text| html! { <p key={text.clone()}>{ text }</p> }) }</div>
            </section>
            { basis(props) }
            <section>
                <h3 id="paper-bridge">{ format!("{} {}", language.bridge(), state.year()) }</h3>
                { bridge::picture(state) }
                { tools(state, ("#bridge-picture", "bridge"), &format!("{} {}", language.bridge(), state.year()), Kind::Picture) }
            </section>
            <section>
                <h3 id="paper-plan">{ if state.outcome.years.len() > 1 { language.plan() } else { language.one_year() } }</h3>
                { plan::picture(state) }
                <p class="card-note" hidden={state.outcome.inputs.measures.is_empty()}>{ language.paper_before_measures() }</p>
                { tools(state, ("#plan-chart", "plan"), language.plan(), Kind::Picture) }
            </section>
        </article>
    }
}

/// The buttons of a table or picture; not on paper.
fn tools(state: &Store, (of, name): (&'static str, &'static str), title: &str, kind: Kind) -> Html {
    take_tools(&take_tools::Props {
        of,
        name,
        title,
        kind,
        document: &state.document,
        is_changed: !state.scenario.is_document(),
        language: state.view.language,
    })
}

fn head(props: &Props) -> Html {
    let state = props.state;
    let (document, language) = (&state.document, state.view.language);
    let municipality = names::of(&document.municipality, language);
    let committee = names::of(&document.committee, language);
    html! {
        <header class="paper-header">
            <p class="paper-whose">{ format!("{municipality} · {committee}") }</p>
            <p class="paper-date">{ language.paper_made() }{ " " }<time datetime={props.date.to_owned()}>{ props.date }</time></p>
            <h2 id="paper-head">{ title(state) }</h2>
            <p class="paper-document">
                { language.source() }{ ": " }<cite>{ document.title.clone() }</cite>
                { for document.date.chars().next().map(|_| format!(", {}", document.date)) }
                { for document.reference.chars().next().map(|_| format!(", {}", document.reference)) }
            </p>
        </header>
    }
}

/// The scenario's own name, where it has one; whose it is otherwise.
fn title(state: &Store) -> String {
    let language = state.view.language;
    let whose = letters::capital(&story::whose(&state.document, language));
    match (state.scenario.is_document(), language) {
        (true, Language::Swedish) => format!("{whose}: dokumentets siffror"),
        (true, Language::English) => format!("{whose}: the document’s figures"),
        (false, Language::Swedish) => format!("{whose}: ett scenario"),
        (false, Language::English) => format!("{whose}: a scenario"),
    }
}

/// What is left in each year, before all else.
fn years(state: &Store) -> Html {
    let language = state.view.language;
    let years = state.outcome.years.iter().map(|year| {
        let balance = Balance::of(year.remaining);
        html! {
            <li key={year.year.0}>
                <span class="paper-year">{ year.year.to_string() }</span>
                <span class="paper-amount">
                    <data value={crate::codec::report::plain(year.remaining.kr())} data-figure={format!("remaining.{}", year.year)}>
                        { write::tkr(year.remaining.kr().abs(), language) }
                    </data>
                </span>
                <span>{ balance.short_words(language) }</span>
            </li>
        }
    });
    html! { <ul class="paper-years" role="list">{ for years }</ul> }
}

fn basis(props: &Props) -> Html {
    let language = props.state.view.language;
    // A long address makes a fine-grained code, which a phone reads if it is large.
    let long = (props.address.len() > LONG).then_some("paper-basis-long");
    html! {
        <section class={classes!("paper-basis", long)}>
            <div>
                <h3 id="paper-basis">{ language.paper_basis() }</h3>
                <p>{ language.paper_rounded() }</p>
                <p>{ format!("{}, {} {VERSION}. ", language.product(), model_version(language)) }<a href={props.address.to_owned()}>{ language.paper_open() }</a></p>
            </div>
            { code(&code::Props { address: props.address, language }) }
        </section>
    }
}

fn model_version(language: Language) -> &'static str {
    match language {
        Language::Swedish => "modellens version",
        Language::English => "version of the model",
    }
}
