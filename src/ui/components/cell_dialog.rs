//! Everything that was found of one printed figure, and where the calculator uses it.

mod content;

use std::rc::Rc;

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::printed_table::cell_id;
use crate::data::document::Document;
use crate::model::origin::CellRef;
use crate::platform::window;
use crate::text::language::Language;
use content::content;

/// Properties of [`CellDialog`].
#[derive(Properties)]
pub struct Props {
    /// The document.
    pub document: Rc<Document>,
    /// The cell; nothing while closed.
    pub cell: Option<CellRef>,
    /// The link to the calculator.
    pub link: AttrValue,
    /// The language.
    pub language: Language,
    /// Another figure was chosen.
    pub on_open: Callback<CellRef>,
    /// The dialog was closed.
    pub on_close: Callback<()>,
}

/// A document never changes, so it is compared by identity.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && self.cell == other.cell
            && self.link == other.link
            && self.language == other.language
            && self.on_open == other.on_open
            && self.on_close == other.on_close
    }
}

/// A dialog that is open while there is a cell.
#[component]
pub fn CellDialog(props: &Props) -> Html {
    let dialog = use_node_ref();
    let content = {
        let document = Rc::clone(&props.document);
        let on_open = props.on_open.clone();
        let on = (props.cell.clone(), props.language, props.link.clone());
        use_memo(on, move |(cell, language, link)| {
            content(&document, cell.as_ref()?, *language, link, &on_open)
        })
    };
    // An address may name a cell that prints no figure: nothing opens then.
    let shown = props.cell.clone().filter(|_| content.is_some());
    {
        let dialog = dialog.clone();
        use_effect_with(shown, move |shown| {
            let Some(dialog) = dialog.cast::<HtmlDialogElement>() else {
                return;
            };
            match (shown, dialog.open()) {
                (Some(cell), false) => {
                    // The page behind goes to the figure, and the focus comes back to it.
                    let _ = window::focus(&cell_id(cell));
                    // A browser without modal dialogs refuses; the dialog is then shown in place.
                    if dialog.show_modal().is_err() {
                        dialog.set_open(true);
                    }
                }
                (Some(_), true) => {
                    // The button that was pressed is gone: the focus goes to the new heading.
                    let _ = window::focus("cell-title");
                }
                (None, true) => dialog.close(),
                (None, false) => {}
            }
            if shown.is_some() {
                dialog.set_scroll_top(0);
            }
        });
    }
    let language = props.language;
    let on_close = props.on_close.reform(|_: Event| ());
    // Closing it tells `on_close`; whatever closes it goes the browser's own way, which frees the page behind.
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    // A press beside the dialog's content lands on the dialog itself.
    let on_backdrop = {
        let (dialog, close) = (dialog.clone(), close.clone());
        move |event: MouseEvent| {
            let target = event.target_dyn_into::<HtmlDialogElement>();
            if target.is_some() && target == dialog.cast::<HtmlDialogElement>() {
                close.emit(event);
            }
        }
    };
    html! {
        <dialog ref={dialog} class="explanation cell-dialog" aria-labelledby="cell-title" onclose={on_close} onclick={on_backdrop}>
            <div class="explanation-body">
                <div class="explanation-bar">
                    <p class="explanation-kicker">{ language.one_figure() }</p>
                    <button type="button" class="button" onclick={close}>{ language.close() }</button>
                </div>
                <div>{ (*content).clone().unwrap_or_default() }</div>
            </div>
        </dialog>
    }
}
