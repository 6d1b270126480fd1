//! Figures of one verdict in the document's order: what is printed, what was computed, and how.

use yew::prelude::*;

use super::filter::ALL;
use super::pieces::Drawn;
use crate::audit::{CellAudit, Finding, Verdict};
use crate::text::audit::code;
use crate::text::language::Language;
use crate::text::{names, place};
use crate::ui::components::check::{check, unchecked};

/// The list of a filter; without one, of what differs.
pub fn list(drawn: Drawn<'_>, chosen: &'static str) -> Html {
    let language = drawn.language;
    let differs = code(Verdict::Differs);
    let kind = if chosen == ALL { differs } else { chosen };
    let found: Vec<&CellAudit<'_>> = (drawn.audit.cells.iter())
        .filter(|cell| code(cell.verdict) == kind)
        .collect();
    let groups = drawn.document.tables.iter().filter_map(|table| {
        let items: Vec<Html> = (found.iter())
            .filter(|cell| cell.cell.table == table.id)
            .map(|cell| item(drawn, cell))
            .collect();
        (!items.is_empty()).then(|| {
            let page = place::page(table, language).map(|page| format!(", {page}"));
            html! {
                <>
                    <h3 class="finding-table"><span lang="sv">{ place::table(table) }</span><span class="finding-page">{ page }</span></h3>
                    <ul class="finding-list">{ for items }</ul>
                </>
            }
        })
    });
    let none = found.is_empty().then(|| {
        if kind == differs {
            language.none_differs()
        } else {
            language.none_found()
        }
    });
    html! {
        <section class="card" aria-labelledby="findings">
            <h2 id="findings">{ heading(kind, language) }{ " " }<span class="finding-number">{ found.len() }</span></h2>
            <p class="card-note">{ none.unwrap_or_default() }</p>
            <p class="card-note" hidden={found.is_empty() || kind != differs}>{ language.difference_means() }</p>
            { for groups }
        </section>
    }
}

fn heading(kind: &str, language: Language) -> &'static str {
    match kind {
        "exact" => language.agreeing(),
        "rounding" => language.rounded(),
        "given" => language.alone(),
        _ => language.differing(),
    }
}

fn item(drawn: Drawn<'_>, cell: &CellAudit<'_>) -> Html {
    let language = drawn.language;
    let same = |finding: &&Finding<'_>| code(finding.verdict) == code(cell.verdict);
    let checks = cell.findings.iter().filter(same);
    let remarks = cell.remarks.iter();
    html! {
        <li class="finding">
            <p class="finding-place">
                <span lang="sv">{ place::cell(cell.row, cell.column) }</span>
                <a href={drawn.to(&cell.cell)}>
                    { language.show_in_table() }
                    <span class="visually-hidden" lang="sv">{ ": " }{ place::cell(cell.row, cell.column) }</span>
                </a>
            </p>
            { if cell.findings.is_empty() { unchecked(&drawn.words(), cell) } else { checks.map(|finding| check(&drawn.words(), cell, finding)).collect() } }
            { for remarks.map(|words| html! { <p class="finding-remark">{ names::of(words, language) }</p> }) }
        </li>
    }
}
