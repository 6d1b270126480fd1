//! How a decimal is written in the packed form of a document: its digits as whole numbers, so that nothing is read
//! from text and none is lost.

use rust_decimal::Decimal;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A decimal's digits, 32 bits in each number, with its sign and how many of the digits are decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digits {
    low: u32,
    middle: u32,
    high: u32,
    negative: bool,
    decimals: u32,
}

impl From<Decimal> for Digits {
    fn from(decimal: Decimal) -> Self {
        let parts = decimal.unpack();
        Self {
            low: parts.lo,
            middle: parts.mid,
            high: parts.hi,
            negative: parts.negative,
            decimals: parts.scale,
        }
    }
}

impl TryFrom<Digits> for Decimal {
    type Error = &'static str;

    fn try_from(digits: Digits) -> Result<Self, &'static str> {
        let Digits {
            low,
            middle,
            high,
            negative,
            decimals,
        } = digits;
        // More decimals than a decimal has would stop the program.
        if decimals > Self::MAX_SCALE {
            return Err("too many decimals");
        }
        Ok(Self::from_parts(low, middle, high, negative, decimals))
    }
}

/// Writes a decimal as [`Digits`].
///
/// # Errors
/// The serializer's.
pub fn serialize<S: Serializer>(decimal: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    Digits::from(*decimal).serialize(serializer)
}

/// Reads a decimal written as [`Digits`].
///
/// # Errors
/// The deserializer's.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let digits = Digits::deserialize(deserializer)?;
    Decimal::try_from(digits).map_err(D::Error::custom)
}
