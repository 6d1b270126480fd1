//! Reading an input's amount: decimals with a point, as tools write them, in one of a few units.

use crate::model::exact::Exact;
use rust_decimal::Decimal;

use super::fault::FaultKind;
use super::reader::{Fields, Node};
use super::unit::{UNITS, Unit};

/// The fields `value` and `unit`, in the model's own unit.
pub fn amount(fields: &Fields<'_>, units: &[Unit]) -> Option<Decimal> {
    let value = fields.required("value");
    let names: Vec<(&'static str, Unit)> = (UNITS.iter().copied())
        .filter(|(_, unit)| units.contains(unit))
        .collect();
    let unit = fields.one_of("unit", &names);
    let value = value?;
    let number = decimal(&value)?;
    let fits = unit?.in_model(number);
    fits.or_else(|| {
        let found = value.text().unwrap_or_default().to_owned();
        value.refuse(FaultKind::NotADecimal { found })
    })
}

/// A decimal, `4882.2`, or a quotient, `50379/87001`, as text.
pub fn decimal(node: &Node<'_>) -> Option<Decimal> {
    let text = node.text()?;
    let read = |part: &str| {
        let plain = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
        (part.bytes().all(plain)).then(|| Decimal::from_str_exact(part).ok())?
    };
    let value = match text.split_once('/') {
        Some((above, below)) => {
            (read(above).zip(read(below))).and_then(|(above, below)| above.over(below))
        }
        None => read(text),
    };
    value.or_else(|| {
        let found = text.to_owned();
        node.refuse(FaultKind::NotADecimal { found })
    })
}
