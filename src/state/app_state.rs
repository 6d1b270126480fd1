//! The state of the calculator: a document, a scenario on it, its outcome, and how it is looked at.

use std::rc::Rc;

use super::action::Action;
use super::view::View;
use crate::data::document::Document;
use crate::model::baseline::Baseline;
use crate::model::calculate::calculate;
use crate::model::error::ModelError;
use crate::model::explain::Explainer;
use crate::model::lever::Lever;
use crate::model::outcome::Outcome;
use crate::model::scenario::{LeverError, Scenario};
use crate::model::year::Year;

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
    /// How it is looked at.
    pub view: View,
    /// Why the last action changed nothing, if it did not.
    pub refusal: Option<Refusal>,
    /// The lever that the last action moved or took back, to be announced.
    pub moved: Option<Lever>,
    /// Whether the last action took everything back to the document, to be announced.
    pub cleared: bool,
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
            stated,
            scenario,
            view: View::default(),
            refusal: None,
            moved: None,
            cleared: false,
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
    }

    /// The state after an action. What cannot be done is refused: the last good state stands, with the reason.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        match self.try_after(action) {
            Ok(next) => next,
            Err(refusal) => Self {
                refusal: Some(refusal),
                ..self.clone()
            },
        }
    }

    fn try_after(&self, action: Action) -> Result<Self, Refusal> {
        let mut scenario = self.scenario.clone();
        let mut view = self.view;
        let mut continues = false;
        let mut moved = None;
        let mut cleared = false;
        match action {
            Action::SetLever {
                lever,
                value,
                continues: goes_on,
            } => {
                continues = goes_on;
                moved = Some(lever.clone());
                scenario
                    .set(self.baseline(), lever.clone(), value)
                    .map_err(Refusal::Lever)?;
                scenario
                    .settle(self.baseline(), &lever)
                    .map_err(Refusal::Model)?;
            }
            Action::Clear(levers) => {
                levers.iter().for_each(|lever| scenario.clear(lever));
                moved = levers.into_iter().next();
            }
            Action::ClearAll => {
                scenario = Scenario::default();
                cleared = true;
            }
            Action::SetCarry(carry) => scenario.carry = carry,
            Action::RemoveMeasure(position) => {
                if position < scenario.measures.len() {
                    scenario.measures.remove(position);
                }
            }
            Action::SetYear(year) => view.year = Some(year),
            Action::SetLanguage(language) => {
                // A preference, remembered by the browser: going back changes what was done, not how it is read.
                view.language = language;
                continues = true;
            }
            Action::SetChart(chart) => view.chart = chart,
            Action::SetVolumes(volumes) => view.volumes = volumes,
            Action::Load {
                scenario: loaded,
                view: looked_at,
            } => {
                scenario = loaded;
                view = looked_at;
                continues = true;
            }
        }
        if view.year == Some(self.baseline().years.budget()) {
            view.year = None;
        }
        Ok(Self {
            moved,
            cleared,
            ..self.with(scenario, view, continues)?
        })
    }

    fn with(&self, scenario: Scenario, view: View, continues: bool) -> Result<Self, Refusal> {
        let outcome = if scenario == self.scenario {
            Rc::clone(&self.outcome)
        } else if scenario.is_document() {
            Rc::clone(&self.stated)
        } else {
            Rc::new(calculate(self.baseline(), &scenario).map_err(Refusal::Model)?)
        };
        Ok(Self {
            document: Rc::clone(&self.document),
            stated: Rc::clone(&self.stated),
            scenario,
            outcome,
            view,
            refusal: None,
            moved: None,
            cleared: false,
            step: if continues {
                self.step
            } else {
                self.step.saturating_add(1)
            },
        })
    }
}
