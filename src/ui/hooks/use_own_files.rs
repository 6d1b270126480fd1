//! One's own files: those that are kept, those just removed, and what became of the one chosen last.

use std::rc::Rc;

use yew::prelude::*;

use crate::audit::admit::admit;
use crate::codec::catalogue;
use crate::data::document::Document;
use crate::data::{bytes, load};
use crate::platform::file::Chosen;
use crate::text::language::Language;
use crate::ui::components::fault_list::Faults;
use crate::ui::components::own_file::{Question, Report};
use crate::ui::own_files::{self, OwnFile};
use crate::ui::source;
use crate::ui::spreadsheet;

/// An own file that was removed on this visit of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Removed {
    /// What it was.
    pub file: OwnFile,
    text: Rc<str>,
}

/// What the page knows of own files.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Desk {
    /// Those that are kept.
    pub files: Vec<OwnFile>,
    /// Those that were removed and can be brought back.
    pub removed: Vec<Removed>,
    /// What became of the one chosen last.
    pub report: Report,
    /// A removed one could not be brought back.
    pub not_restored: bool,
    /// Several were given, of which the first alone was read.
    pub several: bool,
}

/// What happened.
pub enum Step {
    /// Files were given: how many.
    Given(usize),
    /// The file that was chosen last came to this.
    Came(Report),
    /// One was removed.
    Removed(Box<Removed>),
    /// The one of this id was to be brought back, and was or was not.
    Restored(Rc<str>, bool),
}

impl Reducible for Desk {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let mut desk = (*self).clone();
        desk.not_restored = false;
        match step {
            Step::Given(count) => {
                desk.several = count > 1;
                desk.report = Report::Reading;
                return Rc::new(desk);
            }
            Step::Came(report) => {
                if let Report::Loaded(card, Some(_)) = &report {
                    desk.removed.retain(|removed| removed.file.id != card.id);
                }
                desk.report = report;
            }
            Step::Removed(removed) => {
                desk.report = Report::Nothing;
                desk.removed
                    .retain(|known| known.file.id != removed.file.id);
                desk.removed.push(*removed);
            }
            Step::Restored(id, true) => desk.removed.retain(|removed| removed.file.id != id),
            Step::Restored(_, false) => desk.not_restored = true,
        }
        desk.files = own_files::all();
        Rc::new(desk)
    }
}

/// Own files, and what can be done with them.
pub struct OwnFiles {
    /// What is known of them.
    pub desk: UseReducerHandle<Desk>,
    /// Files were chosen or dropped.
    pub on_files: Callback<Vec<Chosen>>,
    /// The answer to whether the file that is here is to be replaced.
    pub on_replace: Callback<bool>,
    /// One is to be removed.
    pub on_remove: Callback<Rc<str>>,
    /// A removed one is to be brought back.
    pub on_undo: Callback<Rc<str>>,
}

/// Own files. `listed` are the ids that they may not take.
#[hook]
pub fn use_own_files(listed: Rc<Vec<Rc<str>>>, language: Language) -> OwnFiles {
    let desk = use_reducer(|| Desk {
        files: own_files::all(),
        ..Desk::default()
    });
    let on_files = {
        let desk = desk.dispatcher();
        use_callback(
            (listed, language),
            move |files: Vec<Chosen>, (listed, language)| {
                let count = files.len();
                let Some(file) = files.into_iter().next() else {
                    return;
                };
                desk.dispatch(Step::Given(count));
                let (desk, listed, language) = (desk.clone(), Rc::clone(listed), *language);
                wasm_bindgen_futures::spawn_local(async move {
                    desk.dispatch(Step::Came(examined(&file, &listed, language).await));
                });
            },
        )
    };
    let on_replace = {
        let desk = desk.clone();
        Callback::from(move |replace: bool| {
            let Report::Asks(question) = &desk.report else {
                return;
            };
            let came = if replace {
                let kept = own_files::keep(&question.id, &question.text);
                Report::Loaded(Rc::clone(&question.card), kept)
            } else {
                Report::Nothing
            };
            desk.dispatch(Step::Came(came));
        })
    };
    let on_remove = {
        let desk = desk.clone();
        Callback::from(move |id: Rc<str>| {
            let file = desk.files.iter().find(|file| file.id == id).cloned();
            if let Some((file, text)) = file.zip(source::own(&id)) {
                own_files::remove(&id);
                let text = Rc::from(text);
                desk.dispatch(Step::Removed(Box::new(Removed { file, text })));
            }
        })
    };
    let on_undo = {
        let desk = desk.clone();
        Callback::from(move |id: Rc<str>| {
            let mut removed = desk.removed.iter();
            let text = removed.find(|removed| removed.file.id == id);
            let kept = text.and_then(|removed| own_files::keep(&id, &removed.text));
            desk.dispatch(Step::Restored(id, kept.is_some()));
        })
    };
    OwnFiles {
        desk,
        on_files,
        on_replace,
        on_remove,
        on_undo,
    }
}

/// Reads a file whole; it is kept when it has no fault and takes nobody's place.
async fn examined(file: &Chosen, listed: &[Rc<str>], language: Language) -> Report {
    let faulty = |faults, text| Report::Faulty(Rc::new(Faults::new(file.name(), faults, text)));
    if let Err(fault) = bytes::size(file.size()) {
        return faulty(vec![fault], None);
    }
    let Ok(read) = file.bytes().await else {
        return Report::Unreadable;
    };
    let read = match spreadsheet::is_one(&read, &file.name()) {
        false => read,
        true => match spreadsheet::read(&read, language).await {
            Ok(text) => text.into_bytes(),
            Err(Some(faults)) => {
                return Report::Faulty(Rc::new(Faults::of_workbook(file.name(), faults)));
            }
            Err(None) => return Report::NoReader,
        },
    };
    let text = bytes::text(&read).ok();
    match (admit(&read, listed), text) {
        (Ok(document), Some(text)) => placed(&document, text),
        (Ok(_), None) => Report::Unreadable,
        (Err(faults), text) => faulty(faults, text),
    }
}

fn placed(document: &Document, text: &str) -> Report {
    let card = Rc::new(catalogue::card(document));
    match source::own(&card.id) {
        Some(known) if known == text => Report::Same(card),
        Some(known) => {
            let header = |document: &Document| (document.title.clone(), document.date.clone());
            Report::Asks(Rc::new(Question {
                id: Rc::clone(&card.id),
                now: load::read(&known).ok().as_ref().map(header),
                new: header(document),
                card,
                text: Rc::from(text),
            }))
        }
        None => {
            let kept = own_files::keep(&card.id, text);
            Report::Loaded(card, kept)
        }
    }
}
