//! Typed quantities over exact decimals: a wrong unit does not compile.
//!
//! `Volume × UnitPrice = Money`; `Money × Share = Money`. Every operation is checked: it gives the decimal result to
//! 28 digits or [`Overflow`], never a panic. Nothing is rounded before it is shown.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::digits::{self, Digits};
use super::error::{ModelError, Overflow};
use super::exact;

/// Kronor, exact. Printed in tkr (1 000 kr).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Money(#[serde(with = "digits")] Decimal);

/// A volume in its item's own unit: care days, hours, person-years. Never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "Digits")]
pub struct Volume(#[serde(serialize_with = "digits::serialize")] Decimal);

impl TryFrom<Digits> for Volume {
    type Error = &'static str;

    fn try_from(digits: Digits) -> Result<Self, &'static str> {
        Self::new(digits.try_into()?).ok_or("a volume is not negative")
    }
}

/// A part of a whole as a fraction, 0,02 for 2 per cent. May be negative or above one (an index may fall).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Share(#[serde(with = "digits")] Decimal);

/// Kronor a unit of volume, kept as an amount over the volume it was read with.
///
/// A document that states 8 143 tkr for 4 740 care days gives a daily rate without end (1 717,9324…). As the pair it
/// stays exact, and 4 740 care days cost 8 143 tkr to the öre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitPrice {
    #[serde(with = "digits")]
    amount: Decimal,
    #[serde(with = "digits")]
    per: Decimal,
}

const ONE_THOUSAND: Decimal = Decimal::ONE_THOUSAND;

/// A step below this (10⁻⁶) keeps fewer than 22 of its digits in a decimal: multiply first, then divide.
const LEAST_PRECISE_STEP: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

impl Money {
    /// No money.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// An amount in kronor.
    #[must_use]
    pub fn from_kr(kr: Decimal) -> Self {
        Self(kr)
    }

    /// An amount in tkr (1 000 kr).
    ///
    /// # Errors
    /// [`Overflow`] when the kronor do not fit.
    pub fn from_tkr(tkr: Decimal) -> Result<Self, Overflow> {
        multiply(tkr, ONE_THOUSAND).map(Self)
    }

    /// The amount in kronor.
    #[must_use]
    pub fn kr(self) -> Decimal {
        self.0
    }

    /// The amount in tkr. Exact: a division by 1 000 moves the decimal point.
    #[must_use]
    pub fn tkr(self) -> Decimal {
        exact::over(self.0, ONE_THOUSAND)
            .unwrap_or_default()
            .normalize()
    }

    /// The sum of two amounts.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        exact::plus(self.0, other.0).map(Self).ok_or(Overflow)
    }

    /// The difference of two amounts.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn minus(self, other: Self) -> Result<Self, Overflow> {
        exact::minus(self.0, other.0).map(Self).ok_or(Overflow)
    }

    /// A share of the amount.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn times(self, share: Share) -> Result<Self, Overflow> {
        multiply(self.0, share.0).map(Self)
    }

    /// `self · numerator / denominator`: an amount carried on by the step between two others.
    ///
    /// # Errors
    /// [`Overflow`], also when `denominator` is zero.
    pub fn scaled(self, numerator: Self, denominator: Self) -> Result<Self, Overflow> {
        divide(multiply(self.0, numerator.0)?, denominator.0).map(Self)
    }

    /// Whether the amount is zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
}

impl Volume {
    /// No volume.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// A volume; `None` when it is negative.
    #[must_use]
    pub fn new(units: Decimal) -> Option<Self> {
        (units.is_zero() || units.is_sign_positive()).then_some(Self(units))
    }

    /// The number of units.
    #[must_use]
    pub fn units(self) -> Decimal {
        self.0
    }

    /// What so many units cost at a unit price.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn at(self, price: UnitPrice) -> Result<Money, Overflow> {
        if self.0 == price.per {
            return Ok(Money(price.amount));
        }
        if price.per == Decimal::ONE {
            return multiply(self.0, price.amount).map(Money);
        }
        divide(multiply(self.0, price.amount)?, price.per).map(Money)
    }

    /// What the change from `before` to `self` costs at a unit price; negative when the volume fell.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn change_at(self, before: Self, price: UnitPrice) -> Result<Money, Overflow> {
        let change = exact::minus(self.0, before.0).ok_or(Overflow)?;
        if change.is_zero() {
            return Ok(Money::ZERO);
        }
        divide(multiply(change, price.amount)?, price.per).map(Money)
    }

    /// `self · numerator / denominator`: a volume carried on by the document's own growth.
    ///
    /// # Errors
    /// [`Overflow`], also when `denominator` is zero.
    pub fn scaled(self, numerator: Self, denominator: Self) -> Result<Self, Overflow> {
        divide(multiply(self.0, numerator.0)?, denominator.0).map(Self)
    }

    /// `self · (1 + growth)`, not below zero.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn grown(self, growth: Share) -> Result<Self, Overflow> {
        let grown = multiply(self.0, growth.factor()?.0)?;
        Ok(Self(grown.max(Decimal::ZERO)))
    }
}

impl Share {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// The whole.
    pub const ONE: Self = Self(Decimal::ONE);

    /// A fraction, 0.02 for 2 per cent.
    #[must_use]
    pub fn from_fraction(fraction: Decimal) -> Self {
        Self(fraction)
    }

    /// Per cent, 2 for 0.02.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn from_percent(percent: Decimal) -> Result<Self, Overflow> {
        divide(percent, Decimal::ONE_HUNDRED).map(Self)
    }

    /// The fraction.
    #[must_use]
    pub fn fraction(self) -> Decimal {
        self.0
    }

    /// Per cent.
    #[must_use]
    pub fn percent(self) -> Decimal {
        exact::times(self.0, Decimal::ONE_HUNDRED)
            .unwrap_or(Decimal::MAX)
            .normalize()
    }

    /// `1 + self`.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn factor(self) -> Result<Self, Overflow> {
        exact::plus(Decimal::ONE, self.0).map(Self).ok_or(Overflow)
    }

    /// The sum of two shares.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        exact::plus(self.0, other.0).map(Self).ok_or(Overflow)
    }

    /// The difference of two shares.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn minus(self, other: Self) -> Result<Self, Overflow> {
        exact::minus(self.0, other.0).map(Self).ok_or(Overflow)
    }

    /// The product of two shares.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn times(self, other: Self) -> Result<Self, Overflow> {
        multiply(self.0, other.0).map(Self)
    }

    /// `self · months / 12`.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn for_months(self, months: Months) -> Result<Self, Overflow> {
        // Nearly every index holds the whole year: no digit and no time is spent on twelve twelfths.
        if months == Months::TWELVE {
            return Ok(self);
        }
        if months.0.is_zero() || self.0.is_zero() {
            return Ok(Self::ZERO);
        }
        divide(multiply(self.0, months.0)?, Decimal::from(12)).map(Self)
    }

    /// `self / other`.
    ///
    /// # Errors
    /// [`Overflow`], also when `other` is zero.
    pub fn over(self, other: Self) -> Result<Self, Overflow> {
        divide(self.0, other.0).map(Self)
    }
}

/// Months of a year, 0…12; may be part of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Digits")]
pub struct Months(#[serde(serialize_with = "digits::serialize")] Decimal);

impl TryFrom<Digits> for Months {
    type Error = &'static str;

    fn try_from(digits: Digits) -> Result<Self, &'static str> {
        Self::new(digits.try_into()?).map_err(|_| "a year has 12 months")
    }
}

impl Months {
    /// A whole year.
    pub const TWELVE: Self = Self(Decimal::from_parts(12, 0, 0, false, 0));

    /// A number of months.
    ///
    /// # Errors
    /// [`ModelError::MonthOutOfRange`] outside 0…12.
    pub fn new(months: Decimal) -> Result<Self, ModelError> {
        if months < Decimal::ZERO || months > Self::TWELVE.0 {
            return Err(ModelError::MonthOutOfRange {
                value: months,
                least: 0,
            });
        }
        Ok(Self(months))
    }

    /// The number of months.
    #[must_use]
    pub fn months(self) -> Decimal {
        self.0
    }

    /// The months of the year that are not counted: `12 − self`.
    #[must_use]
    pub fn rest(self) -> Self {
        Self(exact::minus(Self::TWELVE.0, self.0).unwrap_or_default())
    }
}

impl UnitPrice {
    /// Nothing a unit.
    pub const ZERO: Self = Self {
        amount: Decimal::ZERO,
        per: Decimal::ONE,
    };

    /// Kronor a unit.
    #[must_use]
    pub fn from_kr(kr: Decimal) -> Self {
        Self {
            amount: kr,
            per: Decimal::ONE,
        }
    }

    /// The unit price at which `volume` costs `cost`; `None` when there is no volume to divide by.
    #[must_use]
    pub fn from_cost(cost: Money, volume: Volume) -> Option<Self> {
        (!volume.0.is_zero()).then_some(Self {
            amount: cost.0,
            per: volume.0,
        })
    }

    /// Kronor a unit, to 28 digits.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn kr(self) -> Result<Decimal, Overflow> {
        if self.per == Decimal::ONE {
            return Ok(self.amount);
        }
        divide(self.amount, self.per)
    }

    /// The amount and the volume that the price was read from.
    #[must_use]
    pub fn parts(self) -> (Decimal, Decimal) {
        (self.amount, self.per)
    }

    /// The price times a share: an index step, a growth step.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn times(self, share: Share) -> Result<Self, Overflow> {
        Ok(Self {
            amount: multiply(self.amount, share.0)?,
            per: self.per,
        })
    }

    /// The price over a share: what was there before an index step. The amount stays, so that no digit is lost.
    ///
    /// # Errors
    /// [`Overflow`], also when `share` is zero.
    pub fn over(self, share: Share) -> Result<Self, Overflow> {
        if share == Share::ZERO {
            return Err(Overflow);
        }
        Ok(Self {
            amount: self.amount,
            per: multiply(self.per, share.0)?,
        })
    }

    /// `self · numerator / denominator`: a price carried on by the step between two others.
    ///
    /// # Errors
    /// [`Overflow`], also when `denominator` is zero.
    pub fn scaled(self, numerator: Self, denominator: Self) -> Result<Self, Overflow> {
        let above = multiply(numerator.amount, denominator.per)?;
        let below = multiply(denominator.amount, numerator.per)?;
        let step = divide(above, below)?;
        let amount = if step.abs() < LEAST_PRECISE_STEP {
            divide(multiply(self.amount, above)?, below)?
        } else {
            multiply(self.amount, step)?
        };
        Ok(Self {
            amount,
            per: self.per,
        })
    }

    /// Whether a unit costs nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.amount.is_zero()
    }
}

fn multiply(left: Decimal, right: Decimal) -> Result<Decimal, Overflow> {
    exact::times(left, right).ok_or(Overflow)
}

fn divide(left: Decimal, right: Decimal) -> Result<Decimal, Overflow> {
    exact::over(left, right).ok_or(Overflow)
}
