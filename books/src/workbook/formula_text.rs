//! Formulas as a spreadsheet reads them: named cells, addresses, English functions and `.` as mark, which every
//! program shows in its user's own language.

use super::book::Book;
use super::error::WorkbookError;
use super::expr::{Expr, Operator};
use super::key::{Place, SheetId};

/// Writes the formulas of one sheet.
#[derive(Clone, Copy)]
pub(super) struct FormulaText<'a> {
    /// Where every cell stands.
    pub(super) book: &'a Book,
    /// The sheet that the formula stands in.
    pub(super) sheet: SheetId,
}

/// How tightly a piece is bound, so that parentheses stand only where they are needed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Comparison,
    Sum,
    Product,
    Leaf,
}

impl FormulaText<'_> {
    /// The formula with its `=`.
    ///
    /// # Errors
    /// [`WorkbookError::Missing`] where it speaks of a cell that the workbook does not have.
    pub(super) fn write(&self, formula: &Expr) -> Result<String, WorkbookError> {
        let mut text = String::from("=");
        self.push(formula, Binding::Comparison, &mut text)?;
        Ok(text)
    }

    fn push(
        &self,
        formula: &Expr,
        within: Binding,
        text: &mut String,
    ) -> Result<(), WorkbookError> {
        match formula {
            Expr::Number(number) => text.push_str(&number.to_string()),
            Expr::Text(words) => {
                text.push('"');
                text.push_str(&words.replace('"', "\"\""));
                text.push('"');
            }
            Expr::Key(key) => self.cell(self.book.place(key)?, text),
            Expr::At(place) => self.cell(*place, text),
            Expr::Range(from, to) => {
                let (from, to) = (self.book.place_of(from)?, self.book.place_of(to)?);
                self.sheet_of(from, text);
                text.push_str(&from.fixed());
                text.push(':');
                text.push_str(&to.fixed());
            }
            Expr::Negative(inner) => {
                text.push('-');
                self.push(inner, Binding::Leaf, text)?;
            }
            Expr::Pair(left, operator, right) => {
                let (own, sign, after) = match operator {
                    Operator::Equals => (Binding::Comparison, "=", Binding::Sum),
                    Operator::Below => (Binding::Comparison, "<", Binding::Sum),
                    Operator::Plus => (Binding::Sum, "+", Binding::Sum),
                    Operator::Minus => (Binding::Sum, "-", Binding::Product),
                    Operator::Times => (Binding::Product, "*", Binding::Product),
                    Operator::Over => (Binding::Product, "/", Binding::Leaf),
                };
                let apart = own < within;
                text.push_str(if apart { "(" } else { "" });
                self.push(left, own, text)?;
                text.push_str(sign);
                self.push(right, after, text)?;
                text.push_str(if apart { ")" } else { "" });
            }
            Expr::Call(function, parts) => {
                text.push_str(function.name());
                text.push('(');
                for (position, part) in parts.iter().enumerate() {
                    text.push_str(if position > 0 { "," } else { "" });
                    self.push(part, Binding::Comparison, text)?;
                }
                text.push(')');
            }
        }
        Ok(())
    }

    fn cell(&self, place: Place, text: &mut String) {
        let here = place.sheet == self.sheet && !self.sheet.speaks_in_names();
        match self.book.name(place) {
            Some(name) if !here => text.push_str(name),
            _ => {
                self.sheet_of(place, text);
                text.push_str(&place.address());
            }
        }
    }

    fn sheet_of(&self, place: Place, text: &mut String) {
        if place.sheet != self.sheet {
            text.push_str(&self.book.quoted(place.sheet));
            text.push('!');
        }
    }
}
