//! A choice between a few things, as radio buttons in a row.

use yew::prelude::*;

/// One choice.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// What is chosen.
    pub value: &'static str,
    /// Its name.
    pub label: &'static str,
    /// The language of the name, where it is not the page's.
    pub language: Option<&'static str>,
}

impl Choice {
    /// A choice named in the page's language.
    #[must_use]
    pub const fn new(value: &'static str, label: &'static str) -> Self {
        Self {
            value,
            label,
            language: None,
        }
    }
}

/// What [`switch`] draws.
pub struct Props {
    /// The name that the radio buttons share; unique on the page.
    pub name: &'static str,
    /// What is chosen here.
    pub legend: AttrValue,
    /// The choices.
    pub choices: Vec<Choice>,
    /// The value of the one that is chosen.
    pub chosen: &'static str,
    /// Called with the value of the one that was chosen.
    pub on_choose: Callback<&'static str>,
}

/// A row of radio buttons.
pub fn switch(props: &Props) -> Html {
    let choices = props.choices.iter().map(|choice| {
        let value = choice.value;
        let onchange = {
            let on_choose = props.on_choose.clone();
            move |_| on_choose.emit(value)
        };
        html! {
            <label key={value} class="switch-choice" lang={choice.language}>
                <input
                    type="radio"
                    name={props.name}
                    {value}
                    checked={props.chosen == value}
                    {onchange}
                />
                <span>{ choice.label }</span>
            </label>
        }
    });
    html! {
        <fieldset class="switch">
            <legend class="visually-hidden">{ props.legend.clone() }</legend>
            { for choices }
        </fieldset>
    }
}
