//! The upper panel: frame and need, as lines or as columns.

use yew::prelude::*;

use crate::chart::place::percent;
use crate::chart::plan::{Axis, Panel, Plotted, Point, point_sides};

use super::parts::{self, Frame, LEVELS};
use super::{Kind, Props};

/// The panel's height; the rest is in per cent of it: a line of text, room for a value beyond a point, room without.
const HEIGHT: &str = "14rem";
const END_GAP: f64 = 9.0;
const LABEL: f64 = 11.0;
const BARE: f64 = 4.0;

pub(super) fn layout(props: &Props) -> Panel {
    let series = [&props.frame, &props.need].map(|series| crate::chart::plan::Series {
        values: &series.values,
        document: &series.document,
    });
    let with_zero = props.kind == Kind::Columns;
    let axis = Axis {
        with_zero,
        most_steps: 5,
        least_step: props.least_step,
        above: if with_zero { BARE } else { LABEL },
        below: if with_zero { BARE } else { LABEL },
    };
    Panel::of(&series, props.years.len(), axis)
}

pub(super) fn draw(props: &Props, panel: &Panel, frame: Frame) -> Html {
    let marks = match props.kind {
        Kind::Lines => lines(props, panel, frame),
        Kind::Columns => columns(panel, frame),
    };
    html! {
        <>
            { parts::axis(panel, HEIGHT, &props.format) }
            { parts::plot(panel, HEIGHT, frame, marks) }
            { ends(props, panel) }
        </>
    }
}

fn lines(props: &Props, panel: &Panel, frame: Frame) -> Html {
    let documents = panel
        .series
        .iter()
        .map(|series| path(&series.document, "plan-chart-document"));
    let lines = panel.series.iter().zip(LEVELS).map(|(series, class)| {
        html! {
            <g {class}>
                { path(&series.points, "plan-chart-line") }
                { for series.points.iter().flatten().map(|point| mark(*point, class == "plan-chart-frame")) }
            </g>
        }
    });
    html! {
        <>
            <g>{ for documents }</g>
            <g>{ for lines }</g>
            <g>{ values(props, panel, frame) }</g>
        </>
    }
}

/// The chosen year's values at their points.
fn values(props: &Props, panel: &Panel, frame: Frame) -> Html {
    let Some(year) = frame.chosen else {
        return Html::default();
    };
    let found: Vec<_> = panel
        .series
        .iter()
        .zip([&props.frame, &props.need])
        .filter_map(|(plotted, series)| Some((plotted.point(year)?, series.labels.get(year)?)))
        .collect();
    let sides = point_sides(&found.iter().map(|(point, _)| point.y).collect::<Vec<_>>());
    found
        .into_iter()
        .zip(sides)
        .map(|((point, label), side)| {
            let class = frame.label_class(year);
            parts::value(class, point, side, frame.anchor(year), label)
        })
        .collect()
}

fn path(points: &[Option<Point>], class: &'static str) -> Html {
    Plotted::segments(points)
        .map(|(one, next)| {
            html! {
                <line {class} x1={percent(one.x)} y1={percent(one.y)} x2={percent(next.x)} y2={percent(next.y)} />
            }
        })
        .collect()
}

/// A round mark for the frame and a square one for the need.
fn mark(point: Point, is_frame: bool) -> Html {
    let (x, y) = (percent(point.x), percent(point.y));
    if is_frame {
        html! { <circle class="plan-chart-mark" cx={x} cy={y} r="4" /> }
    } else {
        html! { <rect class="plan-chart-mark" {x} {y} width="8" height="8" transform="translate(-4 -4)" /> }
    }
}

fn columns(panel: &Panel, frame: Frame) -> Html {
    let bands = frame.bands();
    let of = panel.series.len();
    let columns = (0..frame.years).flat_map(|year| {
        panel
            .series
            .iter()
            .zip(LEVELS)
            .enumerate()
            .map(move |(number, (series, class))| {
                parts::column(
                    classes!("plan-chart-column", class),
                    bands.column(year, number, of),
                    panel.base,
                    series.point(year),
                    series.document_point(year),
                )
            })
    });
    html! { <g>{ for columns }{ zero(panel) }</g> }
}

/// The line that columns stand on.
pub(super) fn zero(panel: &Panel) -> Html {
    let y = percent(panel.base);
    html! { <line class="plan-chart-zero" x1="0" x2="100%" y1={y.clone()} y2={y} /> }
}

/// The names at the lines' ends.
fn ends(props: &Props, panel: &Panel) -> Html {
    if props.kind == Kind::Columns {
        return Html::default();
    }
    let names = panel
        .end_labels(END_GAP)
        .into_iter()
        .zip([&props.frame, &props.need])
        .zip(LEVELS)
        .map(|((y, series), class)| {
            html! {
                <text key={class} class={classes!("plan-chart-label", "plan-chart-end", class)} x="0" y={percent(y)} dx="0.25rem" dy="0.35em">
                    { series.name.clone() }
                </text>
            }
        });
    html! {
        <svg class="plan-chart-ends" width="4rem" height={HEIGHT} aria-hidden="true" focusable="false">{ for names }</svg>
    }
}
