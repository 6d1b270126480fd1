//! What the document says of an input, as its cell holds it.

use ramkalkyl::data::document::ChoiceSubject;
use ramkalkyl::model::figure::{Basis, Quantity};
use ramkalkyl::model::item::CostType;
use ramkalkyl::model::origin::{Origin, Sourced};
use ramkalkyl::model::quantity::{Months, Share, UnitPrice};
use rust_decimal::Decimal;

use super::rows::Input;
use super::used::step;
use crate::workbook::book::Content;
use crate::workbook::expr::{Expr, if_else};
use crate::workbook::maker::{Maker, of_item, whole};
use crate::workbook::number::float;

/// The digits that every program keeps of a number in a formula.
const DIGITS_IN_FORMULAS: usize = 15;

/// What the document says of an input in the year at a position.
pub(super) fn stated(maker: &Maker<'_>, input: Input<'_>, position: usize) -> Option<Content> {
    let baseline = maker.baseline();
    let year = baseline.years.all().nth(position)?;
    if input.has_one_value() && position > 0 {
        return None;
    }
    let number = |value: Decimal| Content::Number(float(value));
    Some(match input {
        Input::BaseNeed => number(baseline.base_need.value.kr()),
        Input::Frame => number(baseline.frame.get(position)?.value.kr()),
        Input::Transfer => number(baseline.transfers.get(position)?.value.kr()),
        Input::Other => number(baseline.other.get(position)?.value.kr()),
        Input::Cover => number(baseline.cover.get(position)?.value.fraction()),
        Input::Rate(None) => number(baseline.index.get(position)?.value.fraction()),
        Input::Rate(Some(kind)) => match own_rate(kind, position) {
            Some(rate) => number(rate.value.fraction()),
            None => Content::Formula(whole(Basis::Document, Quantity::IndexRate, year)),
        },
        Input::Months(None) => number(baseline.months.get(position)?.value.months()),
        Input::Months(Some(kind)) => match own_months(kind, position) {
            Some(months) => number(months.value.months()),
            None => Content::Formula(whole(Basis::Document, Quantity::IndexMonths, year)),
        },
        Input::Step(kind) => {
            Content::Formula(step(Basis::Document, kind, year, maker.before(year)))
        }
        Input::Weight(kind) => number(kind.weight.value.fraction()),
        Input::Volume(item) => number(item.volume.get(position)?.value.units()),
        Input::Price(item) => price(item.rate.get(position)?.as_ref()?.value),
        Input::Growth(item) | Input::PriceGrowth(item) => {
            let quantity = match input {
                Input::Growth(_) => Quantity::Volume,
                _ => Quantity::UnitPrice,
            };
            let now = of_item(Basis::Document, item, quantity, year);
            let last = of_item(Basis::Document, item, quantity, maker.before(year)?);
            let grown = now / last.clone() - 1.0;
            Content::Formula(if_else(last.equals(0.0), Expr::Text(""), grown))
        }
        Input::PriceBack(_) => return None,
        Input::FollowShare(item) => number(item.follow.fraction()),
        Input::Amount(lump) => number(lump.amount.get(position)?.value.kr()),
    })
}

/// A price is kept as the cost and the volume that it was read from, where a cell can hold both.
fn price(price: UnitPrice) -> Content {
    let (amount, per) = price.parts();
    let short = |value: Decimal| {
        value
            .normalize()
            .mantissa()
            .unsigned_abs()
            .to_string()
            .len()
    };
    if per == Decimal::ONE {
        return Content::Number(float(amount));
    }
    if short(amount) <= DIGITS_IN_FORMULAS && short(per) <= DIGITS_IN_FORMULAS {
        return Content::Formula(Expr::Number(float(amount)) / float(per));
    }
    Content::Number(float(amount) / float(per))
}

fn own_rate(kind: &CostType, position: usize) -> Option<&Sourced<Share>> {
    kind.index.get(position)?.as_ref()
}

fn own_months(kind: &CostType, position: usize) -> Option<&Sourced<Months>> {
    kind.months.get(position)?.as_ref()
}

/// Where what the document says of an input in a year comes from.
pub(super) fn origin<'a>(
    maker: &Maker<'a>,
    input: Input<'a>,
    position: usize,
) -> Option<&'a Origin> {
    let baseline = maker.baseline();
    let origin = match input {
        Input::BaseNeed | Input::Weight(_) | Input::FollowShare(_) if position > 0 => return None,
        Input::BaseNeed => &baseline.base_need.origin,
        Input::Frame => &baseline.frame.get(position)?.origin,
        Input::Transfer => &baseline.transfers.get(position)?.origin,
        Input::Other => &baseline.other.get(position)?.origin,
        Input::Cover => &baseline.cover.get(position)?.origin,
        Input::Rate(None) => &baseline.index.get(position)?.origin,
        Input::Rate(Some(kind)) => &own_rate(kind, position)?.origin,
        Input::Months(None) => &baseline.months.get(position)?.origin,
        Input::Months(Some(kind)) => &own_months(kind, position)?.origin,
        Input::Weight(kind) => &kind.weight.origin,
        Input::Volume(item) => &item.volume.get(position)?.origin,
        Input::Price(item) => &item.rate.get(position)?.as_ref()?.origin,
        Input::FollowShare(item) => {
            return maker.document.choice(&item.id, ChoiceSubject::Follow);
        }
        Input::Amount(lump) => &lump.amount.get(position)?.origin,
        Input::Step(_) | Input::Growth(_) | Input::PriceGrowth(_) | Input::PriceBack(_) => {
            return None;
        }
    };
    Some(origin)
}
