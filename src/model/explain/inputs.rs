//! The reasons of inputs: the document, a moved lever, or a step carried on from the year before.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::{Explainer, Reason};
use crate::model::figure::{FigureId, Quantity, Subject};
use crate::model::item::{CostType, Item, Lump};
use crate::model::lever::Lever;
use crate::model::origin::Origin;
use crate::model::quantity::Share;

impl Explainer<'_> {
    /// Where the document has an input from; `None` for what is calculated, set, or not given.
    #[must_use]
    pub fn origin(&self, id: &FigureId) -> Option<Rc<Origin>> {
        match self.input(id)? {
            Reason::Input(origin) => Some(origin),
            _ => None,
        }
    }

    /// The reason of an input; `None` for what is calculated.
    pub(super) fn input(&self, id: &FigureId) -> Option<Reason> {
        let position = self.baseline.years.position(id.year).ok()?;
        let baseline = self.baseline;
        match &id.subject {
            Subject::Whole => {
                let (lever, origin) = match id.quantity {
                    Quantity::CouncilFrame => {
                        (Lever::Frame(id.year), &baseline.frame.get(position)?.origin)
                    }
                    Quantity::IndexRate => {
                        (Lever::Index(id.year), &baseline.index.get(position)?.origin)
                    }
                    Quantity::IndexMonths => (
                        Lever::IndexMonths(id.year),
                        &baseline.months.get(position)?.origin,
                    ),
                    Quantity::Cover => {
                        (Lever::Cover(id.year), &baseline.cover.get(position)?.origin)
                    }
                    Quantity::Other => {
                        (Lever::Other(id.year), &baseline.other.get(position)?.origin)
                    }
                    Quantity::Transfer => {
                        let moved = baseline.transfers.get(position)?;
                        return Some(Reason::Input(Rc::clone(&moved.origin)));
                    }
                    Quantity::Frame if position == 0 => {
                        (Lever::Frame(id.year), &baseline.frame.get(position)?.origin)
                    }
                    Quantity::Need if position == 0 => {
                        return Some(Reason::Input(Rc::clone(&baseline.base_need.origin)));
                    }
                    _ => return None,
                };
                Some(self.set_or_stated(id, lever, Some(origin)))
            }
            Subject::Item(item) => {
                let item = baseline.items.iter().find(|known| known.id == *item)?;
                self.item_input(id, item, position)
            }
            Subject::Lump(lump) => {
                let lump = baseline.lumps.iter().find(|known| known.id == *lump)?;
                self.lump_input(id, lump, position)
            }
            Subject::CostType(kind) => {
                let kind = (baseline.cost_types.iter()).find(|known| known.id == *kind)?;
                self.type_input(id, kind, position)
            }
            Subject::Measure(_) => None,
        }
    }

    fn set_or_stated(&self, id: &FigureId, lever: Lever, origin: Option<&Rc<Origin>>) -> Reason {
        let document = || {
            let value = self.value(&id.clone().in_document())?;
            Some((value, Rc::clone(origin?)))
        };
        match (self.scenario_of(id.basis).value(&lever), origin) {
            (None, Some(origin)) => Reason::Input(Rc::clone(origin)),
            _ => Reason::Set {
                lever,
                document: document(),
            },
        }
    }

    pub(super) fn is_set(&self, id: &FigureId, lever: &Lever) -> bool {
        self.scenario_of(id.basis).value(lever).is_some()
    }

    fn item_input(&self, id: &FigureId, item: &Item, position: usize) -> Option<Reason> {
        match id.quantity {
            Quantity::Volume => {
                let lever = Lever::Volume(item.id.clone(), id.year);
                let origin = &item.volume.get(position)?.origin;
                let growth = Lever::Growth(item.id.clone(), id.year);
                let formula = self.carried(id, &lever, &growth, Quantity::Growth);
                Some(formula.unwrap_or_else(|| self.set_or_stated(id, lever, Some(origin))))
            }
            Quantity::UnitPrice if !item.has_price() => self.given_price(id, item),
            Quantity::UnitPrice => {
                let lever = Lever::Rate(item.id.clone(), id.year);
                let origin = item.rate.get(position)?.as_ref().map(|rate| &rate.origin);
                let growth = Lever::RateGrowth(item.id.clone(), id.year);
                let formula = self.carried(id, &lever, &growth, Quantity::RateGrowth);
                Some(formula.unwrap_or_else(|| self.set_or_stated(id, lever, origin)))
            }
            Quantity::FollowShare => {
                let origin = &item.volume.get(position)?.origin;
                Some(Reason::Input(Rc::clone(origin)))
            }
            Quantity::Growth | Quantity::RateGrowth => {
                let lever = growth_lever(id)?;
                let origin = match id.quantity {
                    Quantity::Growth => Some(&item.volume.get(position)?.origin),
                    _ => item.rate.get(position)?.as_ref().map(|rate| &rate.origin),
                };
                let percent = self.document.inputs.lever_value(self.baseline, &lever);
                let own = percent.and_then(|percent| Share::from_percent(percent).ok());
                let document = own.zip(origin);
                let document = document.map(|(own, origin)| (own.fraction(), Rc::clone(origin)));
                Some(Reason::Set { lever, document })
            }
            _ => None,
        }
    }

    /// A growth that a lever sets; a growth that nobody set is no figure of its own.
    pub(super) fn set_growth(&self, id: &FigureId) -> Option<Decimal> {
        let percent = self.scenario_of(id.basis).value(&growth_lever(id)?)?;
        Some(Share::from_percent(percent).ok()?.fraction())
    }

    fn lump_input(&self, id: &FigureId, lump: &Lump, position: usize) -> Option<Reason> {
        if id.quantity != Quantity::Amount {
            return None;
        }
        let lever = Lever::Amount(lump.id.clone(), id.year);
        let origin = &lump.amount.get(position)?.origin;
        let formula = (!self.is_set(id, &lever))
            .then(|| self.stepped(id))
            .flatten()
            .map(Reason::Formula);
        Some(formula.unwrap_or_else(|| self.set_or_stated(id, lever, Some(origin))))
    }

    fn type_input(&self, id: &FigureId, kind: &CostType, position: usize) -> Option<Reason> {
        let general = FigureId {
            subject: Subject::Whole,
            ..id.clone()
        };
        match id.quantity {
            Quantity::Weight => Some(Reason::Input(Rc::clone(&kind.weight.origin))),
            Quantity::IndexRate => {
                let lever = Lever::IndexOf(kind.id.clone(), id.year);
                let own = kind.index.get(position)?.as_ref().map(|rate| &rate.origin);
                if own.is_none() && !self.is_set(id, &lever) {
                    return self.input(&general);
                }
                Some(self.set_or_stated(id, lever, own))
            }
            Quantity::IndexMonths => match kind.months.get(position)? {
                Some(own) => Some(Reason::Input(Rc::clone(&own.origin))),
                None => self.input(&general),
            },
            _ => None,
        }
    }
}

/// The lever that sets a growth.
fn growth_lever(id: &FigureId) -> Option<Lever> {
    match (&id.subject, id.quantity) {
        (Subject::Item(item), Quantity::Growth) => Some(Lever::Growth(item.clone(), id.year)),
        (Subject::Item(item), Quantity::RateGrowth) => {
            Some(Lever::RateGrowth(item.clone(), id.year))
        }
        _ => None,
    }
}
