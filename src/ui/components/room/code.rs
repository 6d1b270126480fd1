//! The code that opens an address on a phone, with the address in words under it.

use yew::prelude::*;

use crate::chart::code::Code;
use crate::text::language::Language;

/// What the code needs to be drawn.
pub struct Props<'a> {
    /// The whole address.
    pub address: &'a str,
    /// The language.
    pub language: Language,
}

/// The code; a sentence where the address is too long for one.
pub fn code(props: &Props<'_>) -> Html {
    let language = props.language;
    let drawing = Code::of(props.address).map_or_else(
        || html! { <p class="qr-too-long">{ language.code_too_long() }</p> },
        |code| drawing(&code, language),
    );
    html! {
        <figure class="qr">
            { drawing }
            <figcaption class="qr-address" translate="no">{ props.address.to_owned() }</figcaption>
        </figure>
    }
}

/// Dark on light in every appearance, and on paper: readers expect it.
fn drawing(code: &Code, language: Language) -> Html {
    let side = code.size.to_string();
    html! {
        <svg class="qr-code" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={language.code_label()} shape-rendering="crispEdges">
            <rect class="qr-ground" width={side.clone()} height={side} />
            <path class="qr-modules" d={code.path.clone()} />
        </svg>
    }
}
