//! What the document claims and what the calculator makes of it, in paragraphs.

use yew::prelude::*;

use crate::codec::report::plain;
use crate::text::names;
use crate::text::story::{Calculated, Part, parts};

/// The paragraphs, with the calculator's figures put in.
pub fn paragraphs(calculated: &Calculated<'_>) -> Html {
    let paragraphs = calculated.document.story.iter().map(|words| {
        let parts = parts(&names::of(words, calculated.language), calculated);
        html! { <p>{ for parts.into_iter().map(part) }</p> }
    });
    html! { <>{ for paragraphs }</> }
}

fn part(part: Part) -> Html {
    match part {
        Part::Words(words) => html! { { words } },
        Part::Figure { id, value, text } => html! {
            <strong><data value={plain(value)} data-figure={id.in_document().to_string()}>{ text }</data></strong>
        },
    }
}
