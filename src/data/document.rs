//! A document: what was transcribed, the baseline read from it, and what it says of itself.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::table::{Cell, Column, Row, Table};
use super::unit::Unit;
use crate::model::baseline::Baseline;
use crate::model::figure::FigureId;
use crate::model::id::ItemId;
use crate::model::origin::{Bilingual, CellRef, Origin};
use crate::model::quantity::Money;

/// A document that was read without fault: every cell reference in it resolves, and every input that it says is
/// stated equals its printed cells. Made by [`super::load::read`] alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The municipality.
    pub municipality: Bilingual,
    /// The committee.
    pub committee: Bilingual,
    /// The title as printed.
    pub title: Rc<str>,
    /// The date printed on it, `2020-01-16`.
    pub date: Rc<str>,
    /// The reference printed on it (diarienummer); perhaps empty.
    pub reference: Rc<str>,
    /// What a reader should know of it, say that it is a proposal.
    pub note: Option<Bilingual>,
    /// The transcribed tables and sentences, in the document's order.
    pub tables: Vec<Table>,
    /// What the document itself states as results.
    pub claims: Vec<Claim>,
    /// Where its figures do not agree with each other.
    pub contradictions: Vec<Contradiction>,
    /// Other things noted about its figures.
    pub remarks: Vec<Remark>,
    /// Choices of the baseline that are no series: an item's cost type, how far the frame follows its volume.
    pub choices: Vec<Choice>,
    /// The model's inputs.
    pub baseline: Baseline,
}

/// A cell with all that says where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// Its table; `title`, `section`, `page` and a sentence's `quote` are there.
    pub table: &'a Table,
    /// Its row; `label` and `heading` are there.
    pub row: &'a Row,
    /// Its column; `label` and the labels `above` it are there.
    pub column: &'a Column,
    /// What is printed and in which unit.
    pub cell: &'a Cell,
}

/// A result that the document states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Which figure of the calculator it is.
    pub figure: FigureId,
    /// What the document says it is.
    pub value: Money,
    /// Where.
    pub cells: Vec<CellRef>,
}

/// A printed figure that does not follow from the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The cell.
    pub cell: CellRef,
    /// What follows from the others, rounded as the cell is printed, in `unit` and with the cell's sign.
    pub computed: Decimal,
    /// The unit of `computed` and of a bound.
    pub unit: Unit,
    /// Whether rounding explains it.
    pub verdict: Verdict,
    /// The cells that it should follow from.
    pub from: Vec<CellRef>,
    /// The facts, in words.
    pub words: Bilingual,
}

/// Whether rounding explains that a printed figure differs from the computed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It does: the parts are printed so roughly that the figures may differ by up to `bound`.
    Rounding {
        /// How much the roundings can give together, in the contradiction's unit.
        bound: Decimal,
    },
    /// It does not.
    Differs,
}

/// Something noted about printed figures that is no difference between two figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The cells.
    pub cells: Vec<CellRef>,
    /// What is noted, in words.
    pub words: Bilingual,
}

/// A choice of the baseline about an item that the model keeps without its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The item.
    pub item: ItemId,
    /// What was chosen.
    pub subject: ChoiceSubject,
    /// On which ground.
    pub origin: Rc<Origin>,
}

/// What a [`Choice`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceSubject {
    /// The cost type whose index the item follows.
    CostType,
    /// `φ`, the share of a volume change that the frame follows.
    Follow,
}

impl Document {
    /// A cell by its reference.
    #[must_use]
    pub fn cell(&self, cell: &CellRef) -> Option<Place<'_>> {
        find(&self.tables, cell)
    }

    /// What the document states a figure to be, if it does.
    #[must_use]
    pub fn claim(&self, figure: &FigureId) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.figure == *figure)
    }

    /// The contradiction of a cell, if it has one.
    pub fn contradictions_of(&self, cell: &CellRef) -> impl Iterator<Item = &Contradiction> {
        (self.contradictions.iter()).filter(move |contradiction| contradiction.cell == *cell)
    }

    /// The ground of a choice about an item.
    #[must_use]
    pub fn choice(&self, item: &ItemId, subject: ChoiceSubject) -> Option<&Origin> {
        let mut choices = self.choices.iter();
        let choice = choices.find(|choice| choice.item == *item && choice.subject == subject)?;
        Some(&choice.origin)
    }
}

/// A cell of the tables by its reference.
pub(super) fn find<'a>(tables: &'a [Table], cell: &CellRef) -> Option<Place<'a>> {
    let table = tables.iter().find(|table| table.id == cell.table)?;
    let (row, column, cell) = table.cell(&cell.row, &cell.column)?;
    Some(Place {
        table,
        row,
        column,
        cell,
    })
}
