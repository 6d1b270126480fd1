//! The formulas of one item, one lump item, one measure.

use rust_decimal::Decimal;

use super::steps::of_twelve;
use super::{Explainer, Reason, factor, minus, plus};
use crate::model::expression::Expression;
use crate::model::figure::{Basis, FigureId, Quantity};
use crate::model::item::DAYS_A_YEAR;

impl Explainer<'_> {
    pub(super) fn item_result(&self, id: &FigureId) -> Option<Expression> {
        let part = |year, quantity| self.beside(id, id.subject.clone(), quantity, year);
        let now = |quantity| part(id.year, quantity);
        if id.quantity == Quantity::Cost {
            let factors = vec![now(Quantity::Volume)?, now(Quantity::UnitPrice)?];
            return Some(Expression::Product(factors));
        }
        if id.quantity == Quantity::PlacementCost {
            let days = Expression::Number(DAYS_A_YEAR);
            return Some(Expression::Product(vec![days, now(Quantity::UnitPrice)?]));
        }
        let document = |quantity| {
            let other = FigureId {
                basis: Basis::Document,
                quantity,
                ..id.clone()
            };
            self.leaf(other)
        };
        if id.quantity == Quantity::Follow {
            let change = vec![
                plus(now(Quantity::Volume)?),
                minus(document(Quantity::Volume)?),
            ];
            return Some(Expression::Product(vec![
                now(Quantity::FollowShare)?,
                Expression::Sum(change),
                document(Quantity::UnitPrice)?,
            ]));
        }
        if id.quantity == Quantity::IndexStep {
            return self.followed_step(id);
        }
        let last = self.before(id)?;
        match id.quantity {
            Quantity::Index => Some(Expression::Product(vec![
                part(last, Quantity::Cost)?,
                now(Quantity::IndexStep)?,
            ])),
            Quantity::VolumeEffect => {
                let change = Expression::Sum(vec![
                    plus(now(Quantity::Volume)?),
                    minus(part(last, Quantity::Volume)?),
                ]);
                Some(Expression::Product(vec![
                    change,
                    part(last, Quantity::UnitPrice)?,
                    factor(now(Quantity::IndexStep)?),
                ]))
            }
            Quantity::RateEffect => {
                let indexed = Expression::Product(vec![
                    part(last, Quantity::UnitPrice)?,
                    factor(now(Quantity::IndexStep)?),
                ]);
                let change = Expression::Sum(vec![plus(now(Quantity::UnitPrice)?), minus(indexed)]);
                Some(Expression::Product(vec![now(Quantity::Volume)?, change]))
            }
            _ => None,
        }
    }

    pub(super) fn lump_result(&self, id: &FigureId) -> Option<Expression> {
        let part = |year, quantity| self.beside(id, id.subject.clone(), quantity, year);
        match id.quantity {
            Quantity::IndexStep => self.followed_step(id),
            Quantity::LumpEffect => {
                let last = self.before(id)?;
                let indexed = Expression::Product(vec![
                    part(last, Quantity::Amount)?,
                    factor(part(id.year, Quantity::IndexStep)?),
                ]);
                Some(Expression::Sum(vec![
                    plus(part(id.year, Quantity::Amount)?),
                    minus(indexed),
                ]))
            }
            _ => None,
        }
    }

    pub(super) fn measure_result(&self, id: &FigureId, position: usize) -> Option<Reason> {
        if id.quantity != Quantity::Measures {
            return Some(Reason::Measure { position });
        }
        let measure = self.outcome_of(id.basis).inputs.measures.get(position)?;
        let part = |quantity| self.beside(id, id.subject.clone(), quantity, id.year);
        let months = part(Quantity::MonthsInFirstYear)?;
        let twelve = Expression::Number(Decimal::from(12));
        let months = if id.year == measure.year {
            months
        } else if Some(id.year.0) == measure.year.0.checked_add(1) {
            Expression::Sum(vec![plus(twelve.clone()), minus(months)])
        } else {
            return Some(Reason::Formula(Expression::Number(Decimal::ZERO)));
        };
        let full = part(Quantity::FullYear)?;
        Some(Reason::Formula(of_twelve(full, months, &twelve)))
    }
}
