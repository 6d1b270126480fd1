//! The formulas of inputs that were not set themselves but follow from what was.

use super::{Explainer, Reason, factor};
use crate::model::expression::Expression;
use crate::model::figure::{Basis, FigureId, Quantity};
use crate::model::lever::Lever;

impl Explainer<'_> {
    /// The formula of a volume or unit price that was not set itself but follows from what was: by a growth that was
    /// set, or by the document's own step from a changed year before.
    pub(super) fn carried(
        &self,
        id: &FigureId,
        lever: &Lever,
        growth: &Lever,
        growth_quantity: Quantity,
    ) -> Option<Reason> {
        if self.is_set(id, lever) {
            return None;
        }
        if !self.is_set(id, growth) {
            return self.stepped(id).map(Reason::Formula);
        }
        let last = self.baseline.years.before(id.year)?;
        let before = self.beside(id, id.subject.clone(), id.quantity, last)?;
        let grown = self.beside(id, id.subject.clone(), growth_quantity, id.year)?;
        Some(Reason::Formula(Expression::Product(vec![
            before,
            factor(grown),
        ])))
    }

    /// The year before, times the document's own step, re-indexed. `None` where the document's value stands.
    pub(super) fn stepped(&self, id: &FigureId) -> Option<Expression> {
        let last = self.baseline.years.before(id.year)?;
        let before = FigureId {
            year: last,
            ..id.clone()
        };
        let (now, then) = (id.clone().in_document(), before.clone().in_document());
        let nothing_before = self.value(&then)?.is_zero();
        let moved = self.differs_before(&before, &then)? && !nothing_before;
        let mut factors = Vec::new();
        if moved {
            factors.push(self.leaf(before)?);
            factors.push(Expression::Quotient(
                Box::new(self.leaf(now)?),
                Box::new(self.leaf(then)?),
            ));
        } else {
            factors.push(self.leaf(now)?);
        }
        if id.quantity != Quantity::Volume {
            let step = FigureId {
                quantity: Quantity::IndexStep,
                ..id.clone()
            };
            let own = step.clone().in_document();
            if self.value(&step)? != self.value(&own)? {
                factors.push(Expression::Quotient(
                    Box::new(factor(self.leaf(step)?)),
                    Box::new(factor(self.leaf(own)?)),
                ));
            }
        }
        (moved || factors.len() > 1).then_some(Expression::Product(factors))
    }

    fn differs_before(&self, before: &FigureId, document: &FigureId) -> Option<bool> {
        if before.basis == Basis::Document {
            return Some(false);
        }
        Some(self.value(before)? != self.value(document)?)
    }
}
