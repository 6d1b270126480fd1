//! The formulas of an index step: from rate and months, weighed by cost type, or followed by an item or lump.

use rust_decimal::Decimal;

use super::{Explainer, minus, plus};
use crate::model::expression::Expression;
use crate::model::figure::{FigureId, Quantity, Subject};

impl Explainer<'_> {
    /// `e[t]` of the whole: the general step, or the weighted sum of the cost types' steps.
    pub(super) fn whole_step(&self, id: &FigureId) -> Option<Expression> {
        let inputs = self.outcome_of(id.basis).inputs.year(id.year)?;
        if inputs
            .types
            .iter()
            .all(|kind| kind.step == inputs.general.step)
        {
            return self.step_of(id);
        }
        let mut terms = Vec::new();
        for kind in &self.baseline.cost_types {
            let subject = || Subject::CostType(kind.id.clone());
            let weight = self.beside(id, subject(), Quantity::Weight, id.year)?;
            let step = self.beside(id, subject(), Quantity::IndexStep, id.year)?;
            terms.push(plus(Expression::Product(vec![weight, step])));
        }
        Some(Expression::Sum(terms))
    }

    /// `i[t]·m[t]/12 + i[t−1]·(12−m[t−1])/12`, shorter where the index holds whole years.
    pub(super) fn step_of(&self, id: &FigureId) -> Option<Expression> {
        if id.quantity != Quantity::IndexStep {
            return None;
        }
        let part = |year, quantity| self.beside(id, id.subject.clone(), quantity, year);
        let twelve = Expression::Number(Decimal::from(12));
        let months = part(id.year, Quantity::IndexMonths)?;
        let rate = part(id.year, Quantity::IndexRate)?;
        let mut terms = vec![plus(if months.evaluate() == Ok(Decimal::from(12)) {
            rate
        } else {
            of_twelve(rate, months, &twelve)
        })];
        if let Some(last) = self.before(id) {
            let before = part(last, Quantity::IndexMonths)?;
            if before.evaluate() != Ok(Decimal::from(12)) {
                let rest = Expression::Sum(vec![plus(twelve.clone()), minus(before)]);
                let rate = part(last, Quantity::IndexRate)?;
                terms.push(plus(of_twelve(rate, rest, &twelve)));
            }
        }
        Some(Expression::Sum(terms))
    }

    /// The index step of an item or lump: that of its cost type, or the general one.
    pub(super) fn followed_step(&self, id: &FigureId) -> Option<Expression> {
        let cost_type = match &id.subject {
            Subject::Item(item) => {
                let item = self.baseline.items.iter().find(|known| known.id == *item)?;
                item.cost_type.clone()
            }
            Subject::Lump(lump) => {
                let lump = self.baseline.lumps.iter().find(|known| known.id == *lump)?;
                lump.cost_type.clone()
            }
            _ => None,
        };
        let general = FigureId {
            subject: Subject::Whole,
            ..id.clone()
        };
        match cost_type {
            Some(kind) => self.step_of(&FigureId {
                subject: Subject::CostType(kind),
                ..id.clone()
            }),
            None => self.step_of(&general),
        }
    }
}

pub(super) fn of_twelve(whole: Expression, months: Expression, twelve: &Expression) -> Expression {
    Expression::Quotient(
        Box::new(Expression::Product(vec![whole, months])),
        Box::new(twelve.clone()),
    )
}
