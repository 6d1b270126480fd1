//! What stands in the fields of a measure, and the measure that it makes.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::model::id::AreaId;
use crate::model::lever::Lever;
use crate::model::measure::{Measure, StartMonth};
use crate::model::quantity::Money;
use crate::model::year::Year;
use crate::text::field_error;
use crate::text::number::explain;
use crate::text::number::read::{ReadOptions, read};
use crate::text::number::write;
use crate::ui::hooks::use_store::Store;

/// What stands in the fields.
#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub(super) name: String,
    pub(super) amount: String,
    pub(super) month: String,
    pub(super) year: String,
    pub(super) area: String,
}

/// What is wrong with the name and with the amount.
pub type Faults = [Option<String>; 2];

impl Draft {
    pub(super) fn of(measure: Option<&Measure>, state: &Store) -> Self {
        let language = state.view.language;
        let Some(measure) = measure else {
            return Self {
                month: "1".to_owned(),
                year: state.year().to_string(),
                ..Self::default()
            };
        };
        Self {
            name: measure.name.to_string(),
            amount: write::input(measure.full_year.tkr(), language),
            month: measure.start.number().to_string(),
            year: measure.year.to_string(),
            area: measure
                .area
                .as_ref()
                .map_or_else(String::new, AreaId::to_string),
        }
    }

    /// The draft with what the field of an event now has.
    pub(super) fn with(&self, event: &Event) -> Self {
        let mut next = self.clone();
        // A select has name and value as an input has.
        let field: web_sys::HtmlInputElement = event.target_unchecked_into();
        let place = match field.name().as_str() {
            "name" => &mut next.name,
            "amount" => &mut next.amount,
            "month" => &mut next.month,
            "year" => &mut next.year,
            _ => &mut next.area,
        };
        *place = field.value();
        next
    }

    pub(super) fn measure(&self, state: &Store) -> Result<Measure, Faults> {
        let language = state.view.language;
        let name = self.name.trim();
        let no_name = name
            .is_empty()
            .then(|| language.measure_needs_name().to_owned());
        let year = self.year.parse().map_or(state.year(), Year);
        // An amount is read as that of other changes is: in tkr, with its limits.
        let amount = amount(&self.amount, &Lever::Other(year), state);
        let full_year = match (amount, no_name) {
            (Ok(amount), None) => amount,
            (amount, no_name) => return Err([no_name, amount.err()]),
        };
        let month = self
            .month
            .parse()
            .ok()
            .and_then(|month| StartMonth::new(month).ok());
        Ok(Measure {
            name: name.into(),
            full_year,
            year,
            start: month.unwrap_or(StartMonth::JANUARY),
            area: (!self.area.is_empty()).then(|| AreaId::new(&self.area)),
        })
    }
}

fn amount(typed: &str, lever: &Lever, state: &Store) -> Result<Money, String> {
    let language = state.view.language;
    let options = ReadOptions {
        language,
        units: field_error::accepted_units(lever, Decimal::ONE),
    };
    let value = read(typed, &options).map_err(|error| explain::message(&error, language))?;
    let limits = lever.limits();
    let outside = || field_error::out_of_range(lever, value, limits, "tkr", language);
    if value < limits.0 || value > limits.1 {
        return Err(outside());
    }
    Money::from_tkr(value).map_err(|_| outside())
}
