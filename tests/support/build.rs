//! Baselines and scenarios in few words. Amounts are in tkr and shares in per cent, as documents print them.
#![allow(dead_code, reason = "every test target uses its own part")]

use std::rc::Rc;

use ramkalkyl::model::baseline::{Baseline, BaselineParts};
use ramkalkyl::model::id::{BaselineId, CostTypeId, ItemId, LumpId};
use ramkalkyl::model::item::{CostType, Item, Lump, VolumeUnit};
use ramkalkyl::model::lever::Lever;
use ramkalkyl::model::measure::{Measure, StartMonth};
use ramkalkyl::model::origin::{Bilingual, Origin, Sourced};
use ramkalkyl::model::quantity::{Money, Months, Share, UnitPrice, Volume};
use ramkalkyl::model::scenario::Scenario;
use ramkalkyl::model::year::{Year, Years};
use rust_decimal::Decimal;

/// The first calculated year of every baseline here is the one after this.
pub const BASE: u16 = 2019;

/// A decimal as written, with `.` and perhaps spaces between groups.
pub fn decimal(text: &str) -> Decimal {
    text.replace(' ', "").parse().expect(text)
}

pub fn tkr(text: &str) -> Money {
    Money::from_tkr(decimal(text)).expect("an amount that fits")
}

pub fn percent(text: &str) -> Share {
    Share::from_percent(decimal(text)).expect("a share that fits")
}

pub fn volume(text: &str) -> Volume {
    Volume::new(decimal(text)).expect("a volume that is not negative")
}

/// A value that a test assumes.
pub fn sourced<T>(value: T) -> Sourced<T> {
    let why = Bilingual::same("test");
    let cells = Vec::new();
    Sourced::new(value, Origin::Assumed { cells, why })
}

pub fn measure(name: &str, full_year: &str, year: u16, month: u8) -> Measure {
    Measure {
        name: Rc::from(name),
        full_year: tkr(full_year),
        year: Year(year),
        start: StartMonth::new(month).expect("a month"),
        area: None,
    }
}

fn series<T>(texts: &[&str], read: impl Fn(&str) -> T) -> Vec<Sourced<T>> {
    texts.iter().map(|text| sourced(read(text))).collect()
}

/// A baseline being written: no index, no cover, no items until they are given.
pub struct Draft(pub BaselineParts);

impl Draft {
    /// Frames in tkr, the base year's first.
    pub fn of_frames(frames: &[&str]) -> Self {
        let count = frames.len();
        let after = u16::try_from(count - 1).expect("few years");
        let nothing = || vec!["0"; count];
        Self(BaselineParts {
            id: BaselineId::new("test"),
            years: Years::new(Year(BASE), after).expect("years"),
            frame: series(frames, tkr),
            base_need: sourced(tkr(frames[0])),
            index: series(&nothing(), percent),
            months: vec![sourced(Months::TWELVE); count],
            cover: series(&nothing(), percent),
            cost_types: Vec::new(),
            items: Vec::new(),
            lumps: Vec::new(),
            other: series(&nothing(), tkr),
            transfers: series(&nothing(), tkr),
            measures: Vec::new(),
            areas: Vec::new(),
        })
    }

    pub fn base_need(mut self, need: &str) -> Self {
        self.0.base_need = sourced(tkr(need));
        self
    }

    pub fn index(mut self, rates: &[&str]) -> Self {
        self.0.index = series(rates, percent);
        self
    }

    pub fn months(mut self, months: &[&str]) -> Self {
        self.0.months = series(months, |text| Months::new(decimal(text)).expect("months"));
        self
    }

    pub fn cover(mut self, shares: &[&str]) -> Self {
        self.0.cover = series(shares, percent);
        self
    }

    pub fn other(mut self, amounts: &[&str]) -> Self {
        self.0.other = series(amounts, tkr);
        self
    }

    pub fn transfers(mut self, amounts: &[&str]) -> Self {
        self.0.transfers = series(amounts, tkr);
        self
    }

    /// A cost type with its weight in per cent and its own index, or with none where `rates` is empty.
    pub fn cost_type(mut self, id: &str, weight: &str, rates: &[&str]) -> Self {
        let count = self.0.years.count();
        let index = match rates {
            [] => vec![None; count],
            rates => rates
                .iter()
                .map(|rate| Some(sourced(percent(rate))))
                .collect(),
        };
        self.0.cost_types.push(CostType {
            id: CostTypeId::new(id),
            name: Bilingual::same(id),
            weight: sourced(percent(weight)),
            index,
            months: vec![None; count],
        });
        self
    }

    /// An item by its volumes and what they cost in tkr.
    pub fn item(self, id: &str, volumes: &[&str], costs: &[&str]) -> Self {
        let price = |(units, cost): (&&str, &&str)| UnitPrice::from_cost(tkr(cost), volume(units));
        let rates = volumes.iter().zip(costs).map(price).collect();
        self.priced(id, volumes, rates)
    }

    /// An item by its volumes and its price in kr a unit; `-` where the document gives none.
    pub fn item_at(self, id: &str, volumes: &[&str], rates: &[&str]) -> Self {
        let price = |text: &&str| (*text != "-").then(|| UnitPrice::from_kr(decimal(text)));
        let rates = rates.iter().map(price).collect();
        self.priced(id, volumes, rates)
    }

    fn priced(mut self, id: &str, volumes: &[&str], rates: Vec<Option<UnitPrice>>) -> Self {
        self.0.items.push(Item {
            id: ItemId::new(id),
            name: Bilingual::same(id),
            unit: VolumeUnit::CareDay,
            cost_type: None,
            follow: Share::ZERO,
            volume: series(volumes, volume),
            rate: rates.into_iter().map(|rate| rate.map(sourced)).collect(),
        });
        self
    }

    /// The share in per cent of a volume change that the frame follows, for the last item.
    pub fn followed(mut self, share: &str) -> Self {
        self.0.items.last_mut().expect("an item").follow = percent(share);
        self
    }

    /// The cost type of the last item.
    pub fn of_type(mut self, id: &str) -> Self {
        self.0.items.last_mut().expect("an item").cost_type = Some(CostTypeId::new(id));
        self
    }

    pub fn lump(mut self, id: &str, amounts: &[&str]) -> Self {
        self.0.lumps.push(Lump {
            id: LumpId::new(id),
            name: Bilingual::same(id),
            cost_type: None,
            amount: series(amounts, tkr),
        });
        self
    }

    pub fn measure(mut self, name: &str, full_year: &str, year: u16, month: u8) -> Self {
        self.0.measures.push(measure(name, full_year, year, month));
        self
    }

    pub fn build(self) -> Baseline {
        Baseline::new(self.0).expect("parts that fit")
    }
}

/// A lever by its key in links.
pub fn lever(baseline: &Baseline, key: &str) -> Lever {
    let (name, year) = key.rsplit_once('.').expect("a key with a year");
    let year = Year(year.parse().expect("a year"));
    match name {
        "frame" => return Lever::Frame(year),
        "index" => return Lever::Index(year),
        "index-months" => return Lever::IndexMonths(year),
        "cover" => return Lever::Cover(year),
        "other" => return Lever::Other(year),
        _ => {}
    }
    let (first, last) = name.split_once('.').expect("a key of two parts");
    if first == "index" {
        return Lever::IndexOf(CostTypeId::new(last), year);
    }
    if baseline.lumps.iter().any(|lump| lump.id.as_str() == first) {
        return Lever::Amount(LumpId::new(first), year);
    }
    let item = ItemId::new(first);
    match last {
        "volume" => Lever::Volume(item, year),
        "growth" => Lever::Growth(item, year),
        "rate" => Lever::Rate(item, year),
        "rate-growth" => Lever::RateGrowth(item, year),
        _ => panic!("no lever {key}"),
    }
}

/// A scenario of levers by their keys.
pub fn scenario(baseline: &Baseline, levers: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (key, value) in levers {
        let set = scenario.set(baseline, lever(baseline, key), decimal(value));
        set.unwrap_or_else(|error| panic!("{key}={value}: {error}"));
    }
    scenario
}
