//! Formulas of checks: `./intakt/. + ./kostnad/.`, `exact( a/index/amount ) * a/netto/budget-2019`, `@headline.2020`.
//!
//! Tokens stand apart by spaces, since ids hold `-` and `/` stands inside a cell's name. A `.` in a cell's name is the
//! target's own table, row or column; a `*` in a figure's name is the year of the target's column.

use std::rc::Rc;

use rust_decimal::Decimal;

use crate::model::baseline::Baseline;
use crate::model::figure::{FigureId, Quantity, Subject};
use crate::model::id::{CostTypeId, ItemId, LumpId};
use crate::model::origin::CellRef;
use crate::model::year::Year;

/// A formula over printed cells and calculated figures, all in the model's own units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// A number that the formula itself names: 365, 12.
    Number(Decimal),
    /// A printed cell.
    Cell {
        /// Which.
        cell: CellRef,
        /// Whether what is printed is taken as decided, so that it carries no rounding.
        exact: bool,
    },
    /// A figure of the calculator with no lever moved.
    Figure(FigureId),
    /// The negative.
    Negative(Rc<Formula>),
    /// Two formulas and what is done with them.
    Pair {
        /// The first.
        left: Rc<Formula>,
        /// What is done.
        operator: Operator,
        /// The second.
        right: Rc<Formula>,
    },
}

impl Formula {
    /// Its numbers, cells and figures, in the order of reading.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::Number(_) | Self::Cell { .. } | Self::Figure(_) => vec![self],
            Self::Negative(inner) => inner.leaves(),
            Self::Pair { left, right, .. } => {
                let mut leaves = left.leaves();
                leaves.extend(right.leaves());
                leaves
            }
        }
    }
}

/// What is done with two formulas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// The sum.
    Plus,
    /// The difference.
    Minus,
    /// The product.
    Times,
    /// The quotient.
    Over,
}

impl Formula {
    /// The printed cells in it, in its order, each once.
    #[must_use]
    pub fn cells(&self) -> Vec<&CellRef> {
        let mut cells = Vec::new();
        self.collect(&mut cells);
        cells
    }

    fn collect<'a>(&'a self, cells: &mut Vec<&'a CellRef>) {
        match self {
            Self::Number(_) | Self::Figure(_) => {}
            Self::Cell { cell, .. } if cells.contains(&cell) => {}
            Self::Cell { cell, .. } => cells.push(cell),
            Self::Negative(inner) => inner.collect(cells),
            Self::Pair { left, right, .. } => {
                left.collect(cells);
                right.collect(cells);
            }
        }
    }
}

/// What names in a formula are read against: the target's place, and what gives a subject its kind.
pub struct Names<'a> {
    /// The cell that the formula is for.
    pub target: &'a CellRef,
    /// The year of its column, if it has one.
    pub year: Option<Year>,
    /// Gives an item, lump or cost type by its id.
    pub subject: &'a dyn Fn(&str) -> Option<Subject>,
}

/// Why a formula could not be read: the word that does not fit; empty when it ends too early.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    /// The word.
    pub word: String,
}

/// Deeper parentheses than any formula needs.
const DEEPEST: usize = 20;

/// The longest formula that is read, in words.
const MOST_WORDS: usize = 400;

/// Reads a formula.
///
/// # Errors
/// The first word that does not fit.
pub fn read(text: &str, names: &Names<'_>) -> Result<Formula, Misread> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > MOST_WORDS {
        return Err(misread(words.get(MOST_WORDS)));
    }
    let mut reader = Reader {
        words: &words,
        names,
    };
    let formula = reader.sum(0)?;
    match reader.words.first() {
        None => Ok(formula),
        Some(word) => Err(misread(Some(word))),
    }
}

fn misread(word: Option<&&str>) -> Misread {
    Misread {
        word: word.map_or_else(String::new, |word| (*word).to_owned()),
    }
}

struct Reader<'a> {
    words: &'a [&'a str],
    names: &'a Names<'a>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let (word, rest) = self.words.split_first()?;
        self.words = rest;
        Some(word)
    }

    fn takes(&mut self, operators: &[(&str, Operator)]) -> Option<Operator> {
        let word = self.words.first()?;
        let (_, operator) = operators.iter().find(|(sign, _)| sign == word)?;
        self.next();
        Some(*operator)
    }

    fn sum(&mut self, depth: usize) -> Result<Formula, Misread> {
        let mut left = self.product(depth)?;
        while let Some(operator) = self.takes(&[("+", Operator::Plus), ("-", Operator::Minus)]) {
            left = pair(left, operator, self.product(depth)?);
        }
        Ok(left)
    }

    fn product(&mut self, depth: usize) -> Result<Formula, Misread> {
        let mut left = self.factor(depth)?;
        while let Some(operator) = self.takes(&[("*", Operator::Times), ("/", Operator::Over)]) {
            left = pair(left, operator, self.factor(depth)?);
        }
        Ok(left)
    }

    fn factor(&mut self, depth: usize) -> Result<Formula, Misread> {
        if depth > DEEPEST {
            return Err(misread(self.words.first()));
        }
        let Some(word) = self.next() else {
            return Err(misread(None));
        };
        match word {
            "-" => Ok(Formula::Negative(Rc::new(self.factor(depth + 1)?))),
            "(" => {
                let inner = self.sum(depth + 1)?;
                self.close()?;
                Ok(inner)
            }
            "exact(" => {
                let cell = self.next().and_then(|word| self.cell(word));
                let cell = cell.ok_or_else(|| misread(Some(&word)))?;
                self.close()?;
                Ok(Formula::Cell { cell, exact: true })
            }
            _ => self.leaf(word).ok_or_else(|| misread(Some(&word))),
        }
    }

    fn close(&mut self) -> Result<(), Misread> {
        match self.next() {
            Some(")") => Ok(()),
            other => Err(misread(other.as_ref())),
        }
    }

    fn leaf(&self, word: &str) -> Option<Formula> {
        if let Some(negative) = word
            .strip_prefix('-')
            .filter(|rest| rest.starts_with(['@', '.']) || rest.contains('/'))
        {
            return Some(Formula::Negative(Rc::new(self.leaf(negative)?)));
        }
        if let Some(figure) = word.strip_prefix('@') {
            return Some(Formula::Figure(figure_id(figure, self.names)?));
        }
        if word
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
        {
            return Some(Formula::Number(Decimal::from_str_exact(word).ok()?));
        }
        let cell = self.cell(word)?;
        Some(Formula::Cell { cell, exact: false })
    }

    fn cell(&self, word: &str) -> Option<CellRef> {
        let CellRef { table, row, column } = CellRef::read(word)?;
        let target = self.names.target;
        let own = |part: Rc<str>, own: &Rc<str>| match &*part {
            "." => Rc::clone(own),
            _ => part,
        };
        Some(CellRef {
            table: own(table, &target.table),
            row: own(row, &target.row),
            column: own(column, &target.column),
        })
    }
}

fn pair(left: Formula, operator: Operator, right: Formula) -> Formula {
    Formula::Pair {
        left: Rc::new(left),
        operator,
        right: Rc::new(right),
    }
}

/// `headline.2020`, `hvb.cost.2021`, `hvb.cost.*`.
pub(super) fn figure_id(text: &str, names: &Names<'_>) -> Option<FigureId> {
    let (name, year) = text.rsplit_once('.')?;
    let year = match year {
        "*" => names.year?,
        year => Year(year.parse().ok()?),
    };
    match name.split_once('.') {
        Some((subject, quantity)) => {
            let quantity = Quantity::named(quantity, false)?;
            Some(FigureId::of((names.subject)(subject)?, quantity, year))
        }
        None => Some(FigureId::whole(Quantity::named(name, true)?, year)),
    }
}

/// A figure of a baseline by its name: `headline.2020`, `hvb.cost.2021`.
#[must_use]
pub fn figure_named(text: &str, baseline: &Baseline) -> Option<FigureId> {
    figure_perhaps_named(text, Some(baseline))
}

/// The same where the baseline may not have been read: every subject then passes, since what is wrong has been said.
pub(super) fn figure_perhaps_named(text: &str, baseline: Option<&Baseline>) -> Option<FigureId> {
    let nowhere = CellRef {
        table: Rc::from(""),
        row: Rc::from(""),
        column: Rc::from(""),
    };
    let names = Names {
        target: &nowhere,
        year: None,
        subject: &|id| match baseline {
            Some(baseline) => subject(baseline, id),
            None => Some(Subject::Item(ItemId::new(id))),
        },
    };
    figure_id(text, &names)
}

/// The subject that has an id: an item, a lump or a cost type.
pub(super) fn subject(baseline: &Baseline, id: &str) -> Option<Subject> {
    if baseline.items.iter().any(|item| item.id.as_str() == id) {
        return Some(Subject::Item(ItemId::new(id)));
    }
    if baseline.lumps.iter().any(|lump| lump.id.as_str() == id) {
        return Some(Subject::Lump(LumpId::new(id)));
    }
    let mut types = baseline.cost_types.iter();
    types
        .any(|known| known.id.as_str() == id)
        .then(|| Subject::CostType(CostTypeId::new(id)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;

    fn read_for(text: &str) -> Result<Formula, Misread> {
        let target = CellRef {
            table: Rc::from("t"),
            row: Rc::from("r"),
            column: Rc::from("c"),
        };
        let subject = |id: &str| (id == "hvb").then(|| Subject::Item(ItemId::new("hvb")));
        let names = Names {
            target: &target,
            year: Some(Year(2020)),
            subject: &subject,
        };
        read(text, &names)
    }

    fn cell(table: &str, row: &str, column: &str) -> Formula {
        let cell = CellRef {
            table: Rc::from(table),
            row: Rc::from(row),
            column: Rc::from(column),
        };
        Formula::Cell { cell, exact: false }
    }

    #[test]
    fn a_dot_is_the_targets_own_place() {
        assert_eq!(read_for("./a/."), Ok(cell("t", "a", "c")));
        assert_eq!(read_for("x/./y-2019"), Ok(cell("x", "r", "y-2019")));
    }

    #[test]
    fn products_bind_closer_than_sums() {
        let product = pair(cell("t", "b", "c"), Operator::Times, cell("t", "d", "c"));
        let sum = pair(cell("t", "a", "c"), Operator::Minus, product);
        assert_eq!(read_for("./a/. - ./b/. * ./d/."), Ok(sum));
    }

    #[test]
    fn its_cells_are_told_once_each() {
        let formula = read_for("( ./a/. - exact( x/./. ) ) * 12 / ./a/. + @need.2018").unwrap();
        let rows = formula
            .cells()
            .into_iter()
            .map(|cell| (&*cell.table, &*cell.row));
        assert_eq!(rows.collect::<Vec<_>>(), [("t", "a"), ("x", "r")]);
    }

    #[test]
    fn a_star_is_the_year_of_the_column() {
        let item = Subject::Item(ItemId::new("hvb"));
        let cost = Formula::Figure(FigureId::of(item, Quantity::Cost, Year(2020)));
        assert_eq!(read_for("@hvb.cost.*"), Ok(cost));
        let need = FigureId::whole(Quantity::Need, Year(2018));
        let negative = Formula::Negative(Rc::new(Formula::Figure(need)));
        assert_eq!(read_for("-@need.2018"), Ok(negative));
    }

    #[test]
    fn what_does_not_fit_is_named() {
        for (text, word) in [
            ("", ""),
            ("./a/. +", ""),
            ("./a/. ./b/.", "./b/."),
            ("( ./a/.", ""),
            ("a+b", "a+b"),
            ("@nothing.2020", "@nothing.2020"),
            ("@other-item.cost.2020", "@other-item.cost.2020"),
            ("1e5", "1e5"),
        ] {
            let expected = Misread {
                word: word.to_owned(),
            };
            assert_eq!(read_for(text), Err(expected), "{text}");
        }
        let deep = format!("{}1", "( ".repeat(10_000));
        assert!(read_for(&deep).is_err());
        let deep = format!("{}1", "- ".repeat(300));
        assert!(read_for(&deep).is_err());
    }
}
