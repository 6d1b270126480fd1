//! Names of figures: what the page shows, what tools read, what an explanation speaks of.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::id::{CostTypeId, ItemId, LumpId};
use super::year::Year;

/// What a figure measures. The names are those of the published model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Quantity {
    /// `level[t−1] − frame[t−1]`, kr.
    Opening,
    /// `F[t−1] − F[t] + T[t]`, kr.
    FrameCut,
    /// `T[t]`, kr.
    Transfer,
    /// `level[t−1] · Σ w·e`, kr.
    Index,
    /// `κ[t] · index[t]`, kr.
    Covered,
    /// The requirement from frame and index, kr.
    Headline,
    /// What changed volumes cost, of one item or all, kr.
    VolumeEffect,
    /// What changed unit prices cost beyond the index, of one item or all, kr.
    RateEffect,
    /// What changed lump items cost beyond the index, of one or all, kr.
    LumpEffect,
    /// `X[t]`, kr.
    Other,
    /// `Σ φ · (V − V_document) · R_document`, kr.
    Follow,
    /// `follow[t] − follow[t−1]`, kr.
    FollowChange,
    /// What must be saved for the year to end in balance, kr.
    Required,
    /// The measures' effect that is new in the year, of one or all, kr.
    Measures,
    /// `required − measures`, kr.
    Remaining,
    /// What the assumptions that were moved do to what remains: remaining with them alone, less the document's, kr.
    Assumptions,
    /// What the decisions and measures then do to it: remaining, less that with the assumptions alone, kr.
    Decisions,
    /// `need[t]`, kr.
    Need,
    /// `frame[t]`, the decided frame with cover and following, kr.
    Frame,
    /// `level[t]`, what the year is taken to end at, kr.
    Level,
    /// `F[t]`, the frame that the council decided, kr.
    CouncilFrame,
    /// `i[t]`, general or of one cost type, a share.
    IndexRate,
    /// `m[t]`, general or of one cost type, months.
    IndexMonths,
    /// `e[t]`: what the year carries of this and last year's index, a share.
    IndexStep,
    /// `w[c]`, a share.
    Weight,
    /// `κ[t]`, a share.
    Cover,
    /// `φ[p]`, a share.
    FollowShare,
    /// `V[p][t]`, in the item's own unit.
    Volume,
    /// `R[p][t]`, kr a unit.
    UnitPrice,
    /// `V[p][t] · R[p][t]`, kr.
    Cost,
    /// `365 · R[p][t]`: what one more placement costs in a year, for an item counted in care days, kr.
    PlacementCost,
    /// `V[t]/V[t−1] − 1` as a lever sets it, a share.
    Growth,
    /// `R[t]/R[t−1] − 1` as a lever sets it, a share.
    RateGrowth,
    /// `A[l][t]`, kr.
    Amount,
    /// `E`, what a measure saves in a full year, kr.
    FullYear,
    /// The months that a measure works in its first year.
    MonthsInFirstYear,
}

/// What a figure is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// The committee as a whole.
    Whole,
    /// One item.
    Item(ItemId),
    /// One lump item.
    Lump(LumpId),
    /// One cost type.
    CostType(CostTypeId),
    /// The measure at this position: the document's first, then the scenario's.
    Measure(usize),
}

/// Whose figure it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum Basis {
    /// With the levers as they are.
    #[default]
    Scenario,
    /// With no lever moved.
    Document,
    /// With the scenario's assumptions alone: no decision and no measure.
    Assumptions,
}

/// One figure: `required.2020`, `hvb.cost.2021`, `document.frame.2020`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FigureId {
    /// Scenario or document.
    pub basis: Basis,
    /// Of what.
    pub subject: Subject,
    /// Which quantity.
    pub quantity: Quantity,
    /// Of which year.
    pub year: Year,
}

impl FigureId {
    /// A figure of the scenario for the committee as a whole.
    #[must_use]
    pub fn whole(quantity: Quantity, year: Year) -> Self {
        Self::of(Subject::Whole, quantity, year)
    }

    /// A figure of the scenario for a subject.
    #[must_use]
    pub fn of(subject: Subject, quantity: Quantity, year: Year) -> Self {
        Self {
            basis: Basis::Scenario,
            subject,
            quantity,
            year,
        }
    }

    /// A figure of the scenario for an item.
    #[must_use]
    pub fn item(item: &ItemId, quantity: Quantity, year: Year) -> Self {
        Self::of(Subject::Item(item.clone()), quantity, year)
    }

    /// The same figure with no lever moved.
    #[must_use]
    pub fn in_document(self) -> Self {
        self.on(Basis::Document)
    }

    /// The same figure on another basis.
    #[must_use]
    pub fn on(mut self, basis: Basis) -> Self {
        self.basis = basis;
        self
    }
}

impl Quantity {
    /// Every quantity.
    pub const ALL: [Self; 36] = [
        Self::Opening,
        Self::FrameCut,
        Self::Transfer,
        Self::Index,
        Self::Covered,
        Self::Headline,
        Self::VolumeEffect,
        Self::RateEffect,
        Self::LumpEffect,
        Self::Other,
        Self::Follow,
        Self::FollowChange,
        Self::Required,
        Self::Measures,
        Self::Remaining,
        Self::Assumptions,
        Self::Decisions,
        Self::Need,
        Self::Frame,
        Self::Level,
        Self::CouncilFrame,
        Self::IndexRate,
        Self::IndexMonths,
        Self::IndexStep,
        Self::Weight,
        Self::Cover,
        Self::FollowShare,
        Self::Volume,
        Self::UnitPrice,
        Self::Cost,
        Self::PlacementCost,
        Self::Growth,
        Self::RateGrowth,
        Self::Amount,
        Self::FullYear,
        Self::MonthsInFirstYear,
    ];

    /// The quantity that has a name, for the whole or for a subject. Where the whole's `volume` is an effect and a
    /// subject's is its volume, the name is read as such.
    #[must_use]
    pub fn named(name: &str, whole: bool) -> Option<Self> {
        (Self::ALL.into_iter()).find(|quantity| quantity.name(whole) == name)
    }

    /// The name in figure ids and in JSON, for the whole or for a subject.
    #[must_use]
    pub fn name(self, whole: bool) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::FrameCut => "frame_cut",
            Self::Transfer => "transfer",
            Self::Index => "index",
            Self::Covered => "covered",
            Self::Headline => "headline",
            Self::VolumeEffect if whole => "volume",
            Self::VolumeEffect => "volume_effect",
            Self::RateEffect if whole => "rate",
            Self::RateEffect => "rate_effect",
            Self::LumpEffect if whole => "lump",
            Self::LumpEffect => "lump_effect",
            Self::Other => "other",
            Self::Follow => "follow",
            Self::FollowChange => "follow_change",
            Self::Required => "required",
            Self::Measures => "measures",
            Self::Remaining => "remaining",
            Self::Assumptions => "assumptions",
            Self::Decisions => "decisions",
            Self::Need => "need",
            Self::Frame => "frame",
            Self::Level => "level",
            Self::CouncilFrame => "council_frame",
            Self::IndexRate => "index_rate",
            Self::IndexMonths => "index_months",
            Self::IndexStep => "index_step",
            Self::Weight => "weight",
            Self::Cover => "cover",
            Self::FollowShare => "follow_share",
            Self::Volume => "volume",
            Self::UnitPrice => "rate",
            Self::Cost => "cost",
            Self::PlacementCost => "placement_cost",
            Self::Growth => "growth",
            Self::RateGrowth => "rate_growth",
            Self::Amount => "amount",
            Self::FullYear => "full_year",
            Self::MonthsInFirstYear => "months_in_first_year",
        }
    }

    /// What its value counts.
    #[must_use]
    pub fn unit(self) -> FigureUnit {
        match self {
            Self::IndexRate
            | Self::IndexStep
            | Self::Weight
            | Self::Cover
            | Self::FollowShare
            | Self::Growth
            | Self::RateGrowth => FigureUnit::Share,
            Self::IndexMonths | Self::MonthsInFirstYear => FigureUnit::Months,
            Self::Volume => FigureUnit::Units,
            Self::UnitPrice => FigureUnit::KrPerUnit,
            _ => FigureUnit::Kr,
        }
    }
}

/// What a figure's value counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureUnit {
    /// Kronor.
    Kr,
    /// A fraction: 0.02 for 2 per cent.
    Share,
    /// Months.
    Months,
    /// The item's own unit.
    Units,
    /// Kronor a unit.
    KrPerUnit,
}

impl fmt::Display for FigureId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.basis {
            Basis::Scenario => {}
            Basis::Document => formatter.write_str("document.")?,
            Basis::Assumptions => formatter.write_str("assumptions.")?,
        }
        match &self.subject {
            Subject::Whole => {}
            Subject::Item(item) => write!(formatter, "{item}.")?,
            Subject::Lump(lump) => write!(formatter, "{lump}.")?,
            Subject::CostType(cost_type) => write!(formatter, "{cost_type}.")?,
            Subject::Measure(position) => write!(formatter, "measure-{position}.")?,
        }
        let whole = self.subject == Subject::Whole;
        write!(formatter, "{}.{}", self.quantity.name(whole), self.year)
    }
}
