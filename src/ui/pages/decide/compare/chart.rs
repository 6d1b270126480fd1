//! What remains, year by year, of all columns on one scale; told apart by pattern and number, not by colour alone.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::{Shown, Sides};
use crate::chart::compare::{Bar, Grouped};
use crate::chart::place::percent;
use crate::text::number::write;
use crate::ui::components::take_tools::Kind;

/// The most steps of the axis.
const STEPS: u16 = 4;

/// The chart; the table above has its figures.
pub fn chart(sides: &Sides) -> Html {
    let language = sides.view.state.view.language;
    let years: Vec<_> = sides.view.state.baseline().years.calculated().collect();
    let values: Vec<Vec<Decimal>> = (years.iter())
        .map(|year| {
            let of = |shown: &Shown| {
                let found = shown.state.outcome.year(*year);
                found.map(|year| year.remaining.kr()).unwrap_or_default()
            };
            sides.shown.iter().map(of).collect()
        })
        .collect();
    let grouped = Grouped::of(&values, STEPS, Decimal::ONE_THOUSAND);
    let ticks = grouped.ticks.iter().map(|(amount, height)| {
        let class = if amount.is_zero() {
            "compare-zero"
        } else {
            "compare-tick"
        };
        let y = percent(*height);
        html! {
            <g key={amount.to_string()}>
                <line {class} x1="0" x2="100%" y1={y.clone()} y2={y} />
            </g>
        }
    });
    let labels = grouped.ticks.iter().map(|(amount, height)| {
        html! {
            <text key={amount.to_string()} class="compare-label" x="100%" y={percent(*height)} text-anchor="end" dominant-baseline="middle">
                { write::whole_tkr(*amount, language) }
            </text>
        }
    });
    let bars = grouped.years.iter().zip(&years).map(|(bars, year)| {
        let bars = bars.iter().zip(sides.shown.iter()).enumerate();
        html! {
            <g key={year.0}>{ for bars.map(|(number, (bar, shown))| one(*bar, shown, number)) }</g>
        }
    });
    // Each as wide as its band: the page's policy lets no element carry a style of its own.
    let names = years.iter().map(|year| {
        html! { <span key={year.0} class="compare-year">{ year.to_string() }</span> }
    });
    let key = sides.shown.iter().enumerate().map(|(number, shown)| {
        html! {
            <li key={shown.id.clone()} class="compare-key">
                <span class={classes!("compare-mark", format!("compare-mark-{}", shown.id))} aria-hidden="true"></span>
                { format!("{} {}", number.saturating_add(1), shown.name) }
            </li>
        }
    });
    html! {
        <section class="card" aria-labelledby="compare-chart">
            <h2 id="compare-chart">{ language.compare_chart() }{ ", tkr" }</h2>
            <p class="card-intro">{ language.compare_chart_intro() }</p>
            <div class="compare-picture">
            <ul class="compare-keys">{ for key }</ul>
            <div class="compare-chart" aria-hidden="true">
                <svg class="compare-axis">{ for labels }</svg>
                <svg class="compare-plot">{ patterns() }{ for ticks }{ for bars }</svg>
                <div class="compare-years">{ for names }</div>
            </div>
            </div>
            { sides.view.take(".compare-picture", "comparison", language.compare_chart(), Kind::Picture) }
        </section>
    }
}

fn one(bar: Bar, shown: &Shown, number: usize) -> Html {
    let middle = bar.left + bar.width / 2.0;
    let (end, baseline) = if bar.below {
        (bar.top + bar.height, "hanging")
    } else {
        (bar.top, "auto")
    };
    let beyond = if bar.below { "4" } else { "-4" };
    html! {
        <g key={shown.id.clone()}>
            <rect class={classes!("compare-bar", format!("compare-bar-{}", shown.id))} x={percent(bar.left)} y={percent(bar.top)}
                width={percent(bar.width)} height={percent(bar.height)} />
            <text class="compare-label" x={percent(middle)} y={percent(end)} dy={beyond} text-anchor="middle"
                dominant-baseline={baseline}>{ number.saturating_add(1).to_string() }</text>
        </g>
    }
}

/// Fills that differ without colour: full, empty, strokes, dots.
fn patterns() -> Html {
    html! {
        <defs>
            <pattern id="compare-strokes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="compare-ground" width="6" height="6" />
                <line class="compare-stroke" x1="0" x2="0" y1="0" y2="6" />
            </pattern>
            <pattern id="compare-dots" width="6" height="6" patternUnits="userSpaceOnUse">
                <rect class="compare-ground" width="6" height="6" />
                <circle class="compare-dot" cx="3" cy="3" r="1.5" />
            </pattern>
        </defs>
    }
}
