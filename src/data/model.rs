//! Reading the baseline: the `model` of a file.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::document::Choice;
use super::fault::FaultKind;
use super::inputs::Context;
use super::items::item;
use super::reader::{Fields, Node};
use super::unit::Unit;
use crate::model::area::Area;
use crate::model::baseline::{Baseline, BaselineParts};
use crate::model::id::{AreaId, BaselineId, CostTypeId, LumpId};
use crate::model::item::{CostType, Item, Lump};
use crate::model::measure::{Measure, StartMonth};
use crate::model::origin::Bilingual;
use crate::model::quantity::{Money, Months, Share};
use crate::model::year::Year;

/// The units of money.
pub(super) const MONEY: &[Unit] = &[Unit::Tkr, Unit::Mnkr, Unit::Kr];
/// The units of shares.
pub(super) const SHARE: &[Unit] = &[Unit::Percent, Unit::Fraction];
const MONTHS: &[Unit] = &[Unit::Months];

/// An input of money.
pub(super) fn money(kr: Decimal) -> Result<Money, FaultKind> {
    Ok(Money::from_kr(kr))
}

/// An input that is a share.
pub(super) fn share(fraction: Decimal) -> Result<Share, FaultKind> {
    Ok(Share::from_fraction(fraction))
}

fn months(months: Decimal) -> Result<Months, FaultKind> {
    Months::new(months).map_err(FaultKind::Model)
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
        "areas",
    ])?;
    let money_series = |field: &'static str| {
        (fields.required(field)).and_then(|node| context.full_series(&node, MONEY, money))
    };
    let share_series = |field: &'static str| {
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
    let areas = fields.list_or_none("areas", |node| area(&node, context));

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
        areas: areas?,
    };
    match Baseline::new(parts) {
        Ok(baseline) => Some((baseline, choices.into_iter().flatten().collect())),
        Err(error) => node.refuse(FaultKind::Model(error)),
    }
}

/// Ids that would say something else in a link or in a figure's name.
const RESERVED: [&str; 9] = [
    "assumptions",
    "carry",
    "cover",
    "document",
    "frame",
    "index",
    "index-months",
    "measure",
    "other",
];

/// The fields `id` and `name`.
pub(super) fn named(fields: &Fields<'_>) -> (Option<Rc<str>>, Option<Bilingual>) {
    let id = fields.required("id").and_then(|node| {
        let id = node.id()?;
        if RESERVED.contains(&&*id) || id.starts_with("measure-") {
            return node.refuse(FaultKind::ReservedId { id: id.to_string() });
        }
        Some(id)
    });
    let name = fields.bilingual("name");
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

fn area(node: &Node<'_>, context: Context<'_>) -> Option<Area> {
    let fields = node.fields(&["id", "name", "net"])?;
    let (id, name) = named(&fields);
    let net = (fields.required("net")).and_then(|node| context.input(&node, MONEY, money));
    Some(Area {
        id: AreaId::new(&id?),
        name: name?,
        net: net?,
    })
}

fn measure(node: &Node<'_>) -> Option<Measure> {
    let fields = node.fields(&["name", "value", "unit", "year", "start_month"])?;
    let name = fields.words("name");
    let full_year = super::amount::amount(&fields, MONEY);
    let year = fields.whole("year");
    let start = fields.required("start_month").and_then(|node| {
        let month = u8::try_from(node.whole()?).unwrap_or(u8::MAX);
        StartMonth::new(month).map_or_else(|error| node.refuse(FaultKind::Model(error)), Some)
    });
    Some(Measure {
        name: name?,
        full_year: Money::from_kr(full_year?),
        year: Year(year?),
        start: start?,
        area: None,
    })
}
