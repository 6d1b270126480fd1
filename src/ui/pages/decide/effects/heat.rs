//! Two levers at once: what remains for every pair of numbers, as a table with shades.

use crate::model::exact::Exact;
use crate::ui::components::take_tools::Kind;
use rust_decimal::Decimal;
use yew::prelude::*;

use super::Props;
use super::ranges::{levers, usual_step};
use crate::codec::link_value;
use crate::codec::report::plain;
use crate::model::knob::Knob;
use crate::model::lever::{Lever, LeverUnit};
use crate::model::quantity::Money;
use crate::model::sensitivity::{Axis, table};
use crate::state::action::Action;
use crate::text::balance::Balance;
use crate::text::names;
use crate::text::number::write;
use crate::ui::components::number_field::NumberField;
use crate::ui::pages::decide::balance::{shown_as, text};

/// The keys of both sides in the link: `rows=index.2020~1`, lever and step.
const SIDES: [&str; 2] = ["rows", "columns"];

/// Steps to each side of the present number.
const STEPS: i64 = 3;

/// A side: a lever and the step from number to number, in its unit.
#[derive(Clone, PartialEq)]
struct Side {
    lever: Lever,
    step: Decimal,
}

/// The table with its two choices of lever.
pub fn heat(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let (baseline, year) = (state.baseline(), state.year());
    let known = levers(state);
    let [Some(rows), Some(columns)] = [0, 1].map(|side| chosen(props, &known, side)) else {
        return Html::default();
    };
    let axes = (axis(props, &rows), axis(props, &columns));
    let cells = table(baseline, &state.scenario, (&axes.0, &axes.1), year);
    let amounts = cells
        .iter()
        .flatten()
        .flatten()
        .map(|money| money.kr().abs());
    let most = amounts.fold(Decimal::ZERO, Decimal::max);
    let now = [&rows.lever, &columns.lever]
        .map(|lever| state.outcome.inputs.lever_value(baseline, lever));
    let name = |side: &Side| names::lever(baseline, &side.lever, language);
    let number = |axis: &Axis, number: Decimal| text(state, &axis.knob, number);
    let heads = (axes.1.numbers.iter())
        .map(|at| html! { <th key={at.to_string()} scope="col">{ number(&axes.1, *at) }</th> });
    let lines = (axes.0.numbers.iter().zip(&cells)).map(|(row, cells)| {
        let line = (axes.1.numbers.iter().zip(cells)).map(|(column, cell)| {
            let here = now == [Some(*row), Some(*column)];
            let set = [(&rows.lever, *row), (&columns.lever, *column)].map(|(lever, value)| Action::SetLever {
                lever: lever.clone(),
                value,
                continues: false,
            });
            let label = format!("{} {}, {} {}", name(&rows), number(&axes.0, *row), name(&columns), number(&axes.1, *column));
            draw(props, *cell, most, here, label, set)
        });
        html! { <tr key={row.to_string()}><th scope="row">{ number(&axes.0, *row) }</th>{ for line }</tr> }
    });
    html! {
        <section class="card heat" aria-labelledby="heat-title">
            <h2 id="heat-title">{ format!("{} {year}", language.table_title()) }</h2>
            <p class="card-intro">{ language.table_intro() }{ " " }{ language.heat_key() }</p>
            <div class="heat-sides">
                { side(props, &known, &rows, 0) }
                { side(props, &known, &columns, 1) }
            </div>
            <div class="table-scroll" tabindex="0" role="region" aria-label={language.table_title()}>
                <table class="heat-table">
                    <caption class="visually-hidden">{ format!("{}: {}; {}: {}", language.rows(), name(&rows), language.columns_of_table(), name(&columns)) }</caption>
                    <thead>
                        <tr><td></td><th class="heat-across" colspan={axes.1.numbers.len().to_string()} scope="colgroup">{ name(&columns) }</th></tr>
                        <tr><th scope="col">{ name(&rows) }</th>{ for heads }</tr>
                    </thead>
                    <tbody>{ for lines }</tbody>
                </table>
            </div>
            { props.take(".heat-table", "two-levers", language.table_title(), Kind::Table) }
        </section>
    }
}

/// The numbers of a side: the present one and some to each side, within what the lever takes.
fn axis(props: &Props, side: &Side) -> Axis {
    let state = &props.state;
    let now = (state.outcome.inputs).lever_value(state.baseline(), &side.lever);
    let (least, most) = side.lever.limits();
    let mut numbers: Vec<Decimal> = (-STEPS..=STEPS)
        .filter_map(|step| now?.plus(side.step.times(Decimal::from(step))?))
        .filter(|number| *number >= least && *number <= most)
        .collect();
    numbers.dedup();
    Axis {
        knob: Knob::Lever(side.lever.clone()),
        numbers,
    }
}

/// What the link says of a side, or index by the first volume: the pair that committees ask for.
fn chosen(props: &Props, known: &[Lever], place: usize) -> Option<Side> {
    let key = SIDES.get(place)?;
    let written = props.parts.iter().find(|(name, _)| name == key);
    let of_link = written.and_then(|(_, value)| {
        let (lever, step) = value.split_once('~').unwrap_or((value, ""));
        let lever = known
            .iter()
            .find(|known| known.to_string() == lever)?
            .clone();
        let step = link_value::decimal(step).filter(|step| *step > Decimal::ZERO);
        Some(Side {
            step: step.unwrap_or_else(|| usual_step(&props.state, &lever)),
            lever,
        })
    });
    let usual = || {
        let index = |lever: &&Lever| matches!(lever, Lever::Index(_));
        let volume = |lever: &&Lever| matches!(lever, Lever::Volume(..));
        let wanted = match place {
            0 => known.iter().find(index),
            _ => known
                .iter()
                .find(volume)
                .or_else(|| known.iter().find(|lever| !index(lever))),
        };
        wanted.map(|lever| Side {
            lever: lever.clone(),
            step: usual_step(&props.state, lever),
        })
    };
    of_link.or_else(usual)
}

fn side(props: &Props, known: &[Lever], side: &Side, place: usize) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let (baseline, key) = (
        state.baseline(),
        SIDES.get(place).copied().unwrap_or_default(),
    );
    let legend = match place {
        0 => language.rows(),
        _ => language.columns_of_table(),
    };
    let write_side = {
        let (parts, on_parts) = (props.parts.clone(), props.on_parts.clone());
        move |value: String| {
            let mut now = (*parts).clone();
            now.retain(|(name, _)| name != key);
            now.push((key.to_owned(), value));
            on_parts.emit(now);
        }
    };
    let onchange = {
        let write_side = write_side.clone();
        move |event: Event| {
            let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
            write_side(select.value());
        }
    };
    let knob = Knob::Lever(side.lever.clone());
    let volume = shown_as(state, &knob);
    let each = match knob.unit() {
        LeverUnit::Volume => volume.units_each(),
        _ => Decimal::ONE,
    };
    let on_step = {
        let lever = side.lever.to_string();
        Callback::from(move |shown: Decimal| {
            let step = shown.times_at_most(each).normalize();
            write_side(format!("{lever}~{step}"));
        })
    };
    let options = known.iter().map(|lever| {
        let value = lever.to_string();
        html! { <option key={value.clone()} selected={*lever == side.lever} {value}>{ names::lever(baseline, lever, language) }</option> }
    });
    let id = format!("heat-{key}");
    html! {
        <fieldset class="heat-side">
            <legend>{ legend }</legend>
            <label class="visually-hidden" for={id.clone()}>{ format!("{legend}: {}", language.lever()) }</label>
            <select {id} {onchange}>{ for options }</select>
            <NumberField id={format!("heat-{key}-step")} label={language.step_size()} value={side.step.over(each).unwrap_or_default()}
                decimals={2} unit={names::lever_unit(baseline, &side.lever, volume, language)}
                limits={(Decimal::new(1, 2), side.lever.limits().1)} {language} on_set={on_step} />
        </fieldset>
    }
}

/// Shades to each side of balance.
const SHADES: i64 = 4;

fn draw(
    props: &Props,
    cell: Option<Money>,
    most: Decimal,
    here: bool,
    label: String,
    set: [Action; 2],
) -> Html {
    let language = props.state.view.language;
    let Some(remaining) = cell else {
        return html! { <td>{ "–" }</td> };
    };
    let kr = remaining.kr();
    let share = kr.abs().over(most).unwrap_or_default();
    let shade = (share.times_at_most(Decimal::from(SHADES))).ceil();
    let side = match Balance::of(remaining) {
        Balance::Even => "heat-even".to_owned(),
        Balance::Short(_) => format!("heat-short-{shade}"),
        Balance::Over(_) => format!("heat-over-{shade}"),
    };
    let words = Balance::of(remaining).words(language);
    let on_action = props.on_action.clone();
    let onclick = move |_: MouseEvent| {
        set.iter()
            .cloned()
            .for_each(|action| on_action.emit(action))
    };
    html! {
        <td class={classes!("heat-cell", side, here.then_some("heat-here"))}>
            <button type="button" aria-label={format!("{}: {label}: {words}", language.try_it())} aria-current={here.then_some("true")} {onclick}>
                <data value={plain(kr)}>{ write::whole_tkr(kr, language) }</data>
            </button>
        </td>
    }
}
