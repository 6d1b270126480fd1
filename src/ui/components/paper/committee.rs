//! The committee's own table: last year's frame → index → volumes → … → frame, a column a year. Every column adds up:
//! frame before + opening gap + index + volume + rate + lump + other + transfers = need, need − required = frame.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::tools;
use crate::codec::report::plain;
use crate::model::figure::{FigureId, Quantity};
use crate::model::quantity::Money;
use crate::text::letters::capital;
use crate::text::number::write;
use crate::text::{names, quantity_names};
use crate::ui::components::take_tools::Kind;
use crate::ui::hooks::use_store::Store;

/// A row: what is shown, how, and whether it may be left out where it is nothing in every year.
struct Row {
    quantity: Quantity,
    name: String,
    /// The figure of the year before.
    before: bool,
    /// Counted with the other sign than the figure has: what is taken away.
    negated: bool,
    kind: RowKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum RowKind {
    /// A sum.
    Total,
    /// A change, always shown.
    Change,
    /// A change, left out where it is nothing in every year.
    Perhaps,
    /// An explanation of the row above; not a part of the sum.
    Note,
}

/// The table.
pub fn committee(state: &Store) -> Html {
    let language = state.view.language;
    let years = &state.outcome.years;
    let title = language.paper_committee();
    let head = years
        .iter()
        .map(|year| html! { <th key={year.year.0} scope="col">{ year.year.to_string() }</th> });
    let rows = rows(state);
    let rows = rows.iter().filter(|row| is_shown(row, state));
    html! {
        <section>
            <h3 id="paper-committee-title">{ title }</h3>
            <p class="card-intro">{ language.paper_committee_intro() }</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label={format!("{}: {title}", language.in_the_table())}>
                <table id="paper-committee" class="paper-table">
                    <thead><tr><th scope="col">{ "tkr" }</th>{ for head }</tr></thead>
                    <tbody>{ for rows.map(|row| drawn(row, state)) }</tbody>
                </table>
            </div>
            { tools(state, ("#paper-committee", "frame"), title, Kind::Table) }
        </section>
    }
}

fn rows(state: &Store) -> Vec<Row> {
    let language = state.view.language;
    let by_day = names::by_day(state.baseline());
    let row = |quantity, kind| Row {
        quantity,
        name: capital(quantity_names::quantity(quantity, by_day, language)),
        before: false,
        negated: false,
        kind,
    };
    let mut rows = vec![
        Row {
            name: language.paper_frame_before().to_owned(),
            before: true,
            ..row(Quantity::Frame, RowKind::Total)
        },
        row(Quantity::Opening, RowKind::Perhaps),
        row(Quantity::Index, RowKind::Change),
        row(Quantity::VolumeEffect, RowKind::Change),
        row(Quantity::RateEffect, RowKind::Change),
        row(Quantity::LumpEffect, RowKind::Perhaps),
        row(Quantity::Other, RowKind::Perhaps),
        row(Quantity::Transfer, RowKind::Perhaps),
        row(Quantity::Need, RowKind::Total),
        Row {
            name: language.paper_save().to_owned(),
            negated: true,
            ..row(Quantity::Required, RowKind::Change)
        },
        Row {
            name: language.paper_frame().to_owned(),
            ..row(Quantity::Frame, RowKind::Total)
        },
        Row {
            name: language.paper_of_which().to_owned(),
            ..row(Quantity::Covered, RowKind::Note)
        },
    ];
    if !state.outcome.inputs.measures.is_empty() {
        rows.push(Row {
            negated: true,
            ..row(Quantity::Measures, RowKind::Change)
        });
        rows.push(row(Quantity::Remaining, RowKind::Total));
    }
    rows
}

/// The row's value in a year, kr, as the table counts it.
fn value(row: &Row, state: &Store, place: usize) -> Option<(FigureId, Decimal)> {
    let outcome = &state.outcome;
    let year = if row.before {
        let before = place.checked_sub(1);
        before.map_or(Some(outcome.base.year), |place| {
            outcome.years.get(place).map(|year| year.year)
        })?
    } else {
        outcome.years.get(place)?.year
    };
    let id = FigureId::whole(row.quantity, year);
    let value = if row.before && place == 0 {
        outcome.base.frame.kr()
    } else {
        state.explainer().value(&id)?
    };
    Some((id, if row.negated { -value } else { value }))
}

fn is_shown(row: &Row, state: &Store) -> bool {
    let anything = || {
        let mut places = 0..state.outcome.years.len();
        places.any(|place| value(row, state, place).is_some_and(|(_, kr)| kr != Money::ZERO.kr()))
    };
    matches!(row.kind, RowKind::Total | RowKind::Change) || anything()
}

fn drawn(row: &Row, state: &Store) -> Html {
    let language = state.view.language;
    let class = match row.kind {
        RowKind::Total => Some("total"),
        RowKind::Note => Some("paper-note"),
        RowKind::Change | RowKind::Perhaps => None,
    };
    let cell = |place: usize| {
        let Some((id, kr)) = value(row, state, place) else {
            return html! { <td key={place}>{ "–" }</td> };
        };
        let text = match row.kind {
            RowKind::Total => write::whole_tkr(kr, language),
            _ => write::signed_whole_tkr(kr, language),
        };
        html! { <td key={place}><data value={plain(kr)} data-figure={id.to_string()}>{ text }</data></td> }
    };
    html! {
        <tr key={row.name.clone()} {class}>
            <th scope="row">{ &row.name }</th>
            { for (0..state.outcome.years.len()).map(cell) }
        </tr>
    }
}
