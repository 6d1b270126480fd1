//! What was found of one printed figure: its checks, their parts, what was noted, where it is used.

use yew::prelude::*;

use crate::audit::used::used;
use crate::audit::{CellAudit, audit};
use crate::codec::route;
use crate::data::document::Document;
use crate::model::origin::CellRef;
use crate::text::audit::AuditText;
use crate::text::language::Language;
use crate::text::{letters, names, place, quantity_names, units};
use crate::ui::components::check::{check, unchecked};
use crate::ui::components::verdict::named;

/// What is told of a printed figure; nothing where the cell prints none.
pub fn content(
    document: &Document,
    cell: &CellRef,
    language: Language,
    link: &str,
    on_open: &Callback<CellRef>,
) -> Option<Html> {
    let audit = audit(document).ok()?;
    let cell = audit.cell(cell)?;
    let words = AuditText {
        document,
        audit: &audit,
        language,
    };
    let checks: Html = (cell.findings.iter())
        .map(|finding| check(&words, cell, finding))
        .collect();
    let alone = cell.findings.is_empty().then(|| {
        html! { <>{ unchecked(&words, cell) }<p>{ language.given_means() }</p></> }
    });
    let remarks = (cell.remarks.iter())
        .map(|remark| html! { <p class="cell-remark">{ names::of(remark, language) }</p> });
    Some(html! {
        <>
            <h2 id="cell-title" tabindex="-1">
                <span lang="sv">{ cell.text.to_owned() }</span>
                { " " }
                <span class="cell-title-verdict">{ named(cell.verdict, language) }</span>
            </h2>
            { stands(cell, language) }
            <h3>{ language.how_checked() }</h3>
            { checks }
            <div>{ alone }</div>
            { for remarks }
            { parts(&words, cell, on_open) }
            { ours(&words, cell) }
            { others(cell, language) }
            { uses(document, &cell.cell, language, link) }
        </>
    })
}

/// Where it stands, in the document's own words.
fn stands(cell: &CellAudit<'_>, language: Language) -> Html {
    let page = place::page(cell.table, language).map(|page| format!(", {page}"));
    let kind = if cell.table.quote.is_some() {
        language.sentence()
    } else {
        language.in_the_table()
    };
    let column = place::column(cell.column);
    html! {
        <dl class="cell-place">
            <div><dt>{ kind }</dt><dd><span lang="sv">{ place::table(cell.table) }</span>{ page }</dd></div>
            <div><dt>{ language.in_the_row() }</dt><dd lang="sv">{ place::row(cell.row) }</dd></div>
            <div hidden={column.is_empty()}><dt>{ language.in_the_column() }</dt><dd lang="sv">{ column.clone() }</dd></div>
        </dl>
    }
}

/// The printed figures that its checks are made of, each a step away.
fn parts(words: &AuditText<'_>, cell: &CellAudit<'_>, on_open: &Callback<CellRef>) -> Html {
    let mut cells: Vec<&CellRef> = Vec::new();
    for finding in &cell.findings {
        for part in finding.check.formula.cells() {
            if !cells.contains(&part) {
                cells.push(part);
            }
        }
    }
    if cells.is_empty() {
        return Html::default();
    }
    let rows = cells.into_iter().filter_map(|part| {
        let found = words.document.cell(part)?;
        let elsewhere = found.table.id != cell.table.id;
        let table = elsewhere.then(|| format!(" · {}", place::table(found.table)));
        let printed = found.cell.printed.clone();
        let shown = match found.cell.figure() {
            Some(_) => {
                let target = part.clone();
                let onclick = on_open.reform(move |_: MouseEvent| target.clone());
                html! { <button type="button" class="figure" {onclick}>{ printed }</button> }
            }
            None => html! { <span>{ if printed.is_empty() { "–".into() } else { printed } }</span> },
        };
        Some(html! { <li lang="sv"><span>{ place::cell(found.row, found.column) }{ table }</span>{ shown }</li> })
    });
    html! {
        <>
            <h3>{ words.language.parts() }</h3>
            <ul class="formula-list">{ for rows }</ul>
        </>
    }
}

fn ours(words: &AuditText<'_>, cell: &CellAudit<'_>) -> Html {
    let language = words.language;
    let rows = cell.beside.iter().map(|(ours, value)| {
        let shown = units::amount(*value, cell.printed.decimals, cell.unit, language);
        let working = words.formula(&ours.formula, cell.unit);
        html! {
            <>
                <h3>{ language.ours() }</h3>
                <p>{ names::of(&ours.name, language) }{ ": " }<strong>{ shown }</strong></p>
                <p class="check-working">{ working }</p>
            </>
        }
    });
    rows.collect()
}

fn others(cell: &CellAudit<'_>, language: Language) -> Html {
    if cell.elsewhere.is_empty() {
        return Html::default();
    }
    let rows = cell.elsewhere.iter().map(|other| {
        let there = &other.elsewhere;
        let address = route::to_audit(&format!("#/{}", there.document), Some(&there.there));
        html! { <li><span>{ names::document(&there.document) }</span><a href={address} lang="sv">{ there.printed.clone() }</a></li> }
    });
    html! {
        <>
            <h3>{ language.elsewhere() }</h3>
            <ul class="formula-list">{ for rows }</ul>
        </>
    }
}

/// The calculator's inputs that rest on it.
fn uses(document: &Document, cell: &CellRef, language: Language, link: &str) -> Html {
    let inputs = used(document, cell);
    let none = inputs.is_empty();
    let rows = inputs.into_iter().map(|figure| {
        let name = quantity_names::figure(&document.baseline, &figure, &[], language);
        let address = route::to_figure(link, &figure.to_string());
        html! { <li><a href={address}>{ letters::capital(&name) }</a></li> }
    });
    html! {
        <>
            <h3>{ language.used_in_calculator() }</h3>
            <p hidden={!none}>{ language.not_used() }</p>
            <ul class="cell-uses" hidden={none}>{ for rows }</ul>
        </>
    }
}
