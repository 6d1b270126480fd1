//! Formulas as text, in words and with the numbers put in.

use rust_decimal::Decimal;

use super::language::Language;
use super::number::write;
use super::quantity_names;
use super::value::{in_formula, more_decimals, rounds};
use crate::model::baseline::Baseline;
use crate::model::expression::Expression;
use crate::model::figure::{FigureId, Subject};
use crate::model::item::VolumeUnit;

/// A piece of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// Signs and plain numbers.
    Text(String),
    /// A figure that can itself be explained.
    Figure {
        /// Which.
        id: FigureId,
        /// Its name, or its value with unit.
        text: String,
    },
}

/// What a formula is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// The figures' names.
    Names,
    /// The figures' values.
    Numbers,
}

/// Writes formulas of one baseline in one language.
#[derive(Debug, Clone, Copy)]
pub struct FormulaText<'a> {
    /// The baseline whose items are named.
    pub baseline: &'a Baseline,
    /// The names of the measures: the document's first, then the scenario's.
    pub measures: &'a [String],
    /// The language.
    pub language: Language,
}

impl FormulaText<'_> {
    /// The formula as tokens.
    #[must_use]
    pub fn tokens(&self, expression: &Expression, written: Written) -> Vec<Token> {
        let mut tokens = Vec::new();
        self.push(expression, written, Place::Alone, &mut tokens);
        tokens
    }

    /// A figure's name.
    #[must_use]
    pub fn name(&self, id: &FigureId) -> String {
        quantity_names::figure(self.baseline, id, self.measures, self.language)
    }

    /// A figure's value with its unit, as precise as a formula shows it.
    #[must_use]
    pub fn value(&self, id: &FigureId, value: Decimal) -> String {
        in_formula(value, id.quantity.unit(), self.unit(id), self.language)
    }

    /// A figure's value with more decimals, where [`FormulaText::value`] leaves some out: kronor, the item's own unit.
    #[must_use]
    pub fn more_decimals(&self, id: &FigureId, value: Decimal) -> Option<String> {
        let unit = id.quantity.unit();
        rounds(value, unit).then(|| more_decimals(value, unit, self.unit(id), self.language))
    }

    /// Whether any figure of a formula is shown rounded, so that the numbers put in give the result only nearly.
    #[must_use]
    pub fn is_rounded(&self, expression: &Expression) -> bool {
        match expression {
            Expression::Figure { id, value } => rounds(*value, id.quantity.unit()),
            Expression::Number(_) => false,
            Expression::Sum(terms) => terms.iter().any(|term| self.is_rounded(&term.expression)),
            Expression::Product(factors) => factors.iter().any(|factor| self.is_rounded(factor)),
            Expression::Quotient(above, below) => self.is_rounded(above) || self.is_rounded(below),
        }
    }

    fn unit(&self, id: &FigureId) -> Option<VolumeUnit> {
        match &id.subject {
            Subject::Item(item) => {
                super::names::find_item(self.baseline, item).map(|item| item.unit)
            }
            _ => None,
        }
    }

    fn push(&self, expression: &Expression, written: Written, place: Place, to: &mut Vec<Token>) {
        match expression {
            Expression::Figure { id, value } => {
                let text = match written {
                    Written::Names => self.name(id),
                    Written::Numbers => self.value(id, *value),
                };
                let bracket = written == Written::Numbers
                    && value.is_sign_negative()
                    && !value.is_zero()
                    && matches!(place, Place::Term | Place::Factor);
                bracketed(bracket, to, |to| {
                    to.push(Token::Figure {
                        id: id.clone(),
                        text,
                    });
                });
            }
            Expression::Number(number) => {
                to.push(Token::Text(write::exact(*number, self.language)));
            }
            Expression::Sum(terms) if terms.is_empty() => to.push(Token::Text("0".to_owned())),
            Expression::Sum(terms) => {
                let bracket = place == Place::Factor && terms.len() > 1;
                bracketed(bracket, to, |to| {
                    for (position, term) in terms.iter().enumerate() {
                        match (position, term.negative) {
                            (0, false) => {}
                            (0, true) => to.push(Token::Text("−".to_owned())),
                            (_, false) => to.push(Token::Text(" + ".to_owned())),
                            (_, true) => to.push(Token::Text(" − ".to_owned())),
                        }
                        let inner = if position == 0 && !term.negative {
                            Place::First
                        } else {
                            Place::Term
                        };
                        self.push(&term.expression, written, inner, to);
                    }
                });
            }
            Expression::Product(factors) => {
                for (position, factor) in factors.iter().enumerate() {
                    if position > 0 {
                        to.push(Token::Text(" × ".to_owned()));
                    }
                    self.push(factor, written, Place::Factor, to);
                }
            }
            Expression::Quotient(above, below) => {
                let bracket = place == Place::Factor;
                bracketed(bracket, to, |to| {
                    self.push(above, written, Place::Factor, to);
                    to.push(Token::Text(" / ".to_owned()));
                    self.push(below, written, Place::Factor, to);
                });
            }
        }
    }
}

/// Where a part stands, which decides on brackets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Alone,
    First,
    Term,
    Factor,
}

fn bracketed(bracket: bool, to: &mut Vec<Token>, inner: impl FnOnce(&mut Vec<Token>)) {
    if bracket {
        to.push(Token::Text("(".to_owned()));
    }
    inner(to);
    if bracket {
        to.push(Token::Text(")".to_owned()));
    }
}
