//! A lever in every year: what is an assumption or a decision as a whole.

use std::fmt;

use super::id::{CostTypeId, ItemId, LumpId};
use super::lever::{Lever, Nature};
use super::year::Year;

/// The levers of one input, whatever their year. Displayed as the key in links without its year: `hvb.volume`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Series {
    /// `F`.
    Frame,
    /// `i`.
    Index,
    /// `i[c]`.
    IndexOf(CostTypeId),
    /// `m`.
    IndexMonths,
    /// `κ`.
    Cover,
    /// `V[p]`.
    Volume(ItemId),
    /// The growth of `V[p]`.
    Growth(ItemId),
    /// `R[p]`.
    Rate(ItemId),
    /// The growth of `R[p]`.
    RateGrowth(ItemId),
    /// `A[l]`.
    Amount(LumpId),
    /// `X`.
    Other,
}

impl Series {
    /// Its lever in a year.
    #[must_use]
    pub fn in_year(&self, year: Year) -> Lever {
        match self {
            Self::Frame => Lever::Frame(year),
            Self::Index => Lever::Index(year),
            Self::IndexOf(kind) => Lever::IndexOf(kind.clone(), year),
            Self::IndexMonths => Lever::IndexMonths(year),
            Self::Cover => Lever::Cover(year),
            Self::Volume(item) => Lever::Volume(item.clone(), year),
            Self::Growth(item) => Lever::Growth(item.clone(), year),
            Self::Rate(item) => Lever::Rate(item.clone(), year),
            Self::RateGrowth(item) => Lever::RateGrowth(item.clone(), year),
            Self::Amount(lump) => Lever::Amount(lump.clone(), year),
            Self::Other => Lever::Other(year),
        }
    }

    /// What it is until someone moves it: the council decides the frame, the committee negotiates prices; the rest is
    /// given by the world or by law.
    #[must_use]
    pub fn nature(&self) -> Nature {
        match self {
            Self::Frame | Self::Rate(_) | Self::RateGrowth(_) => Nature::Decision,
            _ => Nature::Assumption,
        }
    }
}

impl Lever {
    /// The lever in every year.
    #[must_use]
    pub fn series(&self) -> Series {
        match self {
            Self::Frame(_) => Series::Frame,
            Self::Index(_) => Series::Index,
            Self::IndexOf(kind, _) => Series::IndexOf(kind.clone()),
            Self::IndexMonths(_) => Series::IndexMonths,
            Self::Cover(_) => Series::Cover,
            Self::Volume(item, _) => Series::Volume(item.clone()),
            Self::Growth(item, _) => Series::Growth(item.clone()),
            Self::Rate(item, _) => Series::Rate(item.clone()),
            Self::RateGrowth(item, _) => Series::RateGrowth(item.clone()),
            Self::Amount(lump, _) => Series::Amount(lump.clone()),
            Self::Other(_) => Series::Other,
        }
    }
}

impl fmt::Display for Series {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Frame => formatter.write_str("frame"),
            Self::Index => formatter.write_str("index"),
            Self::IndexOf(kind) => write!(formatter, "index.{kind}"),
            Self::IndexMonths => formatter.write_str("index-months"),
            Self::Cover => formatter.write_str("cover"),
            Self::Volume(item) => write!(formatter, "{item}.volume"),
            Self::Growth(item) => write!(formatter, "{item}.growth"),
            Self::Rate(item) => write!(formatter, "{item}.rate"),
            Self::RateGrowth(item) => write!(formatter, "{item}.rate-growth"),
            Self::Amount(lump) => write!(formatter, "{lump}.amount"),
            Self::Other => formatter.write_str("other"),
        }
    }
}
