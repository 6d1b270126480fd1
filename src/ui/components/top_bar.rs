//! The bar at the top of every page: the product, the language, the appearance.

use yew::prelude::*;

use super::switch::{Choice, Switch};
use crate::text::language::Language;

/// What [`top_bar`] draws.
pub struct Props {
    /// The language.
    pub language: Language,
    /// `light`, `dark` or, for the system's, `auto`.
    pub theme: &'static str,
    /// A language was chosen.
    pub on_language: Callback<Language>,
    /// A theme was chosen.
    pub on_theme: Callback<&'static str>,
}

/// The bar at the top.
pub fn top_bar(props: &Props) -> Html {
    let language = props.language;
    let on_language = props
        .on_language
        .reform(|code: &'static str| Language::from_code(code).unwrap_or_default());
    let languages = vec![
        Choice {
            language: Some("sv"),
            ..Choice::new("sv", language.swedish())
        },
        Choice {
            language: Some("en"),
            ..Choice::new("en", language.english())
        },
    ];
    let themes = vec![
        Choice::new("auto", language.theme_auto()),
        Choice::new("light", language.theme_light()),
        Choice::new("dark", language.theme_dark()),
    ];
    html! {
        <div class="header-bar">
            <p class="header-product">
                <a class="header-home" href="#/"><strong>{ language.product() }</strong></a>
                <span class="header-tagline">{ language.tagline() }</span>
            </p>
            <div class="header-tools">
                <Switch name="language" legend={language.language_switch()} choices={languages}
                    chosen={language.code()} on_choose={on_language} />
                <Switch name="theme" legend={language.theme_switch()} choices={themes}
                    chosen={props.theme} on_choose={props.on_theme.clone()} />
            </div>
        </div>
    }
}
