//! The fields of a measure: of one that is there, taken as each is left; or of a new one, taken when it is added.

mod draft;

use yew::prelude::*;

use crate::platform::window;
use crate::state::action::Action;
use crate::text::{months, names};
use crate::ui::hooks::use_store::Store;
use draft::Draft;

/// The most letters that a link carries of a name.
const MOST_LETTERS: &str = "120";

/// Properties of [`MeasureFields`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The state.
    pub state: Store,
    /// The measure's place among the scenario's; none for a new one.
    pub place: Option<usize>,
    /// What the person does.
    pub on_action: Callback<Action>,
}

/// The fields.
#[component]
pub fn MeasureFields(props: &Props) -> Html {
    let state = &props.state;
    let language = state.view.language;
    let present = (props.place).and_then(|place| state.scenario.measures.get(place));
    let untouched = Draft::of(present, state);
    // What was typed, and whether it was tried and refused: then its faults are shown.
    let draft = use_state(|| None::<(Draft, bool)>);
    {
        // A measure that changed elsewhere takes the place of what was typed.
        let draft = draft.setter();
        use_effect_with(present.cloned(), move |_| draft.set(None));
    }
    let shown = (draft.as_ref()).map_or(&untouched, |(draft, _)| draft);
    let tried = draft.as_ref().is_some_and(|(_, tried)| *tried);
    let faults = shown.measure(state).err().filter(|_| tried);
    let [name_fault, amount_fault] = faults.unwrap_or_default();

    let oninput = {
        let (shown, draft) = (shown.clone(), draft.setter());
        move |event: InputEvent| draft.set(Some((shown.with(&event), tried)))
    };
    let take = {
        let (state, place, on_action) = (state.clone(), props.place, props.on_action.clone());
        let (draft, untouched) = (draft.setter(), untouched.clone());
        move |typed: Draft| match typed.measure(&state) {
            _ if place.is_some() && typed == untouched => draft.set(None),
            Ok(measure) => {
                draft.set(None);
                on_action.emit(match place {
                    Some(place) => Action::SetMeasure(place, measure),
                    None => Action::AddMeasure(measure),
                });
            }
            Err([name, _]) => {
                draft.set(Some((typed, true)));
                if place.is_none() {
                    let wrong = if name.is_some() { "name" } else { "amount" };
                    let _ = window::focus(&format!("measure-new-{wrong}"));
                }
            }
        }
    };
    let onchange = {
        let (shown, take, is_new) = (shown.clone(), take.clone(), present.is_none());
        move |event: Event| {
            if !is_new {
                take(shown.with(&event));
            }
        }
    };
    let onsubmit = {
        let (shown, take) = (shown.clone(), take);
        move |event: SubmitEvent| {
            event.prevent_default();
            take(shown.clone());
        }
    };

    let id = |field: &str| match props.place {
        Some(place) => format!("measure-{place}-{field}"),
        None => format!("measure-new-{field}"),
    };
    let text = |field: &'static str, label, value: &str, fault: Option<String>| {
        let (id, error) = (id(field), id(&format!("{field}-error")));
        html! {
            <div key={field} class={classes!("measure-field", format!("measure-{field}"), fault.is_some().then_some("lever-wrong"))}>
                <label for={id.clone()}>{ label }</label>
                <input type="text" class="lever-field" {id} name={field} value={value.to_owned()}
                    maxlength={MOST_LETTERS} autocomplete="off"
                    aria-invalid={fault.is_some().to_string()} aria-describedby={error.clone()} />
                <div class="lever-error" id={error} role="alert">{ for fault.map(|fault| html! { <p>{ fault }</p> }) }</div>
            </div>
        }
    };
    let choice = |field: &'static str, label, chosen: &str, options: Vec<(String, String)>| {
        let id = id(field);
        let options = options.into_iter().map(|(value, name)| {
            let selected = value == chosen;
            html! { <option key={value.clone()} {value} {selected}>{ name }</option> }
        });
        html! {
            <div key={field} class="measure-field" hidden={options.len() < 2}>
                <label for={id.clone()}>{ label }</label>
                <select class="lever-field" {id} name={field}>{ for options }</select>
            </div>
        }
    };
    let all_months = (1_u8..).zip(months::all(language));
    let all_months = all_months.map(|(number, name)| (number.to_string(), name.to_owned()));
    let years = state.baseline().years.calculated();
    let years = years.map(|year| (year.to_string(), year.to_string()));
    let areas = state.baseline().areas.iter();
    let areas = areas.map(|area| {
        (
            area.id.to_string(),
            names::of(&area.name, language).to_string(),
        )
    });
    let areas = std::iter::once((String::new(), language.no_area().to_owned())).chain(areas);
    let called = present.map_or_else(
        || language.add_measure().to_owned(),
        |measure| format!("{}: {}", language.measure(), measure.name),
    );
    html! {
        <form class="measure-fields" aria-label={called} {oninput} {onchange} {onsubmit}>
            { text("name", language.measure_name(), &shown.name, name_fault) }
            { text("amount", language.measure_amount(), &shown.amount, amount_fault) }
            { choice("month", language.measure_month(), &shown.month, all_months.collect()) }
            { choice("year", language.measure_year(), &shown.year, years.collect()) }
            { choice("area", language.measure_area(), &shown.area, areas.collect()) }
            <button key="add" type="submit" class="button" hidden={present.is_some()}>{ language.add() }</button>
        </form>
    }
}
