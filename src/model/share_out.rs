//! Sharing a requirement out over areas, in whole thousands of kronor, so that the parts always sum to the whole.

use crate::model::exact::Exact;
use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::area::Area;
use super::id::AreaId;
use super::quantity::Money;

/// What one area is to save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// How much, kr; whole thousands.
    pub amount: Money,
    /// Whether someone set it by hand.
    pub locked: bool,
}

/// A requirement shared out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedOut {
    /// The requirement in whole thousands, kr.
    pub whole: Money,
    /// The parts, in the order of the areas.
    pub parts: Vec<Part>,
    /// What no area has: nothing, unless every area with a share is locked. Parts and this sum to the whole.
    pub left: Money,
}

/// Shares a requirement out. Locked areas have what they have; the rest goes to the others by their net cost, the
/// thousands that do not divide to those with the largest remainders. An area without net cost gets nothing of it.
#[must_use]
pub fn share_out(whole: Money, areas: &[Area], locked: &BTreeMap<AreaId, Money>) -> SharedOut {
    let whole = thousands(whole);
    let fixed = |area: &Area| locked.get(&area.id).map(|amount| thousands(*amount));
    let rest = (areas.iter().filter_map(fixed)).fold(whole, Decimal::minus_at_most);
    let weights: Vec<Decimal> = (areas.iter())
        .map(|area| match fixed(area) {
            None => area.net.value.kr().max(Decimal::ZERO),
            Some(_) => Decimal::ZERO,
        })
        .collect();
    let by_share = by_largest_remainder(rest, &weights);
    let parts: Vec<Part> = (areas.iter().zip(&by_share))
        .map(|(area, share)| {
            let own = fixed(area);
            Part {
                amount: of_thousands(own.unwrap_or(*share)),
                locked: own.is_some(),
            }
        })
        .collect();
    let shared = by_share
        .iter()
        .copied()
        .fold(Decimal::ZERO, Decimal::plus_at_most);
    SharedOut {
        whole: of_thousands(whole),
        parts,
        left: of_thousands(rest.minus_at_most(shared)),
    }
}

/// Whole numbers that sum to `whole` and are as near as can be to its shares by weight. All nothing where no weight is.
fn by_largest_remainder(whole: Decimal, weights: &[Decimal]) -> Vec<Decimal> {
    let sum = weights
        .iter()
        .copied()
        .fold(Decimal::ZERO, Decimal::plus_at_most);
    let exact = |weight: &Decimal| {
        let share = weight.over(sum).unwrap_or_default();
        whole.times_at_most(share)
    };
    let mut shares: Vec<(Decimal, Decimal)> = (weights.iter())
        .map(|weight| {
            let exact = exact(weight);
            let floor = exact.floor();
            (floor, exact.minus_at_most(floor))
        })
        .collect();
    if sum.is_zero() {
        return shares.into_iter().map(|(floor, _)| floor).collect();
    }
    let given = shares
        .iter()
        .fold(Decimal::ZERO, |sum, (floor, _)| sum.plus_at_most(*floor));
    let mut left = whole.minus_at_most(given);
    while left > Decimal::ZERO {
        // The first of the largest remainders that has a weight.
        let mut largest: Option<&mut (Decimal, Decimal)> = None;
        for (share, weight) in shares.iter_mut().zip(weights) {
            let larger = largest.as_ref().is_none_or(|most| share.1 > most.1);
            if !weight.is_zero() && larger {
                largest = Some(share);
            }
        }
        if let Some(share) = largest {
            share.0 = share.0.plus_at_most(Decimal::ONE);
            share.1 = share.1.minus_at_most(Decimal::ONE);
        }
        left = left.minus_at_most(Decimal::ONE);
    }
    shares.into_iter().map(|(share, _)| share).collect()
}

fn thousands(money: Money) -> Decimal {
    (money.tkr()).round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
}

fn of_thousands(tkr: Decimal) -> Money {
    Money::from_tkr(tkr).unwrap_or_default()
}
