//! The audit of an opened document: summary, what it claims, where figures differ, its tables.

mod comparisons;
mod filter;
mod findings;
mod pieces;
mod story;
pub mod summary;

use std::rc::Rc;

use yew::prelude::*;

use super::cell_dialog::CellDialog;
use super::printed_table::PrintedTable;
use crate::codec::route::{self, Route};
use crate::data::document::Document;
use crate::model::origin::CellRef;
use crate::platform::{address, window};
use crate::text::language::Language;
use crate::text::names;
use filter::{ALL, filter};
use pieces::{list, pieces};

/// Properties of [`AuditView`].
#[derive(Properties)]
pub struct Props {
    /// The document.
    pub document: Rc<Document>,
    /// The link to the calculator, with the scenario that the person came from.
    pub link: AttrValue,
    /// The cell that the address names.
    pub cell: Option<CellRef>,
    /// The language.
    pub language: Language,
}

/// A document never changes, so it is compared by identity.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && self.link == other.link
            && self.cell == other.cell
            && self.language == other.language
    }
}

/// Which cell was gone to, and whether it is open.
#[derive(Clone, PartialEq, Default)]
struct Shown {
    cell: Option<CellRef>,
    open: bool,
}

impl Shown {
    fn at(cell: Option<CellRef>) -> Self {
        let open = cell.is_some();
        Self { cell, open }
    }
}

/// The audit.
#[component]
pub fn AuditView(props: &Props) -> Html {
    let (document, language) = (&props.document, props.language);
    let chosen = use_state(|| ALL);
    let shown = use_state(|| Shown::at(props.cell.clone()));
    {
        let shown = shown.setter();
        use_effect_with((), move |()| {
            let listeners = address::on_change(move || {
                let there = address::fragment().unwrap_or_default();
                if let Route::Audit { cell, .. } = route::route(&there) {
                    shown.set(Shown::at(cell));
                }
            });
            move || drop(listeners)
        });
    }
    let on_open = {
        let shown = shown.setter();
        use_callback(props.link.clone(), move |cell: CellRef, link| {
            let _ = address::replace(&route::to_audit(link, Some(&cell)));
            shown.set(Shown::at(Some(cell)));
        })
    };
    let on_close = {
        let shown = shown.clone();
        let link = props.link.clone();
        Callback::from(move |()| {
            let Some(cell) = shown.cell.clone().filter(|_| shown.open) else {
                return;
            };
            let _ = address::replace(&route::to_audit(&link, None));
            let _ = window::focus(&super::printed_table::cell_id(&cell));
            shown.set(Shown {
                cell: Some(cell),
                open: false,
            });
        })
    };
    let pieces = {
        let document = Rc::clone(document);
        let on = (Rc::as_ptr(&document).addr(), language, props.link.clone());
        use_memo(on, move |(_, language, link)| {
            pieces(&document, *language, link)
        })
    };
    let list = {
        let document = Rc::clone(document);
        let on = (
            Rc::as_ptr(&document).addr(),
            language,
            props.link.clone(),
            *chosen,
        );
        use_memo(on, move |(_, language, link, chosen)| {
            list(&document, *language, link, chosen)
        })
    };
    let on_choose = {
        let chosen = chosen.setter();
        use_callback((), move |kind: &'static str, ()| chosen.set(kind))
    };
    let Some(pieces) = &*pieces else {
        return html! { <p class="audit-status">{ language.document_faulty() }</p> };
    };
    let marked_in = |position: usize| {
        let table = document.tables.get(position)?;
        let cell = shown.cell.clone()?;
        (cell.table == table.id).then_some(cell)
    };
    let tables = (0..document.tables.len()).map(|position| {
        html! {
            <PrintedTable key={position} document={Rc::clone(document)} {position} {language}
                verdicts={Rc::clone(&pieces.verdicts)} marked={marked_in(position)} on_open={on_open.clone()} />
        }
    });
    html! {
        <>
            { head(document, &props.link, language) }
            <div class="audit">
                <div class="audit-aside">{ pieces.summary.clone() }</div>
                <div class="audit-body" data-filter={*chosen}>
                    { pieces.story.clone() }
                    <div class="audit-filter">{ filter(&pieces.counts, *chosen, &on_choose, language) }</div>
                    <div>{ (*list).clone().unwrap_or_default() }</div>
                    <div class="audit-part">{ pieces.elsewhere.clone() }</div>
                    <div class="audit-part">{ pieces.beside.clone() }</div>
                    <section class="audit-tables" aria-labelledby="tables">
                        <h2 id="tables">{ language.tables() }</h2>
                        <p class="card-intro">{ language.tables_intro() }</p>
                        { for tables }
                    </section>
                </div>
            </div>
            <CellDialog document={Rc::clone(document)} cell={shown.cell.clone().filter(|_| shown.open)}
                link={props.link.clone()} {language} {on_open} {on_close} />
        </>
    }
}

fn head(document: &Document, link: &str, language: Language) -> Html {
    let printed = [&document.reference, &document.date].map(|text| text.to_string());
    let printed = printed.into_iter().filter(|text| !text.is_empty());
    html! {
        <>
            <p class="header-source">
                { format!("{}: ", language.source()) }
                <cite lang="sv">{ document.title.clone() }</cite>
                { for printed.map(|text| format!(", {text}")) }
                { "." }
            </p>
            <p class="header-source">{ for document.note.as_ref().map(|note| names::of(note, language)) }</p>
            <nav class="header-links" aria-label={language.document_links()}>
                <a href={link.to_owned()}>{ language.open_calculator() }</a>
                <a href="#/">{ language.all_documents() }</a>
            </nav>
        </>
    }
}
