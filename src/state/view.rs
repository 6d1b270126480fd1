//! How the result is looked at: part of a link, never of a calculation.

use crate::model::year::Year;
use crate::text::language::Language;

/// How the plan years are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum PlanChartKind {
    /// Frame and need as lines.
    #[default]
    Lines,
    /// Frame and need as columns from zero.
    Columns,
}

/// The unit that volumes of care days are shown and set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum VolumeDisplay {
    /// Placements a year: care days / 365.
    #[default]
    Placements,
    /// Care days.
    CareDays,
}

/// Which index levers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum IndexDisplay {
    /// The general one, and those that the document or the scenario sets by themselves.
    #[default]
    General,
    /// One for each cost type.
    Types,
}

/// What is shown, and in which words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct View {
    /// The chosen year; the budget year if none was chosen.
    pub year: Option<Year>,
    /// The language.
    pub language: Language,
    /// How the plan years are drawn.
    pub chart: PlanChartKind,
    /// The unit of volumes.
    pub volumes: VolumeDisplay,
    /// Which index levers are shown.
    pub index: IndexDisplay,
}
