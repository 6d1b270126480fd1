//! Random baselines and scenarios: of sensible size, and of any size that the types take.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use ramkalkyl::model::baseline::{Baseline, BaselineParts};
use ramkalkyl::model::id::{BaselineId, CostTypeId, ItemId, LumpId};
use ramkalkyl::model::inputs::Inputs;
use ramkalkyl::model::item::{CostType, Item, Lump, VolumeUnit};
use ramkalkyl::model::lever::Lever;
use ramkalkyl::model::measure::{Measure, StartMonth};
use ramkalkyl::model::origin::Bilingual;
use ramkalkyl::model::quantity::{Money, Months, Share, UnitPrice, Volume};
use ramkalkyl::model::scenario::{Carry, Scenario};
use ramkalkyl::model::year::{Year, Years};
use rust_decimal::Decimal;

use crate::build::{BASE, sourced};

/// The base year and ten more: every series is drawn so long and cut to the baseline's years.
const LONGEST: usize = 11;

/// How large the figures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// What a municipality could print, zero too.
    Sensible,
    /// Anything up to 10²⁷.
    Extreme,
}

#[derive(Debug, Clone)]
enum Price {
    None,
    Rate(Decimal),
    Cost(Decimal),
}

#[derive(Debug, Clone)]
struct RawItem {
    volumes: Vec<Decimal>,
    prices: Vec<Price>,
    cost_type: Option<Index>,
    follow: Decimal,
}

/// Kronor, of either sign.
fn kronor(size: Size) -> BoxedStrategy<Decimal> {
    let sensible = prop_oneof![
        1 => Just(Decimal::ZERO),
        4 => (-200_000_i64..200_000).prop_map(|tkr| Decimal::from(tkr * 1000)),
        2 => (-20_000_000_000_i64..20_000_000_000).prop_map(|ore| Decimal::new(ore, 2)),
    ];
    match size {
        Size::Sensible => sensible.boxed(),
        Size::Extreme => prop_oneof![
            sensible,
            (any::<i64>(), 0_u32..9).prop_map(|(kr, scale)| Decimal::new(kr, scale)),
            (-1_000_000_000_i128..1_000_000_000)
                .prop_map(|large| Decimal::from_i128_with_scale(large * 10_i128.pow(18), 0)),
        ]
        .boxed(),
    }
}

fn positive(size: Size, most: i64) -> BoxedStrategy<Decimal> {
    let sensible = prop_oneof![
        1 => Just(Decimal::ZERO),
        4 => (1..most).prop_map(Decimal::from),
        2 => (1..most, 1_u32..=3).prop_map(|(units, scale)| Decimal::new(units, scale)),
    ];
    match size {
        Size::Sensible => sensible.boxed(),
        Size::Extreme => {
            prop_oneof![2 => sensible, 1 => kronor(size).prop_map(|kr| kr.abs())].boxed()
        }
    }
}

/// A share from 0 to 1, both ends often.
fn part() -> BoxedStrategy<Decimal> {
    prop_oneof![
        Just(Decimal::ZERO),
        Just(Decimal::ONE),
        (0_i64..=1000).prop_map(|thousandths| Decimal::new(thousandths, 3)),
    ]
    .boxed()
}

fn index(size: Size) -> BoxedStrategy<Share> {
    let sensible = (-30_i64..=100).prop_map(|tenths| Share::from_fraction(Decimal::new(tenths, 3)));
    let any = (-2500_i64..=10_000).prop_map(|parts| Share::from_fraction(Decimal::new(parts, 4)));
    match size {
        Size::Sensible => sensible.boxed(),
        Size::Extreme => prop_oneof![sensible, any].boxed(),
    }
}

fn months() -> BoxedStrategy<Months> {
    let months = |decimal| Months::new(decimal).expect("months");
    prop_oneof![
        3 => Just(Months::TWELVE),
        2 => (0_i64..=12).prop_map(move |whole| months(Decimal::from(whole))),
        1 => (0_i64..=120).prop_map(move |tenths| months(Decimal::new(tenths, 1))),
    ]
    .boxed()
}

fn price(size: Size) -> BoxedStrategy<Price> {
    prop_oneof![
        1 => Just(Price::None),
        3 => positive(size, 20_000).prop_map(Price::Rate),
        4 => kronor(size).prop_map(|kr| Price::Cost(kr.abs())),
    ]
    .boxed()
}

fn raw_item(size: Size) -> impl Strategy<Value = RawItem> {
    let volumes = vec(positive(size, 50_000), LONGEST);
    let prices = prop_oneof![
        7 => vec(price(size), LONGEST),
        1 => Just(vec![Price::None; LONGEST]),
    ];
    let cost_type = proptest::option::of(any::<Index>());
    (volumes, prices, cost_type, part()).prop_map(|(volumes, prices, cost_type, follow)| RawItem {
        volumes,
        prices,
        cost_type,
        follow,
    })
}

fn raw_items(size: Size) -> BoxedStrategy<Vec<RawItem>> {
    prop_oneof![
        6 => vec(raw_item(size), 0..=6),
        1 => vec(raw_item(size), 7..=50),
    ]
    .boxed()
}

fn cost_types(size: Size) -> impl Strategy<Value = Vec<CostType>> {
    let own = vec(proptest::option::of(index(size)), LONGEST);
    let own_months = vec(proptest::option::weighted(0.2, months()), LONGEST);
    vec((-500_i64..1500, own, own_months), 0..=5).prop_map(|kinds| {
        let mut rest = Decimal::ONE;
        let last = kinds.len().saturating_sub(1);
        let kinds = kinds.into_iter().enumerate();
        kinds
            .map(|(position, (weight, index, months))| {
                let weight = match position {
                    position if position == last => rest,
                    _ => Decimal::new(weight, 3),
                };
                rest -= weight;
                let id = format!("type-{position}");
                CostType {
                    id: CostTypeId::new(&id),
                    name: Bilingual::same(&id),
                    weight: sourced(Share::from_fraction(weight)),
                    index: index.into_iter().map(|own| own.map(sourced)).collect(),
                    months: months.into_iter().map(|own| own.map(sourced)).collect(),
                }
            })
            .collect()
    })
}

fn raw_measures() -> impl Strategy<Value = Vec<(i64, Index, u8)>> {
    vec((-5_000_i64..5_000, any::<Index>(), 1_u8..=12), 0..=3)
}

fn placed(years: Years, measures: Vec<(i64, Index, u8)>) -> Vec<Measure> {
    let place = |(tkr, year, month): (i64, Index, u8)| Measure {
        name: "measure".into(),
        full_year: Money::from_kr(Decimal::from(tkr * 1000)),
        year: Year(years.base().0 + u16::try_from(year.index(years.count())).expect("few")),
        start: StartMonth::new(month).expect("a month"),
        area: None,
    };
    measures.into_iter().map(place).collect()
}

fn item(position: usize, raw: RawItem, count: usize, kinds: &[CostType]) -> Item {
    let RawItem {
        volumes,
        prices,
        cost_type,
        follow,
    } = raw;
    let id = format!("item-{position}");
    let volumes: Vec<Volume> = (volumes.into_iter().take(count))
        .map(|units| Volume::new(units).expect("not negative"))
        .collect();
    let price = |(price, volume): (Price, &Volume)| match price {
        Price::None => None,
        Price::Rate(kr) => Some(sourced(UnitPrice::from_kr(kr))),
        Price::Cost(kr) => UnitPrice::from_cost(Money::from_kr(kr), *volume).map(sourced),
    };
    Item {
        id: ItemId::new(&id),
        name: Bilingual::same(&id),
        unit: VolumeUnit::CareDay,
        cost_type: (cost_type.filter(|_| !kinds.is_empty()))
            .map(|chosen| kinds[chosen.index(kinds.len())].id.clone()),
        follow: Share::from_fraction(follow),
        rate: prices.into_iter().zip(&volumes).map(price).collect(),
        volume: volumes.into_iter().map(sourced).collect(),
    }
}

/// Any baseline: 1–10 plan years, 0–50 items, 0–5 lumps, 0–5 cost types.
pub fn baseline(size: Size) -> impl Strategy<Value = Baseline> {
    let frames = vec(kronor(size).prop_map(|kr| kr.abs()), LONGEST);
    let need = proptest::option::of(kronor(size));
    let indices = (
        vec(index(size), LONGEST),
        vec(months(), LONGEST),
        vec(part(), LONGEST),
    );
    let changes = (vec(kronor(size), LONGEST), vec(kronor(size), LONGEST));
    let lumps = vec(
        (
            vec(kronor(size), LONGEST),
            proptest::option::of(any::<Index>()),
        ),
        0..=5,
    );
    let parts = (
        1_u16..=10,
        (frames, need),
        indices,
        changes,
        cost_types(size),
        raw_items(size),
        lumps,
        raw_measures(),
    );
    parts.prop_map(
        |(after, (frames, need), indices, changes, kinds, items, lumps, measures)| {
            let years = Years::new(Year(BASE), after).expect("years");
            let count = years.count();
            let money = |amounts: Vec<Decimal>| {
                let amounts = amounts.into_iter().take(count);
                amounts.map(|kr| sourced(Money::from_kr(kr))).collect()
            };
            let kinds = kinds.into_iter().map(|mut kind| {
                kind.index.truncate(count);
                kind.months.truncate(count);
                kind
            });
            let kinds: Vec<CostType> = kinds.collect();
            let lumps = lumps
                .into_iter()
                .enumerate()
                .map(|(position, (amounts, kind))| {
                    let id = format!("lump-{position}");
                    Lump {
                        id: LumpId::new(&id),
                        name: Bilingual::same(&id),
                        cost_type: (kind.filter(|_| !kinds.is_empty()))
                            .map(|chosen| kinds[chosen.index(kinds.len())].id.clone()),
                        amount: money(amounts),
                    }
                });
            let lumps = lumps.collect();
            let items = items.into_iter().enumerate();
            let items = items
                .map(|(position, raw)| item(position, raw, count, &kinds))
                .collect();
            let base_need = need.unwrap_or(frames[0]);
            let cover = indices.2.into_iter().take(count);
            let parts = BaselineParts {
                id: BaselineId::new("random"),
                years,
                frame: money(frames),
                base_need: sourced(Money::from_kr(base_need)),
                index: indices.0.into_iter().take(count).map(sourced).collect(),
                months: indices.1.into_iter().take(count).map(sourced).collect(),
                cover: cover
                    .map(|part| sourced(Share::from_fraction(part)))
                    .collect(),
                cost_types: kinds,
                items,
                lumps,
                other: money(changes.0),
                transfers: money(changes.1),
                areas: Vec::new(),
                measures: placed(years, measures),
            };
            Baseline::new(parts).expect("parts that fit")
        },
    )
}

/// A move of some lever to some value, before it is known which levers there are.
#[derive(Debug, Clone)]
pub struct Move {
    kind: u8,
    year: Index,
    which: Index,
    to: To,
}

#[derive(Debug, Clone)]
enum To {
    /// A sensible value, at this many thousandths of its span.
    Within(i64),
    /// Anywhere in the limits, at this many thousandths.
    Between(i64),
    Least,
    Most,
    Zero,
    /// What the document has.
    Document,
}

fn one_move() -> impl Strategy<Value = Move> {
    let to = prop_oneof![
        8 => (0_i64..=1000).prop_map(To::Within),
        1 => (0_i64..=1000).prop_map(To::Between),
        1 => Just(To::Least),
        1 => Just(To::Most),
        1 => Just(To::Zero),
        2 => Just(To::Document),
    ];
    (0_u8..11, any::<Index>(), any::<Index>(), to).prop_map(|(kind, year, which, to)| Move {
        kind,
        year,
        which,
        to,
    })
}

impl Move {
    fn lever(&self, baseline: &Baseline) -> Option<Lever> {
        let calculated: Vec<Year> = baseline.years.calculated().collect();
        let year = *self.year.get(&calculated);
        let item = || {
            let items = &baseline.items;
            (!items.is_empty()).then(|| self.which.get(items).id.clone())
        };
        let lump = || {
            let lumps = &baseline.lumps;
            (!lumps.is_empty()).then(|| self.which.get(lumps).id.clone())
        };
        let kind = || {
            let kinds = &baseline.cost_types;
            (!kinds.is_empty()).then(|| self.which.get(kinds).id.clone())
        };
        Some(match self.kind {
            0 => Lever::Frame(year),
            1 => Lever::Index(year),
            2 => Lever::IndexOf(kind()?, year),
            3 => Lever::IndexMonths(year),
            4 => Lever::Cover(year),
            5 => Lever::Volume(item()?, year),
            6 => Lever::Growth(item()?, year),
            7 => Lever::Rate(item()?, year),
            8 => Lever::RateGrowth(item()?, year),
            9 => Lever::Amount(lump()?, year),
            _ => Lever::Other(year),
        })
    }

    fn value(&self, baseline: &Baseline, lever: &Lever) -> Option<Decimal> {
        let (least, most) = lever.limits();
        let between = |low: Decimal, high: Decimal, thousandths: i64| {
            low + (high - low) * Decimal::new(thousandths, 3)
        };
        let (low, high): (i64, i64) = match lever {
            Lever::Frame(_) => (0, 200_000),
            Lever::Index(_) | Lever::IndexOf(..) => (-5, 10),
            Lever::IndexMonths(_) => (0, 12),
            Lever::Cover(_) => (0, 100),
            Lever::Volume(..) => (0, 50_000),
            Lever::Growth(..) | Lever::RateGrowth(..) => (-20, 50),
            Lever::Rate(..) => (0, 20_000),
            Lever::Amount(..) | Lever::Other(_) => (-50_000, 50_000),
        };
        match self.to {
            To::Within(at) => Some(between(low.into(), high.into(), at)),
            To::Between(at) => Some(between(least, most, at)),
            To::Least => Some(least),
            To::Most => Some(most),
            To::Zero => Some(Decimal::ZERO),
            To::Document => (Inputs::document(baseline).ok()?)
                .lever_value(baseline, lever)
                .filter(|value| *value >= least && *value <= most),
        }
    }

    /// The lever and value in this baseline, if it has such a lever.
    pub fn on(&self, baseline: &Baseline) -> Option<(Lever, Decimal)> {
        let lever = self.lever(baseline)?;
        let value = self.value(baseline, &lever)?;
        Some((lever, value))
    }
}

/// What someone does to a baseline.
#[derive(Debug, Clone)]
pub struct Changes {
    moves: Vec<Move>,
    carry: Carry,
    measures: Vec<(i64, Index, u8)>,
}

/// Up to a dozen moves, either carry mode, up to three measures.
pub fn changes() -> impl Strategy<Value = Changes> {
    let carry = prop_oneof![Just(Carry::Balanced), Just(Carry::Unmet)];
    (vec(one_move(), 0..=12), carry, raw_measures()).prop_map(|(moves, carry, measures)| Changes {
        moves,
        carry,
        measures,
    })
}

impl Changes {
    /// The levers moved, each once: the last value of each wins.
    pub fn moves(&self, baseline: &Baseline) -> Vec<(Lever, Decimal)> {
        let all = self.moves.iter().filter_map(|one| one.on(baseline));
        let once: std::collections::BTreeMap<Lever, Decimal> = all.collect();
        once.into_iter().collect()
    }

    /// The scenario after the moves in this order.
    pub fn made(&self, baseline: &Baseline, moves: &[(Lever, Decimal)]) -> Scenario {
        let mut scenario = Scenario::default();
        for (lever, value) in moves {
            let set = scenario.set(baseline, lever.clone(), *value);
            set.unwrap_or_else(|error| panic!("{lever} = {value}: {error}"));
        }
        scenario.carry = self.carry;
        scenario.measures = placed(baseline.years, self.measures.clone());
        scenario
    }

    /// The scenario after all moves.
    pub fn on(&self, baseline: &Baseline) -> Scenario {
        self.made(baseline, &self.moves(baseline))
    }
}
