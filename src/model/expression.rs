//! Formulas with the numbers put in: what an explanation shows and a test can evaluate.

use rust_decimal::Decimal;

use super::error::Overflow;
use super::exact;
use super::figure::FigureId;

/// A formula over named figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// A named figure with its value.
    Figure {
        /// Which figure.
        id: FigureId,
        /// Its value, in the unit of its quantity.
        value: Decimal,
    },
    /// A number of the formula itself: 1 or 12.
    Number(Decimal),
    /// Terms added and taken away.
    Sum(Vec<Term>),
    /// Factors.
    Product(Vec<Expression>),
    /// One over another.
    Quotient(Box<Expression>, Box<Expression>),
}

/// A term of a sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether it is taken away.
    pub negative: bool,
    /// What is added or taken away.
    pub expression: Expression,
}

impl Expression {
    /// What the formula gives, in the unit of its figures.
    ///
    /// # Errors
    /// [`Overflow`], also where something is divided by zero.
    pub fn evaluate(&self) -> Result<Decimal, Overflow> {
        match self {
            Self::Figure { value, .. } | Self::Number(value) => Ok(*value),
            Self::Sum(terms) => terms.iter().try_fold(Decimal::ZERO, |sum, term| {
                let value = term.expression.evaluate()?;
                let sum = if term.negative {
                    exact::minus(sum, value)
                } else {
                    exact::plus(sum, value)
                };
                sum.ok_or(Overflow)
            }),
            Self::Product(factors) => factors.iter().try_fold(Decimal::ONE, |product, factor| {
                exact::times(product, factor.evaluate()?).ok_or(Overflow)
            }),
            Self::Quotient(above, below) => {
                let below = below.evaluate()?;
                exact::over(above.evaluate()?, below).ok_or(Overflow)
            }
        }
    }

    /// The figures it names, in the order of reading.
    #[must_use]
    pub fn figures(&self) -> Vec<&FigureId> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect<'a>(&'a self, found: &mut Vec<&'a FigureId>) {
        match self {
            Self::Figure { id, .. } => found.push(id),
            Self::Number(_) => {}
            Self::Sum(terms) => terms.iter().for_each(|term| term.expression.collect(found)),
            Self::Product(factors) => factors.iter().for_each(|factor| factor.collect(found)),
            Self::Quotient(above, below) => {
                above.collect(found);
                below.collect(found);
            }
        }
    }
}
