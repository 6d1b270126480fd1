//! What can be wrong with a typed number.

use rust_decimal::Decimal;
use thiserror::Error;

/// Why a text could not be read as a number, with what [`super::explain::message`] needs to say so.
///
/// `text` is always what was typed, without surrounding white space; the numbers have no unit but the field's own.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum ReadError {
    /// Nothing but white space.
    #[error("no number was typed")]
    Empty,
    /// Letters, two decimal marks, a lone sign, digits other than 0–9: no reading comes to mind.
    #[error("{text:?} is not a number")]
    NotANumber {
        /// What was typed.
        text: String,
    },
    /// A number with something behind it that is not a unit of the field.
    #[error("{found:?} is not a unit of this field")]
    UnknownUnit {
        /// What stands behind the number.
        found: String,
        /// The field's unit, if it has one.
        expected: Option<String>,
    },
    /// Groups that are not of three digits, such as "12 34".
    #[error("{text:?} is not grouped by three digits")]
    MisplacedGroup {
        /// What was typed.
        text: String,
        /// The number without the groups.
        ungrouped: Decimal,
    },
    /// One mark before exactly three digits, such as "1.234": thousands or decimals.
    #[error("{text:?} is either {as_thousands} or {as_decimals}")]
    Ambiguous {
        /// What was typed.
        text: String,
        /// The number if the mark parts thousands.
        as_thousands: Decimal,
        /// The number if the mark is the decimal mark.
        as_decimals: Decimal,
    },
    /// The same mark several times before groups of three, such as "1.234.567".
    #[error("{text:?} has several decimal marks; as thousands it is {as_thousands}")]
    RepeatedMark {
        /// What was typed.
        text: String,
        /// The number if the marks part thousands.
        as_thousands: Decimal,
    },
    /// A power of ten, such as "1,5e3".
    #[error("{text:?} has an exponent")]
    Exponent {
        /// What was typed.
        text: String,
        /// The number written out, where that is short enough to suggest.
        value: Option<Decimal>,
    },
    /// More digits than exact arithmetic holds.
    #[error("the number has {digits} digits, more than {most}")]
    TooLong {
        /// Digits typed, leading zeros not counted.
        digits: usize,
        /// The most that can be read.
        most: usize,
    },
}
