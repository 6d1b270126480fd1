//! A native slider with a mark at the document's value.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::model::exact::{minus, over, times};

/// What [`lever_slider`] draws.
pub struct Props {
    /// The lever's key, for the page's contract.
    pub lever: AttrValue,
    /// The lever's full name.
    pub name: AttrValue,
    /// The value with its unit in words.
    pub spoken: AttrValue,
    /// The value.
    pub value: Decimal,
    /// The document's value.
    pub document: Option<Decimal>,
    /// Least, most and step.
    pub range: (Decimal, Decimal, Decimal),
    /// A movement may begin.
    pub on_begin: Callback<()>,
    /// The slider was moved.
    pub on_slide: Callback<Decimal>,
}

/// A slider.
pub fn lever_slider(props: &Props) -> Html {
    let (least, most, step) = props.range;
    let oninput = {
        let on_slide = props.on_slide.clone();
        move |event: InputEvent| {
            let slider: web_sys::HtmlInputElement = event.target_unchecked_into();
            if let Ok(value) = Decimal::from_str_exact(&slider.value()) {
                on_slide.emit(value);
            }
        }
    };
    let mark = props
        .document
        .and_then(|document| percent(document, least, most));
    html! {
        <div class="slider">
            <svg class="slider-mark" aria-hidden="true" focusable="false">
                { for mark.map(|at| html! { <line x1={at.clone()} x2={at} y1="0" y2="100%" /> }) }
            </svg>
            <input type="range" class="slider-input" id={format!("slider-{}", props.lever)} data-lever={props.lever.clone()}
                aria-label={props.name.clone()} aria-valuetext={props.spoken.clone()}
                min={least.to_string()} max={most.to_string()} step={step.to_string()}
                value={props.value.normalize().to_string()}
                onpointerdown={props.on_begin.reform(|_| ())} onfocus={props.on_begin.reform(|_| ())}
                {oninput} />
        </div>
    }
}

fn percent(value: Decimal, least: Decimal, most: Decimal) -> Option<String> {
    if value < least || value > most {
        return None;
    }
    let part = over(minus(value, least)?, minus(most, least)?)?;
    let percent = times(part, Decimal::ONE_HUNDRED)?;
    Some(format!("{}%", percent.round_dp(2)))
}
