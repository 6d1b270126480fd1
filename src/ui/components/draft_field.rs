//! A text to write: what is typed stays as it is typed, whatever happens around it.

use yew::prelude::*;

/// Properties of [`DraftField`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The field's id.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// The text as it is known.
    pub value: AttrValue,
    /// The most letters.
    pub most: usize,
    /// Whether it has several lines and is taken as it is typed; else when it is left or Enter is pressed.
    #[prop_or_default]
    pub lines: bool,
    /// A note under it.
    #[prop_or_default]
    pub hint: AttrValue,
    /// Called with the text.
    pub on_text: Callback<String>,
}

/// A text field with a draft of its own.
#[component]
pub fn DraftField(props: &Props) -> Html {
    let draft = use_state(|| None::<String>);
    let written = draft
        .as_ref()
        .map_or_else(|| props.value.clone(), |draft| draft.clone().into());
    let hint = format!("{}-hint", props.id);
    let described = (!props.hint.is_empty()).then(|| hint.clone());
    let most = props.most.to_string();
    let field = if props.lines {
        let oninput = {
            let (draft, on_text) = (draft.setter(), props.on_text.clone());
            move |event: InputEvent| {
                let area = event.target_dyn_into::<web_sys::HtmlTextAreaElement>();
                if let Some(area) = area {
                    draft.set(Some(area.value()));
                    on_text.emit(area.value());
                }
            }
        };
        html! {
            <textarea id={props.id.clone()} class="draft-text" rows="2" maxlength={most}
                aria-describedby={described} value={written} {oninput} />
        }
    } else {
        let oninput = {
            let draft = draft.setter();
            move |event: InputEvent| {
                let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
                draft.set(input.map(|input| input.value()));
            }
        };
        let onchange = {
            let (draft, on_text) = (draft.clone(), props.on_text.clone());
            move |_: Event| {
                if let Some(text) = draft.as_ref() {
                    on_text.emit(text.clone());
                }
                draft.set(None);
            }
        };
        html! {
            <input id={props.id.clone()} class="draft-text" type="text" maxlength={most} autocomplete="off"
                aria-describedby={described} value={written} {oninput} {onchange} />
        }
    };
    html! {
        <div class="draft">
            <label class="draft-label" for={props.id.clone()}>{ props.label.clone() }</label>
            { field }
            <p id={hint} class="draft-hint" hidden={props.hint.is_empty()}>{ props.hint.clone() }</p>
        </div>
    }
}
