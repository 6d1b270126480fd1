//! A scenario: what someone changed from a baseline, and nothing else.

use rust_decimal::Decimal;
use thiserror::Error;

use super::baseline::Baseline;
use super::error::ModelError;
use super::inputs::Inputs;
use super::lever::{Lever, Nature};
use super::measure::Measure;
use super::ordered::Ordered;
use super::series::Series;

/// What is taken as known when a year begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Carry {
    /// Each year is assumed to end in balance (the documents' way).
    #[default]
    Balanced,
    /// Nothing beyond the listed measures is assumed: what is not saved remains the year after.
    Unmet,
}

/// Why a lever did not take a value.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LeverError {
    /// The value is outside what the model takes.
    #[error("{lever} takes {least} to {most}, not {value}")]
    OutOfRange {
        /// The lever.
        lever: Lever,
        /// The value that was given, in the lever's unit.
        value: Decimal,
        /// The least it takes.
        least: Decimal,
        /// The most it takes.
        most: Decimal,
    },
    /// The baseline has no such year, item, lump or cost type; or the value is no such quantity (a negative volume).
    #[error(transparent)]
    Model(#[from] ModelError),
}

/// The levers that were moved, the carry mode and the measures. The order of moving leaves no trace.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scenario {
    levers: Ordered<Lever, Decimal>,
    /// What is taken as known when a year begins.
    pub carry: Carry,
    /// Measures that the user added, in the user's order.
    pub measures: Vec<Measure>,
    /// Those that someone took for the other nature than theirs.
    moved: Ordered<Series, ()>,
}

impl Scenario {
    /// Sets a lever, also to the document's own value: the order in which levers are set leaves no trace.
    ///
    /// # Errors
    /// [`LeverError`]; the scenario is then as it was.
    pub fn set(
        &mut self,
        baseline: &Baseline,
        lever: Lever,
        value: Decimal,
    ) -> Result<(), LeverError> {
        lever.check(baseline)?;
        if let Lever::Volume(item, year) = &lever
            && value < Decimal::ZERO
        {
            let (item, year) = (item.clone(), *year);
            return Err(ModelError::NegativeVolume { item, year }.into());
        }
        let (least, most) = lever.limits();
        if value < least || value > most {
            return Err(LeverError::OutOfRange {
                lever,
                value,
                least,
                most,
            });
        }
        self.levers.insert(lever, value.normalize());
        Ok(())
    }

    /// Drops a lever that changes nothing: its input has this value in the document, and has it without the lever too.
    /// The outcome stays as it is.
    ///
    /// # Errors
    /// [`ModelError`] where the inputs cannot be resolved; the scenario is then as it was.
    pub fn settle(&mut self, baseline: &Baseline, lever: &Lever) -> Result<(), ModelError> {
        let Some(value) = self.value(lever) else {
            return Ok(());
        };
        let mut without = self.clone();
        without.levers.remove(lever);
        if without.has_anyway(baseline, lever, value)? {
            *self = without;
        }
        Ok(())
    }

    fn has_anyway(
        &self,
        baseline: &Baseline,
        lever: &Lever,
        value: Decimal,
    ) -> Result<bool, ModelError> {
        if Inputs::document(baseline)?.lever_value(baseline, lever) != Some(value) {
            return Ok(false);
        }
        let here = Inputs::resolve(baseline, self)?;
        Ok(here.lever_value(baseline, lever) == Some(value))
    }

    /// Takes a lever back to what the input is without it.
    pub fn clear(&mut self, lever: &Lever) {
        self.levers.remove(lever);
    }

    /// Lets every cost type follow the general index, or its own in the document.
    pub fn clear_indices_of_types(&mut self) {
        (self.levers).retain(|lever| !matches!(lever, Lever::IndexOf(..)));
    }

    /// The value that a lever was set to, in its unit.
    #[must_use]
    pub fn value(&self, lever: &Lever) -> Option<Decimal> {
        self.levers.get(lever).copied()
    }

    /// The levers that were moved, with their values.
    pub fn levers(&self) -> impl Iterator<Item = (&Lever, Decimal)> {
        self.levers.iter().map(|(lever, value)| (lever, *value))
    }

    /// Whether an input is an assumption or a decision.
    #[must_use]
    pub fn nature(&self, series: &Series) -> Nature {
        match (self.moved.get(series).is_some(), series.nature()) {
            (false, nature) => nature,
            (true, Nature::Assumption) => Nature::Decision,
            (true, Nature::Decision) => Nature::Assumption,
        }
    }

    /// Takes an input for an assumption or for a decision. That changes no figure, only where its effect is counted.
    ///
    /// # Errors
    /// [`ModelError`] where the baseline has no such input.
    pub fn set_nature(
        &mut self,
        baseline: &Baseline,
        series: Series,
        nature: Nature,
    ) -> Result<(), ModelError> {
        series.in_year(baseline.years.budget()).check(baseline)?;
        if series.nature() == nature {
            self.moved.remove(&series);
        } else {
            self.moved.insert(series, ());
        }
        Ok(())
    }

    /// The inputs that someone took for another nature than theirs, each with the one it has now.
    pub fn moved_natures(&self) -> impl Iterator<Item = (&Series, Nature)> {
        (self.moved.iter()).map(|(series, ())| (series, self.nature(series)))
    }

    /// The same without what is decided: what would be if the assumptions hold and nobody does anything.
    #[must_use]
    pub fn assumptions_alone(&self) -> Self {
        let mut alone = self.clone();
        alone.measures = Vec::new();
        (alone.levers).retain(|lever| self.nature(&lever.series()) == Nature::Assumption);
        alone
    }

    /// Whether any lever was moved.
    #[must_use]
    pub fn moves_levers(&self) -> bool {
        !self.levers.is_empty()
    }

    /// Whether nothing differs from the document.
    #[must_use]
    pub fn is_document(&self) -> bool {
        *self == Self::default()
    }
}
