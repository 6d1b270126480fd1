//! One check of a printed figure: printed, computed, difference, and the arithmetic.

use yew::prelude::*;

use super::verdict::named;
use crate::audit::{CellAudit, Finding};
use crate::text::audit::AuditText;

/// The check with its verdict.
pub fn check(words: &AuditText<'_>, cell: &CellAudit<'_>, finding: &Finding<'_>) -> Html {
    let language = words.language;
    html! {
        <div class="check">
            <dl class="check-figures">
                <div class="check-verdict">
                    <dt class="visually-hidden">{ language.verdict() }</dt>
                    <dd>{ named(finding.verdict, language) }</dd>
                </div>
                <div><dt>{ language.as_printed() }</dt><dd>{ words.printed(cell) }</dd></div>
                <div><dt>{ language.computed() }</dt><dd>{ words.computed(cell, finding) }</dd></div>
                <div hidden={finding.difference.is_zero()}>
                    <dt>{ language.difference() }</dt>
                    <dd>{ words.difference(cell, finding) }</dd>
                </div>
            </dl>
            <p class="check-working">
                <span class="visually-hidden">{ language.working() }{ ": " }</span>
                { words.arithmetic(cell, finding) }
            </p>
            <p class="check-bound">{ words.bound(cell, finding).unwrap_or_default() }</p>
        </div>
    }
}

/// A figure that no check determines: what is printed alone.
pub fn unchecked(words: &AuditText<'_>, cell: &CellAudit<'_>) -> Html {
    let language = words.language;
    html! {
        <div class="check">
            <dl class="check-figures">
                <div class="check-verdict">
                    <dt class="visually-hidden">{ language.verdict() }</dt>
                    <dd>{ named(cell.verdict, language) }</dd>
                </div>
                <div><dt>{ language.as_printed() }</dt><dd>{ words.printed(cell) }</dd></div>
            </dl>
        </div>
    }
}
