//! A table of the document as it is printed, each figure with its verdict; a sentence with its figures marked.

mod rows;
mod sentence;

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::take_tools::{self, Kind, take_tools};
use crate::audit::Verdict;
use crate::data::document::Document;
use crate::data::heads::heads;
use crate::data::table::{SignRule, Table};
use crate::model::origin::CellRef;
use crate::text::language::Language;
use crate::text::place;

/// The verdict of every figure.
pub type Verdicts = Rc<BTreeMap<CellRef, Verdict>>;

/// Properties of [`PrintedTable`].
#[derive(Properties)]
pub struct Props {
    /// The document.
    pub document: Rc<Document>,
    /// Which of its tables.
    pub position: usize,
    /// The verdict of every figure.
    pub verdicts: Verdicts,
    /// The language.
    pub language: Language,
    /// The cell that was gone to, if it is in this table.
    pub marked: Option<CellRef>,
    /// A figure was chosen.
    pub on_open: Callback<CellRef>,
}

/// Document and verdicts never change, so they are compared by identity.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && self.position == other.position
            && Rc::ptr_eq(&self.verdicts, &other.verdicts)
            && self.language == other.language
            && self.marked == other.marked
            && self.on_open == other.on_open
    }
}

/// The element of a figure.
#[must_use]
pub fn cell_id(cell: &CellRef) -> String {
    format!("cell/{cell}")
}

/// The heading of a table.
#[must_use]
pub fn table_id(table: &str) -> String {
    format!("table/{table}")
}

/// The table.
#[component]
pub fn PrintedTable(props: &Props) -> Html {
    let Some(table) = props.document.tables.get(props.position) else {
        return html! { <div hidden={true} /> };
    };
    let language = props.language;
    let is_sentence = table.quote.is_some();
    let earlier = props.document.tables.iter().take(props.position);
    let same = earlier.filter(|other| other.title == table.title).count();
    let title = place::table(table);
    let page = place::page(table, language);
    let kind = is_sentence.then(|| language.sentence().to_owned());
    // A table without a title of its own is called by its section already.
    let section = (is_sentence || !table.title.is_empty()).then(|| table.section.to_string());
    let context = html! {
        <p class="printed-context">
            { for kind.map(|kind| html! { <span>{ kind }</span> }) }
            { for section.map(|section| html! { <span lang="sv">{ section }</span> }) }
            { for page.map(|page| html! { <span>{ page }</span> }) }
        </p>
    };
    let signs = table.sign == SignRule::CostsNegative && has_negative(table);
    html! {
        <article class="card printed" aria-labelledby={table_id(&table.id)}>
            { context }
            <h3 id={table_id(&table.id)} tabindex="-1" lang="sv" class={classes!(is_sentence.then_some("visually-hidden"))}>{ title.clone() }</h3>
            { if is_sentence { sentence::sentence(props, table) } else { whole(props, table, &numbered(&title, same)) } }
            <p class="card-note" hidden={!signs}>{ language.costs_negative() }</p>
            <div hidden={is_sentence}>{ for (!is_sentence).then(|| take(props, &table.id, &title)) }</div>
        </article>
    }
}

fn take(props: &Props, id: &str, title: &str) -> Html {
    take_tools(&take_tools::Props {
        of: &format!("table[aria-labelledby='{}']", table_id(id)),
        name: id,
        title,
        kind: Kind::Table,
        document: &props.document,
        is_changed: false,
        language: props.language,
    })
}

/// The name of a region: tables that share a title are told apart by their number.
fn numbered(title: &str, same: usize) -> String {
    match same {
        0 => title.to_owned(),
        same => format!("{title} ({})", same.saturating_add(1)),
    }
}

fn has_negative(table: &Table) -> bool {
    let mut cells = table.rows.iter().flat_map(|row| &row.cells);
    cells.any(|cell| cell.printed.starts_with(['-', '−', '–']) && cell.figure().is_some())
}

fn whole(props: &Props, table: &Table, title: &str) -> Html {
    let heads = heads(&table.columns);
    let deepest = heads.len();
    let heads = heads.into_iter().enumerate().map(|(row, heads)| {
        let corner = (row == 0).then(|| corner(&table.corner, deepest));
        let heads = heads.into_iter().map(|head| {
            let scope = if head.columns > 1 { "colgroup" } else { "col" };
            let (columns, rows) = (head.columns.to_string(), head.rows.to_string());
            html! { <th {scope} colspan={columns} rowspan={rows}>{ head.label }</th> }
        });
        html! { <tr>{ for corner }{ for heads }</tr> }
    });
    html! {
        <div class="table-scroll printed-scroll" role="region" tabindex="0" aria-label={title.to_owned()} lang="sv">
            <table class="printed-table" aria-labelledby={table_id(&table.id)}>
                <thead>{ for heads }</thead>
                { rows::groups(props, table) }
            </table>
        </div>
    }
}

fn corner(label: &Rc<str>, rows: usize) -> Html {
    let rowspan = rows.to_string();
    if label.is_empty() {
        return html! { <td {rowspan} class="printed-corner"></td> };
    }
    html! { <th scope="col" {rowspan} class="printed-corner">{ label.clone() }</th> }
}
