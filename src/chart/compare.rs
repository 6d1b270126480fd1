//! Bars of several scenarios side by side, year by year, on one scale from zero.

use rust_decimal::Decimal;

use super::plan::Bands;
use super::scale::Scale;
use super::ticks::Ticks;

/// Room beyond the longest bar for its label, per cent of the height.
const LABEL: f64 = 12.0;

/// One bar, in per cent of the chart's width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Left edge.
    pub left: f64,
    /// Width.
    pub width: f64,
    /// Upper edge.
    pub top: f64,
    /// Height.
    pub height: f64,
    /// Whether it hangs below zero.
    pub below: bool,
}

/// The bars and the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouped {
    /// Each tick's amount and height.
    pub ticks: Vec<(Decimal, f64)>,
    /// The height of zero.
    pub base: f64,
    /// The bars of each year, one for each scenario in their order.
    pub years: Vec<Vec<Bar>>,
}

impl Grouped {
    /// Bars of `values`: for each year the amount of each scenario.
    #[must_use]
    pub fn of(values: &[Vec<Decimal>], most_steps: u16, least_step: Decimal) -> Self {
        let all = || values.iter().flatten().copied();
        let low = all().min().unwrap_or_default().min(Decimal::ZERO);
        let high = all().max().unwrap_or_default().max(Decimal::ZERO);
        let ticks = Ticks::around(low, high, most_steps, least_step);
        let lowest = if low < Decimal::ZERO {
            100.0 - LABEL
        } else {
            98.0
        };
        let scale = Scale::new(ticks.low(), ticks.high(), lowest, LABEL);
        let base = scale.position(Decimal::ZERO);
        let bands = Bands::new(values.len());
        let bar = |year: usize, number: usize, of: usize, value: Decimal| {
            let (left, width) = bands.column(year, number, of);
            let end = scale.position(value);
            Bar {
                left,
                width,
                top: end.min(base),
                height: (end - base).abs(),
                below: value < Decimal::ZERO,
            }
        };
        let years = values.iter().enumerate().map(|(year, amounts)| {
            (amounts.iter().enumerate())
                .map(|(number, value)| bar(year, number, amounts.len(), *value))
                .collect()
        });
        Self {
            base,
            years: years.collect(),
            ticks: (ticks.values.iter())
                .map(|value| (*value, scale.position(*value)))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kr(values: &[&[i64]]) -> Vec<Vec<Decimal>> {
        let row = |row: &&[i64]| row.iter().map(|kr| Decimal::from(*kr)).collect();
        values.iter().map(row).collect()
    }

    #[test]
    fn all_stand_on_one_scale_from_zero() {
        let chart = Grouped::of(&kr(&[&[100, 200], &[-100, 0]]), 4, Decimal::ONE);
        let bars: Vec<Bar> = chart.years.iter().flatten().copied().collect();
        assert_eq!(bars.len(), 4);
        // Twice the amount is twice the bar; the same amount below zero is as long as above it.
        assert!((bars[1].height - 2.0 * bars[0].height).abs() < 1e-6);
        assert!((bars[2].height - bars[0].height).abs() < 1e-6);
        assert!(bars[2].below && (bars[2].top - chart.base).abs() < 1e-9);
        assert!((bars[0].top + bars[0].height - chart.base).abs() < 1e-9);
        assert!(bars[3].height.abs() < 1e-9);
    }

    #[test]
    fn bars_of_a_year_stand_beside_each_other_within_it() {
        let chart = Grouped::of(&kr(&[&[1, 2, 3, 4], &[4, 3, 2, 1]]), 4, Decimal::ONE);
        for (year, bars) in chart.years.iter().enumerate() {
            let ends = [50.0, 100.0];
            for pair in bars.windows(2) {
                assert!(pair[0].left + pair[0].width <= pair[1].left);
            }
            assert!(
                bars.last()
                    .is_some_and(|bar| bar.left + bar.width <= ends[year])
            );
        }
    }

    #[test]
    fn nothing_at_all_has_an_axis_still() {
        let chart = Grouped::of(&kr(&[&[0, 0]]), 4, Decimal::ONE);
        assert!(!chart.ticks.is_empty());
        assert!(
            chart
                .years
                .iter()
                .flatten()
                .all(|bar| bar.height.abs() < 1e-9)
        );
    }
}
