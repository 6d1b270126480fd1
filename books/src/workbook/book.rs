//! The workbook before it is a file: what stands in each cell, where everything is found, how the sheets are laid out.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Chart, DataValidation};

use super::error::WorkbookError;
use super::expr::Expr;
use super::key::{Key, Place, SheetId};
use super::safe;
use super::style::{Look, Number, Style};

/// The height of a line, in points.
const LINE: f64 = 13.5;
/// Lines that a row may take: it can be no higher than 409 points.
const MOST_LINES: f64 = 30.0;
/// What a letter takes of a column's width, which is measured in digits; a letter is narrower than most of them.
const LETTER: f64 = 0.95;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Content {
    /// Nothing, but the cell has a look.
    Blank,
    /// A number.
    Number(f64),
    /// Words; never a formula, whatever they begin with.
    Text(String),
    /// An address of the web.
    Link(String),
    /// A formula.
    Formula(Expr),
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cell {
    /// What stands there.
    pub(super) content: Content,
    /// How it looks.
    pub(super) style: Style,
}

/// How a sheet is laid out.
#[derive(Default)]
pub(super) struct Layout {
    /// Its name.
    pub(super) title: String,
    /// Widths of columns from the first, in characters.
    pub(super) widths: Vec<f64>,
    /// Heights of rows, in points.
    pub(super) heights: Vec<(u32, f64)>,
    /// Rows and columns that stay when it is scrolled.
    pub(super) freeze: (u32, u16),
    /// What may be written where, from one cell to another.
    pub(super) rules: Vec<(Place, Place, DataValidation)>,
    /// Charts with their upper left cells.
    pub(super) charts: Vec<(Place, Chart)>,
    /// From head to last row of what can be filtered.
    pub(super) filter: Option<(Place, Place)>,
    /// The row that is printed at the top of every page.
    pub(super) repeat: Option<u32>,
    /// The last cell that is printed, where not all is.
    pub(super) printed_to: Option<Place>,
    /// Whether it is printed on one page.
    pub(super) one_page: bool,
}

/// The workbook before it is a file.
#[derive(Default)]
pub(super) struct Book {
    cells: BTreeMap<Place, Cell>,
    keys: BTreeMap<Key, Place>,
    names: BTreeMap<Place, String>,
    given: safe::Names,
    layouts: BTreeMap<SheetId, Layout>,
}

impl Book {
    /// The layout of a sheet, to be changed.
    pub(super) fn layout(&mut self, sheet: SheetId) -> &mut Layout {
        self.layouts.entry(sheet).or_default()
    }

    /// The layouts of the sheets, in the sheets' order.
    pub(super) fn layouts(&self) -> impl Iterator<Item = (SheetId, &Layout)> {
        self.layouts.iter().map(|(sheet, layout)| (*sheet, layout))
    }

    /// Puts something into a cell.
    pub(super) fn put(&mut self, place: Place, content: Content, style: impl Into<Style>) {
        let style = style.into();
        self.cells.insert(place, Cell { content, style });
    }

    /// Puts words into a cell.
    pub(super) fn text(&mut self, place: Place, words: &str, style: impl Into<Style>) {
        self.put(place, Content::Text(safe::text(words)), style);
    }

    /// Puts words into a cell that is so many characters wide, in as many lines as they take.
    pub(super) fn wrapped(&mut self, place: Place, words: &str, look: Look, width: f64) {
        self.text(place, words, look);
        let lines = words.lines().map(|line| {
            let letters = u32::try_from(line.chars().count()).unwrap_or(u32::MAX);
            (f64::from(letters) * LETTER / width).ceil().max(1.0)
        });
        let height = LINE * lines.sum::<f64>().clamp(1.0, MOST_LINES);
        let heights = &mut self.layout(place.sheet).heights;
        match heights.iter_mut().find(|(row, _)| *row == place.row) {
            Some((_, known)) => *known = known.max(height),
            None => heights.push((place.row, height)),
        }
    }

    /// Puts a number into a cell.
    pub(super) fn number(&mut self, place: Place, number: f64, style: impl Into<Style>) {
        self.put(place, Content::Number(number), style);
    }

    /// Puts a formula into a cell.
    pub(super) fn formula(
        &mut self,
        place: Place,
        formula: impl Into<Expr>,
        style: impl Into<Style>,
    ) {
        self.put(place, Content::Formula(formula.into()), style);
    }

    /// Colours a row as the head of a part, so many columns wide.
    pub(super) fn section(&mut self, place: Place, words: &str, columns: u16) {
        self.text(place, words, Look::Section);
        for column in place.column.saturating_add(1)..place.column.saturating_add(columns) {
            let beside = Place { column, ..place };
            self.put(beside, Content::Blank, Look::Section);
        }
    }

    /// Says what a cell holds, and gives it a name where such cells have one.
    pub(super) fn holds(&mut self, place: Place, key: Key) {
        if let Some(wanted) = key.name() {
            let name = self.given.take(&wanted);
            self.names.insert(place, name);
        }
        self.keys.insert(key, place);
    }

    /// Where something stands.
    ///
    /// # Errors
    /// [`WorkbookError::Missing`] where no cell holds it.
    pub(super) fn place(&self, key: &Key) -> Result<Place, WorkbookError> {
        let place = self.keys.get(key).copied();
        place.ok_or_else(|| WorkbookError::Missing {
            key: format!("{key:?}"),
        })
    }

    /// The cell that a formula is nothing but.
    ///
    /// # Errors
    /// [`WorkbookError::Missing`] where it is more than a cell, or no cell holds it.
    pub(super) fn place_of(&self, formula: &Expr) -> Result<Place, WorkbookError> {
        match formula {
            Expr::At(place) => Ok(*place),
            Expr::Key(key) => self.place(key),
            other => Err(WorkbookError::Missing {
                key: format!("{other:?}"),
            }),
        }
    }

    /// A cell.
    pub(super) fn cell(&self, place: Place) -> Option<&Cell> {
        self.cells.get(&place)
    }

    /// Every cell, sheet by sheet and row by row.
    pub(super) fn cells(&self) -> impl Iterator<Item = (Place, &Cell)> {
        self.cells.iter().map(|(place, cell)| (*place, cell))
    }

    /// Everything that cells hold, with its place.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&Key, Place)> {
        self.keys.iter().map(|(key, place)| (key, *place))
    }

    /// The name of a cell.
    pub(super) fn name(&self, place: Place) -> Option<&str> {
        self.names.get(&place).map(String::as_str)
    }

    /// Every name with its cell.
    pub(super) fn names(&self) -> impl Iterator<Item = (&str, Place)> {
        (self.names.iter()).map(|(place, name)| (name.as_str(), *place))
    }

    /// The name of a sheet.
    pub(super) fn title(&self, sheet: SheetId) -> &str {
        self.layouts.get(&sheet).map_or("", |layout| &layout.title)
    }

    /// The name of a sheet as formulas write it.
    pub(super) fn quoted(&self, sheet: SheetId) -> String {
        format!("'{}'", self.title(sheet).replace('\'', "''"))
    }

    /// Cells beside each other where somebody may write, from one to another.
    pub(super) fn lever_ranges(&self, sheet: SheetId) -> Vec<(Place, Place)> {
        let mut ranges: Vec<(Place, Place)> = Vec::new();
        let levers = (self.cells()).filter(|(place, cell)| {
            place.sheet == sheet && cell.style.look == Look::Lever && !self.is_nature(*place)
        });
        for (place, _) in levers {
            match ranges.last_mut() {
                Some((_, last))
                    if last.row == place.row
                        && last.column.checked_add(1) == Some(place.column) =>
                {
                    *last = place;
                }
                _ => ranges.push((place, place)),
            }
        }
        ranges
    }

    /// Whether a cell says what an input is, which is always said.
    fn is_nature(&self, place: Place) -> bool {
        let cell = self.cell(place);
        cell.is_some_and(|cell| {
            cell.style.number == Number::General && place.sheet == SheetId::Inputs
        })
    }

    /// How many rows of a sheet are in use.
    pub(super) fn rows(&self, sheet: SheetId) -> u32 {
        let first = Place::new(sheet, 0, 0);
        let last = Place::new(sheet, u32::MAX, u16::MAX);
        let lowest = self.cells.range(first..=last).next_back();
        lowest.map_or(0, |(place, _)| place.row.saturating_add(1))
    }
}
