//! Measures: decided or proposed savings.

use std::rc::Rc;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::error::{ModelError, Overflow};
use super::id::AreaId;
use super::quantity::{Money, Months, Share};
use super::year::Year;

/// The month that a measure starts in, 1…12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8")]
pub struct StartMonth(u8);

impl TryFrom<u8> for StartMonth {
    type Error = ModelError;

    fn try_from(month: u8) -> Result<Self, ModelError> {
        Self::new(month)
    }
}

impl StartMonth {
    /// The first month.
    pub const JANUARY: Self = Self(1);

    /// January is 1.
    ///
    /// # Errors
    /// [`ModelError::MonthOutOfRange`] outside 1…12.
    pub fn new(month: u8) -> Result<Self, ModelError> {
        if !(1..=12).contains(&month) {
            return Err(ModelError::MonthOutOfRange {
                value: Decimal::from(month),
                least: 1,
            });
        }
        Ok(Self(month))
    }

    /// The month's number.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// The months of the first year in which the measure works: `13 − s`.
    ///
    /// # Errors
    /// Never for a month made by [`StartMonth::new`].
    pub fn months_in_first_year(self) -> Result<Months, ModelError> {
        Months::new(Decimal::from(13_u8.saturating_sub(self.0)))
    }
}

/// A saving of so much a full year, from a month on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// What it is called.
    pub name: Rc<str>,
    /// `E`: what it saves in a full year; negative for a reinforcement.
    pub full_year: Money,
    /// The year it starts in.
    pub year: Year,
    /// The month it starts in.
    pub start: StartMonth,
    /// The area that saves, where someone said which.
    pub area: Option<AreaId>,
}

impl Measure {
    /// What is new in `year`: `E·(13−s)/12` in the first year, the rest in the next, else nothing.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn new_in(&self, year: Year) -> Result<Money, Overflow> {
        let Ok(months) = self.start.months_in_first_year() else {
            return Err(Overflow);
        };
        if year == self.year {
            return self.part(months);
        }
        if Some(year.0) == self.year.0.checked_add(1) {
            return self.full_year.minus(self.part(months)?);
        }
        Ok(Money::ZERO)
    }

    fn part(&self, months: Months) -> Result<Money, Overflow> {
        let twelfths = self
            .full_year
            .times(Share::from_fraction(months.months()))?;
        twelfths.scaled(
            Money::from_kr(Decimal::ONE),
            Money::from_kr(Months::TWELVE.months()),
        )
    }
}
