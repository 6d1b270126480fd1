//! The reasons of unit prices that the document does not give: set by someone, or following from what was.

use rust_decimal::Decimal;

use super::{Explainer, Reason, factor};
use crate::model::expression::Expression;
use crate::model::figure::{FigureId, Quantity};
use crate::model::item::Item;
use crate::model::lever::Lever;
use crate::model::year::Year;

impl Explainer<'_> {
    /// Years after the first given price follow from the year before, years ahead of it from the year after.
    pub(super) fn given_price(&self, id: &FigureId, item: &Item) -> Option<Reason> {
        let rate = |year: Year| Lever::Rate(item.id.clone(), year);
        let mut years = self.baseline.years.all();
        let Some(first) = years.find(|year| self.is_set(id, &rate(*year))) else {
            return Some(Reason::NotGiven);
        };
        if self.is_set(id, &rate(id.year)) {
            let lever = rate(id.year);
            let document = None;
            return Some(Reason::Set { lever, document });
        }
        let price = |year| self.beside(id, id.subject.clone(), Quantity::UnitPrice, year);
        Some(Reason::Formula(if id.year > first {
            let before = price(self.before(id)?)?;
            Expression::Product(vec![before, self.price_step(id, item, id.year, false)?])
        } else {
            let next = Year(id.year.0.checked_add(1)?);
            let into = self.price_step(id, item, next, true)?;
            Expression::Quotient(Box::new(price(next)?), Box::new(into))
        }))
    }

    /// What leads from one price to the next: a growth that was set, or the index; backwards the index too where the
    /// year itself was given, or where the growth takes everything away.
    fn price_step(
        &self,
        id: &FigureId,
        item: &Item,
        year: Year,
        backwards: bool,
    ) -> Option<Expression> {
        let of = |quantity| FigureId {
            quantity,
            year,
            ..id.clone()
        };
        let given = self.is_set(id, &Lever::Rate(item.id.clone(), year));
        let growth = self.set_growth(&of(Quantity::RateGrowth));
        let growth = growth.filter(|growth| !backwards || !given && *growth != -Decimal::ONE);
        let quantity = match growth {
            Some(_) => Quantity::RateGrowth,
            None => Quantity::IndexStep,
        };
        Some(factor(self.leaf(of(quantity))?))
    }
}
