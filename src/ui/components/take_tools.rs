//! What one can take of a table or a picture: a file, or a copy. `taking.js` does it when a button is pressed; it reads
//! what is drawn, so that every table and picture of every view can be taken, and weighs nothing until then.

use yew::prelude::*;

use crate::data::document::Document;
use crate::text::language::Language;
use crate::text::{names, story};

/// What is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A table: as a file of values, or copied as a table.
    Table,
    /// A picture.
    Picture,
}

/// What [`take_tools`] draws.
pub struct Props<'a> {
    /// What is taken, as a selector of the page.
    pub of: &'a str,
    /// What its files are called, after the document's id.
    pub name: &'a str,
    /// What it is called, in words.
    pub title: &'a str,
    /// A table or a picture.
    pub kind: Kind,
    /// The document, for source and file name.
    pub document: &'a Document,
    /// Whether it shows something else than the document does.
    pub is_changed: bool,
    /// The language.
    pub language: Language,
}

/// The buttons.
pub fn take_tools(props: &Props) -> Html {
    let (document, language) = (props.document, props.language);
    let source = format!(
        "{} {}, {}. {}",
        if props.is_changed {
            language.take_scenario_of()
        } else {
            language.take_source()
        },
        story::whose(document, language),
        document.title,
        language.product()
    );
    let name = format!("{}-{}", document.baseline.id, props.name);
    let buttons = match props.kind {
        Kind::Table => html! {
            <>
                { button("excel", language.take_excel()) }
                { button("csv", language.take_csv()) }
                { button("copy", language.take_copy()) }
            </>
        },
        Kind::Picture => html! {
            <>
                { button("svg", "SVG") }
                { button("png", "PNG") }
                <label class="take-dark"><input type="checkbox" data-dark="" />{ language.take_dark() }</label>
            </>
        },
    };
    let label = match props.kind {
        Kind::Table => language.take_table(),
        Kind::Picture => language.take_picture(),
    };
    html! {
        <div class="take-tools" role="group" aria-label={format!("{label}: {}", props.title)} data-of={props.of.to_owned()} data-name={name}
            data-title={format!("{} – {}", props.title, names::of(&document.municipality, language))} data-source={source}
            data-copied={language.take_copied()} data-refused={language.take_refused()}
            data-saved={language.take_saved()} data-failed={language.take_failed()}>
            <span class="take-name" aria-hidden="true">{ label }</span>
            { buttons }
            <span class="take-status" role="status"></span>
        </div>
    }
}

fn button(take: &'static str, name: &'static str) -> Html {
    html! { <button key={take} type="button" class="button button-quiet" data-take={take}>{ name }</button> }
}
