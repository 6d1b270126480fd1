//! Pages as HTML, made where there is no browser: the same components, drawn once. What only a browser knows (storage,
//! clock, the size of the window) is not in them.

mod facts;

use std::rc::Rc;

use yew::LocalServerRenderer;
use yew::prelude::*;

use super::app::{Running, RunningProps};
use super::components::document_cards::link;
use super::hooks::use_catalogue::Catalogue;
use super::hooks::use_document::Start;
use super::hooks::use_session;
use super::library::Surroundings;
use super::pages::start::StartPage;
use crate::codec::catalogue::{Entry, card};
use crate::data::document::Document;
use crate::model::error::ModelError;
use crate::model::outcome::{Outcome, YearOutcome};
use crate::model::quantity::Money;
use crate::state::history::Moment;
use crate::text::language::Language;
use crate::text::number::write;
use crate::text::story;
use facts::{Facts, FactsProps};

/// A document's page.
pub struct DocumentPage {
    /// The fragment that the page stands for.
    pub fragment: String,
    /// Its title.
    pub title: String,
    /// What it says, for those who look for it or are sent a link to it.
    pub description: String,
    /// Whose document it is, with its years.
    pub whose: String,
    /// The requirement and what is left to save, each with its name.
    pub figures: [(&'static str, String); 2],
    /// The calculator with nothing changed, as it stands before anyone has touched it.
    pub calculator: String,
    /// What the audit of the document found, where its figures stand and how to cite them.
    pub facts: String,
}

/// The page of a document.
///
/// # Errors
/// [`ModelError`] where the document cannot be calculated with.
pub async fn document(
    document: &Rc<Document>,
    language: Language,
) -> Result<DocumentPage, ModelError> {
    let fragment = link(document.baseline.id.as_str(), language);
    let start = Start::new(Rc::clone(document), &fragment, Moment(0))?;
    let title = use_session::title(document, language);
    let figures = figures(document, &start.state.outcome, language);
    let whose = story::whose(document, language);
    let description = description(&whose, document, &figures, language);
    let props = RunningProps {
        start,
        on_open: Callback::noop(),
    };
    let calculator = LocalServerRenderer::<Running>::with_props(props).hydratable(false);
    let props = FactsProps {
        document: Rc::clone(document),
        language,
    };
    let facts = LocalServerRenderer::<Facts>::with_props(props).hydratable(false);
    Ok(DocumentPage {
        fragment,
        title,
        description,
        whose,
        figures,
        calculator: calculator.render().await,
        facts: facts.render().await,
    })
}

/// The two figures that the budget year is about.
fn figures(
    document: &Document,
    outcome: &Outcome,
    language: Language,
) -> [(&'static str, String); 2] {
    let year = outcome.year(document.baseline.years.budget());
    let written = |of: fn(&YearOutcome) -> Money| {
        year.map_or_else(String::new, |year| write::tkr(of(year).kr(), language))
    };
    [
        (language.headline(), written(|year| year.headline)),
        (language.required(), written(|year| year.required)),
    ]
}

/// What a document's page says, in two sentences.
fn description(
    whose: &str,
    document: &Document,
    [(_, headline), (_, required)]: &[(&'static str, String); 2],
    language: Language,
) -> String {
    let budget = document.baseline.years.budget();
    match language {
        Language::Swedish => format!(
            "{whose}: kravet från ram och index är {headline} år {budget}, och {required} är kvar att spara. \
             Ändra ram, index, volymer och priser och se varifrån varje siffra kommer."
        ),
        Language::English => format!(
            "{whose}: frame and index require {headline} in {budget}, and {required} is left to save. \
             Change frame, index, volumes and prices, and see where every figure comes from."
        ),
    }
}

/// The documents to choose from.
pub async fn start(documents: &[Rc<Document>], language: Language) -> String {
    let listed = documents.iter().map(|document| {
        let card = card(document);
        (Entry::Card(card.clone()), Ok(card))
    });
    let props = ListedStartProps {
        catalogue: Catalogue::Here(Rc::new(listed.collect())),
        language,
    };
    let start = LocalServerRenderer::<ListedStart>::with_props(props).hydratable(false);
    start.render().await
}

#[derive(Properties, PartialEq)]
struct ListedStartProps {
    catalogue: Catalogue,
    language: Language,
}

#[component]
fn ListedStart(props: &ListedStartProps) -> Html {
    let surroundings = Surroundings {
        language: props.language,
        theme: "auto",
        on_language: Callback::noop(),
        on_theme: Callback::noop(),
    };
    html! {
        <ContextProvider<Catalogue> context={props.catalogue.clone()}>
            <StartPage waiting={None::<String>} {surroundings} />
        </ContextProvider<Catalogue>>
    }
}
