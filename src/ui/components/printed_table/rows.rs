//! The rows of a printed table, in the groups that it prints them in.

use yew::prelude::*;

use super::{Props, cell_id};
use crate::data::table::{Cell, Content, Row, Table};
use crate::model::origin::CellRef;
use crate::text::audit::code;
use crate::ui::components::verdict;

/// The rows: a body for each group, with its heading where one is printed.
pub fn groups(props: &Props, table: &Table) -> Html {
    let groups = table.rows.chunk_by(|a, b| a.heading == b.heading);
    let bodies = groups.map(|rows| {
        let heading = rows.first().and_then(|row| row.heading.clone());
        let columns = table.columns.len().saturating_add(1).to_string();
        let heading = heading.map(|heading| {
            // The words keep in sight when the table is scrolled.
            html! {
                <tr class="printed-group">
                    <th scope="rowgroup" colspan={columns}><span>{ heading }</span></th>
                </tr>
            }
        });
        html! {
            <tbody>
                { for heading }
                { for rows.iter().map(|row| draw(props, table, row)) }
            </tbody>
        }
    });
    bodies.collect()
}

fn draw(props: &Props, table: &Table, row: &Row) -> Html {
    let cells = table.columns.iter().zip(&row.cells).map(|(column, cell)| {
        let place = CellRef {
            table: table.id.clone(),
            row: row.id.clone(),
            column: column.id.clone(),
        };
        match cell.content {
            Content::Figure(_) => html! { <td>{ figure(props, place, cell) }</td> },
            Content::Words => html! { <td class="printed-words">{ cell.printed.clone() }</td> },
            Content::Empty | Content::Dash => {
                html! { <td class="printed-nothing">{ cell.printed.clone() }</td> }
            }
        }
    });
    html! {
        <tr class={classes!(row.is_sum.then_some("total"))}>
            <th scope="row">{ row.label.clone() }</th>
            { for cells }
        </tr>
    }
}

/// A figure as printed with its verdict: a button that opens what was found of it.
pub fn figure(props: &Props, place: CellRef, cell: &Cell) -> Html {
    let Some(found) = props.verdicts.get(&place).copied() else {
        return html! { { cell.printed.clone() } };
    };
    let marked = props.marked.as_ref() == Some(&place);
    let id = cell_id(&place);
    let onclick = props.on_open.reform(move |_: MouseEvent| place.clone());
    html! {
        <button type="button" {id} class="printed-figure" data-verdict={code(found)} data-marked={marked.then_some("true")}
            aria-haspopup="dialog" {onclick}>
            <span>{ cell.printed.clone() }</span>
            <span class="printed-verdict" lang={props.language.code()}>{ verdict::quiet(found, props.language) }</span>
        </button>
    }
}
