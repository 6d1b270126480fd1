//! Reading an item: its volumes, its unit prices, and what was chosen about it.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::document::{Choice, ChoiceSubject};
use super::fault::FaultKind;
use super::inputs::{Context, Series};
use super::model::{MONEY, SHARE, money, named, share};
use super::reader::{Fields, Node};
use super::unit::Unit;
use crate::model::id::{CostTypeId, ItemId};
use crate::model::item::{Item, VolumeUnit};
use crate::model::origin::{Bilingual, Origin, Sourced};
use crate::model::quantity::{Money, Share, UnitPrice, Volume};
use crate::model::year::Year;

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

/// An item, with the choices behind its cost type and following.
pub fn item(node: &Node<'_>, context: Context<'_>) -> Option<(Item, Vec<Choice>)> {
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
        let id = fields.id("id");
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
    let how = fields.bilingual("rate_how");
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
