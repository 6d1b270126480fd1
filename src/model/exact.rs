//! Arithmetic on exact decimals: the result to 28 digits, or nothing where it does not fit.
//!
//! The library writes its arithmetic out at every place that uses it, half a kilobyte or more each time. Here it stands
//! once, so that the page is smaller.

use rust_decimal::Decimal;

/// The sum.
#[inline(never)]
#[must_use]
pub fn plus(left: Decimal, right: Decimal) -> Option<Decimal> {
    left.checked_add(right)
}

/// The difference.
#[inline(never)]
#[must_use]
pub fn minus(left: Decimal, right: Decimal) -> Option<Decimal> {
    left.checked_sub(right)
}

/// The product.
#[inline(never)]
#[must_use]
pub fn times(left: Decimal, right: Decimal) -> Option<Decimal> {
    left.checked_mul(right)
}

/// The quotient; nothing over zero.
#[inline(never)]
#[must_use]
pub fn over(left: Decimal, right: Decimal) -> Option<Decimal> {
    left.checked_div(right)
}

/// The same as methods, and as methods that stop at the largest decimal.
pub trait Exact: Sized {
    /// The sum, or nothing.
    fn plus(self, other: Self) -> Option<Self>;
    /// The difference, or nothing.
    fn minus(self, other: Self) -> Option<Self>;
    /// The product, or nothing.
    fn times(self, other: Self) -> Option<Self>;
    /// The quotient, or nothing.
    fn over(self, other: Self) -> Option<Self>;
    /// The sum, or the largest decimal of its sign.
    fn plus_at_most(self, other: Self) -> Self;
    /// The difference, or the largest decimal of its sign.
    fn minus_at_most(self, other: Self) -> Self;
    /// The product, or the largest decimal of its sign.
    fn times_at_most(self, other: Self) -> Self;
}

impl Exact for Decimal {
    fn plus(self, other: Self) -> Option<Self> {
        plus(self, other)
    }

    fn minus(self, other: Self) -> Option<Self> {
        minus(self, other)
    }

    fn times(self, other: Self) -> Option<Self> {
        times(self, other)
    }

    fn over(self, other: Self) -> Option<Self> {
        over(self, other)
    }

    fn plus_at_most(self, other: Self) -> Self {
        plus(self, other).unwrap_or_else(|| most(self.is_sign_negative()))
    }

    fn minus_at_most(self, other: Self) -> Self {
        minus(self, other).unwrap_or_else(|| most(self.is_sign_negative()))
    }

    fn times_at_most(self, other: Self) -> Self {
        let negative = self.is_sign_negative() != other.is_sign_negative();
        times(self, other).unwrap_or_else(|| most(negative))
    }
}

fn most(negative: bool) -> Decimal {
    if negative { Decimal::MIN } else { Decimal::MAX }
}
