//! A sentence of the document, word by word, with its figures marked and listed.

use yew::prelude::*;

use super::{Props, rows::figure};
use crate::data::table::Table;
use crate::model::origin::CellRef;
use crate::text::place;
use crate::text::quote::{Piece, pieces};

/// The sentence.
pub fn sentence(props: &Props, table: &Table) -> Html {
    let quote = table.quote.clone().unwrap_or_default();
    let printed: Vec<&str> = (table.rows.iter().flat_map(|row| &row.cells))
        .map(|cell| &*cell.printed)
        .collect();
    let words = pieces(&quote, &printed)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => html! { { words.to_owned() } },
            Piece::Figure(_, figure) => html! { <mark>{ figure.to_owned() }</mark> },
        });
    let listed = table.rows.iter().flat_map(|row| {
        table
            .columns
            .iter()
            .zip(&row.cells)
            .map(move |(column, cell)| {
                let place = CellRef {
                    table: table.id.clone(),
                    row: row.id.clone(),
                    column: column.id.clone(),
                };
                html! {
                    <li>
                        <span>{ place::cell(row, column) }</span>
                        { figure(props, place, cell) }
                    </li>
                }
            })
    });
    html! {
        <div class="printed-sentence" lang="sv">
            <blockquote>{ for words }</blockquote>
            <ul aria-label={props.language.amounts_in_sentence()}>{ for listed }</ul>
        </div>
    }
}
