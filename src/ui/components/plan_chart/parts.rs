//! What both panels are made of.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::chart::place::percent;
use crate::chart::plan::{Bands, Panel, Point, Side, labelled};

/// The classes of frame and need, in the order in which they are laid out.
pub(super) const LEVELS: [&str; 2] = ["plan-chart-frame", "plan-chart-need"];

/// Years that keep their labels on a phone.
const MOST_LABELS: usize = 5;
/// From so many years on, values of neighbours would meet on a phone, and the first's and the last's leave the panel.
const CROWDED: usize = 6;

/// The years of the chart and which of them is chosen.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) years: usize,
    pub(super) chosen: Option<usize>,
}

impl Frame {
    /// The bands of the years.
    pub(super) fn bands(self) -> Bands {
        Bands::new(self.years)
    }

    /// The classes of a year's label: one that a phone leaves out, the chosen one.
    pub(super) fn label_class(self, year: usize) -> Classes {
        let kept = labelled(self.years, MOST_LABELS, self.chosen);
        classes!(
            "plan-chart-label",
            (kept.get(year) == Some(&false)).then_some("plan-chart-label-minor"),
            (self.chosen == Some(year)).then_some("plan-chart-label-chosen")
        )
    }

    /// The classes of a year's value: where years are many, a phone shows the chosen one's only.
    pub(super) fn value_class(self, year: usize) -> Classes {
        let is_chosen = self.chosen == Some(year);
        classes!(
            "plan-chart-label",
            (self.years >= CROWDED && !is_chosen).then_some("plan-chart-label-minor"),
            is_chosen.then_some("plan-chart-label-chosen")
        )
    }

    /// How a year's label is set about its point.
    pub(super) fn anchor(self, year: usize) -> &'static str {
        match year {
            0 if self.years >= CROWDED => "start",
            _ if self.years >= CROWDED && year.saturating_add(1) == self.years => "end",
            _ => "middle",
        }
    }
}

/// The vertical axis' labels, in a column as wide as the longest of them.
pub(super) fn axis(
    panel: &Panel,
    height: &'static str,
    format: &Callback<Decimal, String>,
) -> Html {
    /// Room for a digit of any system font, and the fewest characters there is room for; hundredths of a rem.
    const CHARACTER: usize = 52;
    const LEAST: usize = 6;
    let ticks: Vec<_> = panel
        .ticks
        .iter()
        .map(|tick| (tick, format.emit(tick.value)))
        .collect();
    let longest = ticks
        .iter()
        .map(|(_, label)| label.chars().count())
        .fold(LEAST, usize::max);
    let width = longest.saturating_mul(CHARACTER);
    let labels = ticks.into_iter().map(|(tick, label)| {
        html! {
            <text key={tick.value.to_string()} class="plan-chart-label" x="100%" y={percent(tick.y)} dy="0.35em" text-anchor="end">
                { label }
            </text>
        }
    });
    html! {
        <svg class="plan-chart-axis" width={format!("{}.{:02}rem", width / 100, width % 100)} {height} aria-hidden="true" focusable="false">
            { for labels }
        </svg>
    }
}

/// A panel's drawing: the chosen year's band, the lines of the axis, and what is given over them.
pub(super) fn plot(panel: &Panel, height: &'static str, frame: Frame, marks: Html) -> Html {
    let lines = panel.ticks.iter().map(|tick| {
        let y = percent(tick.y);
        html! {
            <line key={tick.value.to_string()} class="plan-chart-tick" x1="0" x2="100%" y1={y.clone()} y2={y} />
        }
    });
    html! {
        <svg class="plan-chart-plot" width="100%" {height} aria-hidden="true" focusable="false">
            { band(frame) }
            <g>{ for lines }</g>
            { marks }
        </svg>
    }
}

/// The years under the panels.
pub(super) fn years(years: &[AttrValue], frame: Frame) -> Html {
    let bands = frame.bands();
    let labels = years.iter().enumerate().map(|(index, year)| {
        html! {
            <text key={index} class={frame.label_class(index)} x={percent(bands.centre(index))} y="50%" dy="0.35em" text-anchor="middle">
                { year.clone() }
            </text>
        }
    });
    html! {
        <svg class="plan-chart-plot" width="100%" height="1.75rem" aria-hidden="true" focusable="false">
            { band(frame) }
            <g>{ for labels }</g>
        </svg>
    }
}

/// A label that keeps clear of what it stands on.
pub(super) fn value(
    class: Classes,
    point: Point,
    side: Side,
    anchor: &'static str,
    label: &AttrValue,
) -> Html {
    let dy = match side {
        Side::Above => "-0.6em",
        Side::Below => "1.35em",
    };
    html! {
        <text class={classes!(class, "plan-chart-value")} x={percent(point.x)} y={percent(point.y)} {dy}
            text-anchor={anchor} stroke-width="4" stroke-linejoin="round">
            { label.clone() }
        </text>
    }
}

/// A column from `base` to `end`, and the document's amount as a dashed line across it.
pub(super) fn column(
    class: Classes,
    (left, width): (f64, f64),
    base: f64,
    end: Option<Point>,
    document: Option<Point>,
) -> Html {
    /// How far the dashed line sticks out at each side, as a share of the column.
    const OUT: f64 = 0.12;
    html! {
        <g>
            if let Some(end) = end {
                <rect {class} x={percent(left)} width={percent(width)}
                    y={percent(base.min(end.y))} height={percent((base - end.y).abs())} />
            }
            if let Some(document) = document {
                { dash("plan-chart-document-ground", left - width * OUT, left + width * (1.0 + OUT), document.y) }
                { dash("plan-chart-document", left - width * OUT, left + width * (1.0 + OUT), document.y) }
            }
        </g>
    }
}

fn dash(class: &'static str, x1: f64, x2: f64, y: f64) -> Html {
    html! { <line {class} x1={percent(x1)} x2={percent(x2)} y1={percent(y)} y2={percent(y)} /> }
}

/// The chosen year's band.
fn band(frame: Frame) -> Html {
    let bands = frame.bands();
    let chosen = frame.chosen.filter(|year| *year < frame.years);
    html! {
        <g>
            if let Some(year) = chosen {
                <rect class="plan-chart-band" x={percent(bands.left(year))} width={percent(bands.width())} y="0" height="100%" />
            }
        </g>
    }
}
