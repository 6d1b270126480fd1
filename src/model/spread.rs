//! How far values lie apart: the least, the one in the middle and the most.

use rust_decimal::Decimal;

use super::exact::{minus, over, plus};

/// The least, the median and the most of some values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// The least.
    pub least: Decimal,
    /// As many values are below it as above: the middle one, or the mean of the two in the middle.
    pub median: Decimal,
    /// The most.
    pub most: Decimal,
}

impl Spread {
    /// The spread of values in any order; `None` of none.
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = Decimal>) -> Option<Self> {
        let mut values: Vec<Decimal> = values.into_iter().collect();
        values.sort_unstable();
        let (least, most) = (*values.first()?, *values.last()?);
        let below = values.get(values.len().checked_sub(1)? / 2)?;
        let above = values.get(values.len() / 2)?;
        Some(Self {
            least,
            median: mean(*below, *above)?,
            most,
        })
    }
}

/// The mean of two values, the lower first. Their sum may not fit where their mean does.
fn mean(low: Decimal, high: Decimal) -> Option<Decimal> {
    if low == high {
        return Some(low);
    }
    let of_sum = || over(plus(low, high)?, Decimal::TWO);
    let from_low = || plus(low, over(minus(high, low)?, Decimal::TWO)?);
    of_sum().or_else(from_low)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(values: &[i64]) -> Option<(Decimal, Decimal, Decimal)> {
        let spread = Spread::of(values.iter().map(|value| Decimal::new(*value, 1)))?;
        Some((spread.least, spread.median, spread.most))
    }

    #[test]
    fn the_middle_one_of_an_odd_count() {
        // 2,0; 2,5; 9,0: the second of three.
        let tenths = |tenths| Decimal::new(tenths, 1);
        assert_eq!(
            spread(&[90, 20, 25]),
            Some((tenths(20), tenths(25), tenths(90)))
        );
        assert_eq!(spread(&[-7]), Some((tenths(-7), tenths(-7), tenths(-7))));
    }

    #[test]
    fn the_mean_of_the_two_in_the_middle_of_an_even_count() {
        // −1,0; 2,0; 2,5; 9,0: (2,0 + 2,5) / 2 = 2,25.
        let found = spread(&[25, 90, -10, 20]);
        assert_eq!(
            found,
            Some((Decimal::from(-1), Decimal::new(225, 2), Decimal::from(9)))
        );
    }

    #[test]
    fn none_of_none_and_none_is_too_large() {
        assert_eq!(Spread::of([]), None);
        // The sum does not fit, the mean does: MAX − 2 and MAX are MAX − 1 in the mean.
        let (low, high) = (Decimal::MAX - Decimal::TWO, Decimal::MAX);
        let found = Spread::of([high, low]).unwrap();
        assert_eq!(found.median, Decimal::MAX - Decimal::ONE);
        // MIN + MAX = 0.
        let widest = Spread::of([Decimal::MAX, Decimal::MIN]).unwrap();
        assert_eq!(widest.median, Decimal::ZERO);
    }
}
