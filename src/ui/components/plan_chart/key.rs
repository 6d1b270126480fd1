//! What the marks mean: the series where their names have no room beside them, and the document's dashes.

use yew::prelude::*;

use super::{Kind, Props, parts};

/// The two series' names, under columns with the chosen year's values; lines have their names at their ends.
pub(super) fn series(props: &Props) -> Html {
    let entries = [&props.frame, &props.need]
        .into_iter()
        .zip(parts::LEVELS)
        .map(|(series, class)| {
            let value = props
                .chosen
                .and_then(|year| series.labels.get(year))
                .cloned()
                .unwrap_or_default();
            html! {
                <span key={class} class="plan-chart-key-entry">
                    <svg width="0.75rem" height="0.75rem" aria-hidden="true" focusable="false">
                        <rect class={classes!("plan-chart-column", class)} width="100%" height="100%" />
                    </svg>
                    <span>{ series.name.clone() }</span>
                    <span class="plan-chart-key-value">{ value }</span>
                </span>
            }
        });
    let year = props
        .chosen
        .and_then(|year| props.years.get(year))
        .cloned()
        .unwrap_or_default();
    html! {
        <span class="plan-chart-key" aria-hidden="true" hidden={props.kind == Kind::Lines}>
            <span>{ year }</span>
            { for entries }
        </span>
    }
}

/// The dashed mark and what it is.
pub(super) fn document(label: &AttrValue, is_drawn: bool) -> Html {
    html! {
        <p class="plan-chart-key" hidden={!is_drawn}>
            <svg width="1.75rem" height="0.75rem" aria-hidden="true" focusable="false">
                <line class="plan-chart-document" x1="0" x2="100%" y1="50%" y2="50%" />
            </svg>
            <span>{ label.clone() }</span>
        </p>
    }
}
