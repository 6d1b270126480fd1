//! Everything of a scenario that has one number: a lever, or what a measure saves in a full year.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::baseline::Baseline;
use super::error::At;
use super::figure::Quantity;
use super::lever::{Lever, LeverUnit, MOST_TKR};
use super::measure::{Measure, StartMonth};
use super::outcome::Outcome;
use super::quantity::Money;
use super::scenario::{LeverError, Scenario};
use super::year::Year;

/// Something with one number that can be turned.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Knob {
    /// A lever.
    Lever(Lever),
    /// The full-year amount of the scenario's measure at this position, tkr.
    Measure(usize),
    /// The full-year amount of a measure that is not there yet, from January of a year, tkr.
    NewMeasure(Year),
}

impl Knob {
    /// The unit of its number.
    #[must_use]
    pub fn unit(&self) -> LeverUnit {
        match self {
            Self::Lever(lever) => lever.unit(),
            Self::Measure(_) | Self::NewMeasure(_) => LeverUnit::Tkr,
        }
    }

    /// The finest step that its number is set to: a krona, an öre, a ten-thousandth of a percentage point or a month, a
    /// thousandth of a unit.
    #[must_use]
    pub fn grain(&self) -> Decimal {
        let decimals = match self.unit() {
            LeverUnit::Tkr | LeverUnit::Volume => 3,
            LeverUnit::KrPerUnit => 2,
            LeverUnit::Percent | LeverUnit::Months => 4,
        };
        Decimal::new(1, decimals)
    }

    /// The least and most that it takes.
    #[must_use]
    pub fn limits(&self) -> (Decimal, Decimal) {
        match self {
            Self::Lever(lever) => lever.limits(),
            Self::Measure(_) | Self::NewMeasure(_) => (-MOST_TKR, MOST_TKR),
        }
    }

    /// Its number now. `None` where it has none: a growth from nothing, a measure that is not there.
    #[must_use]
    pub fn value(
        &self,
        baseline: &Baseline,
        scenario: &Scenario,
        outcome: &Outcome,
    ) -> Option<Decimal> {
        match self {
            Self::Lever(lever) => outcome.inputs.lever_value(baseline, lever),
            Self::Measure(position) => Some(scenario.measures.get(*position)?.full_year.tkr()),
            Self::NewMeasure(_) => Some(Decimal::ZERO),
        }
    }

    /// The scenario with the number set. `name` is what a new measure is called.
    ///
    /// # Errors
    /// [`LeverError`] where the number is outside what the model takes.
    pub fn set(
        &self,
        baseline: &Baseline,
        scenario: &Scenario,
        value: Decimal,
        name: &str,
    ) -> Result<Scenario, LeverError> {
        let mut turned = scenario.clone();
        let amount = || Money::from_tkr(value).at(Quantity::FullYear, self.year());
        match self {
            Self::Lever(lever) => turned.set(baseline, lever.clone(), value)?,
            Self::Measure(position) => {
                if let Some(measure) = turned.measures.get_mut(*position) {
                    measure.full_year = amount()?;
                }
            }
            Self::NewMeasure(year) => turned.measures.push(Measure {
                name: Rc::from(name),
                full_year: amount()?,
                year: *year,
                start: StartMonth::JANUARY,
                area: None,
            }),
        }
        Ok(turned)
    }

    /// The year that its number is of; of an existing measure the first year there is.
    #[must_use]
    pub fn year(&self) -> Year {
        match self {
            Self::Lever(lever) => lever.year(),
            Self::Measure(_) => Year(0),
            Self::NewMeasure(year) => *year,
        }
    }
}
