//! What another document states of the same things, and figures of our own beside printed ones.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::pieces::Drawn;
use crate::audit::{CellAudit, Comparison};
use crate::codec::report::plain;
use crate::codec::route;
use crate::text::language::Language;
use crate::text::number::write;
use crate::text::{names, place, units};

/// The same thing in another document: what differs first, what agrees counted and folded.
pub fn elsewhere(drawn: Drawn<'_>) -> Html {
    let language = drawn.language;
    let all: Vec<Pair<'_, '_>> = (drawn.audit.cells.iter())
        .flat_map(|cell| cell.elsewhere.iter().map(move |other| (cell, other)))
        .collect();
    if all.is_empty() {
        return Html::default();
    }
    let (same, apart): (Vec<_>, Vec<_>) =
        (all.into_iter()).partition(|(_, other)| other.difference.is_some_and(|by| by.is_zero()));
    let (first, rest) = apart.split_at(apart.len().min(MOST_AT_ONCE));
    html! {
        <section class="card" aria-labelledby="elsewhere">
            <h2 id="elsewhere">{ language.elsewhere() }</h2>
            <p class="card-intro">
                { format!("{} {}, {} {}. ", apart.len(), language.elsewhere_differing(), same.len(), language.elsewhere_agreeing()) }
                { language.elsewhere_intro() }
            </p>
            <p hidden={!apart.is_empty()}>{ language.elsewhere_none() }</p>
            { if first.is_empty() { Html::default() } else { table(drawn, language.elsewhere_differing(), first) } }
            { folded(drawn, language.elsewhere_rest(), rest) }
            { folded(drawn, language.elsewhere_same(), &same) }
        </section>
    }
}

/// More than this are folded: the tables below are to be reached.
const MOST_AT_ONCE: usize = 12;

/// A cell here and what stands there.
type Pair<'a, 'b> = (&'b CellAudit<'a>, &'b Comparison<'a>);

fn folded(drawn: Drawn<'_>, summary: &'static str, rows: &[Pair<'_, '_>]) -> Html {
    if rows.is_empty() {
        return html! { <div hidden={true} /> };
    }
    html! {
        <details class="fold">
            <summary>{ summary }{ " " }{ rows.len() }</summary>
            { table(drawn, summary, rows) }
        </details>
    }
}

/// The rows in groups: of one table here, against one document.
fn table(drawn: Drawn<'_>, label: &'static str, rows: &[Pair<'_, '_>]) -> Html {
    let language = drawn.language;
    let groups = rows.chunk_by(|(a, one), (b, other)| {
        a.cell.table == b.cell.table && one.elsewhere.document == other.elsewhere.document
    });
    let groups = groups.map(|group| {
        let heading = group.first().map(|(cell, other)| {
            let page = place::page(cell.table, language).map(|page| format!(", {page}"));
            html! {
                <>
                    <span lang="sv">{ place::table(cell.table) }</span>{ page }
                    <span class="audit-where">{ language.other_document() }{ ": " }{ names::document(&other.elsewhere.document) }</span>
                </>
            }
        });
        html! {
            <tbody>
                <tr class="audit-group"><th scope="rowgroup" colspan="4">{ heading }</th></tr>
                { for group.iter().map(|(cell, other)| comparison(drawn, cell, other)) }
            </tbody>
        }
    });
    html! {
        <div class="table-scroll" role="region" tabindex="0" aria-label={label}>
            <table class="audit-table">
                <thead>
                    <tr>
                        <th scope="col">{ language.claim() }</th>
                        <th scope="col">{ language.here() }</th>
                        <th scope="col">{ language.there() }</th>
                        <th scope="col">{ language.difference() }</th>
                    </tr>
                </thead>
                { for groups }
            </table>
        </div>
    }
}

fn comparison(drawn: Drawn<'_>, cell: &CellAudit<'_>, other: &Comparison<'_>) -> Html {
    let there = &other.elsewhere;
    let address = route::to_audit(&format!("#/{}", there.document), Some(&there.there));
    html! {
        <tr>
            <th scope="row" lang="sv">{ place::cell(cell.row, cell.column) }</th>
            <td><a href={drawn.to(&cell.cell)} lang="sv">{ cell.text }</a></td>
            <td>
                <a href={address} lang="sv">
                    { there.printed.clone() }
                    <span class="visually-hidden">{ " " }{ names::document(&there.document) }</span>
                </a>
            </td>
            <td>{ for other.difference.map(|by| change(cell, by, drawn.language)) }</td>
        </tr>
    }
}

fn change(cell: &CellAudit<'_>, by: Decimal, language: Language) -> String {
    let number = write::signed(by, by.scale().max(cell.printed.decimals), language);
    match units::unit(cell.unit, language) {
        "" => number,
        unit => format!("{number}\u{a0}{unit}"),
    }
}

/// The row's heading: where the figure stands, with its table in small.
fn place_of(drawn: Drawn<'_>, cell: &CellAudit<'_>) -> Html {
    let page = place::page(cell.table, drawn.language).map(|page| format!(", {page}"));
    html! {
        <th scope="row">
            <span lang="sv">{ place::cell(cell.row, cell.column) }</span>
            <span class="audit-where"><span lang="sv">{ place::table(cell.table) }</span>{ page }</span>
        </th>
    }
}

/// Our own figures beside printed ones, marked as ours and without a verdict.
pub fn beside(drawn: Drawn<'_>) -> Html {
    let (language, words) = (drawn.language, drawn.words());
    let all: Vec<_> = (drawn.audit.cells.iter())
        .flat_map(|cell| {
            cell.beside
                .iter()
                .map(move |(ours, value)| (cell, *ours, value))
        })
        .collect();
    if all.is_empty() {
        return Html::default();
    }
    let groups = all.chunk_by(|(_, a, _), (_, b, _)| a.name == b.name);
    let groups = groups.map(|group| {
        let name = group
            .first()
            .map(|(_, ours, _)| names::of(&ours.name, language));
        let rows = group.iter().map(|(cell, ours, value)| {
            let shown = units::amount(**value, cell.printed.decimals, cell.unit, language);
            html! {
                <tr>
                    { place_of(drawn, cell) }
                    <td><a href={drawn.to(&cell.cell)}>{ words.printed(cell) }</a></td>
                    <td>
                        <data value={plain(**value)}>{ shown }</data>
                        <span class="audit-where">{ words.formula(&ours.formula, cell.unit) }</span>
                    </td>
                </tr>
            }
        });
        html! {
            <tbody>
                <tr class="audit-group"><th scope="rowgroup" colspan="3">{ name }</th></tr>
                { for rows }
            </tbody>
        }
    });
    html! {
        <section class="card audit-ours" aria-labelledby="beside">
            <h2 id="beside">{ language.beside() }</h2>
            <p class="card-intro">{ language.beside_intro() }</p>
            <div class="table-scroll" role="region" tabindex="0" aria-label={language.ours()}>
                <table class="audit-table">
                    <thead>
                        <tr>
                            <th scope="col">{ language.claim() }</th>
                            <th scope="col">{ language.as_printed() }</th>
                            <th scope="col">{ language.ours() }</th>
                        </tr>
                    </thead>
                    { for groups }
                </table>
            </div>
        </section>
    }
}
