//! What matters most: every lever turned down and up, those that do most first.

use crate::model::exact::Exact;
use crate::ui::components::take_tools::Kind;
use rust_decimal::Decimal;
use yew::prelude::*;

use super::Props;
use super::ranges::{RANGE, Ranged, ranged, with_range};
use crate::chart::place::percent;
use crate::chart::tornado::{Pair, Tornado};
use crate::codec::report::plain;
use crate::model::knob::Knob;
use crate::model::lever::LeverUnit;
use crate::model::quantity::Money;
use crate::model::sensitivity::{Swing, around, swing};
use crate::text::language::Language;
use crate::text::number::write;
use crate::text::{knobs as words, names};
use crate::ui::components::fold::Fold;
use crate::ui::components::number_field::NumberField;
use crate::ui::pages::decide::balance::{shown_as, text};

struct Row {
    ranged: Ranged,
    swing: Swing,
    name: String,
}

/// The chart with its ranges.
pub fn tornado(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let year = state.year();
    let (turned, still): (Vec<_>, Vec<_>) =
        (ranged(props).into_iter()).partition(|ranged| !ranged.distance.is_zero());
    let mut rows: Vec<Row> = turned
        .into_iter()
        .filter_map(|ranged| row(props, ranged))
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.swing.width()));
    let ends = |row: &Row| {
        let kr = |money: Option<Money>| money.unwrap_or_default().kr();
        (kr(row.swing.low), kr(row.swing.high))
    };
    let chart = Tornado::of(&rows.iter().map(ends).collect::<Vec<_>>());
    let drawn =
        (rows.iter().zip(&chart.pairs)).map(|(row, pair)| draw(props, row, *pair, chart.zero));
    let unmoved = still.iter().map(|ranged| {
        html! {
            <li key={ranged.lever.to_string()} class="tornado-unmoved">
                <span>{ names::lever(state.baseline(), &ranged.lever, language) }</span>
                { field(props, ranged) }
            </li>
        }
    });
    let has_own = props.parts.iter().any(|(key, _)| key == RANGE);
    let on_reset = {
        let parts = props.parts.clone();
        props.on_parts.reform(move |_: MouseEvent| {
            let mut parts = (*parts).clone();
            parts.retain(|(key, _)| key != RANGE);
            parts
        })
    };
    html! {
        <section class="card tornado" aria-labelledby="view-title">
            <div class="card-head">
                <h2 id="view-title" tabindex="-1">{ words::asked_of(language.tornado_title(), year) }</h2>
                <div class="card-tools">
                    <button type="button" class="button" hidden={!has_own} onclick={on_reset}>{ language.ranges_reset() }</button>
                </div>
            </div>
            <p class="card-intro">{ language.tornado_intro() }</p>
            <div class="tornado-picture">
            <p class="tornado-key" aria-hidden="true">
                <span class="tornado-swatch tornado-down"></span>{ language.turned_down() }
                <span class="tornado-swatch tornado-up"></span>{ language.turned_up() }
            </p>
            <ol class="tornado-rows" role="list">{ for drawn }</ol>
            </div>
            { props.take(".tornado-picture", "what-matters", &words::asked_of(language.tornado_title(), year), Kind::Picture) }
            <div hidden={still.is_empty()}>
                <Fold class="fold" summary={html! { { format!("{} ({})", language.range_none_title(), still.len()) } }}>
                    <p>{ language.range_none() }</p>
                    <ul class="tornado-still">{ for unmoved }</ul>
                </Fold>
            </div>
        </section>
    }
}

fn row(props: &Props, ranged: Ranged) -> Option<Row> {
    let state = &props.state;
    let knob = Knob::Lever(ranged.lever.clone());
    let (baseline, scenario) = (state.baseline(), &state.scenario);
    let range = around(baseline, scenario, &state.outcome, &knob, ranged.distance)?;
    Some(Row {
        name: words::knob(baseline, scenario, &knob, state.view.language),
        swing: swing(
            baseline,
            scenario,
            &state.outcome,
            (knob, range),
            state.year(),
        ),
        ranged,
    })
}

fn draw(props: &Props, row: &Row, pair: Pair, zero: f64) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let knob = &row.swing.knob;
    let key = words::key(knob);
    let end = |number: Decimal, effect: Option<Money>, side: &'static str| {
        let kr = effect.unwrap_or_default().kr();
        html! {
            <span class={classes!("tornado-end", format!("tornado-end-{side}"))}>
                <span class="tornado-at">{ text(state, knob, number) }</span>
                <data value={plain(kr)} data-figure={format!("swing.{side}.{key}")}>{ write::signed_tkr(kr, language) }</data>
            </span>
        }
    };
    html! {
        <li key={key.clone()} class="tornado-row">
            <span class="tornado-name">{ &row.name }</span>
            <div class="tornado-lane">
                { end(row.swing.range.low, row.swing.low, "down") }
                <svg class="tornado-bars" width="100%" height="1.75rem" aria-hidden="true" focusable="false">
                    { bar(pair.low, zero, "tornado-down", "2") }
                    { bar(pair.high, zero, "tornado-up", "15") }
                    <line class="tornado-zero" x1={percent(zero)} x2={percent(zero)} y1="0" y2="100%" />
                </svg>
                { end(row.swing.range.high, row.swing.high, "up") }
            </div>
            <div class="tornado-range">{ field(props, &row.ranged) }</div>
        </li>
    }
}

fn bar(to: f64, zero: f64, class: &'static str, y: &'static str) -> Html {
    let (left, length) = (to.min(zero), (to - zero).abs());
    html! { <rect {class} x={percent(left)} width={percent(length)} {y} height="11" /> }
}

/// The field of a range, with where it comes from.
fn field(props: &Props, ranged: &Ranged) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let knob = Knob::Lever(ranged.lever.clone());
    let volume = shown_as(state, &knob);
    let each = match knob.unit() {
        LeverUnit::Volume => volume.units_each(),
        _ => Decimal::ONE,
    };
    let name = names::lever(state.baseline(), &ranged.lever, language);
    let on_set = {
        let (props, lever) = (props.clone(), ranged.lever.clone());
        Callback::from(move |shown: Decimal| {
            let distance = shown.abs().times_at_most(each);
            props.on_parts.emit(with_range(&props, &lever, distance));
        })
    };
    let shown = ranged.distance.over(each).unwrap_or_default();
    html! {
        <>
            <NumberField id={format!("range-{}", ranged.lever)} label={format!("{}: {name}", language.range())} quiet=true
                value={shown} decimals={2} unit={names::lever_unit(state.baseline(), &ranged.lever, volume, language)}
                limits={(Decimal::ZERO, ranged.lever.limits().1)} {language} {on_set} />
            <span class="tornado-source">{ source(ranged, language) }</span>
        </>
    }
}

fn source(ranged: &Ranged, language: Language) -> &'static str {
    if ranged.own {
        language.range_own()
    } else if ranged.distance.is_zero() {
        ""
    } else {
        language.range_document()
    }
}
