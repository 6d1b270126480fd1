//! Reading what a document says of itself: its claims, and what was noted about it.

use super::amount::amount;
use super::document::{Claim, Remark};
use super::fault::FaultKind;
use super::formula;
use super::inputs::Context;
use super::reader::Node;
use super::unit::Unit;
use crate::model::baseline::Baseline;
use crate::model::figure::{FigureId, FigureUnit};
use crate::model::origin::Bilingual;
use crate::model::quantity::Money;

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

/// `headline.2020`, or `hvb.cost.2021`: an amount of money in one of the file's years.
fn figure(node: &Node<'_>, context: Context<'_>, baseline: Option<&Baseline>) -> Option<FigureId> {
    let text = node.text()?;
    let named = formula::figure_perhaps_named(text, baseline).filter(|figure| {
        figure.quantity.unit() == FigureUnit::Kr && context.years.position(figure.year).is_ok()
    });
    named.or_else(|| {
        let found = text.to_owned();
        node.refuse(FaultKind::NotAFigure { found })
    })
}

/// A paragraph; every `{figure}` in it is one of the calculator's, in one of the file's years.
pub fn paragraph(
    node: &Node<'_>,
    context: Context<'_>,
    baseline: Option<&Baseline>,
) -> Option<Bilingual> {
    let words = node.bilingual()?;
    for text in [&words.sv, &words.en] {
        for part in text.split('{').skip(1) {
            let name = part.split('}').next().unwrap_or_default();
            let known = formula::figure_perhaps_named(name, baseline)
                .filter(|figure| context.years.position(figure.year).is_ok());
            if known.is_none() {
                let found = name.to_owned();
                return node.refuse(FaultKind::NotAFigure { found });
            }
        }
    }
    Some(words)
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
