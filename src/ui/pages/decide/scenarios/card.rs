//! One kept scenario: what it is called, what remains in each year, and what can be done with it.

use std::rc::Rc;

use yew::prelude::*;

use crate::codec::record::{MOST_NAME, MOST_NOTE, Record};
use crate::platform::{clock, file};
use crate::state::history::Moment;
use crate::text::kept;
use crate::text::language::Language;
use crate::text::{letters, names};
use crate::ui::components::draft_field::DraftField;
use crate::ui::components::fold::Fold;
use crate::ui::hooks::use_store::Store;
use crate::ui::kept::{Deed, reason};
use crate::ui::scenarios::{self, Kept};

use super::years::years;

/// What cards are drawn with.
pub struct Cards<'a> {
    /// The state.
    pub state: &'a Store,
    /// The scenario that this tab works on.
    pub here: Option<&'a str>,
    /// Has something done to a scenario.
    pub on_deed: &'a Callback<Deed>,
}

/// A scenario's name; a word for one that nobody named.
#[must_use]
pub fn called(name: &str, language: Language) -> &str {
    match name {
        "" => language.kept_unnamed(),
        name => name,
    }
}

/// When something was, in words.
#[must_use]
pub fn when(at: Moment, language: Language) -> String {
    if at == Moment::default() {
        return language.time_unknown().to_owned();
    }
    kept::moment(clock::local(at.0), clock::local(clock::now()), language)
}

impl Cards<'_> {
    /// A scenario of this document.
    pub fn own(&self, kept: &Kept) -> Html {
        let Ok(record) = &kept.record else {
            return Html::default();
        };
        let language = self.language();
        let is_here = self.here == Some(&*kept.id);
        let id = &kept.id;
        let on_name = {
            let id = Rc::clone(id);
            self.on_deed
                .reform(move |name| Deed::Rename(Rc::clone(&id), name))
        };
        let on_note = {
            let id = Rc::clone(id);
            self.on_deed
                .reform(move |note| Deed::Note(Rc::clone(&id), note))
        };
        let fields = html! {
            <Fold class="fold" summary={html! { { language.kept_edit() } }}>
                <div class="kept-fields">
                    <DraftField id={format!("name-{id}")} label={language.kept_rename()}
                        value={AttrValue::from(Rc::clone(&record.name))} most={MOST_NAME} on_text={on_name} />
                    <DraftField id={format!("note-{id}")} label={language.kept_note()} lines=true
                        hint={language.kept_note_hint()}
                        value={AttrValue::from(Rc::clone(&record.note))} most={MOST_NOTE} on_text={on_note} />
                </div>
            </Fold>
        };
        html! {
            <li key={id.to_string()} class="kept" aria-current={is_here.then_some("true")}>
                { self.head(kept, record, is_here) }
                <p class="kept-note" hidden={record.note.is_empty()}>{ record.note.clone() }</p>
                { years(self.state, id, record) }
                { self.tools(kept, record) }
                { fields }
            </li>
        }
    }

    /// A scenario of another document.
    pub fn other(&self, kept: &Kept) -> Html {
        let Ok(record) = &kept.record else {
            return Html::default();
        };
        html! {
            <li key={kept.id.to_string()} class="kept">
                { self.head(kept, record, false) }
                <p class="kept-note">{ names::document(&record.baseline) }</p>
                { self.tools(kept, record) }
            </li>
        }
    }

    /// What cannot be read: shown, and left as it is.
    pub fn broken(&self, kept: &Kept) -> Html {
        let language = self.language();
        let why = (kept.record.as_ref().err()).map(|fault| kept::unread(reason(fault), language));
        html! {
            <li key={kept.id.to_string()} class="kept">
                <h3 class="kept-name">{ language.kept_broken() }</h3>
                <p>{ for why }{ " " }{ language.kept_broken_note() }</p>
                <p class="kept-tools">{ self.save(kept, "") }</p>
            </li>
        }
    }

    fn head(&self, kept: &Kept, record: &Record, is_here: bool) -> Html {
        let language = self.language();
        let href = record.link();
        let onclick = {
            let (id, baseline) = (Rc::clone(&kept.id), Rc::clone(&record.baseline));
            move |_: MouseEvent| scenarios::open(&baseline, Some(&id))
        };
        html! {
            <div class="kept-head">
                <h3 class="kept-name">
                    <a {href} {onclick} title={language.kept_open()}>{ called(&record.name, language).to_owned() }</a>
                </h3>
                <span class="tag tag-changed" hidden={!is_here}>{ language.kept_here() }</span>
                <span class="kept-when">{ format!("{} {}", language.kept_changed(), when(record.changed(), language)) }</span>
            </div>
        }
    }

    fn tools(&self, kept: &Kept, record: &Record) -> Html {
        let language = self.language();
        let name = called(&record.name, language);
        let label = |verb: &str| format!("{verb}: {name}");
        let open = {
            let (id, baseline) = (Rc::clone(&kept.id), Rc::clone(&record.baseline));
            move |_: MouseEvent| scenarios::open(&baseline, Some(&id))
        };
        let duplicate = {
            let id = Rc::clone(&kept.id);
            (self.on_deed).reform(move |_: MouseEvent| Deed::Duplicate(Rc::clone(&id), language))
        };
        let remove = {
            let id = Rc::clone(&kept.id);
            (self.on_deed).reform(move |_: MouseEvent| Deed::Remove(Rc::clone(&id)))
        };
        html! {
            <p class="kept-tools">
                <a class="button" href={record.link()} onclick={open} aria-label={label(language.kept_open())}>
                    { language.kept_open() }
                </a>
                <button type="button" class="button" onclick={duplicate} aria-label={label(language.kept_duplicate())}>
                    { language.kept_duplicate() }
                </button>
                { self.save(kept, name) }
                <button type="button" class="button" onclick={remove} aria-label={label(language.kept_remove())}>
                    { language.kept_remove() }
                </button>
            </p>
        }
    }

    fn save(&self, kept: &Kept, name: &str) -> Html {
        let language = self.language();
        let onclick = {
            let text = Rc::clone(&kept.text);
            let stem = if name.is_empty() { &kept.id } else { name };
            let name = format!("{}.ramkalkyl.txt", letters::file_stem(stem));
            move |_: MouseEvent| {
                // A browser that refuses downloads says so itself.
                let _ = file::save(&name, &text);
            }
        };
        let of = if name.is_empty() {
            language.kept_broken()
        } else {
            name
        };
        html! {
            <button type="button" class="button" {onclick} aria-label={format!("{}: {of}", language.kept_save())}>
                { language.kept_save() }
            </button>
        }
    }

    fn language(&self) -> Language {
        self.state.view.language
    }
}
