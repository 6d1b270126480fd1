//! The formulas of calculated figures.

use rust_decimal::Decimal;

use super::{Explainer, Reason, minus, plus};
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

    pub(super) fn before(&self, id: &FigureId) -> Option<Year> {
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
            Quantity::Assumptions | Quantity::Decisions => self.effect(id),
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

    /// What assumptions or decisions do to what remains. Assumptions are counted first: the decisions' effect is what
    /// they do in the world that is assumed. So the two always sum to the whole difference from the document.
    pub(super) fn effect(&self, id: &FigureId) -> Option<Expression> {
        let (to, from) = match (id.basis, id.quantity) {
            (Basis::Scenario, Quantity::Assumptions) => (Basis::Assumptions, Basis::Document),
            (Basis::Scenario, Quantity::Decisions) => (Basis::Scenario, Basis::Assumptions),
            _ => return None,
        };
        let remaining = |basis| self.leaf(FigureId::whole(Quantity::Remaining, id.year).on(basis));
        Some(Expression::Sum(vec![
            plus(remaining(to)?),
            minus(remaining(from)?),
        ]))
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
}

fn nonzero(leaf: Expression) -> Option<Expression> {
    (leaf.evaluate() != Ok(Decimal::ZERO)).then_some(leaf)
}
