//! What comes from elsewhere: files, and links that someone sent.

use yew::prelude::*;

use crate::platform::file;
use crate::text::language::Language;
use crate::ui::kept::Deed;

/// The id of the field for a link.
const LINK: &str = "kept-link";

/// A field for files and one for a link.
pub fn opening(language: Language, on_deed: &Callback<Deed>) -> Html {
    let onchange = on_deed.reform(|event: Event| {
        let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
        Deed::Files(input.map_or_else(Vec::new, |input| file::taken(&input)))
    });
    let onsubmit = {
        let on_deed = on_deed.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let form = event.target_dyn_into::<web_sys::Element>();
            let field = form.and_then(|form| form.query_selector("input").ok().flatten());
            let field: Option<web_sys::HtmlInputElement> =
                field.and_then(|field| wasm_bindgen::JsCast::dyn_into(field).ok());
            if let Some(field) = field {
                on_deed.emit(Deed::Text(field.value()));
                field.set_value("");
            }
        }
    };
    html! {
        <div class="kept-opening">
            <div class="draft">
                <label class="draft-label" for="kept-files">{ language.kept_files() }</label>
                <input id="kept-files" type="file" multiple=true accept=".txt,text/plain"
                    aria-describedby="kept-files-hint" {onchange} />
                <p id="kept-files-hint" class="draft-hint">{ language.kept_files_hint() }</p>
            </div>
            <form class="draft" {onsubmit}>
                <label class="draft-label" for={LINK}>{ language.kept_link() }</label>
                <span class="draft-row">
                    <input id={LINK} class="draft-text" type="text" autocomplete="off" />
                    <button type="submit" class="button">{ language.kept_add() }</button>
                </span>
            </form>
        </div>
    }
}
