//! Everything that can happen to the state.

use rust_decimal::Decimal;

use super::view::{IndexDisplay, PlanChartKind, View, VolumeDisplay};
use crate::model::lever::{Lever, Nature};
use crate::model::measure::Measure;
use crate::model::scenario::{Carry, Scenario};
use crate::model::series::Series;
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
    /// A measure was added.
    AddMeasure(Measure),
    /// The measure of the scenario at this position was changed.
    SetMeasure(usize, Measure),
    /// A measure of the scenario was taken away, by its position.
    RemoveMeasure(usize),
    /// An input was taken for an assumption or a decision.
    SetNature(Series, Nature),
    /// One index for all costs, or one for each cost type. The first takes the scenario's own indices of types away.
    SetIndex(IndexDisplay),
    /// Back to before the last change.
    Undo,
    /// Forth again.
    Redo,
    /// To the other side of the last change and back, to see what moved.
    Flip,
    /// To a point of the history.
    Jump(usize),
    /// A point of the history was named, or its name taken away.
    NamePoint(usize, Option<std::rc::Rc<str>>),
    /// The history as it was kept: it takes the place of the present one where it has the present scenario.
    Remember(super::history::History),
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
