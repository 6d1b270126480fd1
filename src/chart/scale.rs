//! A linear scale from exact amounts to positions.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::model::exact::{minus, over};

/// A decimal as the nearest float: finite for every decimal there is.
#[must_use]
pub fn to_float(value: Decimal) -> f64 {
    value
        .to_f64()
        .filter(|float| float.is_finite())
        .unwrap_or_default()
}

/// Maps `low…high` onto `from…to`; `from` may be the greater, as it is for a vertical axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    low: Decimal,
    high: Decimal,
    from: f64,
    to: f64,
}

impl Scale {
    /// A scale over two amounts, given in either order.
    #[must_use]
    pub fn new(one: Decimal, other: Decimal, from: f64, to: f64) -> Self {
        Self {
            low: one.min(other),
            high: one.max(other),
            from,
            to,
        }
    }

    /// Where an amount is: never outside `from…to`; in the middle when the scale has no extent.
    #[must_use]
    pub fn position(&self, value: Decimal) -> f64 {
        let share = share(self.low, self.high, value).map_or(0.5, to_float);
        self.from + (self.to - self.from) * share
    }
}

/// Decimals of a share: as many as a float holds exactly, so that of two amounts the greater is never the lower share.
const SHARE_DECIMALS: u32 = 15;

/// Where `value` is between `low` (0) and `high` (1), in exact decimals so that a small change of a huge amount is
/// still seen; `None` when the two are the same.
fn share(low: Decimal, high: Decimal, value: Decimal) -> Option<Decimal> {
    let exact = || over(minus(value, low)?, minus(high, low)?);
    // Amounts so far apart that their difference does not fit are compared by their quarters.
    let quarters = || {
        let quarter = |amount: Decimal| over(amount, Decimal::from(4));
        let (low, high) = (quarter(low)?, quarter(high)?);
        over(minus(quarter(value)?, low)?, minus(high, low)?)
    };
    if low == high {
        return None;
    }
    let share = exact().or_else(quarters)?;
    let share = share.clamp(Decimal::ZERO, Decimal::ONE);
    Some(share.round_dp(SHARE_DECIMALS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn maps_ends_to_ends_and_tells_huge_neighbours_apart() {
        let scale = Scale::new(Decimal::from(10), Decimal::from(20), 100.0, 0.0);
        assert_eq!(scale.position(Decimal::from(10)), 100.0);
        assert_eq!(scale.position(Decimal::from(15)), 50.0);
        assert_eq!(scale.position(Decimal::from(25)), 0.0);

        let base = Decimal::from(10_i64.pow(18));
        let scale = Scale::new(base, base + Decimal::TWO, 0.0, 100.0);
        assert_eq!(scale.position(base + Decimal::ONE), 50.0);
    }

    #[test]
    fn without_extent_the_middle() {
        let scale = Scale::new(Decimal::ZERO, Decimal::ZERO, 0.0, 100.0);
        assert_eq!(scale.position(Decimal::MAX), 50.0);
    }

    proptest! {
        #[test]
        fn stays_inside(one: i128, other: i128, value: i128) {
            let decimal = |number: i128| Decimal::try_from_i128_with_scale(number >> 34, 3).unwrap_or_default();
            let position = Scale::new(decimal(one), decimal(other), 2.0, 98.0).position(decimal(value));
            prop_assert!((2.0..=98.0).contains(&position));
        }
    }

    #[test]
    fn the_widest_scale_is_finite() {
        let scale = Scale::new(Decimal::MIN, Decimal::MAX, 0.0, 100.0);
        assert_eq!(scale.position(Decimal::ZERO), 50.0);
        assert!(to_float(Decimal::MIN).is_finite());
    }
}
