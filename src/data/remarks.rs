//! Reading what a document says of itself: its claims, its contradictions, and what was noted about it.

use super::amount::{amount, decimal};
use super::document::{Claim, Contradiction, Remark, Verdict};
use super::fault::FaultKind;
use super::inputs::{Context, written};
use super::reader::Node;
use super::unit::{UNITS, Unit};
use crate::model::baseline::Baseline;
use crate::model::figure::{FigureId, Quantity, Subject};
use crate::model::quantity::Money;
use crate::model::year::Year;

/// What a document may claim for the committee as a whole.
const WHOLE: &[Quantity] = &[
    Quantity::Opening,
    Quantity::FrameCut,
    Quantity::Transfer,
    Quantity::Index,
    Quantity::Covered,
    Quantity::Headline,
    Quantity::VolumeEffect,
    Quantity::RateEffect,
    Quantity::LumpEffect,
    Quantity::Other,
    Quantity::Required,
    Quantity::Measures,
    Quantity::Remaining,
    Quantity::Need,
    Quantity::Frame,
];

/// A result that the document states.
pub fn claim(node: &Node<'_>, context: Context<'_>, baseline: Option<&Baseline>) -> Option<Claim> {
    let fields = node.fields(&["figure", "value", "unit", "cells"])?;
    let figure = (fields.required("figure")).and_then(|node| figure(&node, context, baseline));
    let value = amount(&fields, &[Unit::Tkr, Unit::Mnkr, Unit::Kr]);
    let cells = context.cells(&fields, "cells");
    let (value, cells) = (value?, cells?);
    context.check_stated(node, value, &cells)?;
    Some(Claim {
        figure: figure?,
        value: Money::from_kr(value),
        cells,
    })
}

/// `headline.2020`, or `hvb.cost.2021`.
fn figure(node: &Node<'_>, context: Context<'_>, baseline: Option<&Baseline>) -> Option<FigureId> {
    let text = node.text()?;
    let named = || {
        let (name, year) = text.rsplit_once('.')?;
        let year = Year(year.parse().ok()?);
        context.years.position(year).ok()?;
        if let Some((subject, quantity)) = name.split_once('.') {
            let item = baseline?
                .items
                .iter()
                .find(|item| item.id.as_str() == subject)?;
            let subject = Subject::Item(item.id.clone());
            return (quantity == Quantity::Cost.name(false))
                .then(|| FigureId::of(subject, Quantity::Cost, year));
        }
        let quantity = WHOLE.iter().find(|quantity| quantity.name(true) == name)?;
        Some(FigureId::whole(*quantity, year))
    };
    named().or_else(|| {
        let found = text.to_owned();
        node.refuse(FaultKind::NotAFigure { found })
    })
}

/// Whether rounding explains a difference, as the file names it.
#[derive(Clone, Copy)]
enum Kind {
    Rounding,
    Differs,
}

/// A printed figure that does not follow from the others.
pub fn contradiction(node: &Node<'_>, context: Context<'_>) -> Option<Contradiction> {
    let fields = node.fields(&[
        "cell", "printed", "computed", "unit", "verdict", "bound", "from", "words",
    ])?;
    let cell = fields.required("cell").and_then(|node| context.cell(&node));
    let printed = fields.required("printed");
    let computed = fields.required("computed").and_then(|node| decimal(&node));
    let unit = fields.one_of("unit", UNITS);
    let kind = fields.one_of(
        "verdict",
        &[("rounding", Kind::Rounding), ("differs", Kind::Differs)],
    );
    let bound = match kind {
        Some(Kind::Rounding) => (fields.required("bound")).and_then(|node| decimal(&node)),
        _ => None,
    };
    let from = context.cells(&fields, "from");
    let words = fields.bilingual("words");
    let (cell, printed) = (cell?, printed?);
    let text = printed.text()?;
    if let Some(place) = context.place(&cell)
        && &*place.cell.printed != text
    {
        return printed.refuse(FaultKind::NotAsPrinted {
            cell: written(&cell),
            printed: place.cell.printed.to_string(),
        });
    }
    Some(Contradiction {
        cell,
        computed: computed?,
        unit: unit?,
        verdict: match kind? {
            Kind::Rounding => Verdict::Rounding { bound: bound? },
            Kind::Differs => Verdict::Differs,
        },
        from: from?,
        words: words?,
    })
}

/// Something else that was noted about printed figures.
pub fn remark(node: &Node<'_>, context: Context<'_>) -> Option<Remark> {
    let fields = node.fields(&["cells", "words"])?;
    let cells = context.cells(&fields, "cells");
    let words = fields.bilingual("words");
    Some(Remark {
        cells: cells?,
        words: words?,
    })
}
