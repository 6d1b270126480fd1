//! Formulas as values: written as Excel reads them ([`super::formula_text`]) and evaluated ([`super::evaluate`]), so that
//! every cell also holds its result for programs that do not recalculate.

use std::ops::{Add, Div, Mul, Neg, Sub};

use super::key::{Key, Place};

/// A formula.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Expr {
    /// A plain number: 12, 100, 1000.
    Number(f64),
    /// Words of the program's own, to compare with; never words of a document or a person.
    Text(&'static str),
    /// A cell by what it holds.
    Key(Key),
    /// A cell by where it stands.
    At(Place),
    /// The cells from one to another.
    Range(Box<Expr>, Box<Expr>),
    /// `−x`.
    Negative(Box<Expr>),
    /// Two and what is done to them.
    Pair(Box<Expr>, Operator, Box<Expr>),
    /// A function of the spreadsheet.
    Call(Function, Vec<Expr>),
}

/// What is done to two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Times,
    /// `/`
    Over,
    /// `=`
    Equals,
    /// `<`
    Below,
}

/// The functions that formulas use: those that every spreadsheet program has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    /// `IF(condition, then, else)`
    If,
    /// `OR(…)`
    Or,
    /// `AND(…)`
    And,
    /// `ISNUMBER(x)`: false for what is empty and for words.
    IsNumber,
    /// `MAX(…)`
    Max,
    /// `MIN(…)`
    Min,
    /// `SUM(…)`: leaves words out.
    Sum,
    /// `COUNT(…)`: how many numbers.
    Count,
    /// `SUMIF(where, what, amounts)`
    SumIf,
}

impl Function {
    /// Its name in files, whatever language the program speaks.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::If => "IF",
            Self::Or => "OR",
            Self::And => "AND",
            Self::IsNumber => "ISNUMBER",
            Self::Max => "MAX",
            Self::Min => "MIN",
            Self::Sum => "SUM",
            Self::Count => "COUNT",
            Self::SumIf => "SUMIF",
        }
    }
}

impl From<f64> for Expr {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Key> for Expr {
    fn from(key: Key) -> Self {
        Self::Key(key)
    }
}

impl From<Place> for Expr {
    fn from(place: Place) -> Self {
        Self::At(place)
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $operator:ident) => {
        impl<T: Into<Expr>> $trait<T> for Expr {
            type Output = Expr;

            fn $method(self, other: T) -> Expr {
                self.pair(Operator::$operator, other)
            }
        }
    };
}

operator!(Add, add, Plus);
operator!(Sub, sub, Minus);
operator!(Mul, mul, Times);
operator!(Div, div, Over);

impl Neg for Expr {
    type Output = Self;

    fn neg(self) -> Self {
        Self::Negative(Box::new(self))
    }
}

impl Expr {
    fn pair(self, operator: Operator, other: impl Into<Self>) -> Self {
        Self::Pair(Box::new(self), operator, Box::new(other.into()))
    }

    /// `self = other`
    pub(super) fn equals(self, other: impl Into<Self>) -> Self {
        self.pair(Operator::Equals, other)
    }

    /// `self < other`
    pub(super) fn below(self, other: impl Into<Self>) -> Self {
        self.pair(Operator::Below, other)
    }

    /// The sum of any number of parts; 0 of none.
    pub(super) fn sum(parts: impl IntoIterator<Item = Self>) -> Self {
        let sum = parts.into_iter().reduce(|sum, part| sum + part);
        sum.unwrap_or(Self::Number(0.0))
    }

    /// From one cell to another.
    pub(super) fn range(from: impl Into<Self>, to: impl Into<Self>) -> Self {
        Self::Range(Box::new(from.into()), Box::new(to.into()))
    }
}

/// `1 + x`
pub(super) fn one_plus(share: Expr) -> Expr {
    Expr::Number(1.0) + share
}

/// `IF(condition, then, otherwise)`
pub(super) fn if_else(condition: Expr, then: Expr, otherwise: Expr) -> Expr {
    Expr::Call(Function::If, vec![condition, then, otherwise])
}

/// `OR(first, second)`
pub(super) fn either(first: Expr, second: Expr) -> Expr {
    Expr::Call(Function::Or, vec![first, second])
}

/// `AND(first, second)`
pub(super) fn both(first: Expr, second: Expr) -> Expr {
    Expr::Call(Function::And, vec![first, second])
}

/// `ISNUMBER(x)`
pub(super) fn is_number(value: Expr) -> Expr {
    Expr::Call(Function::IsNumber, vec![value])
}

/// `MAX(0, x)`
pub(super) fn above_zero(value: Expr) -> Expr {
    Expr::Call(Function::Max, vec![Expr::Number(0.0), value])
}

/// `MIN(0, x)`
pub(super) fn below_zero(value: Expr) -> Expr {
    Expr::Call(Function::Min, vec![Expr::Number(0.0), value])
}
