//! A number to type: taken when the field is left or Enter is pressed. What cannot be read is kept as it was typed, and
//! said at the field.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::text::field_error;
use crate::text::language::Language;
use crate::text::number::explain;
use crate::text::number::read::{ReadOptions, read};
use crate::text::number::write;

/// Properties of [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The field's id.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// Whether the name is for screen readers alone, since a table's head says it to the others.
    #[prop_or_default]
    pub quiet: bool,
    /// The value now.
    pub value: Decimal,
    /// Decimals that are shown at most.
    pub decimals: u32,
    /// The unit, as written behind the field; also taken when typed.
    pub unit: &'static str,
    /// The least and most that are taken.
    pub limits: (Decimal, Decimal),
    /// The language.
    pub language: Language,
    /// Called with a value that was typed and taken.
    pub on_set: Callback<Decimal>,
}

/// A text field for a number.
#[component]
pub fn NumberField(props: &Props) -> Html {
    let draft = use_state(|| None::<String>);
    let refused = use_state_eq(|| None::<String>);
    {
        // A value that changed elsewhere takes the place of what was typed.
        let (draft, refused) = (draft.setter(), refused.setter());
        use_effect_with(props.value, move |_| {
            draft.set(None);
            refused.set(None);
        });
    }
    let language = props.language;
    let text = write::input(props.value.round_dp(props.decimals), language);
    let take = {
        let (draft, refused) = (draft.clone(), refused.setter());
        let (text, on_set, value) = (text.clone(), props.on_set.clone(), props.value);
        let (unit, limits) = (props.unit, props.limits);
        Callback::from(move |()| {
            let Some(typed) = draft.as_ref().filter(|typed| **typed != text) else {
                draft.set(None);
                refused.set(None);
                return;
            };
            match parse(typed, unit, limits, language) {
                Ok(number) => {
                    draft.set(None);
                    refused.set(None);
                    if number != value {
                        on_set.emit(number);
                    }
                }
                Err(_) => refused.set(Some(typed.clone())),
            }
        })
    };
    let oninput = {
        let draft = draft.setter();
        move |event: InputEvent| {
            let field: web_sys::HtmlInputElement = event.target_unchecked_into();
            draft.set(Some(field.value()));
        }
    };
    let onkeydown = {
        let (take, draft, refused) = (take.clone(), draft.setter(), refused.setter());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => take.emit(()),
            "Escape" => {
                draft.set(None);
                refused.set(None);
            }
            _ => {}
        }
    };
    // The message is made as it is shown, in the language of the moment.
    let refused = refused.as_ref();
    let error = refused.and_then(|typed| parse(typed, props.unit, props.limits, language).err());
    let error_id = format!("{}-error", props.id);
    html! {
        <div class={classes!("number-field", error.is_some().then_some("number-field-wrong"))}>
            <label for={props.id.clone()} class={props.quiet.then_some("visually-hidden")}>{ props.label.clone() }</label>
            <span class="number-field-entry">
                <input type="text" id={props.id.clone()} autocomplete="off" spellcheck="false"
                    value={(*draft).clone().unwrap_or(text)}
                    aria-invalid={error.is_some().to_string()} aria-describedby={error_id.clone()}
                    {oninput} {onkeydown} onblur={take.reform(|_| ())} />
                <span class="number-field-unit" aria-hidden="true">{ props.unit }</span>
            </span>
            <span class="number-field-error" id={error_id} role="alert">{ for error }</span>
        </div>
    }
}

fn parse(
    typed: &str,
    unit: &'static str,
    (least, most): (Decimal, Decimal),
    language: Language,
) -> Result<Decimal, String> {
    let options = ReadOptions {
        language,
        units: &[unit],
    };
    let value = read(typed, &options).map_err(|error| explain::message(&error, language))?;
    if value < least || value > most {
        return Err(field_error::outside((least, most), unit, language));
    }
    Ok(value)
}
