//! What the document claims and what the calculator makes of it.

use crate::model::exact::Exact;
use yew::prelude::*;

use super::pieces::Drawn;
use crate::codec::report::plain;
use crate::codec::route;
use crate::data::document::Claim;
use crate::text::number::write;
use crate::text::story::Calculated;
use crate::text::{letters, place, quantity_names};
use crate::ui::components::story::paragraphs;

/// Paragraphs and the table of claims; nothing where the file has neither.
pub fn story(drawn: Drawn<'_>) -> Html {
    let Drawn {
        document, language, ..
    } = drawn;
    if document.story.is_empty() && document.claims.is_empty() {
        return Html::default();
    }
    let calculated = Calculated {
        document,
        outcome: &drawn.audit.outcome,
        language,
    };
    let paragraphs = paragraphs(&calculated);
    let claims = (document.claims.iter()).filter_map(|claim| row(drawn, &calculated, claim));
    html! {
        <section class="card" aria-labelledby="story">
            <h2 id="story">{ language.story() }</h2>
            <div class="story">{ paragraphs }</div>
            <div hidden={document.claims.is_empty()}>
                <p class="audit-caption">{ language.claims() }</p>
                <div class="table-scroll" role="region" tabindex="0" aria-label={language.claims()}>
                    <table class="audit-table">
                        <thead>
                            <tr>
                                <th scope="col">{ language.claim() }</th>
                                <th scope="col">{ language.document() }</th>
                                <th scope="col">{ language.calculator() }</th>
                                <th scope="col">{ language.difference() }</th>
                            </tr>
                        </thead>
                        <tbody>{ for claims }</tbody>
                    </table>
                </div>
                <p class="card-note">{ language.claim_note() }</p>
            </div>
        </section>
    }
}

fn row(drawn: Drawn<'_>, calculated: &Calculated<'_>, claim: &Claim) -> Option<Html> {
    let language = drawn.language;
    let baseline = &drawn.document.baseline;
    let name = quantity_names::figure(baseline, &claim.figure, &[], language);
    let stated = claim.value.kr();
    let computed = calculated.value(&claim.figure)?;
    let difference = stated.minus(computed)?;
    let places = claim.cells.iter().filter_map(|cell| {
        let found = drawn.document.cell(cell)?;
        let stands = format!(
            "{}, {}",
            place::table(found.table),
            place::cell(found.row, found.column)
        );
        Some(html! {
            <a class="audit-where" href={drawn.to(cell)}>
                { letters::small(language.as_printed()) }
                { " " }
                <span lang="sv">{ found.cell.printed.clone() }</span>
                <span class="visually-hidden" lang="sv">{ ", " }{ stands }</span>
            </a>
        })
    });
    let id = claim.figure.to_string();
    Some(html! {
        <tr>
            <th scope="row">{ letters::capital(&name) }</th>
            <td>
                { calculated.text(&claim.figure, stated) }
                <span class="audit-places">{ for places }</span>
            </td>
            <td>
                <a href={route::to_figure(drawn.link, &id)}>
                    <data value={plain(computed)} data-figure={id}>{ calculated.text(&claim.figure, computed) }</data>
                </a>
            </td>
            <td>{ write::signed_tkr(difference, language) }</td>
        </tr>
    })
}
