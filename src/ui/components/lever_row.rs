//! One lever: a slider, a text field, − and +, the document's value, and the way back.

use crate::model::exact::Exact;
use rust_decimal::Decimal;
use yew::prelude::*;

use super::lever_slider::{self, lever_slider};
use super::nature::nature_button;
use crate::model::lever::{Lever, Nature};
use crate::platform::window;
use crate::state::action::Action;
use crate::text::field_error;
use crate::text::language::Language;
use crate::text::number::explain;
use crate::text::number::read::{ReadOptions, read};
use crate::text::number::write;

/// What a lever shows; all values in the unit that is shown.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The value now.
    pub value: Decimal,
    /// The value now in the lever's own unit.
    pub own: Decimal,
    /// The document's value in the lever's own unit.
    pub own_document: Option<Decimal>,
    /// The document's value, where it has one; an item may have no price.
    pub document: Option<Decimal>,
    /// What the document's value rests on: ”Dokumentet”, ”Ur dokumentet”, ”Antaget”.
    pub ground: &'static str,
    /// Whether the scenario sets it.
    pub set: bool,
    /// The ends and the step of the slider.
    pub slider: (Decimal, Decimal, Decimal),
    /// The least and most that the model takes.
    pub limits: (Decimal, Decimal),
    /// Units of the lever in one unit shown: 365 care days a placement.
    pub units_each: Decimal,
    /// Decimals that the text field shows at most.
    pub decimals: u32,
    /// The unit, as written behind the field.
    pub unit: &'static str,
    /// The unit in full words, for a screen reader: ”procent”.
    pub spoken_unit: &'static str,
}

impl Shown {
    /// A shown value in the lever's own unit.
    fn to_own(&self, value: Decimal) -> Decimal {
        value.times_at_most(self.units_each)
    }

    /// One step up or down, to the decimals that are shown; a step back to what shows as the document's value is it.
    fn stepped(&self, up: bool) -> Decimal {
        let step = self.slider.2;
        let moved = if up {
            self.value.plus_at_most(step)
        } else {
            self.value.minus_at_most(step)
        };
        let moved = moved.clamp(self.limits.0, self.limits.1);
        let moved = moved.round_dp(self.decimals);
        match (self.document, self.own_document) {
            (Some(document), Some(own)) if document.round_dp(self.decimals) == moved => own,
            _ => self.to_own(moved),
        }
    }

    /// Where the slider stops: on its own grid, but at the document's value where that is the nearest.
    fn stopped(&self, value: Decimal) -> Decimal {
        let half = self.slider.2.over(Decimal::TWO).unwrap_or_default();
        match (self.document, self.own_document) {
            (Some(document), Some(own)) if document.minus_at_most(value).abs() < half => own,
            _ => self.to_own(value),
        }
    }
}

/// Properties of [`LeverRow`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which lever.
    pub lever: Lever,
    /// Its name in its group; the year where the group has several.
    pub label: AttrValue,
    /// Its full name, for a screen reader.
    pub full_name: AttrValue,
    /// What it shows.
    pub shown: Shown,
    /// Whether it is an assumption or a decision.
    pub nature: Nature,
    /// The language.
    pub language: Language,
    /// What the person does.
    pub on_action: Callback<Action>,
}

/// One lever.
#[component]
pub fn LeverRow(props: &Props) -> Html {
    let Props {
        shown, language, ..
    } = props;
    let language = *language;
    let draft = use_state(|| None::<String>);
    // The text that was refused: its message is made as it is shown, in the language of the moment.
    let refused = use_state(|| None::<String>);
    let fresh = use_mut_ref(|| true);
    {
        // A value that changed elsewhere (slider, reset, back) takes the place of what was typed.
        let (draft, refused) = (draft.setter(), refused.setter());
        use_effect_with(shown.own, move |_| {
            draft.set(None);
            refused.set(None);
        });
    }

    let set = {
        let (lever, on_action) = (props.lever.clone(), props.on_action.clone());
        let (draft, refused) = (draft.setter(), refused.setter());
        Callback::from(move |(value, continues): (Decimal, bool)| {
            draft.set(None);
            refused.set(None);
            let lever = lever.clone();
            on_action.emit(Action::SetLever {
                lever,
                value,
                continues,
            });
        })
    };
    let slide = {
        let (set, fresh, shown) = (set.clone(), fresh.clone(), shown.clone());
        Callback::from(move |value| {
            let value = shown.stopped(value);
            set.emit((value, !fresh.replace(false)));
        })
    };
    let begin = {
        let fresh = fresh.clone();
        Callback::from(move |()| {
            fresh.replace(true);
        })
    };
    let step_by = {
        let (set, shown) = (set.clone(), shown.clone());
        Callback::from(move |up: bool| set.emit((shown.stepped(up), false)))
    };
    let text = write_field(shown, language);
    let take = {
        let (draft, refused) = (draft.clone(), refused.clone());
        let (set, shown, lever) = (set.clone(), shown.clone(), props.lever.clone());
        let text = text.clone();
        Callback::from(move |()| {
            let Some(typed) = draft.as_ref().filter(|typed| **typed != text) else {
                draft.set(None);
                refused.set(None);
                return;
            };
            match parse(typed, &lever, &shown, language) {
                Ok(value) if value == shown.value => {
                    draft.set(None);
                    refused.set(None);
                }
                Ok(value) => set.emit((shown.to_own(value), false)),
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
        let (take, step_by) = (take.clone(), step_by.clone());
        let (draft, refused) = (draft.setter(), refused.setter());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => take.emit(()),
            "Escape" => {
                draft.set(None);
                refused.set(None);
            }
            "ArrowUp" | "ArrowDown" => {
                event.prevent_default();
                step_by.emit(event.key() == "ArrowUp");
            }
            _ => {}
        }
    };
    let on_reset = {
        let (lever, on_action) = (props.lever.clone(), props.on_action.clone());
        let (draft, refused) = (draft.setter(), refused.setter());
        move |_| {
            draft.set(None);
            refused.set(None);
            // This button hides with the reset: the focus goes to the slider, not to nowhere.
            let _ = window::focus(&format!("slider-{lever}"));
            on_action.emit(Action::Clear(vec![lever.clone()]));
        }
    };

    let error = refused
        .as_ref()
        .and_then(|typed| parse(typed, &props.lever, shown, language).err());
    let id = format!("lever-{}", props.lever);
    let (error_id, note_id) = (format!("{id}-error"), format!("{id}-note"));
    let described = if error.is_some() {
        format!("{error_id} {note_id}")
    } else {
        note_id.clone()
    };
    let slider = lever_slider(&lever_slider::Props {
        lever: props.lever.to_string().into(),
        name: props.full_name.clone(),
        spoken: format!("{text} {}", shown.spoken_unit).into(),
        value: shown.value,
        document: shown.document,
        range: shown.slider,
        on_begin: begin,
        on_slide: slide,
    });
    let name = |verb: &str| format!("{verb}: {}", props.full_name);
    html! {
        <div class={classes!("lever", shown.set.then_some("lever-set"), error.is_some().then_some("lever-wrong"))}>
            <label class="lever-label" for={id.clone()}>
                <span aria-hidden="true">{ props.label.clone() }</span>
                <span class="lever-unit" aria-hidden="true">{ shown.unit }</span>
                <span class="visually-hidden">{ format!("{}, {}", props.full_name, shown.spoken_unit) }</span>
            </label>
            <div class="lever-entry">
                <button type="button" class="step" aria-label={name(language.decrease())}
                    disabled={shown.value <= shown.limits.0} onclick={step_by.reform(|_| false)}>{ "−" }</button>
                <input type="text" class="lever-field" data-settled={draft.is_none().then_some("")} {id} autocomplete="off" spellcheck="false"
                    value={(*draft).clone().unwrap_or_else(|| text.clone())}
                    aria-invalid={error.is_some().to_string()} aria-describedby={described}
                    {oninput} {onkeydown} onblur={take.reform(|_| ())} />
                <button type="button" class="step" aria-label={name(language.increase())}
                    disabled={shown.value >= shown.limits.1} onclick={step_by.reform(|_| true)}>{ "+" }</button>
            </div>
            { slider }
            <div class="lever-note" id={note_id}>
                <span>{ note(shown, language) }</span>
                <button type="button" class="button button-quiet" aria-label={name(language.reset())}
                    hidden={!shown.set} onclick={on_reset}>{ language.reset() }</button>
                { nature_button(props.lever.series(), props.nature, &props.full_name, language, &props.on_action) }
            </div>
            <div class="lever-error" id={error_id} role="alert">
                { for error.iter().map(|message| html! {
                    <p>
                        { message }
                        { " " }
                        { field_error::still_used(&format!("{text}\u{a0}{}", shown.unit), language) }
                    </p>
                }) }
            </div>
        </div>
    }
}

fn write_field(shown: &Shown, language: Language) -> String {
    let rounded = shown.value.round_dp(shown.decimals);
    write::input(rounded, language)
}

fn parse(typed: &str, lever: &Lever, shown: &Shown, language: Language) -> Result<Decimal, String> {
    let mut units = vec![shown.unit, shown.spoken_unit];
    units.extend(field_error::accepted_units(lever, shown.units_each));
    let options = ReadOptions {
        language,
        units: &units,
    };
    let value = read(typed, &options).map_err(|error| explain::message(&error, language))?;
    let (least, most) = shown.limits;
    if value < least || value > most {
        return Err(field_error::out_of_range(
            lever,
            value,
            (least, most),
            shown.unit,
            language,
        ));
    }
    Ok(value)
}

/// ”Dokumentet 86 300 · ändrat +1 300”.
fn note(shown: &Shown, language: Language) -> String {
    let Some(document) = shown.document else {
        return language.no_price_short().to_owned();
    };
    let decimals = shown.decimals;
    let stated = write::trimmed(document, decimals, language);
    let mut note = format!("{}: {stated}", shown.ground);
    let moved = shown.value.minus_at_most(document).round_dp(decimals);
    if shown.set || !moved.is_zero() {
        let moved = write::signed(moved, moved.normalize().scale(), language);
        let word = if shown.set {
            language.moved()
        } else {
            language.follows()
        };
        note.push_str(&format!(" · {word} {moved}"));
    }
    note
}
