//! The formulas of calculated figures.

use rust_decimal::Decimal;

use super::{Explainer, Reason, factor, minus, plus};
use crate::model::expression::{Expression, Term};
use crate::model::figure::{Basis, FigureId, Quantity, Subject};
use crate::model::item::{Item, Lump};
use crate::model::scenario::Carry;
use crate::model::year::Year;

impl Explainer<'_> {
    pub(super) fn result(&self, id: &FigureId) -> Option<Reason> {
        let expression = match &id.subject {
            Subject::Whole => self.whole_result(id),
            Subject::Item(_) => self.item_result(id),
            Subject::Lump(_) => self.lump_result(id),
            Subject::CostType(_) => self.step_of(id),
            Subject::Measure(position) => {
                return self.measure_result(id, *position);
            }
        }?;
        Some(Reason::Formula(expression))
    }

    fn before(&self, id: &FigureId) -> Option<Year> {
        self.baseline.years.before(id.year)
    }

    fn whole_result(&self, id: &FigureId) -> Option<Expression> {
        let now = |quantity| self.whole(id, quantity);
        match id.quantity {
            Quantity::Opening => {
                let last = self.before(id)?;
                self.difference(id, Quantity::Level, Quantity::Frame, last)
            }
            Quantity::FrameCut => {
                let last = self.before(id)?;
                let before = self.beside(id, Subject::Whole, Quantity::CouncilFrame, last)?;
                let mut terms = vec![plus(before), minus(now(Quantity::CouncilFrame)?)];
                terms.extend(self.unless_zero(id, Quantity::Transfer).map(plus));
                Some(Expression::Sum(terms))
            }
            Quantity::Index => {
                let last = self.before(id)?;
                let level = self.beside(id, Subject::Whole, Quantity::Level, last)?;
                Some(Expression::Product(vec![level, now(Quantity::IndexStep)?]))
            }
            Quantity::Covered => Some(Expression::Product(vec![
                now(Quantity::Cover)?,
                now(Quantity::Index)?,
            ])),
            Quantity::Headline => {
                let mut terms: Vec<Term> = Vec::new();
                terms.extend(self.unless_zero(id, Quantity::Opening).map(plus));
                terms.push(plus(now(Quantity::FrameCut)?));
                terms.push(plus(now(Quantity::Index)?));
                terms.extend(self.unless_zero(id, Quantity::Covered).map(minus));
                Some(Expression::Sum(terms))
            }
            Quantity::VolumeEffect | Quantity::RateEffect => {
                let of = |item: &Item| Subject::Item(item.id.clone());
                self.over(id, self.baseline.items.iter().map(of))
            }
            Quantity::LumpEffect => {
                let of = |lump: &Lump| Subject::Lump(lump.id.clone());
                self.over(id, self.baseline.lumps.iter().map(of))
            }
            Quantity::Follow => {
                let of = |item: &Item| Subject::Item(item.id.clone());
                self.over(id, self.baseline.items.iter().map(of))
            }
            Quantity::FollowChange => {
                let last = self.before(id)?;
                let mut terms = vec![plus(now(Quantity::Follow)?)];
                terms.extend((self.beside(id, Subject::Whole, Quantity::Follow, last)).map(minus));
                Some(Expression::Sum(terms))
            }
            Quantity::Required => {
                let mut terms = vec![plus(now(Quantity::Headline)?)];
                terms.push(plus(now(Quantity::VolumeEffect)?));
                terms.push(plus(now(Quantity::RateEffect)?));
                terms.push(plus(now(Quantity::LumpEffect)?));
                terms.extend(self.unless_zero(id, Quantity::Other).map(plus));
                terms.extend(self.unless_zero(id, Quantity::FollowChange).map(minus));
                Some(Expression::Sum(terms))
            }
            Quantity::Measures => {
                let count = self.outcome_of(id.basis).inputs.measures.len();
                self.over(id, (0..count).map(Subject::Measure))
            }
            Quantity::Remaining => {
                let terms = vec![
                    plus(now(Quantity::Required)?),
                    minus(now(Quantity::Measures)?),
                ];
                Some(Expression::Sum(terms))
            }
            Quantity::Need => self.need(id),
            Quantity::Frame => self.frame(id),
            Quantity::Level => match self.outcome_of(id.basis).inputs.carry {
                _ if id.year == self.baseline.years.base() => now(Quantity::Need),
                Carry::Balanced => now(Quantity::Frame),
                Carry::Unmet => Some(Expression::Sum(vec![
                    plus(now(Quantity::Need)?),
                    minus(now(Quantity::Measures)?),
                ])),
            },
            Quantity::IndexStep => self.whole_step(id),
            _ => None,
        }
    }

    fn need(&self, id: &FigureId) -> Option<Expression> {
        let last = self.before(id)?;
        let level = self.beside(id, Subject::Whole, Quantity::Level, last)?;
        let mut terms = vec![plus(level)];
        for quantity in [
            Quantity::Index,
            Quantity::VolumeEffect,
            Quantity::RateEffect,
            Quantity::LumpEffect,
        ] {
            terms.push(plus(self.whole(id, quantity)?));
        }
        for quantity in [Quantity::Other, Quantity::Transfer] {
            terms.extend(self.unless_zero(id, quantity).map(plus));
        }
        Some(Expression::Sum(terms))
    }

    fn frame(&self, id: &FigureId) -> Option<Expression> {
        let mut terms = vec![plus(self.whole(id, Quantity::CouncilFrame)?)];
        let until = (self.baseline.years.calculated()).filter(|year| *year <= id.year);
        for year in until {
            let covered = self.beside(id, Subject::Whole, Quantity::Covered, year)?;
            terms.extend(nonzero(covered).map(plus));
        }
        terms.extend(self.unless_zero(id, Quantity::Follow).map(plus));
        Some(Expression::Sum(terms))
    }

    fn difference(
        &self,
        id: &FigureId,
        from: Quantity,
        less: Quantity,
        year: Year,
    ) -> Option<Expression> {
        Some(Expression::Sum(vec![
            plus(self.beside(id, Subject::Whole, from, year)?),
            minus(self.beside(id, Subject::Whole, less, year)?),
        ]))
    }

    /// The same quantity of every subject, added.
    fn over(&self, id: &FigureId, subjects: impl Iterator<Item = Subject>) -> Option<Expression> {
        let terms = subjects
            .map(|subject| self.beside(id, subject, id.quantity, id.year).map(plus))
            .collect::<Option<Vec<_>>>()?;
        Some(Expression::Sum(terms))
    }

    fn unless_zero(&self, id: &FigureId, quantity: Quantity) -> Option<Expression> {
        nonzero(self.whole(id, quantity)?)
    }

    /// `e[t]` of the whole: the general step, or the weighted sum of the cost types' steps.
    fn whole_step(&self, id: &FigureId) -> Option<Expression> {
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
    fn step_of(&self, id: &FigureId) -> Option<Expression> {
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

    fn item_result(&self, id: &FigureId) -> Option<Expression> {
        let part = |year, quantity| self.beside(id, id.subject.clone(), quantity, year);
        let now = |quantity| part(id.year, quantity);
        if id.quantity == Quantity::Cost {
            let factors = vec![now(Quantity::Volume)?, now(Quantity::UnitPrice)?];
            return Some(Expression::Product(factors));
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

    fn lump_result(&self, id: &FigureId) -> Option<Expression> {
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

    /// The index step of an item or lump: that of its cost type, or the general one.
    fn followed_step(&self, id: &FigureId) -> Option<Expression> {
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

    fn measure_result(&self, id: &FigureId, position: usize) -> Option<Reason> {
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

fn of_twelve(whole: Expression, months: Expression, twelve: &Expression) -> Expression {
    Expression::Quotient(
        Box::new(Expression::Product(vec![whole, months])),
        Box::new(twelve.clone()),
    )
}

fn nonzero(leaf: Expression) -> Option<Expression> {
    (leaf.evaluate() != Ok(Decimal::ZERO)).then_some(leaf)
}
