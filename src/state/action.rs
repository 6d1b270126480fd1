//! Everything that can happen to the state.

use rust_decimal::Decimal;

use super::view::{PlanChartKind, View, VolumeDisplay};
use crate::model::lever::Lever;
use crate::model::scenario::{Carry, Scenario};
use crate::model::year::Year;
use crate::text::language::Language;

/// One thing that a person did, or that a link brought.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A lever was set, in its unit.
    SetLever {
        /// Which lever.
        lever: Lever,
        /// Its new value.
        value: Decimal,
        /// Whether this goes on a movement (a drag) that has begun: it then shares that one's place in the history.
        continues: bool,
    },
    /// Levers were taken back to the document.
    Clear(Vec<Lever>),
    /// Everything was taken back to the document.
    ClearAll,
    /// The carry mode was chosen.
    SetCarry(Carry),
    /// A measure of the scenario was taken away, by its position.
    RemoveMeasure(usize),
    /// A year was chosen.
    SetYear(Year),
    /// A language was chosen.
    SetLanguage(Language),
    /// A kind of plan chart was chosen.
    SetChart(PlanChartKind),
    /// A unit of volumes was chosen.
    SetVolumes(VolumeDisplay),
    /// A link was followed, or the history walked.
    Load {
        /// The scenario it carries.
        scenario: Scenario,
        /// The view it carries.
        view: View,
    },
}
