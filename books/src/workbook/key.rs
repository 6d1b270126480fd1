//! What cells hold and where they stand.

use ramkalkyl::model::figure::{Basis, FigureId};
use ramkalkyl::model::id::ItemId;
use ramkalkyl::model::lever::Lever;
use ramkalkyl::model::series::Series;
use ramkalkyl::model::year::Year;

/// The sheets, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SheetId {
    /// What the workbook is and how it is used.
    ReadMe,
    /// Every input: the document's, the levers, what is used.
    Inputs,
    /// Items and lump items, year by year.
    Items,
    /// The published model, step by step.
    Calculation,
    /// The bridge with its chart.
    Bridge,
    /// Frame, need and what is left to save over the years.
    Plan,
    /// Measures and what of them is new each year.
    Measures,
    /// The document's outcome beside the scenario's.
    Comparison,
    /// The calculation with the assumptions alone.
    Assumptions,
    /// Printed figures against what the others make of them.
    Audit,
    /// The document's tables as printed.
    Sources,
}

impl SheetId {
    /// All of them, in their order.
    pub(super) const ALL: [Self; 11] = [
        Self::ReadMe,
        Self::Inputs,
        Self::Items,
        Self::Calculation,
        Self::Bridge,
        Self::Plan,
        Self::Measures,
        Self::Comparison,
        Self::Assumptions,
        Self::Audit,
        Self::Sources,
    ];

    /// Whether its formulas call cells of other rows by name, so that they read as the published model does. Elsewhere
    /// a cell of the same sheet is called by its address, as a person would.
    pub(super) fn speaks_in_names(self) -> bool {
        matches!(self, Self::Items | Self::Calculation)
    }
}

/// A cell's place; rows and columns count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Its sheet.
    pub(super) sheet: SheetId,
    /// Its row.
    pub(super) row: u32,
    /// Its column.
    pub(super) column: u16,
}

impl Place {
    /// A place.
    pub(super) const fn new(sheet: SheetId, row: u32, column: u16) -> Self {
        Self { sheet, row, column }
    }

    /// Its address in its sheet: `D5`.
    pub(super) fn address(self) -> String {
        format!("{}{}", column_letters(self.column), u64::from(self.row) + 1)
    }

    /// The same where it does not move: `$D$5`.
    pub(super) fn fixed(self) -> String {
        format!(
            "${}${}",
            column_letters(self.column),
            u64::from(self.row) + 1
        )
    }
}

/// The letters of a column: `A`, `Z`, `AA`.
fn column_letters(column: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A'.saturating_add(digit)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// What a cell holds, by which formulas find it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A figure of the model, on a basis. The document's are what its inputs say and what it comes to with no lever.
    Figure(FigureId),
    /// Where a lever is set; with the assumptions alone, the lever where it counts as one.
    Lever(Basis, Lever),
    /// The general index step, where cost types have their own: `e[t]`.
    GeneralStep(Basis, Year),
    /// The price of a year counted back from the first that was given, for an item to which the document gives none.
    PriceBack(Basis, ItemId, Year),
    /// `Σ covered` up to the year.
    CoveredSum(Basis, Year),
    /// Whether an input is an assumption or a decision.
    Nature(Series),
    /// The name of the measure at a position: the document’s first, then the scenario’s, then rows to fill in.
    Measure(usize),
    /// What is taken as known when a year begins.
    Carry,
    /// The year whose bridge the chart shows.
    ChartYear,
}

impl Key {
    /// What the cell is called before it is made safe; `None` for what formulas call by its address.
    pub(super) fn name(&self) -> Option<String> {
        match self {
            Self::Figure(figure) => {
                let whole = figure.subject == ramkalkyl::model::figure::Subject::Whole;
                (whole || figure.basis != Basis::Assumptions).then(|| figure.to_string())
            }
            Self::GeneralStep(Basis::Scenario, year) => Some(format!("general.index_step.{year}")),
            Self::GeneralStep(Basis::Document, year) => {
                Some(format!("document.general.index_step.{year}"))
            }
            Self::CoveredSum(Basis::Scenario, year) => Some(format!("covered_sum.{year}")),
            Self::Carry => Some("carry".to_owned()),
            Self::ChartYear => Some("bridge_year".to_owned()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::column_letters;

    #[test]
    fn columns_have_letters() {
        let letters: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(column_letters).into();
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
