//! The horizontal axis: an equal band a year.

/// Equal bands over the whole width, per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bands {
    width: f64,
}

/// The part of a band that columns fill; the rest is air between years.
const FILLED: f64 = 0.64;
/// The part of a column's share that it fills itself, where several stand in one band.
const COLUMN: f64 = 0.9;

impl Bands {
    /// Bands for so many years.
    #[must_use]
    pub fn new(years: usize) -> Self {
        Self {
            width: 100.0 / float(years.max(1)),
        }
    }

    /// The width of a band.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.width
    }

    /// The left edge of a year's band; years count from 0.
    #[must_use]
    pub fn left(&self, year: usize) -> f64 {
        self.width * float(year)
    }

    /// The middle of a year's band.
    #[must_use]
    pub fn centre(&self, year: usize) -> f64 {
        self.left(year) + self.width / 2.0
    }

    /// Left edge and width of column `number` (from 0) of `of` columns that stand side by side in a year's band.
    #[must_use]
    pub fn column(&self, year: usize, number: usize, of: usize) -> (f64, f64) {
        let share = self.width * FILLED / float(of.max(1));
        let width = if of > 1 { share * COLUMN } else { share };
        let start = self.left(year) + self.width * (1.0 - FILLED) / 2.0;
        (start + share * float(number) + (share - width) / 2.0, width)
    }
}

/// A count as a float; beyond four thousand millions all are the same.
fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_fill_the_width_and_hold_their_columns() {
        for years in 1..=11 {
            let bands = Bands::new(years);
            assert!((bands.left(years) - 100.0).abs() < 1e-9);
            for year in 0..years {
                let (first, width) = bands.column(year, 0, 2);
                let (second, _) = bands.column(year, 1, 2);
                assert!(first > bands.left(year) && first + width <= second);
                assert!(second + width < bands.left(year + 1));
                let (only, width) = bands.column(year, 0, 1);
                assert!((only + width / 2.0 - bands.centre(year)).abs() < 1e-9);
            }
        }
        assert_eq!(Bands::new(0).width(), 100.0);
    }
}
