//! What stands under a document's calculator, with the program and without: what its audit found, where its figures
//! stand, and how to cite them.

use std::rc::Rc;

use yew::prelude::*;

use crate::audit::audit;
use crate::codec::route;
use crate::data::document::Document;
use crate::text::language::Language;
use crate::text::{letters, names, place, story};
use crate::ui::components::audit_view::summary::counts;
use crate::ui::components::document_cards::link;

/// Properties of [`Facts`].
#[derive(Properties)]
pub struct FactsProps {
    /// The document.
    pub document: Rc<Document>,
    /// The language.
    pub language: Language,
}

/// A document never changes, so it is compared by identity.
impl PartialEq for FactsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document) && self.language == other.language
    }
}

/// The facts.
#[component]
pub fn Facts(props: &FactsProps) -> Html {
    let (document, language) = (&*props.document, props.language);
    html! {
        <>
            { audited(document, language) }
            { sources(document, language) }
        </>
    }
}

fn audited(document: &Document, language: Language) -> Html {
    // A document that cannot be calculated with has no page.
    let Ok(audit) = audit(document) else {
        return Html::default();
    };
    let id = format!("facts-audit-{}", language.code());
    let way = route::to_audit(&link(document.baseline.id.as_str(), language), None);
    html! {
        <section class="card" aria-labelledby={id.clone()}>
            <h2 {id}>{ format!("{}: {}", language.audit(), story::whose(document, language)) }</h2>
            { counts(&audit.summary, language) }
            <p class="card-note needs-program"><a href={way}>{ language.whole_audit() }</a></p>
        </section>
    }
}

fn sources(document: &Document, language: Language) -> Html {
    let id = format!("facts-sources-{}", language.code());
    let committee = names::of(&document.committee, language);
    let row = |term: &'static str, text: String, lang: Option<&'static str>| {
        html! { <div hidden={text.is_empty()}><dt>{ term }</dt><dd {lang}>{ text }</dd></div> }
    };
    let tables = document.tables.iter().map(|table| {
        html! { <li>{ place::table(table) }</li> }
    });
    html! {
        <section class="card" aria-labelledby={id.clone()}>
            <h2 {id}>{ language.sources() }</h2>
            <dl class="facts-list">
                { row(language.municipality(), names::of(&document.municipality, language).to_string(), None) }
                { row(language.committee(), letters::capital(&committee), None) }
                { row(language.document(), document.title.to_string(), Some("sv")) }
                { row(language.reference(), document.reference.to_string(), None) }
                { row(language.dated(), document.date.to_string(), Some("sv")) }
            </dl>
            <details class="fold">
                <summary>{ language.printed_tables() }</summary>
                <ul lang="sv">{ for tables }</ul>
            </details>
            <p class="card-note">{ language.cite_intro() }</p>
            <blockquote class="facts-cite">{ cite(document, language) }</blockquote>
        </section>
    }
}

/// A sentence to cite the calculation by. Whoever changed something adds the link, which carries what was changed.
fn cite(document: &Document, language: Language) -> String {
    let (whose, product) = (story::whose(document, language), language.product());
    match language {
        Language::Swedish => format!(
            "{product}: {whose}, beräkning utifrån ”{}”. Kalkylens siffror är ingen prognos och ingens förslag.",
            document.title
        ),
        Language::English => format!(
            "{product}: {whose}, calculated from “{}”. The figures are no forecast and nobody’s proposal.",
            document.title
        ),
    }
}
