//! The tornado: for each lever a bar to what it does turned down and one to what it does turned up, on one scale.

use rust_decimal::Decimal;

use super::scale::Scale;

/// Both ends of a lever's bar, per cent along the chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Where the bar of the lower number ends.
    pub low: f64,
    /// Where the bar of the higher number ends.
    pub high: f64,
}

/// The whole chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// Where nothing is.
    pub zero: f64,
    /// The bars, in the order of the levers.
    pub pairs: Vec<Pair>,
}

/// Kept free at both sides, so that a line at an end is not cut.
const INSET: f64 = 0.5;

impl Tornado {
    /// Lays out what each lever does, turned down and up, kr. Nothing is in the middle, so that up and down are of one
    /// length.
    #[must_use]
    pub fn of(effects: &[(Decimal, Decimal)]) -> Self {
        let lengths = effects
            .iter()
            .flat_map(|(low, high)| [low.abs(), high.abs()]);
        let reach = lengths.fold(Decimal::ZERO, Decimal::max);
        let reach = if reach.is_zero() { Decimal::ONE } else { reach };
        let scale = Scale::new(-reach, reach, INSET, 100.0 - INSET);
        let pair = |(low, high): &(Decimal, Decimal)| Pair {
            low: scale.position(*low),
            high: scale.position(*high),
        };
        Self {
            zero: scale.position(Decimal::ZERO),
            pairs: effects.iter().map(pair).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_reach_as_far_as_their_effects() {
        let kr = Decimal::from;
        let tornado = Tornado::of(&[(kr(-200), kr(100)), (kr(50), kr(0))]);
        assert!((tornado.zero - 50.0).abs() < 1e-9);
        // 200 is half the width less the inset: 49.5 per cent.
        let [first, second] = tornado.pairs.as_slice() else {
            unreachable!("two pairs");
        };
        assert!((first.low - 0.5).abs() < 1e-9);
        assert!((first.high - (50.0 + 24.75)).abs() < 1e-9);
        assert!((second.low - (50.0 + 12.375)).abs() < 1e-9);
        assert!((second.high - 50.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_at_all_is_in_the_middle() {
        let tornado = Tornado::of(&[(Decimal::ZERO, Decimal::ZERO)]);
        assert!(
            tornado
                .pairs
                .iter()
                .all(|pair| (pair.low - 50.0).abs() < 1e-9)
        );
    }
}
