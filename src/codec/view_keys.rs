//! What of a view's own keys in a link cannot be used.

use rust_decimal::Decimal;

use super::comparison::Comparison;
use super::link_value::{decimal, lever, year};
use super::view::DecideView;
use crate::model::baseline::Baseline;
use crate::text::notice::LinkNotice;

/// What can be shared out, as `share` calls it.
pub const WHOLES: [&str; 3] = ["headline", "required", "remaining"];

/// A notice for each part of a view's own that it cannot use.
#[must_use]
pub fn unusable(
    view: DecideView,
    parts: &[(String, String)],
    baseline: &Baseline,
) -> Vec<LinkNotice> {
    (parts.iter())
        .filter(|(key, _)| view.keys().contains(&key.as_str()))
        .filter(|(key, value)| !is_usable(key, value, baseline))
        .map(|(key, value)| LinkNotice::UnknownPart {
            part: format!("{key}={value}"),
        })
        .collect()
}

/// Whether a view can use the value of one of its keys.
#[must_use]
pub fn is_usable(key: &str, value: &str, baseline: &Baseline) -> bool {
    match key {
        "with" => Comparison::reads(value),
        "ref" => value.parse::<usize>().is_ok(),
        "target" => decimal(value).is_some(),
        "share" => shares(value, baseline),
        "range" | "rows" | "columns" => turns(value, baseline),
        _ => true,
    }
}

fn shares(value: &str, baseline: &Baseline) -> bool {
    let Some((place, tkr)) = value.split_once('~') else {
        return WHOLES.contains(&value);
    };
    let Some((area, written)) = place.rsplit_once('.') else {
        return false;
    };
    let known = (baseline.areas.iter()).any(|known| known.id.as_str() == area);
    let calculated = year(written)
        .is_some_and(|written| (baseline.years.calculated()).any(|known| known == written));
    known && calculated && decimal(tkr).is_some()
}

fn turns(value: &str, baseline: &Baseline) -> bool {
    let (key, number) = value.split_once('~').unwrap_or((value, "1"));
    let known = lever(key).is_some_and(|lever| lever.check(baseline).is_ok());
    known && decimal(number).is_some_and(|number| number > Decimal::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::document;

    #[test]
    fn what_a_view_cannot_use_is_said() {
        let Some(Ok(document)) = document("osteraker-2020") else {
            unreachable!("a document of ours")
        };
        let usable = |key: &str, value: &str| is_usable(key, value, &document.baseline);
        for (key, value) in [
            ("target", "-500.5"),
            ("share", "headline"),
            ("share", "vuxenstod.2021~40"),
            ("range", "index.2020~0.5"),
            ("rows", "hvb.volume.2022"),
            ("with", "document"),
            ("with", "Andra%20sidan~v%3D1"),
            ("ref", "2"),
        ] {
            assert!(usable(key, value), "{key}={value}");
        }
        for (key, value) in [
            ("target", "abc"),
            ("share", "x~y"),
            ("share", "vuxenstod~40"),
            ("share", "vuxenstod.2019~40"),
            ("share", "vuxenstod.2020~1e999"),
            ("range", "index.2020~-5"),
            ("rows", "foo~0"),
            ("columns", "frame.2020~0"),
            ("with", "~~"),
            ("ref", "-1"),
        ] {
            assert!(!usable(key, value), "{key}={value}");
        }
    }
}
