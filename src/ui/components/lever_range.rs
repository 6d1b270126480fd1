//! The ends and steps of the sliders.

use crate::model::exact::Exact;
use rust_decimal::Decimal;

use crate::model::baseline::Baseline;
use crate::model::exact::over;
use crate::model::item::VolumeUnit;
use crate::model::lever::Lever;
use crate::text::names;
use crate::text::value::VolumeAs;

/// Whether a lever sets the price of an item to which the document gives none.
#[must_use]
pub fn is_unpriced(baseline: &Baseline, lever: &Lever) -> bool {
    let (Lever::Rate(id, _) | Lever::RateGrowth(id, _)) = lever else {
        return false;
    };
    names::find_item(baseline, id).is_some_and(|item| item.rate.iter().all(Option::is_none))
}

/// Ends and step of a slider for a price where there is none to start from: what such things may cost.
#[must_use]
pub fn price_range(baseline: &Baseline, lever: &Lever) -> (Decimal, Decimal, Decimal) {
    let unit = match lever {
        Lever::Rate(id, _) => names::find_item(baseline, id).map(|item| item.unit),
        _ => None,
    };
    let (most, step) = match unit {
        Some(VolumeUnit::PersonYear) => (2_000_000, 10_000),
        Some(VolumeUnit::HouseholdMonth) => (20_000, 100),
        Some(VolumeUnit::Hour) => (1_000, 5),
        _ => (10_000, 50),
    };
    (Decimal::ZERO, Decimal::from(most), Decimal::from(step))
}

/// Ends and step of a slider around the document's value. A typed value may pass them.
#[must_use]
pub fn range(lever: &Lever, document: Decimal, volume: VolumeAs) -> (Decimal, Decimal, Decimal) {
    let whole = |value: i64| Decimal::from(value);
    let tenth = Decimal::new(1, 1);
    let around = |least: Decimal, most: Decimal, step: Decimal| {
        let floor = over(least, step).unwrap_or_default().floor();
        let ceiling = over(most, step).unwrap_or_default().ceil();
        (
            floor.times_at_most(step),
            ceiling.times_at_most(step).max(step),
            step,
        )
    };
    let times = |share: Decimal| document.times_at_most(share);
    match lever {
        Lever::Frame(_) => around(
            times(Decimal::new(9, 1)),
            times(Decimal::new(11, 1)),
            whole(100),
        ),
        Lever::Index(_) | Lever::IndexOf(..) => (whole(-2), whole(8), tenth),
        Lever::IndexMonths(_) => (whole(0), whole(12), whole(1)),
        Lever::Cover(_) => (whole(0), whole(100), whole(5)),
        Lever::Volume(..) => match volume {
            VolumeAs::Placements => around(Decimal::ZERO, times(whole(2)).max(whole(2)), tenth),
            VolumeAs::Own(_) if document > whole(1_000) => {
                around(Decimal::ZERO, times(whole(2)), whole(10))
            }
            VolumeAs::Own(_) => around(Decimal::ZERO, times(whole(2)).max(whole(100)), whole(1)),
        },
        Lever::Growth(..) => (whole(-50), whole(100), Decimal::new(5, 1)),
        Lever::Rate(..) => around(
            times(Decimal::new(5, 1)),
            times(Decimal::new(15, 1)),
            match document {
                price if price > whole(100_000) => whole(1_000),
                price if price > whole(10_000) => whole(100),
                _ => whole(1),
            },
        ),
        Lever::RateGrowth(..) => (whole(-10), whole(15), tenth),
        Lever::Amount(..) => {
            let step = if document.abs() > whole(5_000) {
                100
            } else {
                50
            };
            let most = times(whole(2)).abs().max(whole(1_000));
            around(Decimal::ZERO, most, whole(step))
        }
        Lever::Other(_) => {
            let most = times(whole(2)).abs().max(whole(5_000));
            around(-most, most, whole(100))
        }
    }
}
