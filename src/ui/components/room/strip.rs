//! The answers of a row as dots on a line, with the document's value and the median.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::chart::place::percent;
use crate::chart::strip::Strip;
use crate::state::answers::Row;

/// The answers as dots; the columns beside it say the same in figures.
pub fn strip(row: &Row) -> Html {
    let values: Vec<Decimal> = row.values.iter().flatten().copied().collect();
    let marks = [
        (row.document, ("answers-document", "-0.3125rem", "0.625rem")),
        (
            row.spread.map(|spread| spread.median),
            ("answers-median", "-0.125rem", "0.25rem"),
        ),
    ];
    let (marks, shapes): (Vec<Decimal>, Vec<_>) = (marks.into_iter())
        .filter_map(|(value, shape)| value.map(|value| (value, shape)))
        .unzip();
    let strip = Strip::of(&values, &marks);
    let ticks = (strip.marks.iter().zip(shapes)).map(|(at, (class, x, width))| {
        html! {
            <svg key={class} x={percent(*at)} overflow="visible">
                <rect {class} {x} {width} height="100%" />
            </svg>
        }
    });
    let dots = strip.dots.iter().enumerate().map(|(place, (x, y))| {
        html! { <circle key={place} class="answers-dot" cx={percent(*x)} cy={percent(*y)} r="0.25rem" /> }
    });
    html! {
        <svg class="answers-strip" width="100%" height="2.5rem" aria-hidden="true" focusable="false">
            <line class="answers-line" x1="0" x2="100%" y1="100%" y2="100%" />
            <g>{ for ticks }</g>
            <g>{ for dots }</g>
        </svg>
    }
}
