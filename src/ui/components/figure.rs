//! A figure that can be asked how it is calculated.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::codec::report::plain;
use crate::model::figure::FigureId;

/// A button around `<data>`: the unrounded value (kr or the item's unit) for machines, the text for people, the
/// explanation one press away.
pub fn figure(id: FigureId, value: Decimal, text: String, on_explain: &Callback<FigureId>) -> Html {
    let name = id.to_string();
    let onclick = on_explain.reform(move |_: MouseEvent| id.clone());
    html! {
        <button type="button" class="figure" aria-haspopup="dialog" {onclick}>
            <data value={plain(value)} data-figure={name}>{ text }</data>
        </button>
    }
}
