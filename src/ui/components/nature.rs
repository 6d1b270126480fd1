//! Whether something is an assumption or a decision: said, and changed.

use yew::prelude::*;

use crate::model::lever::Nature;
use crate::model::series::Series;
use crate::state::action::Action;
use crate::text::difference::count_as;
use crate::text::language::Language;
use crate::text::letters;

/// The word for it, with what it means at hand.
pub fn nature(nature: Nature, language: Language) -> Html {
    let (class, name, meaning) = words(nature, language);
    html! { <span class={classes!("tag", class)} title={meaning}>{ name }</span> }
}

/// Takes an input for the other, in every year. Says which it is only where that is not as its group's heading says.
pub fn nature_button(
    series: Series,
    now: Nature,
    name: &str,
    language: Language,
    on_action: &Callback<Action>,
) -> Html {
    let other = match now {
        Nature::Assumption => Nature::Decision,
        Nature::Decision => Nature::Assumption,
    };
    let moved = series.nature() != now;
    let offer = count_as(other, language);
    let label = format!(
        "{name}: {}. {offer}",
        letters::small(words(now, language).1)
    );
    let onclick = on_action.reform(move |_: MouseEvent| Action::SetNature(series.clone(), other));
    html! {
        <button type="button" class="nature" aria-label={label} title={offer} {onclick}>
            { for moved.then(|| nature(now, language)) }
            <span aria-hidden="true">{ "⇄" }</span>
        </button>
    }
}

fn words(nature: Nature, language: Language) -> (&'static str, &'static str, &'static str) {
    match nature {
        Nature::Assumption => (
            "tag-assumption",
            language.assumption(),
            language.assumption_means(),
        ),
        Nature::Decision => (
            "tag-decision",
            language.decision(),
            language.decision_means(),
        ),
    }
}
