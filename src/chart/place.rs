//! Positions as SVG attributes write them.

use rust_decimal::Decimal;

/// A position or length in per cent as an attribute's text: `12.5%`; what is not a number becomes `0%`.
#[must_use]
pub fn percent(position: f64) -> String {
    let finite = if position.is_finite() { position } else { 0.0 };
    // Decimals are written anyway; the machinery that writes floats would weigh 5 kB on the first load.
    let thousandths = Decimal::new((finite * 1000.0).round() as i64, 3);
    format!("{}%", thousandths.normalize())
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn writes_short_and_finite_attributes() {
        assert_eq!(percent(12.5), "12.5%");
        assert_eq!(percent(100.0 / 3.0), "33.333%");
        assert_eq!(percent(-0.000_01), "0%");
        assert_eq!(percent(f64::NAN), "0%");
        assert_eq!(percent(f64::INFINITY), "0%");
    }
}
