//! A document: what was transcribed, the baseline read from it, and what it says of itself.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::formula::Formula;
use super::table::{Cell, Column, Row, Table};
use crate::model::baseline::Baseline;
use crate::model::figure::FigureId;
use crate::model::id::ItemId;
use crate::model::origin::{Bilingual, CellRef, Origin};
use crate::model::quantity::Money;

/// A document that was read without fault: every cell reference in it resolves, and every input that it says is
/// stated equals its printed cells. Made by [`super::load::read`], or by [`super::packed::unpack`] from one that was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The municipality.
    pub municipality: Bilingual,
    /// The committee.
    pub committee: Bilingual,
    /// The title as printed.
    pub title: Rc<str>,
    /// The date printed on it, `2020-01-16`; perhaps empty.
    pub date: Rc<str>,
    /// The reference printed on it (diarienummer); perhaps empty.
    pub reference: Rc<str>,
    /// What a reader should know of it, say that it is a proposal.
    pub note: Option<Bilingual>,
    /// The transcribed tables and sentences, in the document's order.
    pub tables: Vec<Table>,
    /// What the document itself states as results.
    pub claims: Vec<Claim>,
    /// What is particular about it, in a few words; for the card that it is chosen by.
    pub special: Bilingual,
    /// What it claims and what the calculator makes of it. `{required.2020}` stands for a calculated figure.
    pub story: Vec<Bilingual>,
    /// What its figures are checked by.
    #[serde(skip)]
    pub checks: Vec<Check>,
    /// Figures of our own to show beside printed ones.
    #[serde(skip)]
    pub beside: Vec<Beside>,
    /// What another document states of the same things.
    #[serde(skip)]
    pub elsewhere: Vec<Elsewhere>,
    /// Other things noted about its figures.
    #[serde(skip)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Which figure of the calculator it is.
    pub figure: FigureId,
    /// What the document says it is.
    pub value: Money,
    /// Where.
    pub cells: Vec<CellRef>,
}

/// What a printed figure should be by the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The cell.
    pub cell: CellRef,
    /// What it should be.
    pub formula: Formula,
}

/// A figure of our own to show beside a printed one; it judges nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The printed one.
    pub cell: CellRef,
    /// How ours is computed.
    pub formula: Formula,
    /// What ours is called.
    pub name: Bilingual,
}

/// The same thing as another document states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The cell here.
    pub cell: CellRef,
    /// The other document's id.
    pub document: Rc<str>,
    /// The cell there.
    pub there: CellRef,
    /// What is printed there.
    pub printed: Rc<str>,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The item.
    pub item: ItemId,
    /// What was chosen.
    pub subject: ChoiceSubject,
    /// On which ground.
    pub origin: Rc<Origin>,
}

/// What a [`Choice`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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

    /// A figure of the calculator by its name, `headline.2020`.
    #[must_use]
    pub fn figure(&self, name: &str) -> Option<FigureId> {
        super::formula::figure_named(name, &self.baseline)
    }

    /// What was noted about a cell.
    #[must_use]
    pub fn remarks_on(&self, cell: &CellRef) -> Vec<&Bilingual> {
        let remarks = self
            .remarks
            .iter()
            .filter(|remark| remark.cells.contains(cell));
        remarks.map(|remark| &remark.words).collect()
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
