//! What the columns have otherwise, and nothing else: levers, carry mode and measures.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::Sides;
use crate::codec::report::plain;
use crate::model::lever::{Lever, Nature};
use crate::model::measure::Measure;
use crate::model::scenario::Carry;
use crate::state::view::VolumeDisplay;
use crate::text::change;
use crate::text::language::Language;
use crate::text::names;
use crate::text::value::lever_value;
use crate::ui::components::take_tools::Kind;

/// The table; a sentence where nothing differs.
pub fn inputs(sides: &Sides) -> Html {
    let language = sides.view.state.view.language;
    let rows: Vec<Html> = levers(sides)
        .into_iter()
        .chain(carry(sides))
        .chain(measures(sides))
        .collect();
    let none = rows.is_empty();
    html! {
        <section class="card" aria-labelledby="compare-inputs">
            <h2 id="compare-inputs">{ language.compare_inputs() }</h2>
            <p hidden={!none}>{ language.compare_inputs_none() }</p>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="compare-inputs" hidden={none}>
                <table class="compare-table">
                    { super::results::head(sides, language.lever()) }
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <div hidden={none}>{ sides.view.take("[aria-labelledby=compare-inputs] table", "differences", language.compare_inputs(), Kind::Table) }</div>
        </section>
    }
}

fn levers(sides: &Sides) -> Vec<Html> {
    let state = &sides.view.state;
    let (baseline, language) = (state.baseline(), state.view.language);
    let placements = state.view.volumes == VolumeDisplay::Placements;
    let mut set: BTreeMap<&Lever, ()> = BTreeMap::new();
    for shown in sides.shown.iter() {
        set.extend(shown.state.scenario.levers().map(|(lever, _)| (lever, ())));
    }
    let row = |lever: &Lever| {
        let document = || state.stated.inputs.lever_value(baseline, lever);
        let values: Vec<_> = (sides.shown.iter())
            .map(|shown| shown.state.scenario.value(lever).or_else(document))
            .collect();
        if values.windows(2).all(|pair| pair.first() == pair.last()) {
            return None;
        }
        let volume = change::volume_as(baseline, lever, placements);
        let cells = sides.shown.iter().zip(values).map(|(shown, value)| {
            let text = value.map(|value| lever_value(value, lever.unit(), volume, language));
            let figure = format!("{}.input.{lever}", shown.id);
            html! {
                <td key={shown.id.clone()}>
                    { for value.zip(text).map(|(value, text)| html! {
                        <data value={plain(value)} data-figure={figure.clone()}>{ text }</data>
                    }) }
                    { if value.is_none() { "–" } else { "" } }
                </td>
            }
        });
        let reference = sides.shown.get(sides.comparison.reference())?;
        let nature = reference.state.scenario.nature(&lever.series());
        Some(html! {
            <tr key={lever.to_string()}>
                <th scope="row">{ names::lever(baseline, lever, language) }{ " " }{ tag(nature, language) }</th>
                { for cells }
            </tr>
        })
    };
    set.into_keys().filter_map(row).collect()
}

fn tag(nature: Nature, language: Language) -> Html {
    match nature {
        Nature::Assumption => {
            html! { <span class="tag tag-assumption">{ language.assumption() }</span> }
        }
        Nature::Decision => html! { <span class="tag tag-decision">{ language.decision() }</span> },
    }
}

fn carry(sides: &Sides) -> Option<Html> {
    let language = sides.view.state.view.language;
    let carries: Vec<Carry> = (sides.shown.iter())
        .map(|shown| shown.state.scenario.carry)
        .collect();
    if carries.windows(2).all(|pair| pair.first() == pair.last()) {
        return None;
    }
    let cells = sides.shown.iter().zip(carries).map(|(shown, carry)| {
        let said = match carry {
            Carry::Balanced => language.carry_balanced(),
            Carry::Unmet => language.carry_unmet(),
        };
        html! { <td key={shown.id.clone()} class="compare-words">{ said }</td> }
    });
    Some(
        html! { <tr key="//carry"><th scope="row">{ language.carry_legend() }</th>{ for cells }</tr> },
    )
}

/// A row for each measure that not every column has.
fn measures(sides: &Sides) -> Vec<Html> {
    let language = sides.view.state.view.language;
    let mut all: Vec<&Measure> = Vec::new();
    for measure in sides
        .shown
        .iter()
        .flat_map(|shown| &shown.state.scenario.measures)
    {
        if !all.contains(&measure) {
            all.push(measure);
        }
    }
    all.sort_by(|one, other| one.name.cmp(&other.name));
    let has = |measure: &Measure| {
        let one = move |shown: &super::Shown| shown.state.scenario.measures.contains(measure);
        sides.shown.iter().map(one).collect::<Vec<bool>>()
    };
    let rows = all.into_iter().enumerate().filter_map(|(key, measure)| {
        let there = has(measure);
        if there.iter().all(|there| *there) {
            return None;
        }
        let cells = sides.shown.iter().zip(there).map(|(shown, there)| {
            let said = if there {
                change::measure_terms(measure, language)
            } else {
                "–".to_owned()
            };
            html! { <td key={shown.id.clone()} class="compare-words">{ said }</td> }
        });
        Some(html! {
            <tr key={format!("//measure-{key}")}>
                <th scope="row">
                    { format!("{} ”{}” ", language.compare_measure(), measure.name) }
                    { tag(Nature::Decision, language) }
                </th>
                { for cells }
            </tr>
        })
    });
    rows.collect()
}
