//! A second reading of the published model (`model.md`), in exact fractions, written without looking at `calculate`.
//!
//! Where the page is silent, this is what is decided:
//! - a volume or price whose document value the year before is nothing (or has no price) has no step to keep: the
//!   document's own value of the year stands (a price re-indexed);
//! - a price that someone gives for an item to which the document gives none in any year stands for its year; a year
//!   after it without one has the price of the year before, times 1 + its growth lever or else its index step; a year
//!   before the first one, the base year too, the price of the year after over the same (over the index step alone
//!   into the first one itself, and where the growth lever is −100 %); with none given it is 0;
//! - a growth lever gives last year's value · (1 + g); a level that was set wins over a growth;
//! - a lump, like a price, keeps the document's own step after a year that was set, re-indexed;
//! - a cost type without an index of its own follows the general one, rate and months each by itself.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};
use ramkalkyl::model::baseline::Baseline;
use ramkalkyl::model::id::CostTypeId;
use ramkalkyl::model::item::Item;
use ramkalkyl::model::lever::Lever;
use ramkalkyl::model::measure::Measure;
use ramkalkyl::model::quantity::{Money, Share};
use ramkalkyl::model::scenario::{Carry, Scenario};
use ramkalkyl::model::year::Year;
use rust_decimal::Decimal;

/// An exact fraction.
pub type Exact = BigRational;

/// A decimal as a fraction.
pub fn exact(decimal: Decimal) -> Exact {
    let scale = BigInt::from(10).pow(decimal.scale());
    Exact::new(BigInt::from(decimal.mantissa()), scale)
}

fn whole(number: i64) -> Exact {
    Exact::from_integer(BigInt::from(number))
}

fn kr(money: Money) -> Exact {
    exact(money.kr())
}

fn share(share: Share) -> Exact {
    exact(share.fraction())
}

/// One calculated year, by the names of the published model.
#[derive(Debug, Clone)]
pub struct OracleYear {
    pub opening: Exact,
    pub frame_cut: Exact,
    pub transfer: Exact,
    pub index: Exact,
    pub covered: Exact,
    pub headline: Exact,
    pub volume: Exact,
    pub rate: Exact,
    pub lump: Exact,
    pub other: Exact,
    pub follow: Exact,
    pub follow_change: Exact,
    pub required: Exact,
    pub measures: Exact,
    pub remaining: Exact,
    pub need: Exact,
    pub frame: Exact,
    pub level: Exact,
    pub items: Vec<OracleItem>,
    pub lumps: Vec<OracleLump>,
    pub measure_effects: Vec<Exact>,
}

#[derive(Debug, Clone)]
pub struct OracleItem {
    pub volume: Exact,
    pub rate: Exact,
    pub cost: Exact,
    pub index_part: Exact,
    pub volume_effect: Exact,
    pub rate_effect: Exact,
}

#[derive(Debug, Clone)]
pub struct OracleLump {
    pub amount: Exact,
    pub effect: Exact,
}

struct Reading<'a> {
    baseline: &'a Baseline,
    scenario: &'a Scenario,
}

/// Every calculated year of a scenario.
pub fn calculate(baseline: &Baseline, scenario: &Scenario) -> Vec<OracleYear> {
    let reading = Reading { baseline, scenario };
    let volumes: Vec<Vec<Exact>> = (baseline.items.iter())
        .map(|item| reading.volumes(item))
        .collect();
    let rates: Vec<Vec<Exact>> = (baseline.items.iter())
        .map(|item| reading.rates(item))
        .collect();
    let amounts: Vec<Vec<Exact>> = (0..baseline.lumps.len())
        .map(|lump| reading.amounts(lump))
        .collect();
    let measures: Vec<&Measure> = baseline.measures.iter().chain(&scenario.measures).collect();

    let mut level = kr(baseline.base_need.value);
    let mut frame_before = reading.council_frame(0);
    let mut covered_so_far = Exact::zero();
    let mut follow_before = Exact::zero();
    let mut years = Vec::new();
    for (t, year) in baseline.years.all().enumerate().skip(1) {
        let opening = &level - &frame_before;
        let transfer = kr(baseline.transfers[t].value);
        let frame_cut = reading.council_frame(t - 1) - reading.council_frame(t) + &transfer;
        let index = &level * reading.weighted_step(t);
        let covered = reading.cover(t) * &index;
        covered_so_far += &covered;

        let mut items = Vec::new();
        let mut follow = Exact::zero();
        for (p, item) in baseline.items.iter().enumerate() {
            let one_and_step = Exact::one() + reading.step(item.cost_type.as_ref(), t);
            let (v, v_before) = (&volumes[p][t], &volumes[p][t - 1]);
            let (r, r_before) = (&rates[p][t], &rates[p][t - 1]);
            let change = v - exact(item.volume[t].value.units());
            follow += share(item.follow) * change * document_rate(item, t);
            items.push(OracleItem {
                volume: v.clone(),
                rate: r.clone(),
                cost: v * r,
                index_part: v_before * r_before * (&one_and_step - Exact::one()),
                volume_effect: (v - v_before) * r_before * &one_and_step,
                rate_effect: v * (r - r_before * &one_and_step),
            });
        }
        let mut lumps = Vec::new();
        for (l, lump) in baseline.lumps.iter().enumerate() {
            let one_and_step = Exact::one() + reading.step(lump.cost_type.as_ref(), t);
            lumps.push(OracleLump {
                amount: amounts[l][t].clone(),
                effect: &amounts[l][t] - &amounts[l][t - 1] * one_and_step,
            });
        }
        let volume = sum(items.iter().map(|item| &item.volume_effect));
        let rate = sum(items.iter().map(|item| &item.rate_effect));
        let lump = sum(lumps.iter().map(|lump| &lump.effect));
        let other = reading.other(t);
        let frame = reading.council_frame(t) + &covered_so_far + &follow;
        let need = &level + &index + &volume + &rate + &lump + &other + &transfer;
        let required = &need - &frame;
        let measure_effects: Vec<Exact> = (measures.iter())
            .map(|measure| new_effect(measure, year))
            .collect();
        let saved = sum(measure_effects.iter());
        level = match scenario.carry {
            Carry::Balanced => frame.clone(),
            Carry::Unmet => &need - &saved,
        };
        let follow_change = &follow - &follow_before;
        frame_before = frame.clone();
        follow_before = follow.clone();
        years.push(OracleYear {
            headline: &opening + &frame_cut + &index - &covered,
            remaining: &required - &saved,
            opening,
            frame_cut,
            transfer,
            index,
            covered,
            volume,
            rate,
            lump,
            other,
            follow,
            follow_change,
            required,
            measures: saved,
            need,
            frame,
            level: level.clone(),
            items,
            lumps,
            measure_effects,
        });
    }
    years
}

fn sum<'a>(terms: impl Iterator<Item = &'a Exact>) -> Exact {
    terms.fold(Exact::zero(), |sum, term| sum + term)
}

/// `E·(13−s)/12` in the year it starts, `E·(s−1)/12` in the next.
fn new_effect(measure: &Measure, year: Year) -> Exact {
    let start = i64::from(measure.start.number());
    let months = if year == measure.year {
        13 - start
    } else if year.0 == measure.year.0 + 1 {
        start - 1
    } else {
        0
    };
    kr(measure.full_year) * whole(months) / whole(12)
}

fn document_rate(item: &Item, t: usize) -> Exact {
    let Some(rate) = &item.rate[t] else {
        return Exact::zero();
    };
    let (amount, per) = rate.value.parts();
    exact(amount) / exact(per)
}

impl Reading<'_> {
    fn year(&self, t: usize) -> Year {
        Year(self.baseline.years.base().0 + u16::try_from(t).expect("few years"))
    }

    fn set(&self, lever: &Lever) -> Option<Exact> {
        self.scenario.value(lever).map(exact)
    }

    fn set_percent(&self, lever: &Lever) -> Option<Exact> {
        self.set(lever).map(|percent| percent / whole(100))
    }

    fn set_tkr(&self, lever: &Lever) -> Option<Exact> {
        self.set(lever).map(|tkr| tkr * whole(1000))
    }

    fn council_frame(&self, t: usize) -> Exact {
        (self.set_tkr(&Lever::Frame(self.year(t))))
            .unwrap_or_else(|| kr(self.baseline.frame[t].value))
    }

    fn cover(&self, t: usize) -> Exact {
        (self.set_percent(&Lever::Cover(self.year(t))))
            .unwrap_or_else(|| share(self.baseline.cover[t].value))
    }

    fn other(&self, t: usize) -> Exact {
        (self.set_tkr(&Lever::Other(self.year(t))))
            .unwrap_or_else(|| kr(self.baseline.other[t].value))
    }

    /// `i` and `m` of a cost type, or the general ones.
    fn index(&self, of: Option<&CostTypeId>, t: usize) -> (Exact, Exact) {
        let year = self.year(t);
        let general_rate = (self.set_percent(&Lever::Index(year)))
            .unwrap_or_else(|| share(self.baseline.index[t].value));
        let general_months = (self.set(&Lever::IndexMonths(year)))
            .unwrap_or_else(|| exact(self.baseline.months[t].value.months()));
        let Some(id) = of else {
            return (general_rate, general_months);
        };
        let mut kinds = self.baseline.cost_types.iter();
        let kind = kinds.find(|kind| kind.id == *id).expect("a cost type");
        let own = kind.index[t].as_ref().map(|rate| share(rate.value));
        let set = self.set_percent(&Lever::IndexOf(id.clone(), year));
        let months = kind.months[t].as_ref();
        let months = months.map(|months| exact(months.value.months()));
        (
            set.or(own).unwrap_or(general_rate),
            months.unwrap_or(general_months),
        )
    }

    /// `e[t] = i[t]·m[t]/12 + i[t−1]·(12−m[t−1])/12`.
    fn step(&self, of: Option<&CostTypeId>, t: usize) -> Exact {
        let (rate, months) = self.index(of, t);
        let (last_rate, last_months) = self.index(of, t - 1);
        (rate * months + last_rate * (whole(12) - last_months)) / whole(12)
    }

    /// `Σ w·e`; the general one where there are no cost types.
    fn weighted_step(&self, t: usize) -> Exact {
        let kinds = &self.baseline.cost_types;
        if kinds.is_empty() {
            return self.step(None, t);
        }
        let part = |sum, id, weight| sum + share(weight) * self.step(Some(id), t);
        (kinds.iter()).fold(Exact::zero(), |sum, kind| {
            part(sum, &kind.id, kind.weight.value)
        })
    }

    /// `(1+e[t])/(1+e_document[t])`.
    fn reindex(&self, of: Option<&CostTypeId>, t: usize) -> Exact {
        let untouched = Scenario::default();
        let document = Reading {
            baseline: self.baseline,
            scenario: &untouched,
        };
        (Exact::one() + self.step(of, t)) / (Exact::one() + document.step(of, t))
    }

    fn volumes(&self, item: &Item) -> Vec<Exact> {
        let document = |t: usize| exact(item.volume[t].value.units());
        let mut volumes = vec![document(0)];
        for t in 1..self.baseline.years.count() {
            let year = self.year(t);
            let last = &volumes[t - 1];
            let set = self.set(&Lever::Volume(item.id.clone(), year));
            let growth = self.set_percent(&Lever::Growth(item.id.clone(), year));
            let next = match (set, growth) {
                (Some(set), _) => set,
                (None, Some(growth)) => last * (Exact::one() + growth),
                (None, None) if document(t - 1).is_zero() => document(t),
                (None, None) => last * document(t) / document(t - 1),
            };
            volumes.push(next);
        }
        volumes
    }

    fn rates(&self, item: &Item) -> Vec<Exact> {
        let of = item.cost_type.as_ref();
        if item.rate.iter().all(Option::is_none) {
            return self.given_rates(item);
        }
        let mut rates = vec![document_rate(item, 0)];
        for t in 1..self.baseline.years.count() {
            let year = self.year(t);
            let last = &rates[t - 1];
            let set = self.set(&Lever::Rate(item.id.clone(), year));
            let growth = self.set_percent(&Lever::RateGrowth(item.id.clone(), year));
            let (now, before) = (document_rate(item, t), document_rate(item, t - 1));
            let next = match (set, growth) {
                (Some(set), _) => set,
                (None, Some(growth)) => last * (Exact::one() + growth),
                (None, None) if before.is_zero() => now * self.reindex(of, t),
                (None, None) => last * now / before * self.reindex(of, t),
            };
            rates.push(next);
        }
        rates
    }

    fn given_rates(&self, item: &Item) -> Vec<Exact> {
        let count = self.baseline.years.count();
        let given: Vec<Option<Exact>> = (0..count)
            .map(|t| self.set(&Lever::Rate(item.id.clone(), self.year(t))))
            .collect();
        let Some(first) = given.iter().position(Option::is_some) else {
            return vec![Exact::zero(); count];
        };
        let index = |t| Exact::one() + self.step(item.cost_type.as_ref(), t);
        let growth = |t| {
            let growth = self.set_percent(&Lever::RateGrowth(item.id.clone(), self.year(t)))?;
            Some(Exact::one() + growth)
        };
        let mut rates = vec![Exact::zero(); count];
        rates[first] = given[first].clone().expect("the first one");
        for t in (0..first).rev() {
            let into = growth(t + 1).filter(|factor| t + 1 < first && !factor.is_zero());
            rates[t] = &rates[t + 1] / into.unwrap_or_else(|| index(t + 1));
        }
        for t in first + 1..count {
            let factor = growth(t).unwrap_or_else(|| index(t));
            let next = given[t].clone();
            rates[t] = next.unwrap_or_else(|| &rates[t - 1] * factor);
        }
        rates
    }

    fn amounts(&self, lump: usize) -> Vec<Exact> {
        let lump = &self.baseline.lumps[lump];
        let of = lump.cost_type.as_ref();
        let document = |t: usize| kr(lump.amount[t].value);
        let mut amounts = vec![document(0)];
        for t in 1..self.baseline.years.count() {
            let last = &amounts[t - 1];
            let set = self.set_tkr(&Lever::Amount(lump.id.clone(), self.year(t)));
            let next = match set {
                Some(set) => set,
                None if document(t - 1).is_zero() => document(t) * self.reindex(of, t),
                None => last * document(t) / document(t - 1) * self.reindex(of, t),
            };
            amounts.push(next);
        }
        amounts
    }
}
