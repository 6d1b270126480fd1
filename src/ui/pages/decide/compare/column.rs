//! A column of the comparison, calculated.

use yew::AttrValue;

use crate::codec::comparison::{Column, Comparison};
use crate::codec::link;
use crate::model::scenario::Scenario;
use crate::state::action::Action;
use crate::state::app_state::AppState;
use crate::state::view::View;
use crate::text::language::Language;
use crate::ui::hooks::use_store::Store;

/// A column with its scenario's own state, so that its figures can be explained.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// What figures of the column are called by: `c1`.
    pub id: String,
    /// Its name.
    pub name: AttrValue,
    /// Document, scenario and outcome.
    pub state: Store,
    /// The link to it in the calculator.
    pub link: AttrValue,
    /// Whether some of what the link carries could not be used.
    pub partly: bool,
}

/// The columns of a comparison. One that cannot be calculated at all is left out.
pub fn shown(state: &Store, comparison: &Comparison) -> Vec<Shown> {
    let columns = comparison.columns().iter().enumerate();
    columns
        .filter_map(|(place, column)| one(state, place, column))
        .collect()
}

fn one(state: &Store, place: usize, column: &Column) -> Option<Shown> {
    let language = state.view.language;
    let baseline = state.baseline();
    let (scenario, partly) = match column {
        Column::Document => (Scenario::default(), false),
        Column::Here => (state.scenario.clone(), false),
        Column::Carried(_, parts) => {
            let opened = link::open(
                baseline,
                &link::split(&format!("#/{}?{parts}", baseline.id)),
            );
            (opened.scenario, !opened.notices.is_empty())
        }
    };
    let view = View {
        language,
        ..View::default()
    };
    let link = link::write(&baseline.id, &scenario, &view);
    let whole = AppState::new(std::rc::Rc::clone(&state.document)).ok()?;
    let view = state.view;
    Some(Shown {
        id: format!("c{}", place.saturating_add(1)),
        name: name(column, language).into(),
        state: Store::new(whole.after(Action::Load { scenario, view })),
        link: link.into(),
        partly,
    })
}

/// What a column is called.
pub fn name(column: &Column, language: Language) -> String {
    match column {
        Column::Document => language.document().to_owned(),
        Column::Here => language.compare_here().to_owned(),
        Column::Carried(name, _) if name.is_empty() => language.kept_unnamed().to_owned(),
        Column::Carried(name, _) => name.to_string(),
    }
}
