//! Why a workbook could not be made.

use ramkalkyl::model::error::ModelError;
use thiserror::Error;

/// Why a workbook could not be made.
#[derive(Debug, Error)]
pub enum WorkbookError {
    /// The scenario cannot be calculated.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// A formula speaks of a cell that the workbook does not have: a fault of this program.
    #[error("no cell holds {key}")]
    Missing {
        /// What it speaks of.
        key: String,
    },
    /// A formula gives no number: a fault of this program.
    #[error("the formula in {sheet}!{cell} gives no result")]
    Formula {
        /// The sheet.
        sheet: String,
        /// The cell.
        cell: String,
    },
    /// The file could not be written.
    #[error("the workbook could not be written: {0}")]
    File(#[from] rust_xlsxwriter::XlsxError),
}
