//! The heads of the columns: name, mark in the chart, and what can be done with each.

use yew::prelude::*;

use super::{Shown, Sides};
use crate::codec::comparison::{Column, Comparison};
use crate::codec::record::MOST_NAME;
use crate::ui::components::draft_field::DraftField;

/// The heads, all of the same width and weight.
pub fn heads(sides: &Sides) -> Html {
    let columns = sides.comparison.columns().iter().zip(sides.shown.iter());
    let heads = columns
        .enumerate()
        .map(|(place, (column, shown))| head(sides, place, column, shown));
    html! { <ul class="compare-heads">{ for heads }</ul> }
}

fn head(sides: &Sides, place: usize, column: &Column, shown: &Shown) -> Html {
    let language = sides.view.state.view.language;
    let is_reference = sides.comparison.reference() == place;
    let changed = |change: &dyn Fn(&mut Comparison)| {
        let mut comparison = (*sides.comparison).clone();
        change(&mut comparison);
        comparison
    };
    let refer = {
        let next = changed(&|comparison| comparison.refer_to(place));
        sides.on_compare.reform(move |_: MouseEvent| next.clone())
    };
    let remove = {
        let next = changed(&|comparison| comparison.remove(place));
        sides.on_compare.reform(move |_: MouseEvent| next.clone())
    };
    let rename = {
        let comparison = (*sides.comparison).clone();
        sides.on_compare.reform(move |name: String| {
            let mut comparison = comparison.clone();
            comparison.rename(place, &name);
            comparison
        })
    };
    let label = |verb: &str| format!("{verb}: {}", shown.name);
    let carried = matches!(column, Column::Carried(..));
    let few = sides.comparison.columns().len() <= 1;
    html! {
        <li key={shown.id.clone()} class="compare-head">
            <h3 class="compare-name">
                <span class={classes!("compare-mark", format!("compare-mark-{}", shown.id))} aria-hidden="true"></span>
                { shown.name.clone() }
            </h3>
            <p class="compare-partly" hidden={!shown.partly}>{ language.compare_partly() }</p>
            <p class="compare-reference" hidden={!is_reference}>{ language.compare_is_reference() }</p>
            <p class="compare-tools">
                <a class="button" href={shown.link.clone()} aria-label={label(language.kept_open())}>{ language.kept_open() }</a>
                <button type="button" class="button button-quiet" onclick={refer} hidden={is_reference}
                    aria-label={label(language.compare_as_reference())}>{ language.compare_as_reference() }</button>
                <button type="button" class="button button-quiet" onclick={remove} hidden={few}
                    aria-label={label(language.compare_take_away())}>{ language.compare_take_away() }</button>
            </p>
            <div hidden={!carried}>
                <DraftField key={shown.name.to_string()} id={format!("compare-name-{}", shown.id)} label={language.kept_rename()}
                    value={shown.name.clone()} most={MOST_NAME} on_text={rename} />
            </div>
        </li>
    }
}
