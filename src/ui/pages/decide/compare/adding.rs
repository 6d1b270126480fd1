//! Another column: a kept scenario, a link that someone sent, a file.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::Sides;
use crate::codec::comparison::{Column, MOST_COLUMNS, carried};
use crate::codec::record::{Record, RecordFault};
use crate::data::bytes;
use crate::platform::file;
use crate::text::language::Language;
use crate::text::{kept, names};
use crate::ui::hooks::use_kept::use_kept;
use crate::ui::kept::reason;

/// The ways to add one. A text that is no scenario of this document is refused at the field, in words.
#[component]
pub fn Adding(props: &Sides) -> Html {
    let (known, _) = use_kept();
    let refused = use_state_eq(|| None::<String>);
    let language = props.view.state.view.language;
    let baseline: Rc<str> = props.view.state.baseline().id.as_str().into();
    let on_column = {
        let comparison = (*props.comparison).clone();
        props.on_compare.reform(move |column: Column| {
            let mut comparison = comparison.clone();
            comparison.add(column);
            comparison
        })
    };
    let take = {
        let (refused, on_column) = (refused.setter(), on_column.clone());
        Callback::from(move |(name, text): (String, String)| {
            match column_of(&name, &text, &baseline, language) {
                Ok(column) => {
                    refused.set(None);
                    on_column.emit(column);
                }
                Err(said) => refused.set(Some(said)),
            }
        })
    };
    let here = props.view.state.baseline().id.as_str();
    let own = (known.shelf.kept().iter()).filter_map(|kept| {
        let record = kept.record.as_ref().ok()?;
        (*record.baseline == *here).then_some((kept, record))
    });
    let picks = own.map(|(kept, record)| {
        let name = crate::ui::pages::decide::scenarios::called(&record.name, language).to_owned();
        html! { <option key={kept.id.to_string()} value={kept.id.to_string()}>{ name }</option> }
    });
    let fixed = [
        (Column::Document, "document", language.document()),
        (Column::Here, "here", language.compare_here()),
    ];
    let fixed = fixed
        .into_iter()
        .filter(|(column, ..)| !props.comparison.columns().contains(column));
    let fixed =
        fixed.map(|(_, value, name)| html! { <option key={value} {value}>{ name }</option> });
    let onpick = {
        let all = known.shelf.kept().to_vec();
        let on_column = on_column.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<web_sys::HtmlSelectElement>() else {
                return;
            };
            let value = select.value();
            select.set_value("");
            let column = match value.as_str() {
                "document" => Some(Column::Document),
                "here" => Some(Column::Here),
                id => (all.iter().find(|kept| *kept.id == *id))
                    .and_then(|kept| kept.record.as_ref().ok())
                    .map(|record| carried(&record.name, &record.link())),
            };
            column.into_iter().for_each(|column| on_column.emit(column));
        })
    };
    let onsubmit = {
        let take = take.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let form = event.target_dyn_into::<web_sys::Element>();
            let field = |id: &str| -> Option<web_sys::HtmlInputElement> {
                let found = form.as_ref()?.query_selector(id).ok()??;
                found.dyn_into().ok()
            };
            if let Some((link, name)) = field("#compare-link").zip(field("#compare-called")) {
                take.emit((name.value(), link.value()));
            }
        }
    };
    let onfile = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
            let files = input.map_or_else(Vec::new, |input| file::taken(&input));
            let take = take.clone();
            wasm_bindgen_futures::spawn_local(async move {
                for file in files {
                    let read = file.bytes().await.unwrap_or_default();
                    let text = bytes::text(&read).unwrap_or_default().to_owned();
                    take.emit((String::new(), text));
                }
            });
        })
    };
    let full = props.comparison.columns().len() >= MOST_COLUMNS;
    let wrong = refused.is_some();
    html! {
        <div class="compare-adding">
            <h3>{ language.compare_add() }</h3>
            <p hidden={!full}>{ language.compare_full() }</p>
            <div class="compare-ways" hidden={full}>
                <div class="draft">
                    <label class="draft-label" for="compare-pick">{ language.compare_pick() }</label>
                    <select id="compare-pick" class="draft-text" onchange={onpick}>
                        <option key="//none" value="">{ language.compare_pick_none() }</option>
                        { for fixed }
                        { for picks }
                    </select>
                </div>
                <form class="draft compare-paste" {onsubmit}>
                    <label class="draft-label" for="compare-link">{ language.compare_paste() }</label>
                    <input id="compare-link" class="draft-text" type="text" autocomplete="off"
                        aria-invalid={wrong.then_some("true")} aria-describedby="compare-refused" />
                    <label class="draft-label" for="compare-called">{ language.compare_paste_name() }</label>
                    <span class="draft-row">
                        <input id="compare-called" class="draft-text" type="text" autocomplete="off" />
                        <button type="submit" class="button">{ language.kept_add() }</button>
                    </span>
                </form>
                <div class="draft">
                    <label class="draft-label" for="compare-file">{ language.compare_file() }</label>
                    <input id="compare-file" type="file" accept=".txt,text/plain" onchange={onfile} />
                </div>
                <p id="compare-refused" class="draft-wrong" role="alert">{ for refused.as_ref() }</p>
            </div>
        </div>
    }
}

/// The column of a text, or why it is none.
fn column_of(name: &str, text: &str, baseline: &str, language: Language) -> Result<Column, String> {
    let record = Record::read(text).map_err(|fault| match fault {
        RecordFault::NoScenario => language.compare_link_bad().to_owned(),
        fault => kept::unread(reason(&fault), language),
    })?;
    if *record.baseline != *baseline {
        return Err(kept::other_document(
            &names::document(&record.baseline),
            language,
        ));
    }
    let name = if name.trim().is_empty() {
        &record.name
    } else {
        name
    };
    Ok(carried(name, &record.link()))
}
