//! A baseline: one committee's published figures, as the model takes them.

use crate::model::exact::Exact;
use std::ops::Deref;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::area::Area;
use super::error::ModelError;
use super::id::BaselineId;
use super::item::{CostType, Item, Lump};
use super::measure::Measure;
use super::origin::Sourced;
use super::quantity::{Money, Months, Share};
use super::year::Years;

/// The parts of a baseline before they are checked. Every series holds every year, the base year first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaselineParts {
    /// Its name in links.
    pub id: BaselineId,
    /// The base year and those after it.
    pub years: Years,
    /// `F[t]`, the frame that the council decided, in the document's own prices.
    pub frame: Vec<Sourced<Money>>,
    /// `need[y0]`: the net cost of the base year; `F[y0]` unless the document shows a gap.
    pub base_need: Sourced<Money>,
    /// `i[t]`, the general index. The base year's matters only when it held fewer than 12 months.
    pub index: Vec<Sourced<Share>>,
    /// `m[t]`, the months of the year that the index holds.
    pub months: Vec<Sourced<Months>>,
    /// `κ[t]`, 0…1: the share of the index that the frame is raised by.
    pub cover: Vec<Sourced<Share>>,
    /// The cost types, perhaps none.
    pub cost_types: Vec<CostType>,
    /// The items, in the document's order.
    pub items: Vec<Item>,
    /// The lump items, in the document's order.
    pub lumps: Vec<Lump>,
    /// `X[t]`: other changes; positive raises need.
    pub other: Vec<Sourced<Money>>,
    /// `T[t]`: duties moved in with their money; already inside `F[t]`.
    pub transfers: Vec<Sourced<Money>>,
    /// Measures that the document itself decides.
    pub measures: Vec<Measure>,
    /// The areas that the budget is shared out over, in the document's order; none where it names none.
    pub areas: Vec<Area>,
}

/// A baseline whose parts fit together: made by [`Baseline::new`] alone, read through `Deref`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BaselineParts")]
pub struct Baseline(BaselineParts);

impl TryFrom<BaselineParts> for Baseline {
    type Error = ModelError;

    fn try_from(parts: BaselineParts) -> Result<Self, ModelError> {
        Self::new(parts)
    }
}

impl Deref for Baseline {
    type Target = BaselineParts;

    fn deref(&self) -> &BaselineParts {
        &self.0
    }
}

/// The index may not fall by more than this in a year, so that no step divides by zero.
pub const LEAST_INDEX_PERCENT: Decimal = Decimal::from_parts(25, 0, 0, true, 0);
/// The index may not rise by more than this in a year.
pub const MOST_INDEX_PERCENT: Decimal = Decimal::from_parts(100, 0, 0, false, 0);
/// How far the weights may sum from one: what dividing amounts to 28 digits can leave.
const WEIGHT_TOLERANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 20);

impl Baseline {
    /// Checks that the parts fit together.
    ///
    /// # Errors
    /// The first fault found: series of the wrong length, ids used twice, shares outside 0…1, weights that do not
    /// sum to one, an index outside −25…100 per cent, an unknown cost type, a measure outside the years.
    pub fn new(parts: BaselineParts) -> Result<Self, ModelError> {
        parts.check_lengths()?;
        parts.check_ids()?;
        parts.check_shares()?;
        parts.check_weights()?;
        for measure in &parts.measures {
            parts.years.position(measure.year)?;
        }
        Ok(Self(parts))
    }
}

impl BaselineParts {
    fn check_lengths(&self) -> Result<(), ModelError> {
        let mut series = vec![
            ("frame".to_owned(), self.frame.len()),
            ("index".to_owned(), self.index.len()),
            ("index-months".to_owned(), self.months.len()),
            ("cover".to_owned(), self.cover.len()),
            ("other".to_owned(), self.other.len()),
            ("transfers".to_owned(), self.transfers.len()),
        ];
        for item in &self.items {
            series.push((format!("{}.volume", item.id), item.volume.len()));
            series.push((format!("{}.rate", item.id), item.rate.len()));
        }
        for lump in &self.lumps {
            series.push((format!("{}.amount", lump.id), lump.amount.len()));
        }
        for cost_type in &self.cost_types {
            series.push((format!("index.{}", cost_type.id), cost_type.index.len()));
            series.push((
                format!("index-months.{}", cost_type.id),
                cost_type.months.len(),
            ));
        }
        let expected = self.years.count();
        match series.into_iter().find(|(_, found)| *found != expected) {
            Some((series, found)) => Err(ModelError::WrongLength {
                series,
                found,
                expected,
            }),
            None => Ok(()),
        }
    }

    fn check_ids(&self) -> Result<(), ModelError> {
        let ids: Vec<&str> = (self.items.iter().map(|item| item.id.as_str()))
            .chain(self.lumps.iter().map(|lump| lump.id.as_str()))
            .chain(self.cost_types.iter().map(|kind| kind.id.as_str()))
            .collect();
        // An area is named apart from the rest: `ekonomiskt-bistand` may be an area and an item.
        let areas: Vec<&str> = self.areas.iter().map(|area| area.id.as_str()).collect();
        if let Some(id) = twice(&ids).or_else(|| twice(&areas)) {
            return Err(ModelError::DuplicateId { id: id.to_owned() });
        }
        let followed = (self.items.iter().map(|item| item.cost_type.as_ref()))
            .chain(self.lumps.iter().map(|lump| lump.cost_type.as_ref()));
        for cost_type in followed.flatten() {
            if !self.cost_types.iter().any(|kind| kind.id == *cost_type) {
                return Err(ModelError::UnknownCostType {
                    cost_type: cost_type.clone(),
                });
            }
        }
        Ok(())
    }

    fn check_shares(&self) -> Result<(), ModelError> {
        for cover in &self.cover {
            check_share("cover", cover.value, Decimal::ZERO, Decimal::ONE)?;
        }
        for item in &self.items {
            check_share("follow", item.follow, Decimal::ZERO, Decimal::ONE)?;
        }
        let by_type = self.cost_types.iter().flat_map(|kind| kind.index.iter());
        for index in self.index.iter().chain(by_type.flatten()) {
            let least = Decimal::new(-25, 2);
            check_share("index", index.value, least, Decimal::ONE)?;
        }
        Ok(())
    }

    fn check_weights(&self) -> Result<(), ModelError> {
        if self.cost_types.is_empty() {
            return Ok(());
        }
        let mut sum = Decimal::ZERO;
        for cost_type in &self.cost_types {
            sum = sum.plus_at_most(cost_type.weight.value.fraction());
        }
        if sum.minus_at_most(Decimal::ONE).abs() > WEIGHT_TOLERANCE {
            return Err(ModelError::WeightsNotOne { sum });
        }
        Ok(())
    }
}

fn check_share(name: &str, share: Share, least: Decimal, most: Decimal) -> Result<(), ModelError> {
    let value = share.fraction();
    if value < least || value > most {
        return Err(ModelError::ShareOutOfRange {
            name: name.to_owned(),
            value,
        });
    }
    Ok(())
}

/// The first name that stands a second time.
fn twice<'a>(names: &[&'a str]) -> Option<&'a str> {
    let again =
        |(place, name): &(usize, &&str)| names.iter().take(*place).any(|before| before == *name);
    let found = names.iter().enumerate().find(again);
    found.map(|(_, name)| *name)
}
