//! What it takes: the value of each lever that gives a result, and the requirement shared out.

mod share;
mod takes;

pub use takes::{shown_as, text};

use rust_decimal::Decimal;
use yew::prelude::*;

use super::Props;
use crate::codec::link_value;
use crate::model::lever::MOST_TKR;
use crate::ui::components::number_field::NumberField;

/// The view.
pub fn balance(props: &Props) -> Html {
    html! {
        <>
            { takes::takes(props, target(props), target_field(props)) }
            { share::share(props) }
        </>
    }
}

/// The key of the goal in the link, tkr.
const TARGET: &str = "target";

/// What shall remain, tkr: nothing, unless the link says something else.
fn target(props: &Props) -> Decimal {
    let written = props.parts.iter().find(|(key, _)| key == TARGET);
    let read = written.and_then(|(_, value)| link_value::decimal(value));
    read.unwrap_or_default().clamp(-MOST_TKR, MOST_TKR)
}

fn target_field(props: &Props) -> Html {
    let language = props.state.view.language;
    let on_set = {
        let (parts, on_parts) = (props.parts.clone(), props.on_parts.clone());
        Callback::from(move |tkr: Decimal| {
            let mut now = (*parts).clone();
            now.retain(|(key, _)| key != TARGET);
            if !tkr.is_zero() {
                now.push((TARGET.to_owned(), tkr.normalize().to_string()));
            }
            on_parts.emit(now);
        })
    };
    html! {
        <div class="takes-goal">
            <NumberField id="target" label={language.target()} value={target(props)} decimals={3} unit="tkr"
                limits={(-MOST_TKR, MOST_TKR)} {language} {on_set} />
            <p class="card-note">{ language.target_hint() }</p>
        </div>
    }
}
