//! Reading the baseline: the `model` of a file.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::document::{Choice, ChoiceSubject};
use super::fault::FaultKind;
use super::inputs::{Context, Series};
use super::reader::{Fields, Node};
use super::unit::Unit;
use crate::model::baseline::{Baseline, BaselineParts};
use crate::model::id::{BaselineId, CostTypeId, ItemId, LumpId};
use crate::model::item::{CostType, Item, Lump, VolumeUnit};
use crate::model::measure::{Measure, StartMonth};
use crate::model::origin::{Bilingual, Origin, Sourced};
use crate::model::quantity::{Money, Months, Share, UnitPrice, Volume};
use crate::model::year::Year;

const MONEY: &[Unit] = &[Unit::Tkr, Unit::Mnkr, Unit::Kr];
const SHARE: &[Unit] = &[Unit::Percent, Unit::Fraction];
const MONTHS: &[Unit] = &[Unit::Months];

fn money(kr: Decimal) -> Result<Money, FaultKind> {
    Ok(Money::from_kr(kr))
}

fn share(fraction: Decimal) -> Result<Share, FaultKind> {
    Ok(Share::from_fraction(fraction))
}

fn months(months: Decimal) -> Result<Months, FaultKind> {
    Months::new(months).map_err(FaultKind::Model)
}

fn negative(value: Decimal) -> FaultKind {
    let found = value.normalize().to_string();
    FaultKind::Negative { found }
}

fn volume(units: Decimal) -> Result<Volume, FaultKind> {
    Volume::new(units).ok_or_else(|| negative(units))
}

fn unit_price(kr: Decimal) -> Result<UnitPrice, FaultKind> {
    if kr < Decimal::ZERO {
        return Err(negative(kr));
    }
    Ok(UnitPrice::from_kr(kr))
}

/// Reads the model and what was chosen about its items.
pub fn read(
    node: &Node<'_>,
    id: Option<Rc<str>>,
    context: Context<'_>,
) -> Option<(Baseline, Vec<Choice>)> {
    let fields = node.fields(&[
        "frame",
        "base_need",
        "index",
        "index_months",
        "cover",
        "cost_types",
        "items",
        "lumps",
        "other",
        "transfers",
        "measures",
    ])?;
    let money_series = |field: &str| {
        (fields.required(field)).and_then(|node| context.full_series(&node, MONEY, money))
    };
    let share_series = |field: &str| {
        (fields.required(field)).and_then(|node| context.full_series(&node, SHARE, share))
    };
    let frame = money_series("frame");
    let base_need =
        (fields.required("base_need")).and_then(|node| context.input(&node, MONEY, money));
    let index = share_series("index");
    let index_months = (fields.required("index_months"))
        .and_then(|node| context.full_series(&node, MONTHS, months));
    let cover = share_series("cover");
    let cost_types = fields.list_or_none("cost_types", |node| cost_type(&node, context));
    let items = fields.list_or_none("items", |node| item(&node, context));
    let lumps = fields.list_or_none("lumps", |node| lump(&node, context));
    let other = money_series("other");
    let transfers = money_series("transfers");
    let measures = fields.list_or_none("measures", |node| measure(&node));

    let (items, choices): (Vec<Item>, Vec<Vec<Choice>>) = items?.into_iter().unzip();
    let parts = BaselineParts {
        id: BaselineId::new(&id?),
        years: context.years,
        frame: frame?,
        base_need: base_need?,
        index: index?,
        months: index_months?,
        cover: cover?,
        cost_types: cost_types?,
        items,
        lumps: lumps?,
        other: other?,
        transfers: transfers?,
        measures: measures?,
    };
    match Baseline::new(parts) {
        Ok(baseline) => Some((baseline, choices.into_iter().flatten().collect())),
        Err(error) => node.refuse(FaultKind::Model(error)),
    }
}

fn named(fields: &Fields<'_>) -> (Option<Rc<str>>, Option<Bilingual>) {
    let id = fields.required("id").and_then(|node| node.id());
    let name = fields.required("name").and_then(|node| node.bilingual());
    (id, name)
}

fn cost_type(node: &Node<'_>, context: Context<'_>) -> Option<CostType> {
    let fields = node.fields(&["id", "name", "weight", "index", "index_months"])?;
    let (id, name) = named(&fields);
    let weight = (fields.required("weight")).and_then(|node| context.input(&node, SHARE, share));
    let none = || vec![None; context.years.count()];
    let index = fields.perhaps("index", |node| context.series(&node, SHARE, share));
    let months = fields.perhaps("index_months", |node| context.series(&node, MONTHS, months));
    Some(CostType {
        id: CostTypeId::new(&id?),
        name: name?,
        weight: weight?,
        index: index?.unwrap_or_else(none),
        months: months?.unwrap_or_else(|| vec![None; context.years.count()]),
    })
}

fn lump(node: &Node<'_>, context: Context<'_>) -> Option<Lump> {
    let fields = node.fields(&["id", "name", "cost_type", "amount"])?;
    let (id, name) = named(&fields);
    let cost_type = fields.perhaps("cost_type", |node| node.id());
    let amount =
        (fields.required("amount")).and_then(|node| context.full_series(&node, MONEY, money));
    Some(Lump {
        id: LumpId::new(&id?),
        name: name?,
        cost_type: cost_type?.map(|id| CostTypeId::new(&id)),
        amount: amount?,
    })
}

fn measure(node: &Node<'_>) -> Option<Measure> {
    let fields = node.fields(&["name", "value", "unit", "year", "start_month"])?;
    let name = fields.required("name").and_then(|node| node.words());
    let full_year = super::inputs::amount(&fields, MONEY);
    let year = fields.required("year").and_then(|node| node.whole());
    let start = fields.required("start_month").and_then(|node| {
        let month = u8::try_from(node.whole()?).unwrap_or(u8::MAX);
        StartMonth::new(month).map_or_else(|error| node.refuse(FaultKind::Model(error)), Some)
    });
    Some(Measure {
        name: name?,
        full_year: Money::from_kr(full_year?),
        year: Year(year?),
        start: start?,
    })
}

fn item(node: &Node<'_>, context: Context<'_>) -> Option<(Item, Vec<Choice>)> {
    let fields = node.fields(&[
        "id",
        "name",
        "unit",
        "cost_type",
        "follow",
        "volume",
        "cost",
        "rate_how",
        "rate",
    ])?;
    let (id, name) = named(&fields);
    let unit = fields.required("unit").and_then(|node| {
        node.one_of(&[
            ("care-day", (VolumeUnit::CareDay, Unit::CareDays)),
            ("hour", (VolumeUnit::Hour, Unit::Hours)),
            (
                "household-month",
                (VolumeUnit::HouseholdMonth, Unit::HouseholdMonths),
            ),
            ("person-year", (VolumeUnit::PersonYear, Unit::PersonYears)),
        ])
    });
    let cost_type = fields.perhaps("cost_type", |node| {
        let fields = node.fields(&["id", "origin", "from", "how", "why"])?;
        let id = fields.required("id").and_then(|node| node.id());
        let origin = context.origin(&fields);
        Some((id?, origin?))
    });
    let follow = fields.perhaps("follow", |node| context.input(&node, SHARE, share));
    let (unit, volume_unit) = unit?;
    let volumes = (fields.required("volume"))
        .and_then(|node| context.full_series(&node, &[volume_unit], volume));
    let rate = volumes
        .as_deref()
        .and_then(|volumes| rates(&fields, context, volumes));

    let id = ItemId::new(&id?);
    let mut choices = Vec::new();
    let mut choose = |subject, origin| {
        let item = id.clone();
        choices.push(Choice {
            item,
            subject,
            origin,
        });
    };
    let cost_type = cost_type?.map(|(cost_type, origin)| {
        choose(ChoiceSubject::CostType, Rc::new(origin));
        CostTypeId::new(&cost_type)
    });
    let follow = follow?.map_or(Share::ZERO, |follow| {
        choose(ChoiceSubject::Follow, follow.origin);
        follow.value
    });
    let item = Item {
        id,
        name: name?,
        unit,
        cost_type,
        follow,
        volume: volumes?,
        rate: rate?,
    };
    Some((item, choices))
}

/// The unit prices: given, or the costs over the volumes, or none.
fn rates(
    fields: &Fields<'_>,
    context: Context<'_>,
    volumes: &[Sourced<Volume>],
) -> Option<Series<UnitPrice>> {
    let Some(node) = fields.optional("cost") else {
        if let Some(how) = fields.optional("rate_how") {
            how.refuse::<()>(FaultKind::UnknownField);
        }
        let given = fields.perhaps("rate", |node| {
            context.series(&node, &[Unit::Kr], unit_price)
        });
        return Some(given?.unwrap_or_else(|| vec![None; context.years.count()]));
    };
    if let Some(rate) = fields.optional("rate") {
        rate.refuse::<()>(FaultKind::UnknownField);
    }
    let costs = context.series(&node, MONEY, money);
    let how = fields
        .required("rate_how")
        .and_then(|node| node.bilingual());
    let (costs, how) = (costs?, how?);
    let rates: Vec<Option<Option<Sourced<UnitPrice>>>> = (costs.iter().zip(volumes))
        .zip(context.years.all())
        .map(|((cost, volume), Year(year))| {
            let Some(cost) = cost else {
                return Some(None);
            };
            match UnitPrice::from_cost(cost.value, volume.value) {
                Some(rate) => Some(Some(Sourced::new(rate, over(cost, volume, &how)))),
                None => node.refuse(FaultKind::NoVolume { year }),
            }
        })
        .collect();
    rates.into_iter().collect()
}

/// The origin of a cost over a volume: both their cells, and how each of them was come by.
fn over(cost: &Sourced<Money>, volume: &Sourced<Volume>, how: &Bilingual) -> Origin {
    let both = [&*cost.origin, &*volume.origin];
    let cells = both.iter().flat_map(|origin| origin.cells()).cloned();
    let (mut sv, mut en) = (how.sv.to_string(), how.en.to_string());
    for origin in both {
        if let Origin::Derived { how: words, .. } | Origin::Assumed { why: words, .. } = origin {
            sv = format!("{sv} {}", words.sv);
            en = format!("{en} {}", words.en);
        }
    }
    Origin::Derived {
        cells: cells.collect(),
        how: Bilingual {
            sv: Rc::from(sv),
            en: Rc::from(en),
        },
    }
}
