//! What is drawn of a document's audit, so that the audit is made once a language and once a list.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::{comparisons, findings, story, summary};
use crate::audit::{Audit, Summary, audit};
use crate::codec::route;
use crate::data::document::Document;
use crate::model::origin::CellRef;
use crate::text::audit::AuditText;
use crate::text::language::Language;
use crate::ui::components::printed_table::Verdicts;

/// What the parts of the view are drawn from.
#[derive(Clone, Copy)]
pub struct Drawn<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its audit.
    pub audit: &'a Audit<'a>,
    /// The language.
    pub language: Language,
    /// The link to the calculator.
    pub link: &'a str,
}

impl<'a> Drawn<'a> {
    /// Its words.
    #[must_use]
    pub fn words(&self) -> AuditText<'a> {
        AuditText {
            document: self.document,
            audit: self.audit,
            language: self.language,
        }
    }

    /// A link to a cell of this document.
    #[must_use]
    pub fn to(&self, cell: &CellRef) -> String {
        route::to_audit(self.link, Some(cell))
    }
}

/// What is drawn once a language: the audit is not made again for what a person opens or filters.
pub struct Pieces {
    /// The verdict of every figure.
    pub verdicts: Verdicts,
    /// How many have which.
    pub counts: Summary,
    /// The summary.
    pub summary: Html,
    /// What the document claims.
    pub story: Html,
    /// What other documents state.
    pub elsewhere: Html,
    /// Figures of our own.
    pub beside: Html,
}

/// Draws them.
#[must_use]
pub fn pieces(document: &Document, language: Language, link: &str) -> Option<Pieces> {
    let audit = audit(document).ok()?;
    let drawn = Drawn {
        document,
        audit: &audit,
        language,
        link,
    };
    let verdicts: BTreeMap<CellRef, _> = (audit.cells.iter())
        .map(|cell| (cell.cell.clone(), cell.verdict))
        .collect();
    Some(Pieces {
        verdicts: Rc::new(verdicts),
        counts: audit.summary,
        summary: summary::summary(drawn),
        story: story::story(drawn),
        elsewhere: comparisons::elsewhere(drawn),
        beside: comparisons::beside(drawn),
    })
}

/// The list of a filter.
#[must_use]
pub fn list(
    document: &Document,
    language: Language,
    link: &str,
    chosen: &'static str,
) -> Option<Html> {
    let audit = audit(document).ok()?;
    let drawn = Drawn {
        document,
        audit: &audit,
        language,
        link,
    };
    Some(findings::list(drawn, chosen))
}
