//! The value that is used: the lever where one is set, else what follows from the document and from what was set before.
//!
//! The formulas say what `ramkalkyl::model::inputs` does, line by line.

use ramkalkyl::model::figure::{Basis, Quantity, Subject};
use ramkalkyl::model::id::CostTypeId;
use ramkalkyl::model::item::{CostType, Item, Lump};
use ramkalkyl::model::lever::Lever;
use ramkalkyl::model::year::Year;

use super::rows::Input;
use crate::workbook::expr::{Expr, Function, above_zero, either, if_else, is_number, one_plus};
use crate::workbook::key::Key;
use crate::workbook::maker::{Maker, figure, of_item, of_lump, whole};

/// The formula of an input in a year; `None` where it has no value there.
pub(in crate::workbook) fn used(
    maker: &Maker<'_>,
    input: Input<'_>,
    basis: Basis,
    year: Year,
) -> Option<Expr> {
    let base = maker.baseline().years.base();
    let at = At {
        maker,
        basis,
        year,
        before: maker.before(year),
    };
    if input.has_one_value() && year != base {
        return None;
    }
    let stated = || input.key(Basis::Document, year, base).map(Expr::from);
    Some(match input {
        Input::BaseNeed | Input::Transfer | Input::Weight(_) | Input::FollowShare(_) => stated()?,
        Input::Frame => at.set(Lever::Frame(year), 1000.0, stated()?),
        Input::Other => at.set(Lever::Other(year), 1000.0, stated()?),
        Input::Cover => at.share(Lever::Cover(year), stated()?),
        Input::Rate(None) => at.share(Lever::Index(year), stated()?),
        Input::Rate(Some(kind)) => at.rate_of(kind, stated()?),
        Input::Months(None) => at.set(Lever::IndexMonths(year), 1.0, stated()?),
        Input::Months(Some(kind)) => at.months_of(kind, stated()?),
        Input::Step(kind) => step(basis, kind, year, at.before),
        Input::Volume(item) => at.volume(item),
        Input::Growth(item) => at.growth(item, Quantity::Volume)?,
        Input::Price(item) if item.has_price() => at.price(item),
        Input::Price(item) => at.own_price(item),
        Input::PriceGrowth(item) => at.growth(item, Quantity::UnitPrice)?,
        Input::PriceBack(item) => at.price_back(item),
        Input::Amount(lump) => at.amount(lump),
    })
}

/// `e[t] = i[t]·m[t]/12 + i[t−1]·(12−m[t−1])/12`, on any basis.
pub(super) fn step(
    basis: Basis,
    kind: Option<&CostType>,
    year: Year,
    before: Option<Year>,
) -> Expr {
    let subject = || kind.map_or(Subject::Whole, |kind| Subject::CostType(kind.id.clone()));
    let rate = |year| figure(basis, subject(), Quantity::IndexRate, year);
    let months = |year| figure(basis, subject(), Quantity::IndexMonths, year);
    let own = rate(year) * months(year) / 12.0;
    match before {
        Some(before) => own + rate(before) * (Expr::Number(12.0) - months(before)) / 12.0,
        None => own,
    }
}

/// One year of one basis.
struct At<'a> {
    maker: &'a Maker<'a>,
    basis: Basis,
    year: Year,
    before: Option<Year>,
}

impl At<'_> {
    fn lever(&self, lever: Lever) -> Expr {
        Key::Lever(self.basis, lever).into()
    }

    /// The lever where it is set; the base year has none.
    fn otherwise(&self, lever: Lever, set: impl FnOnce(Expr) -> Expr, otherwise: Expr) -> Expr {
        if self.before.is_none() {
            return otherwise;
        }
        let cell = self.lever(lever);
        if_else(is_number(cell.clone()), set(cell), otherwise)
    }

    fn set(&self, lever: Lever, times: f64, otherwise: Expr) -> Expr {
        let set = |cell: Expr| if times == 1.0 { cell } else { cell * times };
        self.otherwise(lever, set, otherwise)
    }

    fn share(&self, lever: Lever, otherwise: Expr) -> Expr {
        self.otherwise(lever, |cell| cell, otherwise)
    }

    fn rate_of(&self, kind: &CostType, stated: Expr) -> Expr {
        let own = self.own(&kind.index);
        let general = whole(self.basis, Quantity::IndexRate, self.year);
        let lever = Lever::IndexOf(kind.id.clone(), self.year);
        self.share(lever, if own { stated } else { general })
    }

    fn months_of(&self, kind: &CostType, stated: Expr) -> Expr {
        if self.own(&kind.months) {
            return stated;
        }
        whole(self.basis, Quantity::IndexMonths, self.year)
    }

    /// Whether the document gives a cost type its own in this year.
    fn own<T>(&self, series: &[Option<T>]) -> bool {
        let position = self.maker.baseline().years.position(self.year).ok();
        let own = position.and_then(|position| series.get(position));
        own.is_some_and(Option::is_some)
    }

    /// `before · document / document before`, or the document's own where nothing differs or there is no step.
    fn carried(&self, of: impl Fn(Basis, Year) -> Expr, before: Year) -> Expr {
        let (last, stated) = (of(self.basis, before), of(Basis::Document, self.year));
        let stated_last = of(Basis::Document, before);
        if_else(
            either(
                last.clone().equals(stated_last.clone()),
                stated_last.clone().equals(0.0),
            ),
            stated.clone(),
            last * stated / stated_last,
        )
    }

    /// `(1+e)/(1+e_document)`
    fn reindexed(&self, value: Expr, kind: Option<&CostTypeId>) -> Expr {
        let step = |basis| one_plus(self.maker.step_of(basis, kind, self.year));
        value * step(self.basis) / step(Basis::Document)
    }

    fn volume(&self, item: &Item) -> Expr {
        let of = |basis, year| of_item(basis, item, Quantity::Volume, year);
        let Some(before) = self.before else {
            return of(Basis::Document, self.year);
        };
        let growth = self.lever(Lever::Growth(item.id.clone(), self.year));
        let grown = of(self.basis, before) * one_plus(growth.clone());
        let otherwise = if_else(
            is_number(growth),
            above_zero(grown),
            self.carried(of, before),
        );
        self.set(Lever::Volume(item.id.clone(), self.year), 1.0, otherwise)
    }

    fn price(&self, item: &Item) -> Expr {
        let of = |basis, year| of_item(basis, item, Quantity::UnitPrice, year);
        let Some(before) = self.before else {
            return of(Basis::Document, self.year);
        };
        let growth = self.lever(Lever::RateGrowth(item.id.clone(), self.year));
        let carried = self.reindexed(self.carried(of, before), item.cost_type.as_ref());
        let otherwise = if_else(
            is_number(growth.clone()),
            of(self.basis, before) * one_plus(growth),
            carried,
        );
        self.set(Lever::Rate(item.id.clone(), self.year), 1.0, otherwise)
    }

    fn amount(&self, lump: &Lump) -> Expr {
        let of = |basis, year| of_lump(basis, lump, Quantity::Amount, year);
        let Some(before) = self.before else {
            return of(Basis::Document, self.year);
        };
        let carried = self.reindexed(self.carried(of, before), lump.cost_type.as_ref());
        self.set(Lever::Amount(lump.id.clone(), self.year), 1000.0, carried)
    }

    /// What the year came to, whatever set it: `now / before − 1`.
    fn growth(&self, item: &Item, quantity: Quantity) -> Option<Expr> {
        let now = of_item(self.basis, item, quantity, self.year);
        let last = of_item(self.basis, item, quantity, self.before?);
        let grown = now / last.clone() - 1.0;
        Some(if_else(last.equals(0.0), Expr::Text(""), grown))
    }

    /// A price that the document does not give: before the first that somebody gave, what that comes to backwards;
    /// then a growth that was set, or the index.
    fn own_price(&self, item: &Item) -> Expr {
        let back = Expr::from(Key::PriceBack(self.basis, item.id.clone(), self.year));
        let Some(before) = self.before else {
            return back;
        };
        let first = self.lever(Lever::Rate(
            item.id.clone(),
            self.maker.baseline().years.budget(),
        ));
        let here = self.lever(Lever::Rate(item.id.clone(), self.year));
        let given = Expr::Call(Function::Count, vec![Expr::range(first, here)]);
        let last = of_item(self.basis, item, Quantity::UnitPrice, before);
        let growth = self.lever(Lever::RateGrowth(item.id.clone(), self.year));
        let step = one_plus(
            self.maker
                .step_of(self.basis, item.cost_type.as_ref(), self.year),
        );
        let on = if_else(is_number(growth.clone()), one_plus(growth), step);
        let otherwise = if_else(given.equals(0.0), back, last * on);
        self.set(Lever::Rate(item.id.clone(), self.year), 1.0, otherwise)
    }

    /// What the first price that somebody gives in this year or a later one comes to in this year. Into the first price
    /// leads the index alone, and a fall of 100 % is no way back from one.
    fn price_back(&self, item: &Item) -> Expr {
        let years = self.maker.baseline().years;
        let next = years.all().find(|next| *next > self.year);
        let otherwise = match next {
            None => Expr::Number(0.0),
            Some(next) => {
                let given = self.lever(Lever::Rate(item.id.clone(), next));
                let growth = self.lever(Lever::RateGrowth(item.id.clone(), next));
                let step = one_plus(
                    self.maker
                        .step_of(self.basis, item.cost_type.as_ref(), next),
                );
                let grown = if_else(
                    growth.clone().equals(-1.0),
                    step.clone(),
                    one_plus(growth.clone()),
                );
                let into = if_else(
                    is_number(given),
                    step.clone(),
                    if_else(is_number(growth), grown, step),
                );
                Expr::from(Key::PriceBack(self.basis, item.id.clone(), next)) / into
            }
        };
        self.set(Lever::Rate(item.id.clone(), self.year), 1.0, otherwise)
    }
}
