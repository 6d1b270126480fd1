//! Axis ticks at round amounts: steps of 1, 2, 2.5 or 5 times a power of ten.

use rust_decimal::Decimal;

use super::scale::to_float;
use crate::model::exact::{minus, over, plus, times};

/// Ticks in rising order; the axis runs from the first to the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticks {
    /// The amounts, at least one.
    pub values: Vec<Decimal>,
}

impl Ticks {
    /// Round ticks that enclose `low…high`, with at most `most` steps between them.
    ///
    /// `least_step` is the smallest amount that the labels can tell apart (1 000 kr where they are in whole tkr).
    /// Amounts too large for a round step get their own ends.
    #[must_use]
    pub fn around(low: Decimal, high: Decimal, most: u16, least_step: Decimal) -> Self {
        let (low, high) = (low.min(high), low.max(high));
        steps(least_step)
            .find_map(|step| enclosing(low, high, step, most.max(1)))
            .map_or_else(
                || Self {
                    values: if low == high {
                        vec![low]
                    } else {
                        vec![low, high]
                    },
                },
                |values| Self { values },
            )
    }

    /// The axis' lower end.
    #[must_use]
    pub fn low(&self) -> Decimal {
        self.values.first().copied().unwrap_or_default()
    }

    /// The axis' upper end.
    #[must_use]
    pub fn high(&self) -> Decimal {
        self.values.last().copied().unwrap_or_default()
    }
}

/// Round steps in rising order, from the first that is not below `least`, as far as decimals go.
fn steps(least: Decimal) -> impl Iterator<Item = Decimal> {
    const MANTISSAS: [u32; 4] = [10, 20, 25, 50];
    // Decimals of a krona in the finest step: finer than any amount of a budget.
    const FINEST: u32 = 7;
    const COARSEST: u32 = 27;
    let fine = (0..=FINEST).rev().map(|places| Decimal::new(1, places));
    let coarse = (1..=COARSEST).map(|zeros| Decimal::from_i128_with_scale(10_i128.pow(zeros), 0));
    fine.chain(coarse)
        .flat_map(|power| MANTISSAS.map(|mantissa| times(power, Decimal::new(mantissa.into(), 1))))
        .flatten()
        .filter(move |step| *step >= least)
}

/// The multiples of `step` from just below `low` to just above `high`, if there are few enough of them.
fn enclosing(low: Decimal, high: Decimal, step: Decimal, most: u16) -> Option<Vec<Decimal>> {
    let first = over(low, step)?.floor();
    let mut last = over(high, step)?.ceil();
    if last == first {
        last = plus(last, Decimal::ONE)?;
    }
    let count = minus(last, first)?;
    if to_float(count) > f64::from(most) {
        return None;
    }
    (0..=most)
        .map(|number| plus(first, Decimal::from(number)))
        .take_while(|multiple| multiple.is_some_and(|multiple| multiple <= last))
        .map(|multiple| times(multiple?, step).map(|tick| tick.normalize()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ticks(low: i64, high: i64, most: u16) -> Vec<String> {
        Ticks::around(low.into(), high.into(), most, Decimal::ONE)
            .values
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn encloses_with_round_steps() {
        assert_eq!(
            ticks(86_300, 90_200, 5),
            ["86000", "87000", "88000", "89000", "90000", "91000"]
        );
        assert_eq!(ticks(0, 1278, 3), ["0", "500", "1000", "1500"]);
        assert_eq!(ticks(-120, 700, 4), ["-250", "0", "250", "500", "750"]);
    }

    #[test]
    fn equal_amounts_still_get_an_axis() {
        assert_eq!(ticks(0, 0, 4), ["0", "1"]);
        assert_eq!(ticks(87_000, 87_000, 4), ["87000", "87001"]);
        let coarse = Ticks::around(87_000.into(), 87_000.into(), 4, 1000.into());
        assert_eq!(
            coarse.values,
            [Decimal::from(87_000), Decimal::from(88_000)]
        );
    }

    #[test]
    fn the_largest_amounts_get_their_own_ends() {
        let ticks = Ticks::around(Decimal::MIN, Decimal::MAX, 4, Decimal::ONE);
        assert_eq!(ticks.low(), Decimal::MIN);
        assert_eq!(ticks.high(), Decimal::MAX);
    }

    proptest! {
        #[test]
        fn encloses_rises_evenly_and_is_few(
            low in -10_i64.pow(15)..10_i64.pow(15), extent in 0..10_i64.pow(15), most in 1_u16..12
        ) {
            let (low, high) = (Decimal::from(low), Decimal::from(low + extent));
            let ticks = Ticks::around(low, high, most, Decimal::ONE_THOUSAND);
            prop_assert!(ticks.low() <= low && ticks.high() >= high);
            prop_assert!(ticks.values.len() >= 2 && ticks.values.len() <= usize::from(most) + 1);
            let step = ticks.values[1] - ticks.values[0];
            prop_assert!(step >= Decimal::ONE_THOUSAND);
            prop_assert!(ticks.values.windows(2).all(|pair| pair[1] - pair[0] == step));
        }
    }
}
