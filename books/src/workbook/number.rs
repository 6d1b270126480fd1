//! Exact decimals as the binary numbers that workbooks hold.

use rust_decimal::Decimal;

/// The nearest binary number. By way of the decimal's text, which is rounded once and correctly.
pub(super) fn float(value: Decimal) -> f64 {
    value.to_string().parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::float;
    use rust_decimal::Decimal;

    #[test]
    fn decimals_are_rounded_once() {
        for text in [
            "0.1",
            "1717.9324894514767932489451477",
            "-19999999999.99",
            "79228162514264337593543950335",
        ] {
            let decimal: Decimal = text.parse().expect("a decimal");
            assert_eq!(
                float(decimal),
                text.parse::<f64>().expect("a number"),
                "{text}"
            );
        }
    }
}
