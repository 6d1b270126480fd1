//! Unit prices of an item to which the document gives none: someone's own, from the base year on.
//!
//! A price that is given for one year is taken to hold in the others too, re-indexed. So giving it moves no effect of
//! itself, and a changed volume then costs at that price.

use crate::model::error::{At, ModelError, Overflow};
use crate::model::figure::Quantity;
use crate::model::item::Item;
use crate::model::lever::Lever;
use crate::model::quantity::{Share, UnitPrice};

use super::ItemYear;
use super::place::Place;

impl Place<'_> {
    /// The price of a year in which none was given: that of the year before, re-indexed. The base year's is what the
    /// first one given comes to backwards; nothing where none was given. `steps` are the item's index steps by year.
    pub(super) fn price_from_others(
        &self,
        item: &Item,
        before: Option<&ItemYear>,
        steps: &[Share],
    ) -> Result<UnitPrice, ModelError> {
        match before {
            None => self.price_of_base_year(item, steps),
            Some(before) => {
                let factor = self.price_step(item, steps)?;
                before.rate.times(factor).at(Quantity::UnitPrice, self.year)
            }
        }
    }

    fn price_of_base_year(&self, item: &Item, steps: &[Share]) -> Result<UnitPrice, ModelError> {
        let Some((first, kr)) = self.first_price(item) else {
            return Ok(UnitPrice::ZERO);
        };
        // Into the first price leads the index alone: a price that is given goes before a growth.
        let mut price = UnitPrice::from_kr(kr);
        let mut into = first.indexed(steps)?;
        let mut place = first;
        loop {
            price = price.over(into).at(Quantity::UnitPrice, place.year)?;
            match place.last() {
                Some(last) if last.position > 0 => place = last,
                _ => return Ok(price),
            }
            into = place.price_step(item, steps)?;
        }
    }

    /// The first year that a price was given for, with the price in kronor.
    fn first_price(&self, item: &Item) -> Option<(Self, rust_decimal::Decimal)> {
        let years = self.baseline.years.all().enumerate();
        let mut places = years.map(|(position, year)| Self {
            position,
            year,
            ..*self
        });
        places.find_map(|place| {
            let lever = Lever::Rate(item.id.clone(), place.year);
            Some((place, place.set(&lever)?))
        })
    }

    /// The same a year earlier.
    fn last(&self) -> Option<Self> {
        let position = self.position.checked_sub(1)?;
        let year = self.baseline.years.before(self.year)?;
        Some(Self {
            position,
            year,
            ..*self
        })
    }

    /// What the price of the year before is multiplied by: a growth that was set, or the index. A fall of 100 %
    /// before any price was given is no way back from one: the index stands in.
    fn price_step(&self, item: &Item, steps: &[Share]) -> Result<Share, ModelError> {
        let lever = Lever::RateGrowth(item.id.clone(), self.year);
        let Some(growth) = self.set_percent(&lever, Quantity::RateGrowth)? else {
            return self.indexed(steps);
        };
        let factor = growth.factor().at(Quantity::RateGrowth, self.year)?;
        let leads_back = |(first, _): (Self, _)| self.position < first.position;
        if factor == Share::ZERO && self.first_price(item).is_some_and(leads_back) {
            return self.indexed(steps);
        }
        Ok(factor)
    }

    fn indexed(&self, steps: &[Share]) -> Result<Share, ModelError> {
        let step = steps.get(self.position).copied().ok_or(Overflow);
        step.and_then(Share::factor)
            .at(Quantity::IndexStep, self.year)
    }
}
