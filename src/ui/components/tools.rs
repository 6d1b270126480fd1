//! What one does with the scenario as a whole: name it, go back and forth in what was done, look at it in other ways.

use yew::prelude::*;

use super::view_tabs::{WORKSHOP, name};
use crate::codec::route::{self, DecideView};
use crate::platform::{clock, file};
use crate::state::action::Action;
use crate::text::keeping;
use crate::text::language::Language;
use crate::ui::hooks::use_record::{Recorder, Saving, Told, use_record};
use crate::ui::hooks::use_store::Store;

/// What [`use_tools`] draws.
pub struct Props {
    /// The state.
    pub state: Store,
    /// The link to it.
    pub here: AttrValue,
    /// What the person does.
    pub on_action: Callback<Action>,
    /// Whether the ways to the other views stand here too.
    pub ways: bool,
}

/// The row of tools.
#[hook]
pub fn use_tools(props: &Props) -> Html {
    let language = props.state.view.language;
    let recorder = use_record(&props.state, &props.on_action);
    let draft = use_state(|| None::<String>);
    let views = DecideView::ALL.map(|view| {
        let link = route::to_view(&props.here, view);
        html! { <a key={view.code()} href={link}>{ name(view, language) }</a> }
    });
    let history = &props.state.history;
    let step = |name: &'static str, keys: &'static str, may: bool, action: Action| {
        let onclick = props.on_action.reform(move |_: MouseEvent| action.clone());
        // A button that is disabled while it has the focus would drop it: it stays, and says so.
        html! {
            <button key={name} type="button" class="button" title={keys.replace("Control", "Ctrl")} aria-keyshortcuts={keys}
                aria-disabled={(!may).then_some("true")} {onclick}>{ name }</button>
        }
    };
    html! {
        <section class="tools" aria-label={language.tools()}>
            <div class="tools-record">{ record(&recorder, &draft, &props.state) }</div>
            <div class="tools-history" role="group" aria-label={language.history()}>
                { step(language.undo(), "Control+Z", history.before().is_some(), Action::Undo) }
                { step(language.redo(), "Control+Y", history.after().is_some(), Action::Redo) }
                { step(language.replay(), "Alt+R", history.other_side().is_some(), Action::Flip) }
            </div>
            <nav class="tools-views" aria-label={language.views()} hidden={!props.ways}>
                { for views }
                <a href={route::to_room(&props.here, false)}>{ WORKSHOP }</a>
            </nav>
            <div class="tools-notice" role="status">{ for notice(&recorder, props, language) }</div>
        </section>
    }
}

/// The scenario's name, to be changed in place, and whether it is kept.
fn record(recorder: &Recorder, draft: &UseStateHandle<Option<String>>, state: &Store) -> Html {
    let language = state.view.language;
    let status = match recorder.keeping.saving {
        Saving::Nothing => {
            let said = if state.scenario.is_document() {
                language.changes_none()
            } else {
                language.not_changed_yet()
            };
            return html! { <span class="tools-state">{ said }</span> };
        }
        Saving::Begun => language.saving(),
        Saving::Done => language.saved(),
        Saving::Blocked => language.not_saved_blocked(),
        Saving::Full => language.not_saved_full(),
    };
    let oninput = {
        let draft = draft.setter();
        move |event: InputEvent| {
            let field: web_sys::HtmlInputElement = event.target_unchecked_into();
            draft.set(Some(field.value()));
        }
    };
    let onchange = {
        let (draft, on_rename) = (draft.setter(), recorder.on_rename.clone());
        move |event: Event| {
            let field: web_sys::HtmlInputElement = event.target_unchecked_into();
            draft.set(None);
            on_rename.emit(field.value());
        }
    };
    let value = (**draft).clone();
    let value = value.unwrap_or_else(|| recorder.keeping.name.to_string());
    html! {
        <>
            <input type="text" class="tools-name" aria-label={language.proposal_name()} maxlength="120"
                autocomplete="off" {value} {oninput} {onchange} />
            <span class="tools-state" role="status">{ status }</span>
        </>
    }
}

/// What is to be known of the keeping, with the way out.
fn notice(recorder: &Recorder, props: &Props, language: Language) -> Option<Html> {
    let lost = matches!(recorder.keeping.saving, Saving::Blocked | Saving::Full);
    if lost {
        let (name, text) = (recorder.keeping.name.clone(), recorder.text.clone());
        let onclick = move |_: MouseEvent| {
            // Where the browser refuses this too, the link still carries the scenario.
            let _ = file::save(&format!("{name}.txt"), &text.emit(()));
        };
        return Some(html! {
            <p class="notice">
                { language.work_goes_on() }{ " " }
                <button type="button" class="button" {onclick}>{ language.save_as_file() }</button>
            </p>
        });
    }
    let scenarios = route::to_view(&props.here, DecideView::Scenarios);
    if let Some(told) = &recorder.keeping.told {
        let said = match told {
            Told::Parted(name, now) => keeping::parted(name, now, language),
            Told::Newer => language.kept_is_newer().to_owned(),
            Told::Damaged => language.kept_is_damaged().to_owned(),
        };
        return Some(html! {
            <p class="notice">{ said }{ " " }<a href={scenarios}>{ language.view_scenarios() }</a></p>
        });
    }
    // Where all of them are listed, one need not be offered.
    let resume = recorder.keeping.resume.as_ref().filter(|_| props.ways)?;
    let local = |at| clock::local(at);
    let when = keeping::when(local(resume.changed.0), local(clock::now()), language);
    let said = keeping::go_on(&resume.name, &when, language);
    let on_resume = recorder.on_resume.clone();
    let onclick = move |event: MouseEvent| {
        // In another tab the link alone is followed.
        if !event.ctrl_key() && !event.meta_key() {
            event.prevent_default();
            on_resume.emit(());
        }
    };
    Some(html! { <p><a href={resume.link.clone()} {onclick}>{ said }</a></p> })
}
