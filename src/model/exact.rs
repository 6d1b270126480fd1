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
