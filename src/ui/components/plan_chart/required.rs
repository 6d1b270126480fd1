//! The lower panel: what is to be saved each year, as columns from zero.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::chart::plan::{Axis, Panel, Point, column_label};

use super::Props;
use super::level::zero;
use super::parts::{self, Frame};

/// The panel's height; the rest is in per cent of it: room for a value beyond a column, room without.
const HEIGHT: &str = "9rem";
const LABEL: f64 = 16.0;
const BARE: f64 = 3.0;

pub(super) fn layout(props: &Props) -> Panel {
    let series = [crate::chart::plan::Series {
        values: &props.required.values,
        document: &props.required.document,
    }];
    let falls_below_zero = props
        .required
        .values
        .iter()
        .chain(&props.required.document)
        .flatten()
        .any(|amount| *amount < Decimal::ZERO);
    let axis = Axis {
        with_zero: true,
        most_steps: 3,
        least_step: props.least_step,
        above: LABEL,
        below: if falls_below_zero { LABEL } else { BARE },
    };
    Panel::of(&series, props.years.len(), axis)
}

pub(super) fn draw(props: &Props, panel: &Panel, frame: Frame) -> Html {
    html! {
        <>
            { parts::axis(panel, HEIGHT, &props.format) }
            { parts::plot(panel, HEIGHT, frame, columns(props, panel, frame)) }
        </>
    }
}

fn columns(props: &Props, panel: &Panel, frame: Frame) -> Html {
    let bands = frame.bands();
    let Some(series) = panel.series.first() else {
        return Html::default();
    };
    let columns = (0..frame.years).map(|year| {
        parts::column(
            classes!("plan-chart-column", "plan-chart-required"),
            bands.column(year, 0, 1),
            panel.base,
            series.point(year),
            series.document_point(year),
        )
    });
    let values = (0..frame.years).filter_map(|year| {
        let (end, label) = (series.point(year)?, props.required.labels.get(year)?);
        let document = series.document_point(year).map(|point| point.y);
        let (y, side) = column_label(end.y, panel.base, document, LABEL);
        let point = Point { x: end.x, y };
        Some(parts::value(
            frame.value_class(year),
            point,
            side,
            "middle",
            label,
        ))
    });
    html! {
        <>
            <g>{ for columns }</g>
            { zero(panel) }
            <g>{ for values }</g>
        </>
    }
}
