//! Why a figure is what it is: its formula with the numbers put in, down to the document or to a moved lever.

mod carried;
mod given;
mod inputs;
mod parts;
mod results;
mod steps;
mod value;

use std::rc::Rc;

use rust_decimal::Decimal;

use super::baseline::Baseline;
use super::expression::{Expression, Term};
use super::figure::{Basis, FigureId, Quantity, Subject};
use super::lever::Lever;
use super::origin::Origin;
use super::outcome::Outcome;
use super::scenario::Scenario;
use super::year::Year;

/// A figure with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Which figure.
    pub figure: FigureId,
    /// Its value, in the unit of its quantity.
    pub value: Decimal,
    /// Why it is that.
    pub reason: Reason,
}

/// Why a figure is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It is calculated from other figures.
    Formula(Expression),
    /// It is an input as the baseline has it.
    Input(Rc<Origin>),
    /// It is an input that the user set.
    Set {
        /// With which lever.
        lever: Lever,
        /// The baseline's own value and where that comes from, if it has one.
        document: Option<(Decimal, Rc<Origin>)>,
    },
    /// It is a unit price that the document does not give, and nobody else has given.
    NotGiven,
    /// It is part of a measure that the user wrote, or of a decision the document states.
    Measure {
        /// The measure's position: the document's first, then the scenario's.
        position: usize,
    },
}

/// Reads figures and their reasons out of an outcome, and out of the document's own outcome beside it.
#[derive(Debug, Clone)]
pub struct Explainer<'a> {
    baseline: &'a Baseline,
    scenario: &'a Scenario,
    outcome: &'a Outcome,
    untouched: Scenario,
    document: &'a Outcome,
    assumed: Option<(&'a Scenario, &'a Outcome)>,
}

impl<'a> Explainer<'a> {
    /// An explainer of `outcome`, which `scenario` gave on `baseline`; `document` is the outcome with no lever moved.
    #[must_use]
    pub fn new(
        baseline: &'a Baseline,
        scenario: &'a Scenario,
        outcome: &'a Outcome,
        document: &'a Outcome,
    ) -> Self {
        Self {
            baseline,
            scenario,
            outcome,
            untouched: Scenario::default(),
            document,
            assumed: None,
        }
    }

    /// The same explainer, which also knows the scenario's assumptions alone and what they give.
    #[must_use]
    pub fn with_assumptions(mut self, scenario: &'a Scenario, outcome: &'a Outcome) -> Self {
        self.assumed = Some((scenario, outcome));
        self
    }

    /// The value of a figure, in the unit of its quantity; `None` where the baseline has no such figure.
    #[must_use]
    pub fn value(&self, id: &FigureId) -> Option<Decimal> {
        match id.quantity {
            Quantity::Growth | Quantity::RateGrowth => self.set_growth(id),
            Quantity::Assumptions | Quantity::Decisions => self.effect(id)?.evaluate().ok(),
            _ => value::value(self.baseline, self.outcome_of(id.basis), id),
        }
    }

    /// The figure with its reason; `None` where the baseline has no such figure.
    #[must_use]
    pub fn explain(&self, id: &FigureId) -> Option<Explanation> {
        let value = self.value(id)?;
        let reason = self.input(id).or_else(|| self.result(id))?;
        Some(Explanation {
            figure: id.clone(),
            value,
            reason,
        })
    }

    fn outcome_of(&self, basis: Basis) -> &'a Outcome {
        match basis {
            Basis::Scenario => self.outcome,
            Basis::Document => self.document,
            Basis::Assumptions => self.assumed.map_or(self.outcome, |(_, outcome)| outcome),
        }
    }

    fn scenario_of(&self, basis: Basis) -> &Scenario {
        match basis {
            Basis::Scenario => self.scenario,
            Basis::Document => &self.untouched,
            Basis::Assumptions => self.assumed.map_or(self.scenario, |(scenario, _)| scenario),
        }
    }

    /// The figure as a leaf of a formula.
    fn leaf(&self, id: FigureId) -> Option<Expression> {
        let value = self.value(&id)?;
        Some(Expression::Figure { id, value })
    }

    /// Another figure of the same basis, as a leaf.
    fn beside(
        &self,
        id: &FigureId,
        subject: Subject,
        quantity: Quantity,
        year: Year,
    ) -> Option<Expression> {
        self.leaf(FigureId {
            basis: id.basis,
            subject,
            quantity,
            year,
        })
    }

    /// Another figure of the whole, same basis and year, as a leaf.
    fn whole(&self, id: &FigureId, quantity: Quantity) -> Option<Expression> {
        self.beside(id, Subject::Whole, quantity, id.year)
    }
}

fn plus(expression: Expression) -> Term {
    Term {
        negative: false,
        expression,
    }
}

fn minus(expression: Expression) -> Term {
    Term {
        negative: true,
        expression,
    }
}

/// `1 + share`.
fn factor(share: Expression) -> Expression {
    Expression::Sum(vec![plus(Expression::Number(Decimal::ONE)), plus(share)])
}
