//! What a document of one's own can begin from: the template, the schema, our documents.

use yew::prelude::*;

use super::document_cards::name;
use super::template::Template;
use crate::codec::catalogue::Entry;
use crate::text::language::Language;

/// Links to the files.
pub fn downloads(examples: &[Entry], language: Language) -> Html {
    let example = |entry: &Entry| {
        let id = entry.id();
        let called = match entry {
            Entry::Card(card) => name(card, language),
            Entry::Id(id) => id.to_string(),
        };
        html! {
            <li key={id.to_string()}>
                { format!("{called}: ") }
                <a href={format!("./baselines/{id}.json")} download={format!("{id}.json")} aria-label={format!("JSON: {called}")}>{ "JSON" }</a>
                <Template label="Excel" named={format!("Excel: {called}")} document={id.to_string()} {language} />
            </li>
        }
    };
    html! {
        <ul class="own-file-links">
            <li key="//workbook">
                <Template label={language.download_workbook()} {language} />
                { " " }{ language.download_workbook_hint() }
            </li>
            <li key="//template">
                <a href="./baselines/mall.json" download="mall.json">{ language.download_template() }</a>
            </li>
            <li key="//schema">
                <a href="./baselines/schema.json" download="schema.json">{ language.download_schema() }</a>
                { ", " }{ language.download_schema_hint() }
            </li>
            <li key="//examples" hidden={examples.is_empty()}>
                { language.download_examples() }
                <ul class="own-file-links">{ for examples.iter().map(example) }</ul>
            </li>
        </ul>
    }
}
