//! A workbook or a template that is made by a worker when somebody asks for it, and what becomes of it.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::platform::books::{self, Job, Made};
use crate::platform::file;
use crate::ui::source;

/// What becomes of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Phase {
    /// Nobody asked.
    Nothing,
    /// It is being made: so much is done, 0…1.
    Making(f64),
    /// The browser has it.
    Made,
    /// It could not be made.
    Failed,
    /// The document's file could not be fetched.
    NoDocument,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// What the file is called.
    pub name: String,
    /// The id of the document that it is made of; empty for none.
    pub document: String,
    /// Other words for the worker by their names, `kind` among them.
    pub words: Vec<(&'static str, String)>,
}

/// A file that can be asked for.
pub struct Book {
    /// What becomes of it.
    pub phase: Phase,
    /// Whether it takes so long that something should be seen of it.
    pub is_long: bool,
    /// Asks for it.
    pub on_ask: Callback<Asked>,
}

impl Book {
    /// Whether it is being made.
    #[must_use]
    pub fn is_making(&self) -> bool {
        matches!(self.phase, Phase::Making(_))
    }
}

/// Work that takes longer than this is shown, ms.
const PATIENCE: u32 = 500;

/// What a workbook file is.
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A file that can be asked for; one at a time.
#[hook]
pub fn use_book() -> Book {
    let phase = use_state_eq(|| Phase::Nothing);
    let is_long = use_state_eq(|| false);
    let on_ask = {
        let (now, is_long) = (phase.clone(), is_long.setter());
        Callback::from(move |asked: Asked| {
            if matches!(*now, Phase::Making(_)) {
                return;
            }
            let (phase, long) = (now.setter(), is_long.clone());
            phase.set(Phase::Making(0.0));
            long.set(false);
            let patience = Timeout::new(PATIENCE, move || long.set(true));
            wasm_bindgen_futures::spawn_local(async move {
                let told = phase.clone();
                phase.set(made(&asked, move |done| told.set(Phase::Making(done))).await);
                drop(patience);
            });
        })
    };
    Book {
        phase: *phase,
        is_long: *is_long,
        on_ask,
    }
}

async fn made(asked: &Asked, on_progress: impl Fn(f64) + 'static) -> Phase {
    let document = if asked.document.is_empty() {
        String::new()
    } else {
        match source::text(&asked.document).await {
            Ok(document) => document,
            Err(_) => return Phase::NoDocument,
        }
    };
    let mut words = vec![("document", document.as_str())];
    words.extend(
        asked
            .words
            .iter()
            .map(|(name, word)| (*name, word.as_str())),
    );
    let job = Job {
        words: &words,
        bytes: None,
    };
    match books::ask(&job, on_progress).await {
        Ok(Made::File(bytes)) => match file::save_bytes(&asked.name, &bytes, KIND) {
            Ok(()) => Phase::Made,
            Err(_) => Phase::Failed,
        },
        Ok(Made::Text(_)) | Err(_) => Phase::Failed,
    }
}
