//! A scenario: what someone changed from a baseline, and nothing else.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use thiserror::Error;

use super::baseline::Baseline;
use super::error::ModelError;
use super::inputs::Inputs;
use super::lever::Lever;
use super::measure::Measure;

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
    levers: BTreeMap<Lever, Decimal>,
    /// What is taken as known when a year begins.
    pub carry: Carry,
    /// Measures that the user added, in the user's order.
    pub measures: Vec<Measure>,
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

    /// The value that a lever was set to, in its unit.
    #[must_use]
    pub fn value(&self, lever: &Lever) -> Option<Decimal> {
        self.levers.get(lever).copied()
    }

    /// The levers that were moved, with their values.
    pub fn levers(&self) -> impl Iterator<Item = (&Lever, Decimal)> {
        self.levers.iter().map(|(lever, value)| (lever, *value))
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
