//! The second app: the documents to choose from, one's own files, and the audit of each. It is loaded apart from the
//! calculator, so that neither weighs on the other.

use yew::prelude::*;

use super::hooks::use_preferences::use_preferences;
use super::pages::{audit::AuditPage, start::StartPage};
use crate::codec::link;
use crate::codec::route::{self, Route, route};
use crate::platform::address;
use crate::text::language::Language;

/// What every page of the library is given.
#[derive(Clone, PartialEq)]
pub struct Surroundings {
    /// The language.
    pub language: Language,
    /// `light`, `dark` or, for the system's, `auto`.
    pub theme: &'static str,
    /// A language was chosen.
    pub on_language: Callback<Language>,
    /// A theme was chosen.
    pub on_theme: Callback<&'static str>,
}

/// The library.
#[component]
pub fn Library() -> Html {
    let fragment = use_state(|| address::fragment().unwrap_or_default());
    {
        let fragment = fragment.setter();
        use_effect_with((), move |()| {
            let listeners = address::on_change(move || {
                let Ok(now) = address::fragment() else {
                    return;
                };
                // An address of another app is not ours: the page is about to load that.
                if matches!(route(&now), Route::Audit { .. } | Route::Start { .. }) {
                    fragment.set(now);
                }
            });
            move || drop(listeners)
        });
    }
    let preferences = use_preferences();
    let in_link = (link::split(&fragment).parts.iter())
        .find(|(key, _)| key == "lang")
        .and_then(|(_, code)| Language::from_code(code));
    let language = in_link.or(preferences.language).unwrap_or_default();
    let on_language = {
        let fragment = fragment.setter();
        let remember_language = preferences.remember_language.clone();
        use_callback((), move |language: Language, ()| {
            remember_language.emit(language);
            // The address says the language too, so that a link sent on opens as it is seen.
            let now = address::fragment().unwrap_or_default();
            let turned = route::in_language(&now, language);
            let _ = address::replace(&turned);
            fragment.set(turned);
        })
    };
    let surroundings = Surroundings {
        language,
        theme: preferences.theme,
        on_language,
        on_theme: preferences.on_theme,
    };
    let here = AttrValue::from((*fragment).clone());
    match route(&fragment) {
        Route::Audit { baseline, cell } => html! {
            <AuditPage key={baseline.clone()} baseline={baseline.clone()} {cell} {here} {surroundings} />
        },
        Route::Start { waiting } => html! { <StartPage key="start" {waiting} {surroundings} /> },
        Route::Calculator | Route::Decide { .. } | Route::Room { .. } => Html::default(),
    }
}
