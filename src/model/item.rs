//! What a committee buys: items (a volume at a unit price) and lump items (an amount alone).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::id::{CostTypeId, ItemId, LumpId};
use super::origin::{Bilingual, Sourced};
use super::quantity::{Money, Share, UnitPrice, Volume};

/// What one unit of an item's volume is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum VolumeUnit {
    /// One person placed for one day; 365 of them are one placement a year.
    CareDay,
    /// One hour of work or care.
    Hour,
    /// One household for one month.
    HouseholdMonth,
    /// One person for one year.
    PersonYear,
}

/// Care days in one placement a year.
pub const DAYS_A_YEAR: Decimal = Decimal::from_parts(365, 0, 0, false, 0);

/// Something with a volume and a unit price. Its series hold every year of the baseline, the base year first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its name in links and files.
    pub id: ItemId,
    /// Its name for a reader.
    pub name: Bilingual,
    /// What its volume counts.
    pub unit: VolumeUnit,
    /// The cost type whose index it follows; the general index if none.
    pub cost_type: Option<CostTypeId>,
    /// `φ`, 0…1: the share of a volume change that the frame follows.
    pub follow: Share,
    /// `V[t]`.
    pub volume: Vec<Sourced<Volume>>,
    /// `R[t]`; `None` where the document gives no price. Where it gives none at all, the item costs nothing until
    /// someone gives one, which then holds from the base year on.
    pub rate: Vec<Option<Sourced<UnitPrice>>>,
}

impl Item {
    /// Whether the document gives it a price in any year.
    #[must_use]
    pub fn has_price(&self) -> bool {
        self.rate.iter().any(Option::is_some)
    }

    /// `R[t]` of the document at a position, nothing where there is no price.
    #[must_use]
    pub fn rate_at(&self, position: usize) -> UnitPrice {
        self.rate
            .get(position)
            .and_then(Option::as_ref)
            .map_or(UnitPrice::ZERO, |rate| rate.value)
    }
}

/// An amount with no volume given. Its series holds every year of the baseline, the base year first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lump {
    /// Its name in links and files.
    pub id: LumpId,
    /// Its name for a reader.
    pub name: Bilingual,
    /// The cost type whose index it follows; the general index if none.
    pub cost_type: Option<CostTypeId>,
    /// `A[t]`.
    pub amount: Vec<Sourced<Money>>,
}

/// A kind of cost with a weight in the base year's net cost and, perhaps, an index of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostType {
    /// Its name in links and files.
    pub id: CostTypeId,
    /// Its name for a reader.
    pub name: Bilingual,
    /// `w`: its share of the base year's net cost; revenues are negative; all sum to one.
    pub weight: Sourced<Share>,
    /// `i[c][t]` where the document gives one; `None` follows the general index.
    pub index: Vec<Option<Sourced<Share>>>,
    /// `m[c][t]` where the document gives one; `None` follows the general months.
    pub months: Vec<Option<Sourced<super::quantity::Months>>>,
}
