//! The state of the calculator: a document, a scenario on it, its outcome, and how it is looked at.

use std::rc::Rc;

use super::history::{History, Moment};
use super::view::{View, VolumeDisplay};
use super::walk::Walk;
use crate::data::document::Document;
use crate::model::baseline::Baseline;
use crate::model::calculate::calculate;
use crate::model::error::ModelError;
use crate::model::explain::Explainer;
use crate::model::lever::Lever;
use crate::model::outcome::Outcome;
use crate::model::scenario::{LeverError, Scenario};
use crate::model::year::Year;
use crate::text::narrative::Told;

/// Why the last action changed nothing. The state before it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A lever did not take the value.
    Lever(LeverError),
    /// The scenario cannot be calculated.
    Model(ModelError),
}

/// Everything the calculator knows. Changed by [`AppState::after`] alone.
#[derive(Debug, Clone, PartialEq)]
pub struct AppState {
    /// The document that everything starts from.
    pub document: Rc<Document>,
    /// The outcome with no lever moved.
    pub stated: Rc<Outcome>,
    /// What was changed.
    pub scenario: Scenario,
    /// The outcome with the levers as they are.
    pub outcome: Rc<Outcome>,
    /// The scenario's assumptions alone, without what is decided.
    pub assumptions: Scenario,
    /// The outcome with them.
    pub assumed: Rc<Outcome>,
    /// Every change so far.
    pub history: History,
    /// How it is looked at.
    pub view: View,
    /// Why the last action changed nothing, if it did not.
    pub refusal: Option<Refusal>,
    /// The lever that the last action moved or took back, to be announced.
    pub moved: Option<Lever>,
    /// Whether the last action took everything back to the document, to be announced.
    pub cleared: bool,
    /// How the last action came here and from which scenario, to be announced.
    pub walk: Option<(Walk, Scenario)>,
    /// Counts the places in the browser's history: one more for each movement that began.
    pub step: u64,
}

impl AppState {
    /// The document as it stands, no lever moved.
    ///
    /// # Errors
    /// [`ModelError`] where the document's own figures cannot be calculated.
    pub fn new(document: Rc<Document>) -> Result<Self, ModelError> {
        let scenario = Scenario::default();
        let stated = Rc::new(calculate(&document.baseline, &scenario)?);
        Ok(Self {
            document,
            outcome: Rc::clone(&stated),
            assumptions: Scenario::default(),
            assumed: Rc::clone(&stated),
            history: History::new(Scenario::default(), Moment::default()),
            stated,
            scenario,
            view: View::default(),
            refusal: None,
            moved: None,
            cleared: false,
            walk: None,
            step: 0,
        })
    }

    /// The baseline of the document.
    #[must_use]
    pub fn baseline(&self) -> &Baseline {
        &self.document.baseline
    }

    /// The chosen year.
    #[must_use]
    pub fn year(&self) -> Year {
        let years = self.baseline().years;
        self.view
            .year
            .filter(|year| years.calculated().any(|known| known == *year))
            .unwrap_or(years.budget())
    }

    /// Reads figures and their reasons out of the outcome.
    #[must_use]
    pub fn explainer(&self) -> Explainer<'_> {
        Explainer::new(self.baseline(), &self.scenario, &self.outcome, &self.stated)
            .with_assumptions(&self.assumptions, &self.assumed)
    }

    /// The scenario as a committee paper tells it.
    #[must_use]
    pub fn told(&self) -> Told<'_> {
        Told {
            document: &self.document,
            stated: &self.stated,
            scenario: &self.scenario,
            assumed: &self.assumed,
            outcome: &self.outcome,
            placements: self.view.volumes == VolumeDisplay::Placements,
            language: self.view.language,
        }
    }

    /// The outcome of a scenario, calculated only where it is none of those that are known.
    pub(super) fn outcome_of(&self, scenario: &Scenario) -> Result<Rc<Outcome>, Refusal> {
        if *scenario == self.scenario {
            return Ok(Rc::clone(&self.outcome));
        }
        if scenario.is_document() {
            return Ok(Rc::clone(&self.stated));
        }
        let outcome = calculate(self.baseline(), scenario).map_err(Refusal::Model)?;
        Ok(Rc::new(outcome))
    }
}
