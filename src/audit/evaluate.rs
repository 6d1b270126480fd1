//! The value of a check's formula, and how far rounding of its printed parts can move it.

use crate::model::exact::Exact;
use rust_decimal::Decimal;

use crate::data::document::Document;
use crate::data::formula::{Formula, Operator};
use crate::data::table::Content;
use crate::model::explain::Explainer;

/// What a formula comes to, in the model's own unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evaluated {
    /// The value with every part taken as printed.
    pub value: Decimal,
    /// The farthest that it can be from the value with the parts unrounded.
    pub slack: Decimal,
}

/// Evaluates a formula; an empty cell or a dash is nothing. `None` where it divides by nothing, or by something that
/// rounding may have made of nothing, or does not fit in 28 digits.
#[must_use]
pub fn evaluate(
    formula: &Formula,
    document: &Document,
    explainer: &Explainer<'_>,
) -> Option<Evaluated> {
    let evaluate = |formula| evaluate(formula, document, explainer);
    match formula {
        Formula::Number(value) => Some(exactly(*value)),
        Formula::Figure(figure) => explainer.value(figure).map(exactly),
        Formula::Cell { cell, exact } => {
            let cell = document.cell(cell)?.cell;
            match &cell.content {
                Content::Figure(printed) => {
                    let slack = if *exact {
                        Decimal::ZERO
                    } else {
                        printed.half_unit()
                    };
                    Some(Evaluated {
                        value: cell.unit.in_model(printed.value)?,
                        slack: cell.unit.in_model(slack)?,
                    })
                }
                Content::Empty | Content::Dash => Some(exactly(Decimal::ZERO)),
                Content::Words => None,
            }
        }
        Formula::Negative(inner) => {
            let inner = evaluate(inner)?;
            let value = -inner.value;
            Some(Evaluated { value, ..inner })
        }
        Formula::Pair {
            left,
            operator,
            right,
        } => pair(evaluate(left)?, *operator, evaluate(right)?),
    }
}

fn exactly(value: Decimal) -> Evaluated {
    let slack = Decimal::ZERO;
    Evaluated { value, slack }
}

/// What 28 digits leave of a result that they cannot hold: a unit of its last place. Where a formula goes through
/// something very small and on to something large, that is no longer nothing.
fn rest(value: Decimal, holds: bool) -> Decimal {
    let scale = if value.is_zero() {
        LAST_PLACE
    } else {
        value.scale()
    };
    match holds {
        true => Decimal::ZERO,
        false => Decimal::try_new(1, scale).unwrap_or_default(),
    }
}

/// The last decimal that a [`Decimal`] has.
const LAST_PLACE: u32 = 28;

fn pair(left: Evaluated, operator: Operator, right: Evaluated) -> Option<Evaluated> {
    let (a, b) = (left.value, right.value);
    let nothing = a.is_zero() || b.is_zero();
    match operator {
        Operator::Plus | Operator::Minus => {
            let value = match operator {
                Operator::Minus => a.minus(b)?,
                _ => a.plus(b)?,
            };
            let slack = left.slack.plus(right.slack)?;
            let holds = nothing || value.scale() >= a.scale().max(b.scale());
            let slack = slack.plus(rest(value, holds))?;
            Some(Evaluated { value, slack })
        }
        // |a·b − (a±s)(b±t)| is at most |a|·t + |b|·s + s·t.
        Operator::Times => {
            let value = a.times(b)?;
            let holds = nothing || value.scale() == a.scale() + b.scale();
            let slack = (a.abs().times(right.slack)?)
                .plus(b.abs().times(left.slack)?)?
                .plus(left.slack.times(right.slack)?)?
                .plus(rest(value, holds))?;
            Some(Evaluated { value, slack })
        }
        // |a/b − (a±s)/(b±t)| is at most (s + |a/b|·t) / (|b| − t).
        Operator::Over => {
            let value = a.over(b)?;
            let smallest = b.abs().minus(right.slack)?;
            if smallest <= Decimal::ZERO {
                return None;
            }
            let above = left.slack.plus(value.abs().times(right.slack)?)?;
            let holds = value.times(b) == Some(a);
            let slack = above.over(smallest)?;
            let slack = slack.plus(rest(value, holds))?;
            Some(Evaluated { value, slack })
        }
    }
}
