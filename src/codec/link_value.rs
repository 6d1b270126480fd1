//! The parts of a link: keys to levers, values to decimals, measures.

use std::rc::Rc;
use std::str::FromStr;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use rust_decimal::Decimal;

use crate::model::id::{AreaId, CostTypeId, ItemId, LumpId};
use crate::model::lever::Lever;
use crate::model::measure::{Measure, StartMonth};
use crate::model::quantity::Money;
use crate::model::series::Series;
use crate::model::year::Year;

/// What a name keeps unescaped in a link. `~` parts a measure's fields and is escaped.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

/// A decimal as links write it: an optional `-`, digits, perhaps `.` and digits. No grouping, exponent or `+`.
#[must_use]
pub fn decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !plain(fraction) {
        return None;
    }
    Decimal::from_str_exact(text)
        .ok()
        .map(|value| value.normalize())
}

/// A year of four digits.
#[must_use]
pub fn year(text: &str) -> Option<Year> {
    if text.len() != 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    u16::from_str(text).ok().map(Year)
}

/// The lever that a key names; `None` for a key of another form. Whether the baseline has it is not asked here.
#[must_use]
pub fn lever(key: &str) -> Option<Lever> {
    let parts: Vec<&str> = key.split('.').collect();
    match *parts.as_slice() {
        ["frame", t] => Some(Lever::Frame(year(t)?)),
        ["index", t] => Some(Lever::Index(year(t)?)),
        ["index", cost_type, t] => Some(Lever::IndexOf(CostTypeId::new(cost_type), year(t)?)),
        ["index-months", t] => Some(Lever::IndexMonths(year(t)?)),
        ["cover", t] => Some(Lever::Cover(year(t)?)),
        ["other", t] => Some(Lever::Other(year(t)?)),
        [item, "volume", t] => Some(Lever::Volume(ItemId::new(item), year(t)?)),
        [item, "growth", t] => Some(Lever::Growth(ItemId::new(item), year(t)?)),
        [item, "rate", t] => Some(Lever::Rate(ItemId::new(item), year(t)?)),
        [item, "rate-growth", t] => Some(Lever::RateGrowth(ItemId::new(item), year(t)?)),
        [lump, "amount", t] => Some(Lever::Amount(LumpId::new(lump), year(t)?)),
        _ => None,
    }
}

/// The lever in every year that a key without its year names: `hvb.volume`.
#[must_use]
pub fn series(key: &str) -> Option<Series> {
    Some(lever(&format!("{key}.0000"))?.series())
}

/// A measure's name has at most so many letters.
pub const MOST_LETTERS: usize = 120;

/// A measure: `<name>~<full-year tkr>~<year>~<start month>`, perhaps `~<area>`, the name percent-encoded. Whether the
/// baseline has the year and the area is not asked here.
#[must_use]
pub fn measure(text: &str) -> Option<Measure> {
    let parts: Vec<&str> = text.split('~').collect();
    let (name, amount, start_year, month, area) = match *parts.as_slice() {
        [name, amount, year, month] => (name, amount, year, month, None),
        [name, amount, year, month, area] => (name, amount, year, month, Some(area)),
        _ => return None,
    };
    let name = decoded(name)?;
    let letters = name.trim().chars().count();
    if letters == 0 || letters > MOST_LETTERS {
        return None;
    }
    let month = u8::from_str(month).ok()?;
    Some(Measure {
        name: Rc::from(name.trim()),
        full_year: Money::from_tkr(decimal(amount)?).ok()?,
        year: year(start_year)?,
        start: StartMonth::new(month).ok()?,
        area: area.map(AreaId::new),
    })
}

/// A measure as links write it.
#[must_use]
pub fn measure_text(measure: &Measure) -> String {
    let mut text = format!(
        "{}~{}~{}~{}",
        utf8_percent_encode(&measure.name, ESCAPED),
        measure.full_year.tkr(),
        measure.year,
        measure.start.number(),
    );
    if let Some(area) = &measure.area {
        text.push('~');
        text.push_str(area.as_str());
    }
    text
}

/// Percent-decoded text, `+` read as a space; `None` where it is not UTF-8.
#[must_use]
pub fn decoded(text: &str) -> Option<String> {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8().ok()?;
    Some(decoded.into_owned())
}
