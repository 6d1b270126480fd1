//! The pages of the documents, and of the documents to choose from, in both languages.

use std::rc::Rc;

use anyhow::{Context, Result, anyhow};
use ramkalkyl::data::document::Document;
use ramkalkyl::data::{self, DOCUMENT_IDS};
use ramkalkyl::text::language::Language;
use ramkalkyl::ui::prerender::{self, DocumentPage};
use tokio::runtime::Builder;
use tokio::task::LocalSet;

use crate::shell::{Page, Style, other};
use crate::still::still;

/// Every page that a program takes over.
pub fn pages() -> Result<Vec<Page>> {
    let runtime = Builder::new_current_thread().build().context("a runtime")?;
    LocalSet::new().block_on(&runtime, drawn())
}

async fn drawn() -> Result<Vec<Page>> {
    let documents = documents()?;
    let mut pages = Vec::new();
    for language in Language::ALL {
        pages.push(start(&documents, language).await?);
        for document in &documents {
            pages.push(page(document, language).await?);
        }
    }
    Ok(pages)
}

fn documents() -> Result<Vec<Rc<Document>>> {
    let read = DOCUMENT_IDS.iter().map(|id| {
        let document = data::document(id).with_context(|| format!("there is no document {id}"))?;
        let document = document.map_err(|faults| anyhow!("{id} has faults: {faults:?}"))?;
        Ok(Rc::new(document))
    });
    read.collect()
}

async fn start(documents: &[Rc<Document>], language: Language) -> Result<Page> {
    let drawn = prerender::start(documents, language).await;
    let (fragment, path) = match language {
        Language::Swedish => ("#/", ""),
        Language::English => ("#/?lang=en", "en/"),
    };
    Ok(Page {
        path: path.to_owned(),
        twin: match language {
            Language::Swedish => "en/".to_owned(),
            Language::English => String::new(),
        },
        language,
        fragment: fragment.to_owned(),
        baseline: None,
        title: format!("{} · {}", language.choose_document(), language.product()),
        description: language.start_lead().to_owned(),
        style: Style::Library,
        still: still(&drawn)?,
        facts: None,
    })
}

async fn drawn_in(document: &Rc<Document>, language: Language) -> Result<DocumentPage> {
    let drawn = prerender::document(document, language).await;
    // The model's errors stay on one thread, which this kind of error may not.
    drawn.map_err(|error| anyhow!("{}: {error}", document.baseline.id.as_str()))
}

async fn page(document: &Rc<Document>, language: Language) -> Result<Page> {
    let id = document.baseline.id.as_str();
    let drawn = drawn_in(document, language).await?;
    let path = |language| match language {
        Language::Swedish => format!("{id}/"),
        Language::English => format!("en/{id}/"),
    };
    let other = other(language);
    Ok(Page {
        path: path(language),
        twin: path(other),
        language,
        fragment: drawn.fragment,
        baseline: Some(id.to_owned()),
        title: drawn.title,
        description: drawn.description,
        style: Style::Calculator,
        still: still(&drawn.calculator)?,
        facts: Some([drawn.facts, drawn_in(document, other).await?.facts]),
    })
}
