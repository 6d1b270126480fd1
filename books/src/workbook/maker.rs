//! What every sheet is made from, and the small things that they all do.

use ramkalkyl::data::document::Document;
use ramkalkyl::model::baseline::Baseline;
use ramkalkyl::model::figure::{Basis, FigureId, Quantity, Subject};
use ramkalkyl::model::id::CostTypeId;
use ramkalkyl::model::item::{Item, Lump};
use ramkalkyl::model::outcome::Outcome;
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::model::year::Year;
use ramkalkyl::text::language::Language;
use ramkalkyl::text::{letters, names, quantity_names};

use super::About;
use super::book::Book;
use super::expr::Expr;
use super::key::{Key, Place, SheetId};
use super::style::{Look, Style};
use super::words::Words;

/// What every sheet is made from.
pub(super) struct Maker<'a> {
    /// The document.
    pub(super) document: &'a Document,
    /// The scenario.
    pub(super) scenario: &'a Scenario,
    /// What the document comes to with no lever moved.
    pub(super) stated: &'a Outcome,
    /// What the caller says of the file.
    pub(super) about: &'a About<'a>,
    /// The workbook's own words.
    pub(super) words: &'static Words,
    /// The sheets.
    pub(super) book: Book,
}

/// What marks the document's own in formulas in signs.
const DOCUMENT_SIGN: &str = "_dok";

/// A part of a sheet whose columns are years.
#[derive(Debug, Clone, Copy)]
pub(super) struct YearTable {
    /// The sheet.
    pub(super) sheet: SheetId,
    /// The column of the base year.
    pub(super) first: u16,
}

impl YearTable {
    /// The cell of the year at a position.
    pub(super) fn at(self, row: u32, position: usize) -> Place {
        let column = u16::try_from(position).unwrap_or(u16::MAX);
        Place::new(self.sheet, row, self.first.saturating_add(column))
    }
}

/// A row of a [`YearTable`].
pub(super) struct Row<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// What stands beside the name: a unit, a formula in signs.
    pub(super) beside: &'a [&'a str],
    /// How the name looks.
    pub(super) look: Look,
    /// How its numbers look.
    pub(super) style: Style,
}

impl<'a> Maker<'a> {
    /// The baseline.
    pub(super) fn baseline(&self) -> &'a Baseline {
        &self.document.baseline
    }

    /// The language.
    pub(super) fn language(&self) -> Language {
        self.about.language
    }

    /// Every year with its position, the base year first.
    pub(super) fn years(&self) -> Vec<(usize, Year)> {
        self.baseline().years.all().enumerate().collect()
    }

    /// How many columns the years take.
    pub(super) fn width(&self) -> u16 {
        u16::try_from(self.baseline().years.count()).unwrap_or(u16::MAX)
    }

    /// The year before.
    pub(super) fn before(&self, year: Year) -> Option<Year> {
        self.baseline().years.before(year)
    }

    /// The name of a quantity, as a line begins with it.
    pub(super) fn quantity(&self, quantity: Quantity) -> String {
        let by_day = names::by_day(self.baseline());
        letters::capital(quantity_names::quantity(quantity, by_day, self.language()))
    }

    /// The step of an item's or a lump's own index: its cost type's, or the general one.
    pub(super) fn step_of(&self, basis: Basis, kind: Option<&CostTypeId>, year: Year) -> Expr {
        let known = |kind: &&CostTypeId| {
            let mut kinds = self.baseline().cost_types.iter();
            kinds.any(|known| known.id == **kind)
        };
        match kind.filter(known) {
            Some(kind) => figure(
                basis,
                Subject::CostType(kind.clone()),
                Quantity::IndexStep,
                year,
            ),
            None => Key::GeneralStep(basis, year).into(),
        }
    }

    /// Writes name, lead and the years' head of a sheet whose columns are years; gives the first row below.
    pub(super) fn head(&mut self, sheet: SheetId, lead: &str) -> u32 {
        let title = self.book.title(sheet).to_owned();
        self.book.text(Place::new(sheet, 0, 0), &title, Look::Title);
        self.book.text(Place::new(sheet, 1, 0), lead, Look::Lead);
        let layout = self.book.layout(sheet);
        layout.heights.push((0, 24.0));
        3
    }

    /// Writes the years as heads of columns.
    pub(super) fn year_heads(&mut self, table: YearTable, row: u32) {
        for (position, year) in self.years() {
            let head = Look::NumberHead.with(super::style::Number::Whole);
            let place = table.at(row, position);
            self.book.number(place, f64::from(year.0), head);
        }
    }

    /// Writes a row: its name and what stands beside it from the first column on, and for each year what `cell` gives,
    /// with what it holds.
    pub(super) fn row(
        &mut self,
        table: YearTable,
        row: u32,
        heads: &Row<'_>,
        cell: impl Fn(&Self, usize, Year) -> Option<(Option<Key>, Expr)>,
    ) {
        self.book
            .text(Place::new(table.sheet, row, 0), heads.name, heads.look);
        let code = match heads.style.look {
            Look::Result => Look::ResultCode,
            _ => Look::Code,
        };
        for (column, words) in (1_u16..).zip(heads.beside) {
            let place = Place::new(table.sheet, row, column);
            let signs = words.replace(DOCUMENT_SIGN, self.words.document_sign);
            self.book.text(place, &signs, code);
        }
        for (position, year) in self.years() {
            let place = table.at(row, position);
            let Some((key, formula)) = cell(self, position, year) else {
                if heads.style.look == Look::Result {
                    self.book
                        .put(place, super::book::Content::Blank, heads.style);
                }
                continue;
            };
            self.book.formula(place, formula, heads.style);
            if let Some(key) = key {
                self.book.holds(place, key);
            }
        }
    }
}

/// A figure as a part of a formula.
pub(super) fn figure(basis: Basis, subject: Subject, quantity: Quantity, year: Year) -> Expr {
    key(basis, subject, quantity, year).into()
}

/// A figure as what a cell holds.
pub(super) fn key(basis: Basis, subject: Subject, quantity: Quantity, year: Year) -> Key {
    Key::Figure(FigureId::of(subject, quantity, year).on(basis))
}

/// A figure of the whole as a part of a formula.
pub(super) fn whole(basis: Basis, quantity: Quantity, year: Year) -> Expr {
    figure(basis, Subject::Whole, quantity, year)
}

/// An item's figure as a part of a formula.
pub(super) fn of_item(basis: Basis, item: &Item, quantity: Quantity, year: Year) -> Expr {
    figure(basis, Subject::Item(item.id.clone()), quantity, year)
}

/// A lump item's figure as a part of a formula.
pub(super) fn of_lump(basis: Basis, lump: &Lump, quantity: Quantity, year: Year) -> Expr {
    figure(basis, Subject::Lump(lump.id.clone()), quantity, year)
}
