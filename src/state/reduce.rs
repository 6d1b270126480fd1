//! The state after an action. What cannot be done is refused: the last good state stands, with the reason.

use std::rc::Rc;

use super::action::Action;
use super::app_state::{AppState, Refusal};
use super::history::{History, Moment};
use super::view::{IndexDisplay, View};
use super::walk::{Walk, walk};
use crate::model::lever::Lever;
use crate::model::scenario::Scenario;

/// What an action makes of the state, before it is calculated.
struct Next {
    scenario: Scenario,
    view: View,
    history: History,
    /// Whether this goes on with what has begun: it shares that one's place in the browser's history.
    continues: bool,
    moved: Option<Lever>,
    cleared: bool,
    walk: Option<Walk>,
}

impl AppState {
    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        self.after_at(action, Moment::default())
    }

    /// The state after an action, with the time that the history remembers it by.
    #[must_use]
    pub fn after_at(&self, action: Action, at: Moment) -> Self {
        let next = self.next(action, at);
        match next.and_then(|next| self.with(next, at)) {
            Ok(next) => next,
            Err(refusal) => Self {
                refusal: Some(refusal),
                ..self.clone()
            },
        }
    }

    fn next(&self, action: Action, at: Moment) -> Result<Next, Refusal> {
        let mut next = Next {
            scenario: self.scenario.clone(),
            view: self.view,
            history: self.history.clone(),
            continues: false,
            moved: None,
            cleared: false,
            walk: None,
        };
        next.walk = walk(&action, &self.history);
        let Next { scenario, view, .. } = &mut next;
        match action {
            Action::SetLever {
                lever,
                value,
                continues,
            } => {
                (scenario.set(self.baseline(), lever.clone(), value)).map_err(Refusal::Lever)?;
                (scenario.settle(self.baseline(), &lever)).map_err(Refusal::Model)?;
                next.continues = continues;
                next.moved = Some(lever);
            }
            Action::Clear(levers) => {
                levers.iter().for_each(|lever| scenario.clear(lever));
                next.moved = levers.into_iter().next();
            }
            Action::ClearAll => {
                *scenario = Scenario::default();
                next.cleared = true;
            }
            Action::SetCarry(carry) => scenario.carry = carry,
            Action::AddMeasure(measure) => scenario.measures.push(measure),
            Action::SetMeasure(position, measure) => {
                if let Some(place) = scenario.measures.get_mut(position) {
                    *place = measure;
                }
            }
            Action::RemoveMeasure(position) => {
                if position < scenario.measures.len() {
                    scenario.measures.remove(position);
                }
            }
            Action::SetNature(series, nature) => (scenario)
                .set_nature(self.baseline(), series, nature)
                .map_err(Refusal::Model)?,
            Action::SetIndex(index) => {
                view.index = index;
                if index == IndexDisplay::General {
                    scenario.clear_indices_of_types();
                }
            }
            Action::SetYear(year) => view.year = Some(year),
            Action::SetLanguage(language) => {
                // A preference, remembered by the browser: going back changes what was done, not how it is read.
                view.language = language;
                next.continues = true;
            }
            Action::SetChart(chart) => view.chart = chart,
            Action::SetVolumes(volumes) => view.volumes = volumes,
            Action::Undo => next.go(self.history.before()),
            Action::Redo => next.go(self.history.after()),
            Action::Jump(to) => next.go(Some(to)),
            Action::Flip => {
                next.history.flip();
                next.go_on();
            }
            Action::NamePoint(index, name) => {
                next.history.rename(index, name);
                next.continues = true;
            }
            Action::Remember(kept) => {
                if kept.scenario() == Some(&self.scenario) {
                    next.history = kept;
                }
                next.continues = true;
            }
            Action::Load { scenario, view } => {
                // By the browser's own way back one comes to a point that is known.
                match self.history.find(&scenario) {
                    Some(known) => next.history.jump(known),
                    None if self.step == 0 && self.history.points().len() < 2 => {
                        next.history = History::new(scenario.clone(), at);
                    }
                    None => next.history.record(scenario.clone(), at),
                }
                next.scenario = scenario;
                next.view = view;
                next.continues = true;
            }
        }
        if next.view.year == Some(self.baseline().years.budget()) {
            next.view.year = None;
        }
        Ok(next)
    }

    fn with(&self, next: Next, at: Moment) -> Result<Self, Refusal> {
        let mut history = next.history;
        if history.scenario() != Some(&next.scenario) {
            if next.continues {
                history.amend(next.scenario.clone(), at);
            } else {
                history.record(next.scenario.clone(), at);
            }
        }
        let outcome = self.outcome_of(&next.scenario)?;
        let assumptions = next.scenario.assumptions_alone();
        let assumed = if assumptions == next.scenario {
            Rc::clone(&outcome)
        } else if assumptions == self.assumptions {
            Rc::clone(&self.assumed)
        } else {
            self.outcome_of(&assumptions)?
        };
        let walk = (next.walk).filter(|_| next.scenario != self.scenario);
        let began = u64::from(!next.continues);
        Ok(Self {
            document: Rc::clone(&self.document),
            stated: Rc::clone(&self.stated),
            scenario: next.scenario,
            outcome,
            assumptions,
            assumed,
            history,
            view: next.view,
            refusal: None,
            moved: next.moved,
            cleared: next.cleared,
            walk: walk.map(|walk| (walk, self.scenario.clone())),
            step: self.step.saturating_add(began),
        })
    }
}

impl Next {
    fn go(&mut self, to: Option<usize>) {
        if let Some(to) = to {
            self.history.jump(to);
        }
        self.go_on();
    }

    /// Takes the scenario from where the history is now.
    fn go_on(&mut self) {
        if let Some(scenario) = self.history.scenario() {
            self.scenario = scenario.clone();
        }
    }
}
