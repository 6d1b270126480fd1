//! The documents to choose from, and one's own.

use yew::prelude::*;

use crate::ui::library::Surroundings;

/// Properties of [`StartPage`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// A link that waits for a file which this browser does not have.
    pub waiting: Option<String>,
    /// Language and appearance.
    pub surroundings: Surroundings,
}

/// The documents.
#[component]
pub fn StartPage(props: &Props) -> Html {
    let language = props.surroundings.language;
    html! { <main>{ language.product() }{ props.waiting.clone() }</main> }
}
