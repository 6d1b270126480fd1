//! From a file's text to a [`Document`], or to all its faults.

use std::rc::Rc;

use serde_json::Value;

use super::document::{Beside, Check, Document, Elsewhere};
use super::fault::{Fault, FaultKind};
use super::inputs::Context;
use super::reader::{Faults, Fields, Node};
use super::{checks, json, model, remarks, tables};
use crate::model::baseline::Baseline;
use crate::model::year::{Year, Years};

/// The largest file that is read. The largest of our own documents is a fifteenth of it.
pub const MOST_BYTES: usize = 2_000_000;

/// Reads a file whole, or not at all.
///
/// # Errors
/// Every fault found, each with its place. Tables that could not be read leave the references to them unchecked; when
/// they are mended, more may be found.
pub fn read(text: &str) -> Result<Document, Vec<Fault>> {
    let faults = Faults::default();
    let document = parse(text, &faults).and_then(|value| whole(&Node::root(&value, &faults)));
    let faults = faults.into_vec();
    match document {
        Some(document) if faults.is_empty() => Ok(document),
        _ => Err(faults),
    }
}

fn parse(text: &str, faults: &Faults) -> Option<Value> {
    if text.len() > MOST_BYTES {
        let (bytes, most) = (text.len(), MOST_BYTES);
        faults.push(FaultKind::TooLarge { bytes, most });
        return None;
    }
    match json::parse(text) {
        Ok((value, repeated)) => {
            for place in repeated {
                faults.note(place, FaultKind::FieldTwice);
            }
            Some(value)
        }
        Err(error) => {
            let (line, column) = (error.line(), error.column());
            faults.push(FaultKind::NotJson { line, column });
            None
        }
    }
}

/// What stands in a file's `document`.
struct Header {
    title: Rc<str>,
    date: Rc<str>,
    reference: Rc<str>,
    note: Option<crate::model::origin::Bilingual>,
}

/// What only an audit needs.
struct Audited {
    checks: Vec<Check>,
    beside: Vec<Beside>,
    elsewhere: Vec<Elsewhere>,
}

fn audited(
    fields: &Fields<'_>,
    context: Context<'_>,
    baseline: Option<&Baseline>,
) -> Option<Audited> {
    let judged = fields.perhaps("checks", |node| checks::checks(&node, context, baseline));
    let beside = fields.perhaps("beside", |node| checks::beside(&node, context, baseline));
    let elsewhere = fields.list_or_none("elsewhere", |node| checks::elsewhere(&node, context));
    Some(Audited {
        checks: judged?.unwrap_or_default(),
        beside: beside?.unwrap_or_default(),
        elsewhere: elsewhere?,
    })
}

fn whole(node: &Node<'_>) -> Option<Document> {
    let fields = node.fields(&[
        "$schema",
        "format",
        "version",
        "id",
        "municipality",
        "committee",
        "document",
        "years",
        "tables",
        "model",
        "claims",
        "checks",
        "notes",
        "special",
        "story",
        "beside",
        "elsewhere",
    ])?;
    form(&fields)?;
    let id = fields.required("id").and_then(|node| id(&node));
    let municipality = fields.bilingual("municipality");
    let committee = fields.bilingual("committee");
    let header = fields.required("document").and_then(|node| header(&node));
    let years = fields.required("years").and_then(|node| years(&node));
    let tables = fields.required("tables").and_then(|node| {
        let tables = node.list(tables::read)?;
        node.unique(tables.iter().map(|table| &*table.id));
        Some(tables)
    });
    let context = Context {
        tables: tables.as_deref(),
        years: years?,
    };
    let model = (fields.required("model")).and_then(|node| model::read(&node, id, context));
    let baseline = model.as_ref().map(|(baseline, _)| baseline);
    let claims = fields.list_or_none("claims", |node| remarks::claim(&node, context, baseline));
    let audited = audited(&fields, context, baseline);
    let special = fields.bilingual("special");
    let story = fields.list_or_none("story", |node| remarks::paragraph(&node, context, baseline));
    let noted = fields.list_or_none("notes", |node| remarks::remark(&node, context));
    let header = header?;
    let (baseline, choices) = model?;
    let audited = audited?;
    Some(Document {
        municipality: municipality?,
        committee: committee?,
        title: header.title,
        date: header.date,
        reference: header.reference,
        note: header.note,
        claims: claims?,
        special: special?,
        story: story?,
        checks: audited.checks,
        beside: audited.beside,
        elsewhere: audited.elsewhere,
        remarks: noted?,
        choices,
        baseline,
        tables: tables?,
    })
}

/// The form and its version come first: nothing else is read of another form.
fn form(fields: &Fields<'_>) -> Option<()> {
    let format = fields.one_of("format", &[("ramkalkyl-baseline", ())]);
    let version = fields
        .required("version")
        .and_then(|node| match node.whole()? {
            1 => Some(()),
            other => node.refuse(FaultKind::NotOneOf {
                found: other.to_string(),
                allowed: vec!["1"],
            }),
        });
    format.and(version)
}

/// Ids that would be the address of something else beside the documents.
const RESERVED: [&str; 3] = ["index", "mall", "schema"];

fn id(node: &Node<'_>) -> Option<Rc<str>> {
    let id = node.id()?;
    if RESERVED.contains(&&*id) {
        return node.refuse(FaultKind::ReservedId { id: id.to_string() });
    }
    Some(id)
}

fn header(node: &Node<'_>) -> Option<Header> {
    let fields = node.fields(&["title", "date", "reference", "note"])?;
    let title = fields.words("title");
    let date = fields.required("date").and_then(|node| date(&node));
    let reference = fields.text("reference");
    let note = fields.perhaps("note", |node| node.bilingual());
    Some(Header {
        title: title?,
        date: date?,
        reference: Rc::from(reference?),
        note: note?,
    })
}

fn date(node: &Node<'_>) -> Option<Rc<str>> {
    let text = node.text()?;
    // Not every document prints one.
    if text.is_empty() {
        return Some(Rc::from(text));
    }
    let mut parts = text
        .split('-')
        .map(|part| (part.len(), part.parse::<u16>()));
    let is_date = matches!(
        (parts.next(), parts.next(), parts.next(), parts.next()),
        (
            Some((4, Ok(_))),
            Some((2, Ok(1..=12))),
            Some((2, Ok(1..=31))),
            None
        )
    );
    if !is_date {
        let found = text.to_owned();
        return node.refuse(FaultKind::NotADate { found });
    }
    Some(Rc::from(text))
}

/// The most years after the base year that a file may have.
const MOST_YEARS: u16 = 30;

fn years(node: &Node<'_>) -> Option<Years> {
    let fields = node.fields(&["base", "last"])?;
    let base = fields.whole("base");
    let last = fields.whole("last");
    let (base, last) = (base?, last?);
    let after = last.saturating_sub(base);
    if after > MOST_YEARS {
        return node.refuse(FaultKind::TooManyYears { most: MOST_YEARS });
    }
    Years::new(Year(base), after).map_or_else(|error| node.refuse(FaultKind::Model(error)), Some)
}
