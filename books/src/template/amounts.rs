//! Costs, prices and amounts of the document as lines.

use ramkalkyl::model::item::Item;
use ramkalkyl::model::origin::{Origin, Sourced};
use ramkalkyl::model::quantity::{UnitPrice, Volume};
use rust_decimal::Decimal;

use super::TemplateError;
use super::fill::{Filling, Lines, shown};
use super::layout::{Column, Kind};
use super::lines::Line;
use super::parts::label;
use super::told::Told;
use super::words::{COST_OVER_VOLUME, UNGROUNDED, pick};
use ramkalkyl::model::year::Year;

impl Filling<'_> {
    /// An item's costs: what its prices were divided from.
    pub fn costs<'b>(&self, item: &'b Item) -> Vec<Told<'b>> {
        let years = self.document.baseline.years.all();
        let both = years.zip(item.rate.iter().zip(&item.volume));
        both.filter_map(|(year, (rate, volume))| Some(self.cost(year, rate.as_ref()?, volume)))
            .collect()
    }

    /// A cost. Its price's origin holds the cells of the cost, then those of the volume, and the words of both.
    fn cost<'b>(
        &self,
        year: Year,
        rate: &'b Sourced<UnitPrice>,
        volume: &Sourced<Volume>,
    ) -> Told<'b> {
        let mut told = Told::new(year, rate.value.parts().0, &rate.origin, self.language);
        let own = told.cells.len().saturating_sub(volume.origin.cells().len());
        told.cells = told.cells.get(..own).unwrap_or_default();
        let amount = Some(told.value.abs());
        let mut places = told
            .cells
            .iter()
            .filter_map(|cell| self.document.cell(cell));
        told.stated = places.any(|place| place.cell.in_model().map(|value| value.abs()) == amount);
        if told.stated {
            told.ground = None;
            return told;
        }
        let ground = told.ground.unwrap_or_default();
        let ground = ground
            .strip_prefix(pick(self.language, COST_OVER_VOLUME))
            .unwrap_or(&ground);
        let of_volume = match &*volume.origin {
            Origin::Stated { .. } => "",
            Origin::Derived { how: words, .. } | Origin::Assumed { why: words, .. } => {
                pick(self.language, (&*words.sv, &*words.en))
            }
        };
        let ground = ground.strip_suffix(of_volume).unwrap_or(ground).trim();
        let own = (ground != pick(self.language, UNGROUNDED) && !ground.is_empty())
            .then(|| ground.to_owned());
        told.ground = own;
        told
    }

    /// An item's prices.
    pub fn prices<'b>(&self, item: &'b Item) -> Result<Vec<Told<'b>>, TemplateError> {
        let years = self.document.baseline.years.all();
        let known = years.zip(&item.rate).filter_map(|(year, rate)| {
            let rate = rate.as_ref()?;
            let told = (rate.value.kr())
                .map(|kr| Told::new(year, kr, &rate.origin, self.language))
                .map_err(|_| TemplateError::TooLong);
            Some(told)
        });
        known.collect()
    }

    /// The lump items.
    pub fn lumps(&self) -> Result<Lines, TemplateError> {
        let lumps = self.document.baseline.lumps.iter().map(|lump| {
            let mut line = self.named(&lump.name, lump.id.as_str(), "klumpsumma");
            line.put_text(Column::CostType, self.type_name(lump.cost_type.as_ref()));
            let told = self.told(&lump.amount, |amount| amount.kr());
            let label = label(Kind::Amount, Some(&lump.name.sv));
            let line = self.line(line, &told, (Kind::Amount, self.money), &label)?;
            Ok((Kind::Amount, self.money, line))
        });
        lumps.collect()
    }

    /// The measures.
    pub fn measures(&self) -> Result<Lines, TemplateError> {
        let measures = self.document.baseline.measures.iter().map(|measure| {
            let mut line = Line::default();
            line.put(Column::Name, &*measure.name);
            line.put(Column::Amount, shown(measure.full_year.kr(), self.money)?);
            line.put(Column::StartYear, Decimal::from(measure.year.0));
            line.put(Column::StartMonth, Decimal::from(measure.start.number()));
            Ok((Kind::Amount, self.money, line))
        });
        measures.collect()
    }

    /// The areas.
    pub fn areas(&self) -> Result<Lines, TemplateError> {
        let budget = self.document.baseline.years.budget();
        let areas = self.document.baseline.areas.iter().map(|area| {
            let line = self.named(&area.name, area.id.as_str(), "omrade");
            let told = self.one(budget, &area.net, |net| net.kr());
            let label = label(Kind::Amount, Some(&area.name.sv));
            let mut line = self.line(line, &[told], (Kind::Amount, self.money), &label)?;
            if let Some(value) = line.cells.remove(&Column::Year(budget.0)) {
                line.cells.insert(Column::Amount, value);
            }
            // One value is stated or it is not: there are no years to tell apart.
            line.cells.remove(&Column::Assumed);
            Ok((Kind::Amount, self.money, line))
        });
        areas.collect()
    }
}
