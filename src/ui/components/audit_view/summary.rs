//! How many figures have which verdict: as a bar, in words, and table by table.

use yew::prelude::*;

use super::filter::count;
use super::pieces::Drawn;
use crate::audit::{Summary, Verdict};
use crate::platform::window;
use crate::text::audit::{code, symbol, verdict};
use crate::text::language::Language;
use crate::text::place;
use crate::ui::components::printed_table::table_id;
use crate::ui::components::verdict::{VERDICTS, named};

/// The summary.
pub fn summary(drawn: Drawn<'_>) -> Html {
    let language = drawn.language;
    html! {
        <section class="card summary" aria-labelledby="summary">
            <h2 id="summary">{ language.summary() }</h2>
            { counts(&drawn.audit.summary, language) }
            <p class="card-note">{ language.index_exact() }</p>
            <details class="fold">
                <summary>{ language.by_table() }</summary>
                { by_table(drawn) }
            </details>
        </section>
    }
}

/// How many figures there are, and how many of each verdict, as a bar and in words.
pub fn counts(summary: &Summary, language: Language) -> Html {
    let verdicts = VERDICTS.iter().map(|of| {
        html! {
            <div class="summary-row" key={code(*of)}>
                <dt>
                    { swatch(*of) }
                    <strong class="summary-count">{ count(summary, *of) }</strong>
                    { named(*of, language) }
                </dt>
                <dd>{ means(*of, language) }</dd>
            </div>
        }
    });
    html! {
        <>
            <p class="card-intro">{ language.audit_intro() }</p>
            <p class="summary-all"><strong>{ summary.all() }</strong>{ " " }{ language.figures_checked() }</p>
            { bar(summary) }
            <dl class="summary-list">{ for verdicts }</dl>
        </>
    }
}

fn means(of: Verdict, language: Language) -> &'static str {
    match of {
        Verdict::Exact => language.exact_means(),
        Verdict::Rounding { .. } => language.rounding_means(),
        Verdict::Differs => language.differs_means(),
        Verdict::Given => language.given_means(),
    }
}

fn swatch(of: Verdict) -> Html {
    html! {
        <svg class="summary-swatch" aria-hidden="true" focusable="false">
            <rect class={format!("share-{}", code(of))} width="100%" height="100%" />
        </svg>
    }
}

/// Tenths of a per cent, so that the shares of a bar need no fraction.
const WHOLE: usize = 1000;

fn bar(summary: &Summary) -> Html {
    let percent = |tenths: usize| format!("{}.{}%", tenths / 10, tenths % 10);
    let mut before = 0_usize;
    let parts: Vec<Html> = (VERDICTS.iter())
        .map(|of| {
            let after = before.saturating_add(count(summary, *of));
            let at = |figures: usize| {
                let share = figures.saturating_mul(WHOLE);
                share.checked_div(summary.all()).unwrap_or_default()
            };
            let (from, to) = (at(before), at(after));
            before = after;
            html! {
                <rect class={format!("share-{}", code(*of))} x={percent(from)} height="100%"
                    width={percent(to.saturating_sub(from))} />
            }
        })
        .collect();
    html! {
        <svg class="summary-bar" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="share-rounding" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="share-ground" width="6" height="6" />
                    <rect class="share-stripe" width="2.5" height="6" />
                </pattern>
                <pattern id="share-given" width="5" height="5" patternUnits="userSpaceOnUse">
                    <rect class="share-ground" width="5" height="5" />
                    <circle class="share-dot" cx="2.5" cy="2.5" r="0.9" />
                </pattern>
            </defs>
            { for parts }
        </svg>
    }
}

fn by_table(drawn: Drawn<'_>) -> Html {
    let language = drawn.language;
    let heads = VERDICTS.iter().map(|of| {
        html! {
            <th scope="col">
                <span aria-hidden="true">{ symbol(*of) }</span>
                <span class="visually-hidden">{ verdict(*of, language) }</span>
            </th>
        }
    });
    let rows = drawn.document.tables.iter().map(|table| {
        let mut counts = Summary::default();
        for cell in &drawn.audit.cells {
            if cell.cell.table == table.id {
                counts.count(cell.verdict);
            }
        }
        let id = table_id(&table.id);
        let onclick = move |_: MouseEvent| {
            // A heading that is not there leaves the page where it is.
            let _ = window::focus(&id);
        };
        let cells = VERDICTS.iter().map(|of| match count(&counts, *of) {
            0 => html! { <td class="summary-none">{ "–" }</td> },
            count => html! { <td>{ count }</td> },
        });
        html! {
            <tr>
                <th scope="row">
                    <button type="button" class="link" lang="sv" {onclick}>{ place::table(table) }</button>
                </th>
                { for cells }
            </tr>
        }
    });
    html! {
        <div class="table-scroll" role="region" tabindex="0" aria-label={language.by_table()}>
            <table class="summary-tables">
                <thead><tr><th scope="col">{ language.table() }</th>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
