//! The bridge as a drawing: a row a step with its name, its bar and its value.
//!
//! Names and values are text in the page, so they wrap, grow and are read aloud as text does; only the bars are
//! drawn, in per cent of their column. The table beside carries the same figures.

use std::rc::Rc;

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::chart::place::percent;
use crate::chart::waterfall::{self, Bar, Kind, Sense, Waterfall as Layout};
use crate::text::language::Language;

/// A row of the bridge.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What tells the row from the others, such as `index`.
    pub key: AttrValue,
    /// The step's name.
    pub name: AttrValue,
    /// A sum or a change.
    pub kind: Kind,
    /// The amount, kr; positive raises the need.
    pub value: Decimal,
    /// The document's amount, where it has the step.
    pub document: Option<Decimal>,
    /// The amount as shown, changes with their sign.
    pub value_label: AttrValue,
    /// How it differs from the document, as shown; none where it does not.
    pub change_label: Option<AttrValue>,
    /// What stands in the value's place, such as a button that explains the figure; `value_label` otherwise.
    pub figure: Option<Html>,
}

/// What the bridge needs to be drawn.
pub struct Props {
    /// An id that is the page's only one; what is inside derives its own from it.
    pub id: AttrValue,
    /// The bridge in a sentence, shown as its caption.
    pub summary: AttrValue,
    /// What the thin grey bars are, such as "Enligt dokumentet"; shown where there is one.
    pub document_label: AttrValue,
    /// The rows from the first to the last.
    pub steps: Rc<[Step]>,
    /// The language.
    pub language: Language,
}

/// The bridge.
pub fn waterfall(props: &Props) -> Html {
    let steps: Vec<_> = props.steps.iter().map(figures).collect();
    let layout = Layout::of(&steps);
    let hatch = format!("{}-hatch", props.id);
    let last = props.steps.len().saturating_sub(1);
    let rows = props
        .steps
        .iter()
        .zip(&layout.bars)
        .enumerate()
        .map(|(index, (step, bar))| {
            let class = classes!(
                "waterfall-row",
                (step.kind == Kind::Total).then_some("waterfall-row-total")
            );
            html! {
                <li key={step.key.to_string()} {class}>
                    <span class="waterfall-name">
                        <span class="waterfall-name-text">{ step.name.clone() }</span>
                        <span class="waterfall-change" hidden={step.change_label.is_none()}>
                            { step.change_label.clone().unwrap_or_default() }
                        </span>
                    </span>
                    { lane(bar, layout.zero, &hatch, index == last) }
                    <span class="waterfall-value">{ step.figure.clone().unwrap_or_else(|| step.value_label.clone().into()) }</span>
                </li>
            }
        });
    let differs = layout.bars.iter().any(|bar| bar.document.is_some());
    html! {
        <figure id={props.id.clone()} class="waterfall">
            <figcaption class="waterfall-summary">{ props.summary.clone() }</figcaption>
            { hatching(&hatch) }
            <ol class="waterfall-rows" role="list">{ for rows }</ol>
            <p class="waterfall-key" hidden={!differs}>
                <svg width="1.5rem" height="0.25rem" aria-hidden="true">
                    <rect class="waterfall-document" width="100%" height="100%" />
                </svg>
                <span>{ props.document_label.clone() }</span>
            </p>
            <p class="card-note" hidden={waterfall::adds_up(&steps)}>{ props.language.parts_rounded() }</p>
        </figure>
    }
}

/// A row's drawing: the line of zero, the lines from and to the neighbours, the bar and the document's beneath it.
fn lane(bar: &Bar, zero: f64, hatch: &str, is_last: bool) -> Html {
    let (zero, to) = (percent(zero), percent(bar.to));
    html! {
        <svg class="waterfall-lane" width="100%" height="2.75rem" aria-hidden="true" focusable="false">
            <line class="waterfall-zero" x1={zero.clone()} x2={zero} y1="0" y2="100%" />
            { bar.arrives.map(|x| join(percent(x), "0", "50%")).unwrap_or_default() }
            { if is_last { Html::default() } else { join(to.clone(), "50%", "100%") } }
            <svg y="50%" overflow="visible">
                { shape(bar, hatch) }
                { document(bar) }
            </svg>
        </svg>
    }
}

fn shape(bar: &Bar, hatch: &str) -> Html {
    let (class, fill) = match bar.sense {
        Sense::Total => ("waterfall-bar waterfall-total", None),
        Sense::More => ("waterfall-bar waterfall-more", None),
        Sense::Less => (
            "waterfall-bar waterfall-less",
            Some(format!("url(#{hatch})")),
        ),
        Sense::Nothing => ("waterfall-bar waterfall-nothing", None),
    };
    html! {
        <g>
            <rect {class} {fill} x={percent(bar.left())} width={percent(bar.length())} y="-0.625rem" height="1rem" />
            { end(percent(bar.to), class, "-0.625rem", "0.375rem") }
        </g>
    }
}

/// The document's amount from the same start, with a mark at its end.
fn document(bar: &Bar) -> Html {
    let (Some(at), Some((left, length))) = (bar.document, bar.document_span()) else {
        return Html::default();
    };
    html! {
        <g>
            <rect class="waterfall-document" x={percent(left)} width={percent(length)} y="0.5rem" height="0.25rem" />
            { end(percent(at), "waterfall-document waterfall-document-end", "0.375rem", "0.875rem") }
        </g>
    }
}

/// A line at a bar's end: all that is seen of a bar of nothing, since a rectangle without width is not drawn.
fn end(x: String, class: &'static str, y1: &'static str, y2: &'static str) -> Html {
    html! { <line {class} x1={x.clone()} x2={x} {y1} {y2} /> }
}

fn join(x: String, y1: &'static str, y2: &'static str) -> Html {
    html! { <line class="waterfall-join" x1={x.clone()} x2={x} {y1} {y2} /> }
}

/// The pattern that tells a lowering bar from a raising one without colour.
fn hatching(id: &str) -> Html {
    html! {
        <svg class="waterfall-patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <pattern id={id.to_owned()} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="waterfall-hatch-ground" width="6" height="6" />
                <line class="waterfall-hatch-line" x1="1" x2="1" y1="0" y2="6" stroke-width="2" />
            </pattern>
        </svg>
    }
}

fn figures(step: &Step) -> waterfall::Step {
    waterfall::Step {
        kind: step.kind,
        value: step.value,
        document: step.document,
    }
}
