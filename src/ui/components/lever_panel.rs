//! The parts of the panel of levers: its head, a group of levers, how what is not saved is carried on.

use yew::prelude::*;

use super::fold::Fold;
use super::lever_groups::{Group, Row};
use super::lever_row::LeverRow;
use super::lever_switches::{index_switch, volume_switch};
use super::nature::nature;
use super::term::term;
use crate::model::lever::Nature;
use crate::model::scenario::Carry;
use crate::platform::window;
use crate::state::action::Action;
use crate::ui::hooks::use_store::Store;

/// What the levers are, and what decisions and assumptions are: above all of them.
pub fn head(state: &Store, on_action: &Callback<Action>) -> Html {
    let language = state.view.language;
    let on_reset = on_action.reform(|_| {
        let _ = window::focus(TITLE);
        Action::ClearAll
    });
    html! {
        <div class="levers-head">
            <h2 id={TITLE} tabindex="-1">{ language.levers() }</h2>
            <button type="button" class="button" hidden={state.scenario.is_document()}
                onclick={on_reset}>{ language.reset_all() }</button>
            <p class="levers-intro">{ language.levers_intro() }</p>
            <p class="levers-intro">
                <span class="tag tag-decision">{ language.decision() }</span>
                { " " }{ language.decision_means() }{ " " }
                <span class="tag tag-assumption">{ language.assumption() }</span>
                { " " }{ language.assumption_means() }
            </p>
        </div>
    }
}

/// A group of levers.
pub fn group(group: &Group, state: &Store, on_action: &Callback<Action>) -> Html {
    let between = match group.id {
        "volumes" => volume_switch(state, on_action),
        "index" => index_switch(state, on_action),
        _ => None,
    };
    draw(group, between, state, on_action)
}

/// The heading of the levers.
pub const TITLE: &str = "levers-title";

fn draw(group: &Group, between: Option<Html>, state: &Store, on_action: &Callback<Action>) -> Html {
    let language = state.view.language;
    // The levers of a chosen plan year are unfolded: they are what its result hangs on.
    let plan_year = state.year() != state.baseline().years.budget();
    let rows = |rows: &[Row]| -> Html {
        rows.iter()
            .map(|row| {
                html! {
                    <LeverRow key={row.lever.to_string()} lever={row.lever.clone()} label={row.label.clone()}
                        full_name={row.full_name.clone()} shown={row.shown.clone()} {language}
                        nature={state.scenario.nature(&row.lever.series())}
                        on_action={on_action.clone()} />
                }
            })
            .collect()
    };
    let set = group.set();
    let nothing_set = set.is_empty();
    let heading = format!("group-{}", group.id);
    let on_reset = {
        let heading = heading.clone();
        on_action.reform(move |_| {
            // This button hides with the reset: the focus goes to the heading, not to nowhere.
            let _ = window::focus(&heading);
            Action::Clear(set.clone())
        })
    };
    let nature = nature(group.nature, language);
    let reset_label = format!("{}: {}", language.reset_group(), group.title);
    let glossed = term(glossed(group.id), group.title, language);
    let inside = html! {
        <>
            <div key="term" class="lever-group-term">{ for group.folded.then(|| glossed.clone()) }</div>
            <div key="between">{ for between }</div>
            <div key="first" class="lever-list">{ rows(&group.first) }</div>
            <div key="more" hidden={group.more.is_empty()}>
                <Fold class="fold" waits=true summary={html! { { &group.more_title } }} matters={plan_year || group.more_set()}>
                    <div class="lever-list">{ rows(&group.more) }</div>
                </Fold>
            </div>
            <button key="reset" type="button" class="button button-quiet" hidden={nothing_set} aria-label={reset_label}
                onclick={on_reset}>{ language.reset_group() }</button>
        </>
    };
    if group.folded {
        return html! {
            <Fold key={group.id} class="card lever-group fold-group" summary_id={heading} waits=true matters={!nothing_set}
                summary={html! { <><h3>{ group.title }</h3>{ nature }</> }}>
                <div>{ inside }</div>
            </Fold>
        };
    }
    html! {
        <section key={group.id} class="card lever-group" aria-labelledby={heading.clone()}>
            <div class="lever-group-head">
                <h3 id={heading} tabindex="-1">{ group.title }</h3>
                { glossed }
                { nature }
            </div>
            { inside }
        </section>
    }
}

/// The term of the glossary that a group of levers is about.
fn glossed(group: &str) -> &'static str {
    match group {
        "frame" => "ram",
        "index" => "indexupprakning",
        "volumes" => "volym",
        "rates" => "dygnskostnad",
        "prices" => "pris",
        "lumps" => "klumpsumma",
        _ => "ovriga-forandringar",
    }
}

/// How what is not saved is carried on.
pub fn carry(state: &Store, on_action: &Callback<Action>) -> Html {
    let language = state.view.language;
    let choice = |carry: Carry, label: &'static str| {
        let onchange = on_action.reform(move |_: Event| Action::SetCarry(carry));
        html! {
            <label class="choice">
                <input type="radio" name="carry" checked={state.scenario.carry == carry} {onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <Fold key="carry" class="card lever-group fold-group" waits=true matters={state.scenario.carry == Carry::Unmet}
            summary={html! { <><h3>{ language.group_carry() }</h3>{ nature(Nature::Assumption, language) }</> }}>
            <fieldset class="choices">
                <legend>{ language.carry_legend() }</legend>
                { choice(Carry::Balanced, language.carry_balanced()) }
                { choice(Carry::Unmet, language.carry_unmet()) }
            </fieldset>
        </Fold>
    }
}
