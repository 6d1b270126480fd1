//! What people sent back, side by side: for each result and lever how far the answers lie apart.

use std::rc::Rc;

use rust_decimal::Decimal;
use yew::prelude::*;

use super::strip::strip;
use crate::codec::link;
use crate::codec::report::plain;
use crate::data::document::Document;
use crate::model::baseline::Baseline;
use crate::model::scenario::{Carry, Scenario};
use crate::model::year::Year;
use crate::state::answers::{Row, rows};
use crate::text::language::Language;
use crate::text::notice::LinkNotice;
use crate::text::number::write;
use crate::text::value::lever_number;
use crate::text::{change, names};

/// Columns of single answers are shown up to so many.
const COLUMNS: [&str; 6] = ["A", "B", "C", "D", "E", "F"];

/// What the answers need to be drawn.
pub struct Props<'a> {
    /// The document that they answer on.
    pub document: &'a Document,
    /// Their links, in the order that they are shown in.
    pub links: &'a [Rc<str>],
    /// The chosen year.
    pub year: Year,
    /// The language.
    pub language: Language,
    /// Whether care days are shown as placements.
    pub placements: bool,
}

/// The links that could be opened, and how many could not or in part alone.
#[derive(Default)]
struct Opened {
    scenarios: Vec<Scenario>,
    left_out: usize,
    partly: usize,
}

/// The table; what to do where there are no answers.
pub fn answers(props: &Props<'_>) -> Html {
    let (baseline, language) = (&props.document.baseline, props.language);
    let opened = open(baseline, props.links);
    let count = opened.scenarios.len();
    let left_out = note(opened.left_out, Language::answers_left_out, language);
    if count == 0 {
        return html! {
            <div class="answers-none">
                <p>{ language.answers_none() }</p>
                <p class="answers-note">{ language.answers_none_do() }</p>
                { left_out }
            </div>
        };
    }
    let columns = COLUMNS.get(..count).unwrap_or_default();
    let rows = rows(baseline, &opened.scenarios, props.year);
    let unseen = |answer: &Scenario| !answer.measures.is_empty() || answer.carry != Carry::Balanced;
    let more = (opened.scenarios.iter().any(unseen)).then(|| language.answers_more());
    html! {
        <>
            <div class="table-scroll" tabindex="0" role="group" aria-label={language.answers_caption(count)}>
                <table class="answers">
                    <caption>
                        <strong>{ language.answers_caption(count) }</strong>{ " " }{ language.answers_key() }
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{ language.answers_what() }</th>
                            <th scope="col" class="answers-spread">{ language.answers_spread() }</th>
                            <th scope="col">{ language.document() }</th>
                            <th scope="col">{ language.answers_median() }</th>
                            <th scope="col">{ language.answers_range() }</th>
                            { for columns.iter().map(|letter| html! { <th key={*letter} scope="col">{ *letter }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for rows.iter().map(|row| line(props, row, columns)) }</tbody>
                </table>
            </div>
            { for more.map(|words| html! { <p class="answers-note">{ words }</p> }) }
            { note(opened.partly, Language::answers_partly, language) }
            { left_out }
        </>
    }
}

fn open(baseline: &Baseline, links: &[Rc<str>]) -> Opened {
    let mut opened = Opened::default();
    for text in links {
        let split = link::split(text);
        let found = link::open(baseline, &split);
        let fails = |notice: &LinkNotice| matches!(notice, LinkNotice::NotCalculable { .. });
        if split.baseline != baseline.id.as_str() || found.notices.iter().any(fails) {
            opened.left_out = opened.left_out.saturating_add(1);
            continue;
        }
        if !found.notices.is_empty() {
            opened.partly = opened.partly.saturating_add(1);
        }
        opened.scenarios.push(found.scenario);
    }
    opened
}

fn note(count: usize, words: fn(Language, usize) -> String, language: Language) -> Html {
    let said = (count > 0).then(|| words(language, count));
    html! { { for said.map(|words| html! { <p class="answers-note">{ words }</p> }) } }
}

fn line(props: &Props<'_>, row: &Row, columns: &[&str]) -> Html {
    let (baseline, language) = (&props.document.baseline, props.language);
    let (name, unit, key) = match &row.lever {
        Some(lever) => {
            let volume = change::volume_as(baseline, lever, props.placements);
            let unit = names::lever_unit(baseline, lever, volume, language);
            let name = names::lever(baseline, lever, language);
            (name, unit, lever.to_string())
        }
        None => {
            let name = format!("{} {}", language.remaining(), row.year);
            (name, "tkr", format!("remaining.{}", row.year))
        }
    };
    let number = |value: Decimal| match &row.lever {
        Some(lever) => {
            let volume = change::volume_as(baseline, lever, props.placements);
            lever_number(value, lever.unit(), volume, language)
        }
        None => write::whole_tkr(value, language),
    };
    let cell = |value: Option<Decimal>| {
        value.map_or_else(
            || html! { { "–" } },
            |value| html! { <data value={plain(value)}>{ number(value) }</data> },
        )
    };
    let range = row
        .spread
        .map(|spread| language.answers_from_to(&number(spread.least), &number(spread.most)));
    let single = columns.iter().zip(&row.values);
    html! {
        <tr key={key}>
            <th scope="row">{ name }{ " " }<span class="answers-unit">{ unit }</span></th>
            <td class="answers-spread">{ strip(row) }</td>
            <td>{ cell(row.document) }</td>
            <td class="answers-median-value">{ cell(row.spread.map(|spread| spread.median)) }</td>
            <td>{ range.unwrap_or_else(|| "–".to_owned()) }</td>
            { for single.map(|(letter, value)| html! { <td key={*letter}>{ cell(*value) }</td> }) }
        </tr>
    }
}
