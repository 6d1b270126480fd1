//! What the person should know: parts of a link that could not be used, a refused change.

use yew::prelude::*;

use crate::text::language::Language;

/// What [`notices`] draws.
pub struct Props {
    /// The language.
    pub language: Language,
    /// What could not be used of the link, a sentence each.
    pub of_link: Vec<AttrValue>,
    /// What is said over them.
    pub title: &'static str,
    /// Whether what else the link says is used, where not all of it is.
    pub rest_used: bool,
    /// The notices of the link were read.
    pub on_dismiss: Callback<()>,
    /// Why the last change was refused.
    pub refusal: Option<AttrValue>,
}

/// The notices, under the head of the page.
pub fn notices(props: &Props) -> Html {
    let language = props.language;
    let of_link = html! {
        <div class="notice" role="alert">
            <div class="notice-head">
                <strong>{ props.title }</strong>
                <button type="button" class="button" onclick={props.on_dismiss.reform(|_| ())}>
                    { language.dismiss() }
                </button>
            </div>
            <ul>
                { for props.of_link.iter().enumerate().map(|(key, text)| html! {
                    <li {key}>{ text.clone() }</li>
                }) }
            </ul>
            <p hidden={!props.rest_used}>{ language.rest_used() }</p>
        </div>
    };
    html! {
        <div class="notices">
            <div key="link">{ for (!props.of_link.is_empty()).then_some(of_link) }</div>
            <div key="refusal">
                { for props.refusal.iter().map(|text| html! {
                    <p class="notice" role="alert">{ text.clone() }</p>
                }) }
            </div>
        </div>
    }
}
