//! The bar at the top of every page: the product, the language, the appearance.

use yew::prelude::*;

use super::switch::{self, Choice, switch};
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
        <div class="top-bar">
            <p class="top-bar-product">
                <a class="top-bar-name" href="#/">{ language.product() }</a>
                <span class="top-bar-tagline">{ language.tagline() }</span>
            </p>
            <div class="top-bar-tools">
                { switch(&switch::Props {
                    name: "language",
                    legend: language.language_switch().into(),
                    choices: languages,
                    chosen: language.code(),
                    on_choose: on_language,
                }) }
                { switch(&switch::Props {
                    name: "theme",
                    legend: language.theme_switch().into(),
                    choices: themes,
                    chosen: props.theme,
                    on_choose: props.on_theme.clone(),
                }) }
            </div>
        </div>
    }
}
