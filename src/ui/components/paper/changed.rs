//! The inputs that differ from the document, each said to be assumed or decided.

use yew::prelude::*;

use super::tools;
use crate::codec::report::plain;
use crate::model::lever::{Lever, Nature};
use crate::model::scenario::Carry;
use crate::state::view::VolumeDisplay;
use crate::text::change;
use crate::text::language::Language;
use crate::text::names;
use crate::text::value::lever_value;
use crate::ui::components::take_tools::Kind;
use crate::ui::hooks::use_store::Store;
use rust_decimal::Decimal;

/// The table; a sentence where nothing differs.
pub fn changed(state: &Store) -> Html {
    let language = state.view.language;
    let title = language.paper_changed();
    let levers: Vec<(&Lever, Decimal)> = state.scenario.levers().collect();
    let carry = state.scenario.carry == Carry::Unmet;
    let none = levers.is_empty() && !carry;
    let head = [
        (language.paper_input(), None),
        (language.paper_kind(), Some("paper-word")),
        (language.document(), None),
        (language.paper_now(), None),
    ];
    html! {
        <section>
            <h3 id="paper-changed-title">{ title }</h3>
            <p hidden={!state.scenario.is_document()}>{ language.paper_changed_none() }</p>
            <div hidden={none}>
                <div class="table-scroll" tabindex="0" role="region" aria-label={format!("{}: {title}", language.in_the_table())}>
                    <table id="paper-changed" class="paper-table">
                        <thead><tr>{ for head.into_iter().map(|(name, class)| html! { <th key={name} scope="col" {class}>{ name }</th> }) }</tr></thead>
                        <tbody>{ for levers.into_iter().map(|(lever, value)| row(state, lever, value)) }{ for carry.then(|| carried(language)) }</tbody>
                    </table>
                </div>
                { tools(state, ("#paper-changed", "changes"), title, Kind::Table) }
            </div>
        </section>
    }
}

/// What is not saved in a year remains the year after.
fn carried(language: Language) -> Html {
    html! {
        <tr key="carry">
            <th scope="row">{ language.carry_legend() }</th>
            <td class="paper-word">{ language.assumption() }</td>
            <td class="paper-word">{ language.carry_balanced() }</td>
            <td class="paper-word">{ language.carry_unmet() }</td>
        </tr>
    }
}

fn row(state: &Store, lever: &Lever, value: Decimal) -> Html {
    let (baseline, language) = (state.baseline(), state.view.language);
    let placements = state.view.volumes == VolumeDisplay::Placements;
    let volume = change::volume_as(baseline, lever, placements);
    let text = |value| lever_value(value, lever.unit(), volume, language);
    let kind = match state.scenario.nature(&lever.series()) {
        Nature::Assumption => language.assumption(),
        Nature::Decision => language.decision(),
    };
    let cell = |value: Decimal| html! { <data value={plain(value)}>{ text(value) }</data> };
    let document = state.stated.inputs.lever_value(baseline, lever);
    html! {
        <tr key={lever.to_string()}>
            <th scope="row">{ names::lever(baseline, lever, language) }</th>
            <td class="paper-word">{ kind }</td>
            <td>{ document.map_or_else(|| html! { { "–" } }, cell) }</td>
            <td>{ cell(value) }</td>
        </tr>
    }
}
