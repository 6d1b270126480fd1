//! The workbook's formulas worked out as a spreadsheet works them out, in binary numbers of 53 bits.

use std::collections::BTreeMap;

use super::book::{Book, Content};
use super::error::WorkbookError;
use super::expr::{Expr, Function, Operator};
use super::key::Place;

/// What a cell comes to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Nothing stands there; counts as 0.
    Blank,
    /// A number.
    Number(f64),
    /// Words.
    Text(String),
    /// The answer to a comparison.
    Truth(bool),
}

/// The results of every formula in a book.
///
/// # Errors
/// [`WorkbookError::Missing`] where a formula speaks of a cell that is not there; [`WorkbookError::Formula`] where it adds
/// words, divides by nothing or depends on itself. The formulas that this program makes do none of it.
pub(super) fn evaluate(book: &Book) -> Result<BTreeMap<Place, Value>, WorkbookError> {
    let mut evaluation = Evaluation {
        book,
        known: BTreeMap::new(),
    };
    for (place, cell) in book.cells() {
        if matches!(cell.content, Content::Formula(_)) {
            evaluation.at(place)?;
        }
    }
    let known = evaluation.known.into_iter();
    Ok(known
        .filter_map(|(place, value)| Some((place, value?)))
        .collect())
}

struct Evaluation<'a> {
    book: &'a Book,
    /// `None` while a cell is being worked out.
    known: BTreeMap<Place, Option<Value>>,
}

impl Evaluation<'_> {
    fn at(&mut self, place: Place) -> Result<Value, WorkbookError> {
        let book = self.book;
        let Some(cell) = book.cell(place) else {
            return Ok(Value::Blank);
        };
        let formula = match &cell.content {
            Content::Blank => return Ok(Value::Blank),
            Content::Number(number) => return Ok(Value::Number(*number)),
            Content::Text(text) | Content::Link(text) => return Ok(Value::Text(text.clone())),
            Content::Formula(formula) => formula,
        };
        match self.known.insert(place, None) {
            Some(Some(value)) => {
                self.known.insert(place, Some(value.clone()));
                return Ok(value);
            }
            Some(None) => return Err(self.fault(place)),
            None => {}
        }
        let value = self.value(formula, place)?;
        self.known.insert(place, Some(value.clone()));
        Ok(value)
    }

    fn fault(&self, place: Place) -> WorkbookError {
        WorkbookError::Formula {
            sheet: self.book.title(place.sheet).to_owned(),
            cell: place.address(),
        }
    }

    fn value(&mut self, formula: &Expr, of: Place) -> Result<Value, WorkbookError> {
        Ok(match formula {
            Expr::Number(number) => Value::Number(*number),
            Expr::Text(words) => Value::Text((*words).to_owned()),
            Expr::Key(key) => {
                let place = self.book.place(key)?;
                self.at(place)?
            }
            Expr::At(place) => self.at(*place)?,
            Expr::Range(..) => return Err(self.fault(of)),
            Expr::Negative(inner) => Value::Number(-self.number(inner, of)?),
            Expr::Pair(left, operator, right) => {
                if *operator == Operator::Equals {
                    let (left, right) = (self.value(left, of)?, self.value(right, of)?);
                    return Ok(Value::Truth(same(&left, &right)));
                }
                let (left, right) = (self.number(left, of)?, self.number(right, of)?);
                match operator {
                    Operator::Plus => Value::Number(left + right),
                    Operator::Minus => Value::Number(left - right),
                    Operator::Times => Value::Number(left * right),
                    Operator::Over if right == 0.0 => return Err(self.fault(of)),
                    Operator::Over => Value::Number(left / right),
                    Operator::Equals | Operator::Below => Value::Truth(left < right),
                }
            }
            Expr::Call(function, parts) => self.call(*function, parts, of)?,
        })
    }

    fn call(
        &mut self,
        function: Function,
        parts: &[Expr],
        of: Place,
    ) -> Result<Value, WorkbookError> {
        Ok(match (function, parts) {
            (Function::If, [condition, then, otherwise]) => {
                let chosen = if self.truth(condition, of)? {
                    then
                } else {
                    otherwise
                };
                match self.value(chosen, of)? {
                    Value::Blank => Value::Number(0.0),
                    value => value,
                }
            }
            (Function::Or, parts) => {
                let mut any = false;
                for part in parts {
                    any |= self.truth(part, of)?;
                }
                Value::Truth(any)
            }
            (Function::And, parts) => {
                let mut all = true;
                for part in parts {
                    all &= self.truth(part, of)?;
                }
                Value::Truth(all)
            }
            (Function::IsNumber, [part]) => {
                Value::Truth(matches!(self.value(part, of)?, Value::Number(_)))
            }
            (Function::Max, parts) => {
                let numbers = self.numbers(parts, of)?;
                Value::Number(numbers.into_iter().reduce(f64::max).unwrap_or(0.0))
            }
            (Function::Min, parts) => {
                let numbers = self.numbers(parts, of)?;
                Value::Number(numbers.into_iter().reduce(f64::min).unwrap_or(0.0))
            }
            (Function::Sum, parts) => {
                // From +0: an empty sum of floats is −0.
                let numbers = self.numbers(parts, of)?;
                Value::Number(numbers.into_iter().fold(0.0, |sum, number| sum + number))
            }
            (Function::Count, parts) => {
                let count = u32::try_from(self.numbers(parts, of)?.len()).unwrap_or(u32::MAX);
                Value::Number(f64::from(count))
            }
            (Function::SumIf, [places, wanted, amounts]) => {
                let wanted = self.value(wanted, of)?;
                let (places, amounts) = (self.cells(places)?, self.cells(amounts)?);
                let mut sum = 0.0;
                for (place, amount) in places.into_iter().zip(amounts) {
                    if same(&self.at(place)?, &wanted)
                        && let Value::Number(number) = self.at(amount)?
                    {
                        sum += number;
                    }
                }
                Value::Number(sum)
            }
            _ => return Err(self.fault(of)),
        })
    }

    fn number(&mut self, formula: &Expr, of: Place) -> Result<f64, WorkbookError> {
        match self.value(formula, of)? {
            Value::Blank => Ok(0.0),
            Value::Number(number) => Ok(number),
            Value::Truth(_) | Value::Text(_) => Err(self.fault(of)),
        }
    }

    fn truth(&mut self, formula: &Expr, of: Place) -> Result<bool, WorkbookError> {
        match self.value(formula, of)? {
            Value::Truth(truth) => Ok(truth),
            _ => Err(self.fault(of)),
        }
    }

    /// The numbers among the parts and their cells.
    fn numbers(&mut self, parts: &[Expr], of: Place) -> Result<Vec<f64>, WorkbookError> {
        let mut numbers = Vec::new();
        for part in parts {
            if matches!(part, Expr::Range(..)) {
                for place in self.cells(part)? {
                    numbers.extend(match self.at(place)? {
                        Value::Number(number) => Some(number),
                        _ => None,
                    });
                }
            } else {
                numbers.push(self.number(part, of)?);
            }
        }
        Ok(numbers)
    }

    /// The cells of a range, row by row.
    fn cells(&self, range: &Expr) -> Result<Vec<Place>, WorkbookError> {
        let (from, to) = match range {
            Expr::Range(from, to) => (self.book.place_of(from)?, self.book.place_of(to)?),
            single => {
                let place = self.book.place_of(single)?;
                (place, place)
            }
        };
        let rows = from.row..=to.row;
        let columns = || from.column..=to.column;
        let cells =
            rows.flat_map(|row| columns().map(move |column| Place::new(from.sheet, row, column)));
        Ok(cells.collect())
    }
}

/// As `=` compares: what is empty is 0 and no words.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Blank, Value::Blank) => true,
        (Value::Blank, Value::Number(number)) | (Value::Number(number), Value::Blank) => {
            *number == 0.0
        }
        (Value::Blank, Value::Text(text)) | (Value::Text(text), Value::Blank) => text.is_empty(),
        (left, right) => left == right,
    }
}
