//! The scenarios that this browser keeps, and the history of the one that is open.

mod card;
mod history;
mod opening;
mod years;

pub use card::called;

use std::rc::Rc;

use yew::prelude::*;

use super::Props;
use crate::codec::link;
use crate::codec::record::Record;
use crate::platform::window;
use crate::text::kept;
use crate::text::language::Language;
use crate::text::notice::notice;
use crate::ui::components::fold::Fold;
use crate::ui::hooks::use_dropping::use_dropping;
use crate::ui::hooks::use_kept::{Shelf, use_kept};
use crate::ui::hooks::use_store::Store;
use crate::ui::kept::{Came, Deed};
use crate::ui::scenarios::{self, Kept};

/// The id of what became of the last deed, for the focus to go to.
const CAME: &str = "kept-came";

/// The view.
#[component]
pub fn Scenarios(props: &Props) -> Html {
    let (known, on_deed) = use_kept();
    let on_files = use_callback(on_deed.clone(), |files, on_deed| {
        on_deed.emit(Deed::Files(files));
    });
    let over = use_dropping(&on_files);
    {
        let removed = (known.came.iter()).any(|came| matches!(came, Came::Removed(_)));
        use_effect_with(removed, |removed| {
            if *removed {
                let _ = window::focus("kept-undo");
            }
        });
    }
    let language = props.state.view.language;
    let baseline = props.state.baseline().id.as_str();
    let all = known.shelf.kept();
    let is_of_here =
        |kept: &&Kept| (kept.record.as_ref()).is_ok_and(|record| *record.baseline == *baseline);
    let is_of_others =
        |kept: &&Kept| (kept.record.as_ref()).is_ok_and(|record| *record.baseline != *baseline);
    let here = scenarios::open_here(baseline);
    let cards = card::Cards {
        state: &props.state,
        here: here.as_deref(),
        on_deed: &on_deed,
    };
    let own: Vec<&Kept> = all.iter().filter(is_of_here).collect();
    let others: Vec<&Kept> = all.iter().filter(is_of_others).collect();
    let broken: Vec<&Kept> = all.iter().filter(|kept| kept.record.is_err()).collect();
    let on_new = {
        let baseline: Rc<str> = baseline.into();
        let name = next_name(&own, language);
        on_deed.reform(move |_: MouseEvent| Deed::New {
            baseline: Rc::clone(&baseline),
            name: name.clone(),
        })
    };
    let empty = own.is_empty() && matches!(known.shelf, Shelf::Here(_));
    html! {
        <>
            <section class="card" aria-labelledby="kept-title">
                <div class="card-head">
                    <h2 id="kept-title">{ language.kept_title() }</h2>
                    <div class="card-tools">
                        <button type="button" class="button" onclick={on_new}>{ language.kept_new() }</button>
                    </div>
                </div>
                <p class="card-intro">{ language.kept_intro() }</p>
                { of_shelf(&known.shelf, language) }
                <div id={CAME} class="kept-came" tabindex="-1">{ came(&known.came, &on_deed, &props.state) }</div>
                <div class="kept-empty" hidden={!empty}>
                    <p><strong>{ language.kept_none() }</strong></p>
                    <p>{ language.kept_none_do() }</p>
                </div>
                <ul class="kept-list">{ for own.iter().map(|kept| cards.own(kept)) }</ul>
                <ul class="kept-list">{ for broken.iter().map(|kept| cards.broken(kept)) }</ul>
                { opening::opening(language, &on_deed) }
                <div hidden={others.is_empty()}>
                    <Fold class="fold" summary={html! { { language.kept_of_others() } }}>
                        <ul class="kept-list">{ for others.iter().map(|kept| cards.other(kept)) }</ul>
                    </Fold>
                </div>
            </section>
            { history::history(props) }
            <p class="start-drop" hidden={!over} aria-hidden="true">
                <span class="start-drop-words">{ language.own_drop_here() }</span>
            </p>
        </>
    }
}

/// The first free of ”Förslag 1”, ”Förslag 2” …
fn next_name(own: &[&Kept], language: Language) -> String {
    let taken = |name: &str| {
        (own.iter()).any(|kept| {
            kept.record
                .as_ref()
                .is_ok_and(|record| *record.name == *name)
        })
    };
    let mut number: u32 = 1;
    loop {
        let name = kept::numbered(number, language);
        if !taken(&name) {
            return name;
        }
        number = number.saturating_add(1);
    }
}

fn of_shelf(shelf: &Shelf, language: Language) -> Html {
    match shelf {
        Shelf::Loading => html! { <p key="loading" role="status">{ language.kept_loading() }</p> },
        Shelf::Blocked => {
            html! { <p key="blocked" class="notice" role="alert">{ language.kept_blocked() }</p> }
        }
        Shelf::Here(_) => html! { <p key="here" hidden=true></p> },
    }
}

fn came(came: &[Came], on_deed: &Callback<Deed>, state: &Store) -> Html {
    let language = state.view.language;
    let lines = came.iter().enumerate().map(|(key, came)| {
        let said = match came {
            Came::Done | Came::Restored(_) => return Html::default(),
            Came::Removed(kept) => return removed(kept, on_deed, language),
            Came::Added(record) => {
                let name = &record.name;
                let said = kept::added(card::called(name, language), language);
                let unusable = unusable(record, state);
                return html! {
                    <div {key}>
                        <p class="kept-said" role="status">{ said }</p>
                        <p class="notice" role="alert" hidden={unusable.is_empty()}>{ unusable }</p>
                    </div>
                };
            }
            Came::Unread(Some(name), why) => {
                format!("{name}: {}", kept::unread(*why, language))
            }
            Came::Unread(None, why) => kept::unread(*why, language),
            Came::Elsewhere => language.kept_elsewhere().to_owned(),
            Came::Blocked => language.kept_blocked().to_owned(),
            Came::Full => language.kept_full().to_owned(),
        };
        html! { <p {key} class="notice" role="alert">{ said }</p> }
    });
    html! { <>{ for lines }</> }
}

/// What of a scenario the document cannot use, in words. Of a scenario of another document that is said where it opens.
fn unusable(record: &Record, state: &Store) -> String {
    let baseline = state.baseline();
    if *record.baseline != *baseline.id.as_str() {
        return String::new();
    }
    let opened = link::open(baseline, &link::split(&record.link()));
    let said = (opened.notices.iter()).map(|found| notice(found, baseline, state.view.language));
    said.collect::<Vec<_>>().join(" ")
}

fn removed(gone: &Kept, on_deed: &Callback<Deed>, language: Language) -> Html {
    let name = (gone.record.as_ref()).map_or("", |record| &*record.name);
    let said = kept::removed(card::called(name, language), language);
    let onclick = {
        let gone = gone.clone();
        on_deed.reform(move |_: MouseEvent| Deed::Restore(gone.clone()))
    };
    html! {
        <p key="removed" class="kept-said" role="status">
            { said }{ " " }
            <button id="kept-undo" type="button" class="button" {onclick}>{ language.kept_undo() }</button>
        </p>
    }
}
