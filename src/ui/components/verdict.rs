//! A verdict as it is told everywhere: by its sign, and beside it or for those who listen by its word.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::audit::Verdict;
use crate::text::audit;
use crate::text::language::Language;

/// Every verdict, the one that agrees best first.
pub const VERDICTS: [Verdict; 4] = [
    Verdict::Exact,
    Verdict::Rounding {
        bound: Decimal::ZERO,
    },
    Verdict::Differs,
    Verdict::Given,
];

/// The sign alone; its word must stand beside it.
pub fn sign(verdict: Verdict) -> Html {
    let class = classes!("verdict", format!("verdict-{}", audit::code(verdict)));
    html! { <span {class} aria-hidden="true">{ audit::symbol(verdict) }</span> }
}

/// Sign and word.
pub fn named(verdict: Verdict, language: Language) -> Html {
    html! {
        <span class="verdict-named">{ sign(verdict) }{ " " }{ audit::verdict(verdict, language) }</span>
    }
}

/// Sign, and the word for those who listen.
pub fn quiet(verdict: Verdict, language: Language) -> Html {
    html! {
        <>
            { sign(verdict) }
            <span class="visually-hidden">{ ", " }{ audit::verdict(verdict, language) }</span>
        </>
    }
}
