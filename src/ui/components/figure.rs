//! A figure that can be asked how it is calculated.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::codec::report::plain;
use crate::model::figure::FigureId;

/// Properties of [`Figure`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which figure it is.
    pub id: FigureId,
    /// Its value, in kr or the item's unit, unrounded.
    pub value: Decimal,
    /// What is shown.
    pub text: AttrValue,
    /// Asks for the explanation.
    pub on_explain: Callback<FigureId>,
}

/// A button around `<data>`: the value for machines, the text for people, the explanation one press away.
#[component]
pub fn Figure(props: &Props) -> Html {
    let onclick = {
        let (id, on_explain) = (props.id.clone(), props.on_explain.clone());
        move |_| on_explain.emit(id.clone())
    };
    html! {
        <button type="button" class="figure" aria-haspopup="dialog" {onclick}>
            <data value={plain(props.value)} data-figure={props.id.to_string()}>{ props.text.clone() }</data>
        </button>
    }
}
