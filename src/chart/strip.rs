//! Values as dots on a line: where each stands, and how high where several would cover one another.

use rust_decimal::Decimal;

use super::scale::Scale;

/// Kept free at both sides, so that a dot at an end is whole.
const INSET: f64 = 4.0;
/// Dots nearer than this, per cent of the width, stand on one another.
const NEAR: f64 = 4.5;
/// As many dots stand on one another without covering; more share the height.
const LEVELS: usize = 4;

/// The drawing; every position in per cent.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// The middle of each dot, from the left and from above, from the least value to the most.
    pub dots: Vec<(f64, f64)>,
    /// Where each mark stands, in the order given.
    pub marks: Vec<f64>,
}

impl Strip {
    /// Lays values out between the least and the most of them and of the marks.
    #[must_use]
    pub fn of(values: &[Decimal], marks: &[Decimal]) -> Self {
        let all = || values.iter().chain(marks).copied();
        let low = all().reduce(Decimal::min).unwrap_or_default();
        let high = all().reduce(Decimal::max).unwrap_or_default();
        let scale = Scale::new(low, high, INSET, 100.0 - INSET);
        let mut sorted = values.to_vec();
        sorted.sort_unstable();
        // The last dot of each level: a dot stands on the lowest where it is clear of it.
        let mut levels: Vec<f64> = Vec::new();
        let mut placed: Vec<(f64, usize)> = Vec::with_capacity(sorted.len());
        for value in sorted {
            let x = scale.position(value);
            let free = levels.iter().position(|last| x - last >= NEAR);
            let level = free.unwrap_or(levels.len());
            match levels.get_mut(level) {
                Some(last) => *last = x,
                None => levels.push(x),
            }
            placed.push((x, level));
        }
        let height = 100.0 / count(levels.len().max(LEVELS));
        let dot = |(x, level)| (x, 100.0 - (count(level) + 0.5) * height);
        Self {
            dots: placed.into_iter().map(dot).collect(),
            marks: marks.iter().map(|mark| scale.position(*mark)).collect(),
        }
    }
}

/// A small count as a float.
fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(values: &[i64], marks: &[i64]) -> Strip {
        let decimals = |values: &[i64]| {
            values
                .iter()
                .copied()
                .map(Decimal::from)
                .collect::<Vec<_>>()
        };
        Strip::of(&decimals(values), &decimals(marks))
    }

    #[test]
    fn equal_values_stand_on_one_another() {
        // From 0 to 20 along 4…96; a level is a quarter of the height, its middle at 12,5.
        let strip = strip(&[10, 0, 10], &[20]);
        assert_eq!(strip.dots, [(4.0, 87.5), (50.0, 87.5), (50.0, 62.5)]);
        assert_eq!(strip.marks, [96.0]);
    }

    #[test]
    fn many_share_the_height_and_none_leave_it() {
        let strip = strip(&[7; 200], &[]);
        assert!(
            strip
                .dots
                .iter()
                .all(|(x, y)| *x == 50.0 && (0.0..=100.0).contains(y))
        );
        assert!(Strip::of(&[], &[]).dots.is_empty());
    }
}
