//! Everything that was found of one printed figure, and where the calculator uses it.

use std::rc::Rc;

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::check::{check, unchecked};
use super::printed_table::cell_id;
use super::verdict::named;
use crate::audit::used::used;
use crate::audit::{CellAudit, audit};
use crate::codec::route;
use crate::data::document::Document;
use crate::model::origin::CellRef;
use crate::platform::window;
use crate::text::audit::AuditText;
use crate::text::language::Language;
use crate::text::{letters, names, place, quantity_names, units};

/// Properties of [`CellDialog`].
#[derive(Properties)]
pub struct Props {
    /// The document.
    pub document: Rc<Document>,
    /// The cell; nothing while closed.
    pub cell: Option<CellRef>,
    /// The link to the calculator.
    pub link: AttrValue,
    /// The language.
    pub language: Language,
    /// Another figure was chosen.
    pub on_open: Callback<CellRef>,
    /// The dialog was closed.
    pub on_close: Callback<()>,
}

/// A document never changes, so it is compared by identity.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && self.cell == other.cell
            && self.link == other.link
            && self.language == other.language
            && self.on_open == other.on_open
            && self.on_close == other.on_close
    }
}

/// A dialog that is open while there is a cell.
#[component]
pub fn CellDialog(props: &Props) -> Html {
    let dialog = use_node_ref();
    let content = {
        let document = Rc::clone(&props.document);
        let on_open = props.on_open.clone();
        let on = (props.cell.clone(), props.language, props.link.clone());
        use_memo(on, move |(cell, language, link)| {
            content(&document, cell.as_ref()?, *language, link, &on_open)
        })
    };
    // An address may name a cell that prints no figure: nothing opens then.
    let shown = props.cell.clone().filter(|_| content.is_some());
    {
        let dialog = dialog.clone();
        use_effect_with(shown, move |shown| {
            let Some(dialog) = dialog.cast::<HtmlDialogElement>() else {
                return;
            };
            match (shown, dialog.open()) {
                (Some(cell), false) => {
                    // The page behind goes to the figure, and the focus comes back to it.
                    let _ = window::focus(&cell_id(cell));
                    // A browser without modal dialogs refuses; the dialog is then shown in place.
                    if dialog.show_modal().is_err() {
                        dialog.set_open(true);
                    }
                }
                (Some(_), true) => {
                    // The button that was pressed is gone: the focus goes to the new heading.
                    let _ = window::focus("cell-title");
                }
                (None, true) => dialog.close(),
                (None, false) => {}
            }
            dialog.set_scroll_top(0);
        });
    }
    let language = props.language;
    let on_close = props.on_close.reform(|_: Event| ());
    // A press beside the dialog's content lands on the dialog itself.
    let on_backdrop = {
        let (dialog, on_close) = (dialog.clone(), props.on_close.clone());
        move |event: MouseEvent| {
            let target = event.target_dyn_into::<HtmlDialogElement>();
            if target.is_some() && target == dialog.cast::<HtmlDialogElement>() {
                on_close.emit(());
            }
        }
    };
    html! {
        <dialog ref={dialog} class="explanation cell-dialog" aria-labelledby="cell-title" onclose={on_close} onclick={on_backdrop}>
            <div class="explanation-body">
                <div class="explanation-bar">
                    <p class="explanation-kicker">{ language.one_figure() }</p>
                    <button type="button" class="button" onclick={props.on_close.reform(|_| ())}>{ language.close() }</button>
                </div>
                <div>{ (*content).clone().unwrap_or_default() }</div>
            </div>
        </dialog>
    }
}

fn content(
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
        html! { <li><span>{ there.document.clone() }</span><a href={address} lang="sv">{ there.printed.clone() }</a></li> }
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
