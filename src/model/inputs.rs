//! The inputs of every year with the levers put in: what `calculate` reads.
//!
//! Only what the user changed is stored in a scenario; all else follows the document:
//! a volume keeps the document's own growth, a unit price or lump its own step, re-indexed when the index was changed.

use rust_decimal::Decimal;

use super::baseline::Baseline;
use super::error::{At, ModelError, Overflow};
use super::figure::Quantity;
use super::id::{CostTypeId, ItemId};
use super::item::{CostType, Item, Lump};
use super::lever::Lever;
use super::measure::Measure;
use super::quantity::{Money, Months, Share, UnitPrice, Volume};
use super::scenario::{Carry, Scenario};
use super::year::Year;

/// Growth and steps are shown to so many decimals of a share: beyond it only a division's last digit is left.
const STEP_DECIMALS: u32 = 15;

/// Every input of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearInputs {
    /// The year.
    pub year: Year,
    /// `F[t]`.
    pub frame: Money,
    /// `i[t]`, `m[t]`, `e[t]` of the general index.
    pub general: IndexYear,
    /// The same for each cost type, in the baseline's order.
    pub types: Vec<IndexYear>,
    /// `Σ w·e`, which is `e[t]` where no cost type has an index of its own.
    pub step: Share,
    /// `κ[t]`.
    pub cover: Share,
    /// The items, in the baseline's order.
    pub items: Vec<ItemYear>,
    /// The lump items, in the baseline's order.
    pub lumps: Vec<LumpYear>,
    /// `X[t]`.
    pub other: Money,
    /// `T[t]`.
    pub transfer: Money,
}

/// An index in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndexYear {
    /// `i[t]`.
    pub rate: Share,
    /// `m[t]`.
    pub months: Months,
    /// `e[t] = i[t]·m[t]/12 + i[t−1]·(12−m[t−1])/12`.
    pub step: Share,
}

/// An item in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemYear {
    /// `V[p][t]`.
    pub volume: Volume,
    /// `R[p][t]`.
    pub rate: UnitPrice,
    /// `e[p][t]`.
    pub step: Share,
    /// `V_document[p][t]`.
    pub document_volume: Volume,
    /// `R_document[p][t]`.
    pub document_rate: UnitPrice,
    /// `φ[p]`.
    pub follow: Share,
}

/// A lump item in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LumpYear {
    /// `A[l][t]`.
    pub amount: Money,
    /// `e[l][t]`.
    pub step: Share,
}

/// Every input of every year, the base year first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inputs {
    /// The years, the base year first.
    pub years: Vec<YearInputs>,
    /// `need[y0]`.
    pub base_need: Money,
    /// What is taken as known when a year begins.
    pub carry: Carry,
    /// The document's measures, then the scenario's.
    pub measures: Vec<Measure>,
}

impl Inputs {
    /// The inputs with no lever moved.
    ///
    /// # Errors
    /// See [`Inputs::resolve`].
    pub fn document(baseline: &Baseline) -> Result<Self, ModelError> {
        Self::resolve(baseline, &Scenario::default())
    }

    /// The baseline's inputs with the scenario's levers in their place.
    ///
    /// # Errors
    /// [`ModelError::Overflow`] naming quantity and year; [`ModelError::MonthOutOfRange`].
    pub fn resolve(baseline: &Baseline, scenario: &Scenario) -> Result<Self, ModelError> {
        let untouched = Scenario::default();
        let mut years: Vec<YearInputs> = Vec::with_capacity(baseline.years.count());
        let mut document: Option<Indices> = None;
        for (position, year) in baseline.years.all().enumerate() {
            let at = Place {
                baseline,
                scenario,
                position,
                year,
            };
            let own = Place {
                scenario: &untouched,
                ..at
            };
            let of_document = own.indices(document.as_ref())?;
            let previous = years.last();
            let now = at.year_inputs(previous, &of_document)?;
            document = Some(of_document);
            years.push(now);
        }
        let measures = (baseline.measures.iter())
            .chain(&scenario.measures)
            .cloned()
            .collect();
        Ok(Self {
            years,
            base_need: baseline.base_need.value,
            carry: scenario.carry,
            measures,
        })
    }

    /// The inputs of a year.
    #[must_use]
    pub fn year(&self, year: Year) -> Option<&YearInputs> {
        self.years.iter().find(|inputs| inputs.year == year)
    }

    /// What a lever would show: its input's value in the lever's unit. `None` where it has none (a growth from
    /// nothing, an unknown item).
    #[must_use]
    pub fn lever_value(&self, baseline: &Baseline, lever: &Lever) -> Option<Decimal> {
        let position = baseline.years.position(lever.year()).ok()?;
        let now = self.years.get(position)?;
        let before = position
            .checked_sub(1)
            .and_then(|last| self.years.get(last));
        let item = |id: &ItemId| {
            let index = baseline.items.iter().position(|item| item.id == *id)?;
            Some((index, now.items.get(index)?))
        };
        match lever {
            Lever::Frame(_) => Some(now.frame.tkr()),
            Lever::Index(_) => Some(now.general.rate.percent()),
            Lever::IndexOf(id, _) => {
                let index = type_position(baseline, id)?;
                Some(now.types.get(index)?.rate.percent())
            }
            Lever::IndexMonths(_) => Some(now.general.months.months().normalize()),
            Lever::Cover(_) => Some(now.cover.percent()),
            Lever::Volume(id, _) => Some(item(id)?.1.volume.units().normalize()),
            Lever::Rate(id, _) => Some(item(id)?.1.rate.kr().ok()?.normalize()),
            Lever::Growth(id, _) => {
                let (index, item) = item(id)?;
                let last = before?.items.get(index)?;
                step_percent(item.volume.units(), last.volume.units())
            }
            Lever::RateGrowth(id, _) => {
                let (index, item) = item(id)?;
                let last = before?.items.get(index)?;
                step_percent(item.rate.kr().ok()?, last.rate.kr().ok()?)
            }
            Lever::Amount(id, _) => {
                let index = baseline.lumps.iter().position(|lump| lump.id == *id)?;
                Some(now.lumps.get(index)?.amount.tkr())
            }
            Lever::Other(_) => Some(now.other.tkr()),
        }
    }
}

fn step_percent(now: Decimal, before: Decimal) -> Option<Decimal> {
    let step = now.checked_div(before)?.checked_sub(Decimal::ONE)?;
    Some(Share::from_fraction(step.round_dp(STEP_DECIMALS)).percent())
}

fn type_position(baseline: &Baseline, id: &CostTypeId) -> Option<usize> {
    baseline.cost_types.iter().position(|kind| kind.id == *id)
}

/// The indices of one year: the general one and those of the cost types.
struct Indices {
    general: IndexYear,
    types: Vec<IndexYear>,
}

impl Indices {
    fn of(&self, cost_type: Option<usize>) -> IndexYear {
        cost_type
            .and_then(|position| self.types.get(position))
            .copied()
            .unwrap_or(self.general)
    }
}

/// One year of one scenario on one baseline.
#[derive(Clone, Copy)]
struct Place<'a> {
    baseline: &'a Baseline,
    scenario: &'a Scenario,
    position: usize,
    year: Year,
}

impl Place<'_> {
    fn set(&self, lever: &Lever) -> Option<Decimal> {
        self.scenario.value(lever)
    }

    fn missing(&self) -> ModelError {
        ModelError::MissingYear { year: self.year }
    }

    fn set_percent(&self, lever: &Lever, quantity: Quantity) -> Result<Option<Share>, ModelError> {
        self.set(lever)
            .map(Share::from_percent)
            .transpose()
            .at(quantity, self.year)
    }

    fn set_tkr(&self, lever: &Lever, quantity: Quantity) -> Result<Option<Money>, ModelError> {
        self.set(lever)
            .map(Money::from_tkr)
            .transpose()
            .at(quantity, self.year)
    }

    fn year_inputs(
        &self,
        previous: Option<&YearInputs>,
        document: &Indices,
    ) -> Result<YearInputs, ModelError> {
        let (baseline, position) = (self.baseline, self.position);
        let last = previous.map(|previous| Indices {
            general: previous.general,
            types: previous.types.clone(),
        });
        let indices = self.indices(last.as_ref())?;
        let frame = self.set_tkr(&Lever::Frame(self.year), Quantity::CouncilFrame)?;
        let cover = self.set_percent(&Lever::Cover(self.year), Quantity::Cover)?;
        let other = self.set_tkr(&Lever::Other(self.year), Quantity::Other)?;
        let stated_frame = baseline.frame.get(position).map(|frame| frame.value);
        let stated_cover = baseline.cover.get(position).map(|cover| cover.value);
        let stated_other = baseline.other.get(position).map(|other| other.value);
        let transfer = baseline.transfers.get(position).map(|moved| moved.value);
        let step = self.weighted(&indices).at(Quantity::IndexStep, self.year)?;
        let mut items = Vec::with_capacity(baseline.items.len());
        for (index, item) in baseline.items.iter().enumerate() {
            let before = previous.and_then(|previous| previous.items.get(index));
            items.push(self.item_year(item, before, &indices, document)?);
        }
        let mut lumps = Vec::with_capacity(baseline.lumps.len());
        for (index, lump) in baseline.lumps.iter().enumerate() {
            let before = previous.and_then(|previous| previous.lumps.get(index));
            lumps.push(self.lump_year(lump, before, &indices, document)?);
        }
        Ok(YearInputs {
            year: self.year,
            frame: frame.or(stated_frame).ok_or_else(|| self.missing())?,
            general: indices.general,
            types: indices.types,
            step,
            cover: cover.or(stated_cover).ok_or_else(|| self.missing())?,
            items,
            lumps,
            other: other.or(stated_other).ok_or_else(|| self.missing())?,
            transfer: transfer.ok_or_else(|| self.missing())?,
        })
    }

    fn indices(&self, previous: Option<&Indices>) -> Result<Indices, ModelError> {
        let (baseline, position) = (self.baseline, self.position);
        let stated_rate = baseline.index.get(position).map(|rate| rate.value);
        let stated_months = baseline.months.get(position).map(|months| months.value);
        let rate = self.set_percent(&Lever::Index(self.year), Quantity::IndexRate)?;
        let months = self
            .set(&Lever::IndexMonths(self.year))
            .map(Months::new)
            .transpose()?;
        let rate = rate.or(stated_rate).ok_or_else(|| self.missing())?;
        let months = months.or(stated_months).ok_or_else(|| self.missing())?;
        let general = index_year(rate, months, previous.map(|last| last.general))
            .at(Quantity::IndexStep, self.year)?;
        let mut types = Vec::with_capacity(baseline.cost_types.len());
        for (index, kind) in baseline.cost_types.iter().enumerate() {
            let before = previous.and_then(|last| last.types.get(index)).copied();
            types.push(self.type_year(kind, general, before)?);
        }
        Ok(Indices { general, types })
    }

    fn type_year(
        &self,
        kind: &CostType,
        general: IndexYear,
        before: Option<IndexYear>,
    ) -> Result<IndexYear, ModelError> {
        let lever = Lever::IndexOf(kind.id.clone(), self.year);
        let set = self.set_percent(&lever, Quantity::IndexRate)?;
        let stated = kind.index.get(self.position).and_then(Option::as_ref);
        let months = kind.months.get(self.position).and_then(Option::as_ref);
        let rate = set
            .or(stated.map(|rate| rate.value))
            .unwrap_or(general.rate);
        let months = months.map_or(general.months, |months| months.value);
        index_year(rate, months, before).at(Quantity::IndexStep, self.year)
    }

    /// `Σ w·e`; plainly `e` where no cost type differs, so that no digit is lost in the weights.
    fn weighted(&self, indices: &Indices) -> Result<Share, Overflow> {
        if indices
            .types
            .iter()
            .all(|kind| kind.step == indices.general.step)
        {
            return Ok(indices.general.step);
        }
        let mut sum = Share::ZERO;
        for (kind, index) in self.baseline.cost_types.iter().zip(&indices.types) {
            sum = sum.plus(kind.weight.value.times(index.step)?)?;
        }
        Ok(sum)
    }

    fn item_year(
        &self,
        item: &Item,
        before: Option<&ItemYear>,
        indices: &Indices,
        document: &Indices,
    ) -> Result<ItemYear, ModelError> {
        let cost_type = (item.cost_type.as_ref()).and_then(|id| type_position(self.baseline, id));
        let step = indices.of(cost_type).step;
        let document_step = document.of(cost_type).step;
        let document_volume = (item.volume.get(self.position))
            .map(|volume| volume.value)
            .ok_or_else(|| self.missing())?;
        let document_rate = item.rate_at(self.position);
        let volume = self.volume(item, before, document_volume)?;
        let reindex = Reindex {
            step,
            document_step,
        };
        let rate = self.rate(item, before, document_rate, reindex)?;
        Ok(ItemYear {
            volume,
            rate,
            step,
            document_volume,
            document_rate,
            follow: item.follow,
        })
    }

    fn volume(
        &self,
        item: &Item,
        before: Option<&ItemYear>,
        document: Volume,
    ) -> Result<Volume, ModelError> {
        let year = self.year;
        if let Some(units) = self.set(&Lever::Volume(item.id.clone(), year)) {
            return Volume::new(units).ok_or_else(|| ModelError::NegativeVolume {
                item: item.id.clone(),
                year,
            });
        }
        let Some(before) = before else {
            return Ok(document);
        };
        let growth = Lever::Growth(item.id.clone(), year);
        if let Some(growth) = self.set_percent(&growth, Quantity::Growth)? {
            return before.volume.grown(growth).at(Quantity::Volume, year);
        }
        if before.volume == before.document_volume || before.document_volume == Volume::ZERO {
            return Ok(document);
        }
        let carried = before.volume.scaled(document, before.document_volume);
        carried.at(Quantity::Volume, year)
    }

    fn rate(
        &self,
        item: &Item,
        before: Option<&ItemYear>,
        document: UnitPrice,
        reindex: Reindex,
    ) -> Result<UnitPrice, ModelError> {
        let year = self.year;
        if let Some(kr) = self.set(&Lever::Rate(item.id.clone(), year)) {
            return Ok(UnitPrice::from_kr(kr));
        }
        let Some(before) = before else {
            return Ok(document);
        };
        let growth = Lever::RateGrowth(item.id.clone(), year);
        if let Some(growth) = self.set_percent(&growth, Quantity::RateGrowth)? {
            let grown = growth.factor().and_then(|factor| before.rate.times(factor));
            return grown.at(Quantity::UnitPrice, year);
        }
        let carried = if before.rate == before.document_rate || before.document_rate.is_zero() {
            Ok(document)
        } else {
            before.rate.scaled(document, before.document_rate)
        };
        carried
            .and_then(|rate| match reindex.factor()? {
                Some(factor) => rate.times(factor),
                None => Ok(rate),
            })
            .at(Quantity::UnitPrice, year)
    }

    fn lump_year(
        &self,
        lump: &Lump,
        before: Option<&LumpYear>,
        indices: &Indices,
        document: &Indices,
    ) -> Result<LumpYear, ModelError> {
        let year = self.year;
        let cost_type = (lump.cost_type.as_ref()).and_then(|id| type_position(self.baseline, id));
        let step = indices.of(cost_type).step;
        let reindex = Reindex {
            step,
            document_step: document.of(cost_type).step,
        };
        let lever = Lever::Amount(lump.id.clone(), year);
        let stated = |position: usize| lump.amount.get(position).map(|amount| amount.value);
        let document = stated(self.position).ok_or_else(|| self.missing())?;
        let amount = match self.set_tkr(&lever, Quantity::Amount)? {
            Some(amount) => amount,
            None => {
                let last = self.position.checked_sub(1).and_then(stated);
                carried_lump(before, last, document, reindex).at(Quantity::Amount, year)?
            }
        };
        Ok(LumpYear { amount, step })
    }
}

fn carried_lump(
    before: Option<&LumpYear>,
    document_before: Option<Money>,
    document: Money,
    reindex: Reindex,
) -> Result<Money, Overflow> {
    let (Some(before), Some(document_before)) = (before, document_before) else {
        return Ok(document);
    };
    let carried = if before.amount == document_before || document_before.is_zero() {
        document
    } else {
        before.amount.scaled(document, document_before)?
    };
    match reindex.factor()? {
        Some(factor) => carried.times(factor),
        None => Ok(carried),
    }
}

fn index_year(
    rate: Share,
    months: Months,
    before: Option<IndexYear>,
) -> Result<IndexYear, Overflow> {
    let mut step = rate.for_months(months)?;
    if let Some(before) = before {
        step = step.plus(before.rate.for_months(before.months.rest())?)?;
    }
    Ok(IndexYear { rate, months, step })
}

/// The index step of the scenario and of the document.
#[derive(Clone, Copy)]
struct Reindex {
    step: Share,
    document_step: Share,
}

impl Reindex {
    /// `(1+e)/(1+e_document)`, `None` where they are the same.
    fn factor(self) -> Result<Option<Share>, Overflow> {
        if self.step == self.document_step {
            return Ok(None);
        }
        self.step
            .factor()?
            .over(self.document_step.factor()?)
            .map(Some)
    }
}
