//! Where a printed figure goes: the calculator's inputs that rest on it.

use std::rc::Rc;

use crate::data::document::{ChoiceSubject, Document};
use crate::model::figure::{FigureId, Quantity, Subject};
use crate::model::item::{CostType, Item};
use crate::model::origin::{CellRef, Origin, Sourced};
use crate::model::year::Year;

/// The inputs that rest on a printed figure, in the model's order, each once.
#[must_use]
pub fn used(document: &Document, cell: &CellRef) -> Vec<FigureId> {
    let baseline = &document.baseline;
    let mut found = Found {
        cell,
        years: baseline.years.all().collect(),
        figures: Vec::new(),
    };
    let whole = || Subject::Whole;
    found.series(whole(), Quantity::CouncilFrame, &baseline.frame);
    let base = baseline.years.base();
    let need = &baseline.base_need.origin;
    found.one(FigureId::whole(Quantity::Need, base), need);
    found.series(whole(), Quantity::IndexRate, &baseline.index);
    found.series(whole(), Quantity::IndexMonths, &baseline.months);
    found.series(whole(), Quantity::Cover, &baseline.cover);
    for kind in &baseline.cost_types {
        found.cost_type(kind, baseline.years.budget());
    }
    for item in &baseline.items {
        found.item(item, document, baseline.years.budget());
    }
    for lump in &baseline.lumps {
        let subject = Subject::Lump(lump.id.clone());
        found.series(subject, Quantity::Amount, &lump.amount);
    }
    found.series(whole(), Quantity::Other, &baseline.other);
    found.series(whole(), Quantity::Transfer, &baseline.transfers);
    found.figures
}

struct Found<'a> {
    cell: &'a CellRef,
    years: Vec<Year>,
    figures: Vec<FigureId>,
}

impl Found<'_> {
    fn one(&mut self, figure: FigureId, origin: &Origin) {
        if origin.cells().contains(self.cell) && !self.figures.contains(&figure) {
            self.figures.push(figure);
        }
    }

    fn series<T>(&mut self, subject: Subject, quantity: Quantity, series: &[Sourced<T>]) {
        self.origins(subject, quantity, series.iter().map(|it| Some(&it.origin)));
    }

    fn perhaps<T>(&mut self, subject: Subject, quantity: Quantity, series: &[Option<Sourced<T>>]) {
        let origins = series.iter().map(|it| it.as_ref().map(|it| &it.origin));
        self.origins(subject, quantity, origins);
    }

    fn origins<'a>(
        &mut self,
        subject: Subject,
        quantity: Quantity,
        origins: impl Iterator<Item = Option<&'a Rc<Origin>>>,
    ) {
        for (year, origin) in self.years.clone().into_iter().zip(origins) {
            if let Some(origin) = origin {
                self.one(FigureId::of(subject.clone(), quantity, year), origin);
            }
        }
    }

    fn cost_type(&mut self, kind: &CostType, year: Year) {
        let subject = Subject::CostType(kind.id.clone());
        let weight = FigureId::of(subject.clone(), Quantity::Weight, year);
        self.one(weight, &kind.weight.origin);
        self.perhaps(subject.clone(), Quantity::IndexRate, &kind.index);
        self.perhaps(subject, Quantity::IndexMonths, &kind.months);
    }

    fn item(&mut self, item: &Item, document: &Document, year: Year) {
        let subject = Subject::Item(item.id.clone());
        self.series(subject.clone(), Quantity::Volume, &item.volume);
        self.perhaps(subject.clone(), Quantity::UnitPrice, &item.rate);
        // Which cost type an item follows has no figure of its own: it is told by the item's price.
        for (choice, quantity) in [
            (ChoiceSubject::Follow, Quantity::FollowShare),
            (ChoiceSubject::CostType, Quantity::UnitPrice),
        ] {
            if let Some(origin) = document.choice(&item.id, choice) {
                self.one(FigureId::of(subject.clone(), quantity, year), origin);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;

    fn uses(table: &str, row: &str, column: &str) -> Vec<String> {
        let document = crate::data::document("osteraker-2020").unwrap().unwrap();
        let cell = CellRef {
            table: Rc::from(table),
            row: Rc::from(row),
            column: Rc::from(column),
        };
        let figures = used(&document, &cell).into_iter();
        figures.map(|figure| figure.to_string()).collect()
    }

    #[test]
    fn a_frame_is_the_need_of_the_base_year_too() {
        let used = uses("ekonomisk-sammanfattning", "netto", "budget-2019");
        assert_eq!(used, ["council_frame.2019", "need.2019"]);
    }

    #[test]
    fn a_volume_and_a_cost_give_an_item() {
        let volume = uses("strategiska-styrtal", "hvb-volym", "budget-2020");
        assert!(volume.contains(&"hvb.volume.2020".to_owned()), "{volume:?}");
        let cost = uses("strategiska-styrtal", "hvb-kostnad", "budget-2020");
        assert!(cost.contains(&"hvb.rate.2020".to_owned()), "{cost:?}");
    }

    #[test]
    fn every_stated_input_is_found_from_its_cell_and_nothing_else_is() {
        let lump = uses("strategiska-styrtal", "forsorjningsstod", "budget-2020");
        assert_eq!(lump, ["forsorjningsstod.amount.2020"]);
        assert!(uses("taxor", "familjeradgivning", "budget-2019").is_empty());
    }
}
