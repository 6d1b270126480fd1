//! What can go wrong in the model, by name. The words a user reads are made in `text`.

use thiserror::Error;

use super::figure::Quantity;
use super::id::{CostTypeId, ItemId, LumpId};
use super::year::Year;

/// A result was too large (or too fine) for 28 exact digits. Carries no place: see [`ModelError::Overflow`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the result does not fit in 28 digits")]
pub struct Overflow;

/// Why a baseline was refused or a calculation stopped.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ModelError {
    /// A figure of a year does not fit in 28 digits.
    #[error("{quantity:?} of {year} does not fit in 28 digits")]
    Overflow {
        /// Which quantity was being calculated.
        quantity: Quantity,
        /// For which year.
        year: Year,
    },
    /// Something names a year outside the base year and the plan years.
    #[error("{year} is not one of the baseline's years")]
    MissingYear {
        /// The year that is not there.
        year: Year,
    },
    /// A series has another number of years than the baseline.
    #[error("{series} has {found} years, the baseline has {expected}")]
    WrongLength {
        /// Name of the series, as in the data form.
        series: String,
        /// Number of values it has.
        found: usize,
        /// Number of values it should have.
        expected: usize,
    },
    /// A baseline without a year to budget for.
    #[error("a baseline needs a base year and at least one year after it, in order")]
    NoPlanYears,
    /// A volume is below zero.
    #[error("the volume of {item} in {year} is negative")]
    NegativeVolume {
        /// The item.
        item: ItemId,
        /// The year.
        year: Year,
    },
    /// The weights of the cost types do not sum to one.
    #[error("the weights of the cost types sum to {sum}, not 1")]
    WeightsNotOne {
        /// What they sum to.
        sum: rust_decimal::Decimal,
    },
    /// A share (cover, volume-following) is outside 0…1.
    #[error("{name} is {value}, outside 0 to 1")]
    ShareOutOfRange {
        /// Name of the share, as in the data form.
        name: String,
        /// Its value.
        value: rust_decimal::Decimal,
    },
    /// A month is outside its range (an index holds 0…12 months, a measure starts in month 1…12).
    #[error("{value} is not a number of months from {least} to 12")]
    MonthOutOfRange {
        /// The value given.
        value: rust_decimal::Decimal,
        /// The least that is allowed.
        least: u8,
    },
    /// Two things of a baseline carry the same id.
    #[error("the id {id} is used twice")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A lever or item names an item that the baseline does not have.
    #[error("the baseline has no item {item}")]
    UnknownItem {
        /// The id asked for.
        item: ItemId,
    },
    /// A lever names a lump item that the baseline does not have.
    #[error("the baseline has no lump item {lump}")]
    UnknownLump {
        /// The id asked for.
        lump: LumpId,
    },
    /// A lever or item names a cost type that the baseline does not have.
    #[error("the baseline has no cost type {cost_type}")]
    UnknownCostType {
        /// The id asked for.
        cost_type: CostTypeId,
    },
}

/// Gives an [`Overflow`] its place.
pub trait At<T> {
    /// Names the quantity and year that were being calculated.
    ///
    /// # Errors
    /// [`ModelError::Overflow`] where the calculation overflowed.
    fn at(self, quantity: Quantity, year: Year) -> Result<T, ModelError>;
}

impl<T> At<T> for Result<T, Overflow> {
    fn at(self, quantity: Quantity, year: Year) -> Result<T, ModelError> {
        self.map_err(|Overflow| ModelError::Overflow { quantity, year })
    }
}
