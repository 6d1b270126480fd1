//! Levers: the inputs that a person may replace, each with its unit, its limits and its nature.

use std::fmt;

use rust_decimal::Decimal;

use super::baseline::{Baseline, LEAST_INDEX_PERCENT, MOST_INDEX_PERCENT};
use super::error::ModelError;
use super::figure::{FigureId, Quantity, Subject};
use super::id::{CostTypeId, ItemId, LumpId};
use super::year::Year;

/// An input of one year that may be replaced. Displayed as its key in links: `hvb-barn.volume.2020`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lever {
    /// `F[t]`, tkr.
    Frame(Year),
    /// `i[t]`, per cent.
    Index(Year),
    /// `i[c][t]`, per cent.
    IndexOf(CostTypeId, Year),
    /// `m[t]`, months.
    IndexMonths(Year),
    /// `κ[t]`, per cent of the index that the frame covers.
    Cover(Year),
    /// `V[p][t]`, in the item's own unit.
    Volume(ItemId, Year),
    /// `V[p][t]/V[p][t−1] − 1`, per cent.
    Growth(ItemId, Year),
    /// `R[p][t]`, kr a unit.
    Rate(ItemId, Year),
    /// `R[p][t]/R[p][t−1] − 1`, per cent.
    RateGrowth(ItemId, Year),
    /// `A[l][t]`, tkr.
    Amount(LumpId, Year),
    /// `X[t]`, tkr; positive raises need.
    Other(Year),
}

/// The unit that a lever's value is given in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeverUnit {
    /// Thousands of kronor.
    Tkr,
    /// Per cent.
    Percent,
    /// Months.
    Months,
    /// The item's own unit.
    Volume,
    /// Kronor a unit.
    KrPerUnit,
}

/// Whether a lever is a given of the world or a choice of the committee or council.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nature {
    /// Assumed: prices, wages, how many need care.
    Assumption,
    /// Decided: the frame, measures, prices that one negotiates.
    Decision,
}

/// A million million kronor, in tkr: far past any committee, far within 28 digits.
pub const MOST_TKR: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);
const MOST_UNITS: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);
const MOST_GROWTH_PERCENT: Decimal = Decimal::from_parts(1_000, 0, 0, false, 0);

impl Lever {
    /// The year whose input it replaces.
    #[must_use]
    pub fn year(&self) -> Year {
        match self {
            Self::Frame(year)
            | Self::Index(year)
            | Self::IndexOf(_, year)
            | Self::IndexMonths(year)
            | Self::Cover(year)
            | Self::Volume(_, year)
            | Self::Growth(_, year)
            | Self::Rate(_, year)
            | Self::RateGrowth(_, year)
            | Self::Amount(_, year)
            | Self::Other(year) => *year,
        }
    }

    /// The unit of its value.
    #[must_use]
    pub fn unit(&self) -> LeverUnit {
        match self {
            Self::Frame(_) | Self::Amount(..) | Self::Other(_) => LeverUnit::Tkr,
            Self::Index(_)
            | Self::IndexOf(..)
            | Self::Cover(_)
            | Self::Growth(..)
            | Self::RateGrowth(..) => LeverUnit::Percent,
            Self::IndexMonths(_) => LeverUnit::Months,
            Self::Volume(..) => LeverUnit::Volume,
            Self::Rate(..) => LeverUnit::KrPerUnit,
        }
    }

    /// The least and most that the model takes, in the lever's unit.
    #[must_use]
    pub fn limits(&self) -> (Decimal, Decimal) {
        match self {
            Self::Frame(_) => (Decimal::ZERO, MOST_TKR),
            Self::Index(_) | Self::IndexOf(..) => (LEAST_INDEX_PERCENT, MOST_INDEX_PERCENT),
            Self::IndexMonths(_) => (Decimal::ZERO, Decimal::from(12)),
            Self::Cover(_) => (Decimal::ZERO, Decimal::ONE_HUNDRED),
            Self::Volume(..) | Self::Rate(..) => (Decimal::ZERO, MOST_UNITS),
            Self::Growth(..) | Self::RateGrowth(..) => (-Decimal::ONE_HUNDRED, MOST_GROWTH_PERCENT),
            Self::Amount(..) | Self::Other(_) => (-MOST_TKR, MOST_TKR),
        }
    }

    /// Checks that the baseline has what the lever names and that the year is calculated.
    ///
    /// # Errors
    /// [`ModelError::MissingYear`], [`ModelError::UnknownItem`], [`ModelError::UnknownLump`],
    /// [`ModelError::UnknownCostType`].
    pub fn check(&self, baseline: &Baseline) -> Result<(), ModelError> {
        let year = self.year();
        if baseline.years.position(year)? == 0 {
            return Err(ModelError::MissingYear { year });
        }
        match self {
            Self::Volume(item, _)
            | Self::Growth(item, _)
            | Self::Rate(item, _)
            | Self::RateGrowth(item, _) => {
                let known = baseline.items.iter().any(|known| known.id == *item);
                known
                    .then_some(())
                    .ok_or_else(|| ModelError::UnknownItem { item: item.clone() })
            }
            Self::Amount(lump, _) => {
                let known = baseline.lumps.iter().any(|known| known.id == *lump);
                known
                    .then_some(())
                    .ok_or_else(|| ModelError::UnknownLump { lump: lump.clone() })
            }
            Self::IndexOf(cost_type, _) => {
                let known = (baseline.cost_types.iter()).any(|known| known.id == *cost_type);
                known
                    .then_some(())
                    .ok_or_else(|| ModelError::UnknownCostType {
                        cost_type: cost_type.clone(),
                    })
            }
            _ => Ok(()),
        }
    }
}

impl Lever {
    /// The figure that the lever sets.
    #[must_use]
    pub fn figure(&self) -> FigureId {
        let item = |item: &ItemId, quantity, year: &Year| FigureId::item(item, quantity, *year);
        match self {
            Self::Frame(year) => FigureId::whole(Quantity::CouncilFrame, *year),
            Self::Index(year) => FigureId::whole(Quantity::IndexRate, *year),
            Self::IndexOf(kind, year) => {
                FigureId::of(Subject::CostType(kind.clone()), Quantity::IndexRate, *year)
            }
            Self::IndexMonths(year) => FigureId::whole(Quantity::IndexMonths, *year),
            Self::Cover(year) => FigureId::whole(Quantity::Cover, *year),
            Self::Volume(id, year) => item(id, Quantity::Volume, year),
            Self::Growth(id, year) => item(id, Quantity::Growth, year),
            Self::Rate(id, year) => item(id, Quantity::UnitPrice, year),
            Self::RateGrowth(id, year) => item(id, Quantity::RateGrowth, year),
            Self::Amount(id, year) => {
                FigureId::of(Subject::Lump(id.clone()), Quantity::Amount, *year)
            }
            Self::Other(year) => FigureId::whole(Quantity::Other, *year),
        }
    }
}

impl fmt::Display for Lever {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.series(), self.year())
    }
}
