//! The pages of the documents, and of the documents to choose from, in both languages.

use std::rc::Rc;

use anyhow::{Context, Result, anyhow};
use ramkalkyl::data::document::Document;
use ramkalkyl::data::{self, DOCUMENT_IDS};
use ramkalkyl::text::language::Language;
use ramkalkyl::ui::prerender::{self, DocumentPage};
use tokio::runtime::Builder;
use tokio::task::LocalSet;

use crate::assets::{Script, Style};
use crate::open_data;
use crate::place::{place, still};
use crate::previews;
use crate::share;
use crate::shell::Page;
use crate::texts::TextPage;
use crate::words::{of, other};

/// Every page that a program takes over.
///
/// `terms` is what marked terms open, where the calculator may be drawn.
pub fn pages(documents: &[Rc<Document>], terms: &str) -> Result<Vec<Page>> {
    let runtime = Builder::new_current_thread().build().context("a runtime")?;
    let mut pages = LocalSet::new().block_on(&runtime, drawn(documents))?;
    for page in &mut pages {
        page.body.push_str(terms);
    }
    Ok(pages)
}

/// A page of text: nothing runs in it.
pub fn text(written: TextPage) -> Page {
    let language = written.language;
    let root = "../".repeat(written.path.matches('/').count());
    let (product, tagline) = (language.product(), language.tagline());
    let (twin, other) = (&written.twin, other(language));
    let (code, in_other) = (other.code(), of([other.swedish(), other.english()], other));
    let skip = language.skip_to_content();
    let body = &written.body;
    let home = format!("{root}{}", of(["", "en/"], language));
    let body = format!(
        "<div class=\"page\">\n<a class=\"skip\" href=\"#main\">{skip}</a>\n\
         <header class=\"header\"><div class=\"top-bar\"><p class=\"top-bar-product\">\
         <a class=\"top-bar-name\" href=\"{home}\">{product}</a> <span class=\"top-bar-tagline\">{tagline}</span></p>\
         <p class=\"top-bar-tools\"><a href=\"{root}{twin}\" hreflang=\"{code}\" lang=\"{code}\">{in_other}</a></p></div></header>\n\
         <main id=\"main\" class=\"text-page\" tabindex=\"-1\">\n{body}\n</main>\n</div>\n"
    );
    Page {
        path: written.path,
        twin: written.twin,
        language,
        fragment: None,
        baseline: None,
        title: format!("{} · {product}", written.title),
        description: written.description,
        styles: vec![Style::Text],
        scripts: Vec::new(),
        body,
        picture: None,
    }
}

async fn drawn(documents: &[Rc<Document>]) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for language in Language::ALL {
        pages.push(start(documents, language).await?);
        pages.push(embed(language));
    }
    for document in documents {
        pages.extend(pages_of(document).await?);
    }
    Ok(pages)
}

/// Our documents, in the order in which they are offered.
pub fn documents() -> Result<Vec<Rc<Document>>> {
    let read = DOCUMENT_IDS.iter().map(|id| {
        let document = data::document(id).with_context(|| format!("there is no document {id}"))?;
        let document = document.map_err(|faults| anyhow!("{id} has faults: {faults:?}"))?;
        Ok(Rc::new(document))
    });
    read.collect()
}

async fn start(documents: &[Rc<Document>], language: Language) -> Result<Page> {
    let drawn = prerender::start(documents, language).await;
    let paths = ["", "en/"];
    Ok(Page {
        path: of(paths, language).to_owned(),
        twin: of(paths, other(language)).to_owned(),
        language,
        fragment: Some(of(["#/", "#/?lang=en"], language).to_owned()),
        baseline: None,
        title: format!("{} · {}", language.choose_document(), language.product()),
        description: language.start_lead().to_owned(),
        styles: vec![Style::Library],
        scripts: vec![Script::Start],
        body: place(&still(&drawn)?),
        picture: None,
    })
}

async fn drawn_in(document: &Rc<Document>, language: Language) -> Result<DocumentPage> {
    let drawn = prerender::document(document, language).await;
    // The model's errors stay on one thread, which this kind of error may not.
    drawn.map_err(|error| anyhow!("{}: {error}", document.baseline.id.as_str()))
}

/// The pages of a document, each with the facts in both languages under it: the program turns from one to the other.
async fn pages_of(document: &Rc<Document>) -> Result<[Page; 2]> {
    let [swedish, english] = Language::ALL.map(|language| drawn_in(document, language));
    let (swedish, english) = (swedish.await?, english.await?);
    let id = document.baseline.id.as_str();
    let drawn_facts = [swedish.facts.clone(), english.facts.clone()];
    let page = |drawn: DocumentPage, language: Language| -> Result<Page> {
        let paths = [format!("{id}/"), format!("en/{id}/")];
        let twin = of(paths.clone(), other(language));
        let root = of(["../", "../../"], language);
        let [own, others] = [language, other(language)].map(|said| {
            let facts = of(drawn_facts.each_ref(), said);
            aside(said, facts, &open_data::link(root, said))
        });
        Ok(Page {
            path: of(paths, language),
            twin,
            language,
            picture: Some(previews::drawing(&drawn, language)),
            fragment: Some(drawn.fragment),
            baseline: Some(id.to_owned()),
            title: drawn.title,
            description: drawn.description,
            styles: vec![Style::Calculator],
            scripts: vec![Script::StartDocument, Script::Share],
            body: format!("{}{own}{others}", place(&still(&drawn.calculator)?)),
        })
    };
    Ok([
        page(swedish, Language::Swedish)?,
        page(english, Language::English)?,
    ])
}

/// What stands under the calculator, with the program and without.
fn aside(language: Language, facts: &str, data: &str) -> String {
    let (code, card) = (language.code(), share::card(language));
    let label = of(["Om siffrorna", "About the figures"], language);
    format!(
        "<aside class=\"page facts\" lang=\"{code}\" aria-label=\"{label}\">{facts}{data}{card}</aside>\n"
    )
}

/// The page that shows a part of the calculator in someone else's, whatever document the address names.
fn embed(language: Language) -> Page {
    let paths = ["embed/", "en/embed/"];
    Page {
        path: of(paths, language).to_owned(),
        twin: of(paths, other(language)).to_owned(),
        language,
        fragment: None,
        baseline: None,
        title: language.product().to_owned(),
        description: language.start_lead().to_owned(),
        styles: vec![Style::Calculator, Style::Embed],
        scripts: vec![Script::Embed, Script::Start],
        body: format!("{}{}", place(""), share::source()),
        picture: None,
    }
}
