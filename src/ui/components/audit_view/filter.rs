//! Which figures are listed and stand out in the tables.

use yew::prelude::*;

use crate::audit::{Summary, Verdict};
use crate::text::audit::{code, verdict};
use crate::text::language::Language;
use crate::ui::components::verdict::{VERDICTS, sign};

/// No filter: those that differ are listed, and all stand out alike.
pub const ALL: &str = "all";

/// How many figures of a summary have a verdict.
pub fn count(summary: &Summary, of: Verdict) -> usize {
    match of {
        Verdict::Exact => summary.exact,
        Verdict::Rounding { .. } => summary.rounding,
        Verdict::Differs => summary.differs,
        Verdict::Given => summary.given,
    }
}

/// The buttons.
pub fn filter(
    counts: &Summary,
    chosen: &'static str,
    on_choose: &Callback<&'static str>,
    language: Language,
) -> Html {
    let button = |kind: &'static str, content: Html| {
        let onclick = on_choose.reform(move |_: MouseEvent| kind);
        let pressed = if kind == chosen { "true" } else { "false" };
        html! { <button key={kind} type="button" class="filter-choice" aria-pressed={pressed} {onclick}>{ content }</button> }
    };
    // What differs is looked for most often.
    let ordered = VERDICTS.iter().rev().skip(1).chain(VERDICTS.last());
    let buttons = ordered.map(|of| {
        let content = html! {
            <>
                { sign(*of) }
                <span class="filter-word">{ verdict(*of, language) }</span>
                <span class="filter-count">{ count(counts, *of) }</span>
            </>
        };
        button(code(*of), content)
    });
    let all = html! {
        <>
            <span>{ language.all() }</span>
            <span class="filter-count">{ counts.all() }</span>
        </>
    };
    html! {
        <div class="filter" role="group" aria-label={language.show_figures()}>
            { button(ALL, all) }
            { for buttons }
        </div>
    }
}
