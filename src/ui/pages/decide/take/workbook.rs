//! The workbook: made by a worker when it is asked for.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::platform::books::{self, Job, Made};
use crate::platform::file;
use crate::text::language::Language;
use crate::ui::hooks::use_store::Store;
use crate::ui::source;

/// Properties of [`Workbook`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The state.
    pub state: Store,
    /// The link to the calculation, with what it came to.
    pub lasting: String,
    /// The same as a whole address.
    pub address: String,
    /// The day, `2020-01-16`.
    pub date: String,
}

/// What becomes of it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Phase {
    Nothing,
    /// It is being made: so much is done, 0…1.
    Making(f64),
    Made,
    Failed,
    NoDocument,
}

/// Work that takes longer than this is shown, ms.
const PATIENCE: u32 = 500;

/// What a workbook file is.
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The button, and what becomes of it.
#[component]
pub fn Workbook(props: &Props) -> Html {
    let language = props.state.view.language;
    let phase = use_state_eq(|| Phase::Nothing);
    let is_long = use_state_eq(|| false);
    let making = matches!(*phase, Phase::Making(_));
    let onclick = {
        let (phase, is_long) = (phase.clone(), is_long.clone());
        let state = props.state.clone();
        let (lasting, address, date) = (
            props.lasting.clone(),
            props.address.clone(),
            props.date.clone(),
        );
        move |_: MouseEvent| {
            if matches!(*phase, Phase::Making(_)) {
                return;
            }
            let (phase, is_long) = (phase.setter(), is_long.setter());
            phase.set(Phase::Making(0.0));
            is_long.set(false);
            let patience = Timeout::new(PATIENCE, move || is_long.set(true));
            let id = state.baseline().id.to_string();
            let (lasting, address, date) = (lasting.clone(), address.clone(), date.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let Ok(document) = source::text(&id).await else {
                    phase.set(Phase::NoDocument);
                    return;
                };
                let job = Job {
                    words: &[
                        ("kind", "workbook"),
                        ("document", &document),
                        ("link", &lasting),
                        ("address", &address),
                        ("language", language.code()),
                        ("date", &date),
                    ],
                    bytes: None,
                };
                let told = phase.clone();
                let made = books::ask(&job, move |done| told.set(Phase::Making(done))).await;
                let saved = match made {
                    Ok(Made::File(bytes)) => {
                        file::save_bytes(&format!("ramkalkyl-{id}.xlsx"), &bytes, KIND)
                    }
                    Ok(Made::Text(_)) | Err(_) => {
                        phase.set(Phase::Failed);
                        return;
                    }
                };
                phase.set(if saved.is_ok() {
                    Phase::Made
                } else {
                    Phase::Failed
                });
                drop(patience);
            });
        }
    };
    html! {
        <div class="take-book">
            <h3>{ language.book_title() }</h3>
            <p class="card-intro">{ language.book_intro() }</p>
            <div class="take-actions">
                <button type="button" class="button button-main" aria-disabled={making.then_some("true")} {onclick}>
                    { language.book_make() }
                </button>
                <span class="take-status" role="status">{ said(*phase, *is_long, language) }</span>
                <span hidden={!(making && *is_long)}>{ for progress(*phase, language) }</span>
            </div>
        </div>
    }
}

fn said(phase: Phase, is_long: bool, language: Language) -> &'static str {
    match phase {
        Phase::Making(_) if is_long => language.book_making(),
        Phase::Nothing | Phase::Making(_) => "",
        Phase::Made => language.book_made(),
        Phase::Failed => language.book_failed(),
        Phase::NoDocument => language.book_no_document(),
    }
}

fn progress(phase: Phase, language: Language) -> Option<Html> {
    let Phase::Making(done) = phase else {
        return None;
    };
    Some(
        html! { <progress class="take-progress" max="1" value={done.to_string()} aria-label={language.book_making()}></progress> },
    )
}
