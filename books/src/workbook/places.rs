//! Where levers and figures stand in a workbook.

use std::collections::BTreeMap;

use ramkalkyl::model::figure::Basis;

use super::book::Book;
use super::key::{Key, Place};

/// A cell of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellPlace {
    /// The sheet's name.
    pub sheet: String,
    /// The cell's address: `D5`.
    pub cell: String,
    /// Its row, counted from 0.
    pub row: u32,
    /// Its column, counted from 0.
    pub column: u16,
}

/// Where levers and figures stand in a workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// The cells that are filled in, by the levers' names in links: `hvb.volume.2020`, `index.2021`; and `carry`.
    pub levers: BTreeMap<String, CellPlace>,
    /// The cells that say whether an input is an assumption or a decision, by the inputs' names in links: `hvb.rate`.
    pub natures: BTreeMap<String, CellPlace>,
    /// The cells of measures' names: the document's, the scenario's, then rows to fill in. Three, four and five columns to
    /// the right of each stand the amount of a full year in tkr, the year and the month.
    pub measures: Vec<CellPlace>,
    /// The cells that show what the scenario comes to, by the figures' names on the page: `required.2020`,
    /// `hvb.cost.2021`. Money in kr, shares as fractions.
    pub figures: BTreeMap<String, CellPlace>,
}

impl Places {
    pub(super) fn of(book: &Book) -> Self {
        let mut places = Self::default();
        for (key, place) in book.keys() {
            let found = cell(book, place);
            match key {
                Key::Lever(Basis::Scenario, lever) => {
                    places.levers.insert(lever.to_string(), found);
                }
                Key::Carry => {
                    places.levers.insert("carry".to_owned(), found);
                }
                Key::Nature(series) => {
                    places.natures.insert(series.to_string(), found);
                }
                Key::Measure(_) => places.measures.push(found),
                Key::Figure(figure) if figure.basis == Basis::Scenario => {
                    places.figures.insert(figure.to_string(), found);
                }
                _ => {}
            }
        }
        places
    }
}

fn cell(book: &Book, place: Place) -> CellPlace {
    CellPlace {
        sheet: book.title(place.sheet).to_owned(),
        cell: place.address(),
        row: place.row,
        column: place.column,
    }
}
