//! Calendar years and the span that a baseline covers.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::error::ModelError;

/// A calendar year, ungrouped when written: `2020`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Year(pub u16);

impl fmt::Display for Year {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// The base year and the years after it, without gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(Year, u16)")]
pub struct Years {
    base: Year,
    after: u16,
}

impl TryFrom<(Year, u16)> for Years {
    type Error = ModelError;

    fn try_from((base, after): (Year, u16)) -> Result<Self, ModelError> {
        Self::new(base, after)
    }
}

impl Years {
    /// `base` and the `after` years that follow it, the first of them the budget year.
    ///
    /// # Errors
    /// [`ModelError::NoPlanYears`] when `after` is 0 or the last year is past 65535.
    pub fn new(base: Year, after: u16) -> Result<Self, ModelError> {
        if after == 0 || base.0.checked_add(after).is_none() {
            return Err(ModelError::NoPlanYears);
        }
        Ok(Self { base, after })
    }

    /// The base year `y0`: the adopted budget that the change starts from.
    #[must_use]
    pub fn base(&self) -> Year {
        self.base
    }

    /// The budget year `y1`.
    #[must_use]
    pub fn budget(&self) -> Year {
        Year(self.base.0.saturating_add(1))
    }

    /// The last plan year.
    #[must_use]
    pub fn last(&self) -> Year {
        Year(self.base.0.saturating_add(self.after))
    }

    /// The number of years, the base year counted.
    #[must_use]
    pub fn count(&self) -> usize {
        usize::from(self.after).saturating_add(1)
    }

    /// All years, the base year first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = Year> + use<> {
        (self.base.0..=self.last().0).map(Year)
    }

    /// The budget year and the plan years: those that are calculated.
    pub fn calculated(&self) -> impl DoubleEndedIterator<Item = Year> + use<> {
        (self.budget().0..=self.last().0).map(Year)
    }

    /// How many years `year` is after the base year.
    ///
    /// # Errors
    /// [`ModelError::MissingYear`] when the span does not hold it.
    pub fn position(&self, year: Year) -> Result<usize, ModelError> {
        if year < self.base || year > self.last() {
            return Err(ModelError::MissingYear { year });
        }
        Ok(usize::from(year.0.saturating_sub(self.base.0)))
    }

    /// The year before `year`, where the span holds it.
    #[must_use]
    pub fn before(&self, year: Year) -> Option<Year> {
        (year > self.base && year <= self.last()).then(|| Year(year.0.saturating_sub(1)))
    }
}
