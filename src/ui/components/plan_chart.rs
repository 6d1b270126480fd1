//! The plan years as a drawing: frame and need above, what is to be saved below, over the same years.
//!
//! Positions are in per cent and text is text: the drawing stretches and its words keep their size.
//! The table beside carries the same figures, so the drawings are hidden from assistive technology.

mod key;
mod level;
mod parts;
mod required;

use std::rc::Rc;

use rust_decimal::Decimal;
use yew::prelude::*;

use parts::Frame;

/// How frame and need are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Lines, on an axis that need not start at zero.
    #[default]
    Lines,
    /// Columns from zero.
    Columns,
}

/// One of the chart's three series; its lists hold one entry a year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Series {
    /// The name that stands by it: short, it gets some ten characters on a phone.
    pub name: AttrValue,
    /// The amounts, kr; none where the year has none.
    pub values: Vec<Option<Decimal>>,
    /// The amounts as shown, without unit.
    pub labels: Vec<AttrValue>,
    /// The document's amounts, kr.
    pub document: Vec<Option<Decimal>>,
}

/// What the chart needs to be drawn.
pub struct Props {
    /// An id that is the page's only one.
    pub id: AttrValue,
    /// The chart in a sentence, shown as its caption.
    pub summary: AttrValue,
    /// Lines or columns.
    pub kind: Kind,
    /// The years as shown.
    pub years: Rc<[AttrValue]>,
    /// The position of the chosen year.
    pub chosen: Option<usize>,
    /// The upper panel's title with its unit, such as "Ram och behov, tkr".
    pub level_title: AttrValue,
    /// What is said where the upper axis leaves zero out.
    pub axis_note: AttrValue,
    /// The lower panel's title with its unit, such as "Kvar att spara, tkr".
    pub required_title: AttrValue,
    /// The frame.
    pub frame: Rc<Series>,
    /// The need.
    pub need: Rc<Series>,
    /// The required savings.
    pub required: Rc<Series>,
    /// What is drawn dashed, such as "Enligt dokumentet"; shown where something is.
    pub document_label: AttrValue,
    /// The smallest amount that `format` tells apart, kr.
    pub least_step: Decimal,
    /// An amount in kr as an axis label, without unit. Keep the same callback between renders.
    pub format: Callback<Decimal, String>,
}

/// The chart of the plan years.
pub fn plan_chart(props: &Props) -> Html {
    let level = level::layout(props);
    let required = required::layout(props);
    let frame = Frame {
        years: props.years.len(),
        chosen: props.chosen,
    };
    let differs = level
        .series
        .iter()
        .chain(&required.series)
        .any(|series| !series.document.is_empty());
    html! {
        <figure id={props.id.clone()} class="plan-chart">
            <figcaption class="plan-chart-summary">{ props.summary.clone() }</figcaption>
            <div class={classes!("plan-chart-grid", (props.kind == Kind::Lines).then_some("plan-chart-with-ends"))}>
                <div class="plan-chart-title">
                    <strong>{ props.level_title.clone() }</strong>
                    <span class="plan-chart-note" hidden={level.has_zero}>{ props.axis_note.clone() }</span>
                    { key::series(props) }
                </div>
                { level::draw(props, &level, frame) }
                <div class="plan-chart-title"><strong>{ props.required_title.clone() }</strong></div>
                { required::draw(props, &required, frame) }
                { parts::years(&props.years, frame) }
            </div>
            { key::document(&props.document_label, differs) }
        </figure>
    }
}
