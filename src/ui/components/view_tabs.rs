//! The way between the calculator and the views for deciding.

use yew::prelude::*;

use crate::codec::route::{self, DecideView};
use crate::text::language::Language;

/// Links to the calculator and to each view; `view` is the one that is shown.
pub fn view_tabs(
    view: DecideView,
    tabs: &[(DecideView, String)],
    calculator: &AttrValue,
    language: Language,
) -> Html {
    let tab = |(other, link): &(DecideView, String)| {
        let current = (*other == view).then_some("page");
        html! {
            <a key={other.code()} class="view-tab" href={link.clone()} aria-current={current}>
                { name(*other, language) }
            </a>
        }
    };
    html! {
        <nav class="view-tabs table-scroll" aria-label={language.views()}>
            <a key="calculator" class="view-tab" href={calculator}>{ language.view_calculator() }</a>
            { for tabs.iter().map(tab) }
            <a key="workshop" class="view-tab" href={route::to_room(calculator, false)}>{ WORKSHOP }</a>
        </nav>
    }
}

/// What the facilitator's window is called, in both languages.
pub const WORKSHOP: &str = "Workshop";

/// What a view is called.
#[must_use]
pub fn name(view: DecideView, language: Language) -> &'static str {
    match view {
        DecideView::Scenarios => language.view_scenarios(),
        DecideView::Compare => language.view_compare(),
        DecideView::Balance => language.view_balance(),
        DecideView::Effects => language.view_effects(),
        DecideView::Words => language.view_words(),
        DecideView::Take => language.view_take(),
    }
}
