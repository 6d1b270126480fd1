//! The facilitator's window: what the room sees, the steps, the levers, what people sent back, the minutes.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::deeds::{Deed, Desk};
use super::{agenda, answers, desk, keys, minutes, steps};
use crate::codec::meeting::agenda as agendas;
use crate::codec::{link, route};
use crate::model::difference::differences;
use crate::model::scenario::Scenario;
use crate::platform::keys::{Stroke, on_stroke};
use crate::platform::storage::{self, Shelf};
use crate::platform::{address, window};
use crate::state::action::Action;
use crate::state::meeting::{Kind, Meeting, Move, Step};
use crate::state::view::{View, VolumeDisplay};
use crate::text::{difference, room};
use crate::ui::announcement::announcement;
use crate::ui::components::announcer::use_announcer;
use crate::ui::components::explanation::{self, use_explanation};
use crate::ui::components::header::header;
use crate::ui::components::notices::notices;
use crate::ui::components::result::{self, result_panel};
use crate::ui::components::room::stage::remaining;
use crate::ui::hooks::use_address::use_address;
use crate::ui::hooks::use_document::Start;
use crate::ui::hooks::use_meeting::{self, told, use_meeting};
use crate::ui::hooks::use_remembered::use_remembered;
use crate::ui::hooks::use_session::{self, use_session};
use crate::ui::hooks::use_store::Store;
use crate::ui::hooks::use_undo_keys::use_undo_keys;

/// Properties of [`Control`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it starts with.
    pub start: Start,
    /// A link to another document was followed.
    pub on_open: Callback<String>,
}

/// What the window knows of the state that it last saw.
struct Seen {
    link: Rc<str>,
    step: u64,
    scenario: Scenario,
    /// The scenario that the present movement began from.
    from: Scenario,
    /// Whether what is kept was met with what the address says.
    settled: bool,
    /// Whether the movement has a line in the log.
    told: bool,
}

/// The facilitator's window.
#[component]
pub fn Control(props: &Props) -> Html {
    let on_place = use_callback((), |_: String, ()| ());
    let session = use_session(&props.start, &props.on_open, &on_place);
    let state = session.state.clone();
    let language = state.view.language;
    let link: Rc<str> = Rc::from(link::write(
        &state.baseline().id,
        &state.scenario,
        &state.view,
    ));
    use_address(
        route::to_room(&link, false),
        state.step,
        session.on_visit.clone(),
        |route| matches!(route, route::Route::Room { show: false }),
    );
    use_undo_keys(&session.on_action);

    let keys_open = use_state_eq(|| false);
    let (remembered, remember) = use_remembered(keys::REMEMBERED);
    let keys_on = remembered.as_deref() != Some("off");
    let now = use_mut_ref(|| None::<(Desk, bool)>);
    let on_key = {
        let now = Rc::clone(&now);
        use_callback((), move |key: String, ()| {
            let found = now.borrow().clone();
            if let (Some((desk, true)), Some(deed)) = (found, keys::deed(&key)) {
                desk.run(deed);
            }
        })
    };
    let control = use_meeting(&state, &link, &on_key);
    let meeting = Rc::clone(&control.meeting);
    let waiting = use_state_eq(Vec::<Step>::new);
    use_following(
        &state,
        &link,
        &control,
        &session.on_action,
        &props.start.fragment,
        &waiting.setter(),
    );

    let on_keys = {
        let open = keys_open.setter();
        let shown = *keys_open;
        Callback::from(move |()| {
            open.set(!shown);
            if !shown {
                // It takes the focus once it is there.
                let focus = || drop(window::focus("room-keys-title"));
                Timeout::new(0, focus).forget();
            }
        })
    };
    let desk = Desk {
        state: state.clone(),
        meeting: Rc::clone(&meeting),
        on_move: control.on_move.clone(),
        on_say: control.on_say.clone(),
        on_keys: on_keys.clone(),
    };
    now.replace(Some((desk.clone(), keys_on)));
    use_effect_with((), move |()| {
        let listener = on_stroke(move |stroke: &Stroke| {
            let found = now.borrow().clone();
            match (found, keys::pressed(stroke)) {
                (Some((desk, true)), Some(deed)) => {
                    desk.run(deed);
                    true
                }
                // The list of keys is found also where they are off.
                (Some((desk, false)), Some(Deed::Keys)) => {
                    desk.run(Deed::Keys);
                    true
                }
                _ => false,
            }
        });
        move || drop(listener)
    });
    let on_deed = Callback::from(move |deed: Deed| desk.run(deed));
    let announcer = use_announcer(announcement(&state));
    let explained = session.explained.clone();
    let dialog = use_explanation(&explanation::Props {
        state: state.clone(),
        here: AttrValue::from(link.to_string()),
        path: explained.path,
        on_explain: explained.on_explain,
        on_back: explained.on_back,
        on_close: explained.on_close,
    });
    let top = use_memo((), |()| AttrValue::from(address::top().unwrap_or_default()));
    let on_turn = {
        let remember = remember.clone();
        Callback::from(move |()| remember.emit(keys_on.then(|| "off".to_owned())))
    };
    let list = keys::list(&keys::Props {
        open: *keys_open,
        on: keys_on,
        on_turn,
        on_close: on_keys,
        language,
    });
    let view = desk::Props {
        state: &state,
        meeting: &meeting,
        shows: control.shows,
        link: &link,
        top: &top,
        on_deed: &on_deed,
    };
    let result = result_panel(&result::Props {
        state: state.clone(),
        on_action: session.on_action.clone(),
        on_explain: session.explained.on_explain.clone(),
    });
    let on_move = control.on_move.clone();
    let on_take = {
        let (on_move, waiting) = (on_move.clone(), waiting.clone());
        Callback::from(move |take: bool| {
            if take {
                on_move.emit(Move::Agenda((*waiting).clone()));
            }
            waiting.set(Vec::new());
        })
    };
    html! {
        <div class="page room">
            <a class="skip" href="#main" onclick={skip}>{ language.skip_to_content() }</a>
            { header(&session.header(&link)) }
            { notices(&session.notices()) }
            <main id="main" class="room-main" tabindex="-1">
                <div class="room-said">
                    <p class="notice" role="alert" hidden={!control.not_kept}>{ language.not_kept() }</p>
                    <p class="notice" role="status" hidden={!control.elsewhere}>{ language.other_control() }</p>
                    { agenda::waits(&waiting, language, &on_take) }
                </div>
                { result }
                { desk::desk(&view) }
                { list }
                <div class="room-columns">
                    <div class="room-left">
                        { steps::steps(&steps::Props { meeting: &meeting, language, on_deed: &on_deed, on_move: &on_move }) }
                        <agenda::Agenda meeting={Rc::clone(&meeting)} {language} on_move={on_move.clone()} top={(*top).clone()} />
                        <answers::Answers meeting={Rc::clone(&meeting)} state={state.clone()} on_move={on_move.clone()} />
                        <minutes::Minutes title={use_session::title(&state.document, language)} meeting={Rc::clone(&meeting)} {language} on_move={on_move.clone()} link={Rc::clone(&link)} />
                    </div>
                    <div class="room-right">
                        <desk::Levers state={state.clone()} on_action={session.on_action.clone()} on_explain={session.explained.on_explain.clone()} />
                    </div>
                </div>
            </main>
            { announcer }
            { dialog }
        </div>
    }
}

/// Keeps state and meeting together: a change of the state is a change of the meeting, with a line in its log; where the
/// meeting went elsewhere (to a step, or another window changed it), the state follows.
#[hook]
fn use_following(
    state: &Store,
    link: &Rc<str>,
    control: &use_meeting::Control,
    on_action: &Callback<Action>,
    fragment: &Rc<str>,
    waiting: &UseStateSetter<Vec<Step>>,
) {
    let seen = use_mut_ref(|| Seen {
        link: Rc::clone(link),
        step: state.step,
        scenario: state.scenario.clone(),
        from: state.scenario.clone(),
        settled: false,
        told: false,
    });
    let (state, meeting) = (state.clone(), Rc::clone(&control.meeting));
    let (on_move, on_action) = (control.on_move.clone(), on_action.clone());
    let (fragment, waiting) = (Rc::clone(fragment), waiting.clone());
    let deps = (Rc::clone(link), state.step, meeting.revision, control.found);
    use_effect_with(deps, move |(link, step, _, found)| {
        if !found {
            return;
        }
        let mut seen = seen.borrow_mut();
        if !seen.settled {
            seen.settled = true;
            take_agenda(&fragment, &meeting, &on_move, &waiting);
            let key = format!("{}{}", super::HERE, meeting.baseline);
            let was_here = storage::read_from(Shelf::Visit, &key)
                .ok()
                .flatten()
                .is_some();
            let _ = storage::write_to(Shelf::Visit, &key, "1");
            if meeting.revision == 0 {
                on_move.emit(told(Kind::Begun, state.view.language.meeting_begun()));
            } else if !was_here && !state.scenario.is_document() {
                // Somebody came with a scenario: it is shown, and the kept meeting goes on.
                on_move.emit(Move::Scenario {
                    link: Rc::clone(link),
                    continues: false,
                });
                return;
            }
        }
        if meeting.now.link == *link {
            seen.link = Rc::clone(link);
            seen.step = *step;
            seen.scenario = state.scenario.clone();
            return;
        }
        if seen.link == *link {
            load(&state, &meeting.now.link, &on_action);
            return;
        }
        let continues = seen.step == *step;
        if !continues {
            seen.told = false;
            seen.from = seen.scenario.clone();
        }
        let text = change(&state, &seen.from, meeting.held);
        on_move.emit(Move::Scenario {
            link: Rc::clone(link),
            continues,
        });
        if !text.is_empty() {
            let goes_on = meeting
                .log
                .last()
                .is_some_and(|line| line.kind == Kind::Change);
            on_move.emit(if continues && seen.told && goes_on {
                Move::Edit(meeting.log.len().saturating_sub(1), Rc::from(text))
            } else {
                told(Kind::Change, &text)
            });
            seen.told = true;
        }
        seen.link = Rc::clone(link);
        seen.step = *step;
        seen.scenario = state.scenario.clone();
    });
}

fn load(state: &Store, link: &str, on_action: &Callback<Action>) {
    let opened = link::open(state.baseline(), &link::split(link));
    on_action.emit(Action::Load {
        scenario: opened.scenario,
        view: View {
            language: state.view.language,
            ..opened.view
        },
    });
}

/// The steps that a link carries are taken where there are none, and wait to be asked about where there are.
fn take_agenda(
    fragment: &str,
    meeting: &Meeting,
    on_move: &Callback<Move>,
    waiting: &UseStateSetter<Vec<Step>>,
) {
    let split = link::split(fragment);
    let (steps, _) = agendas::steps(&meeting.baseline, &split.parts);
    if steps.is_empty() || steps == meeting.steps {
        return;
    }
    if meeting.steps.is_empty() {
        on_move.emit(Move::Agenda(steps));
    } else {
        waiting.set(steps);
    }
}

/// What was changed since a scenario, and what that leads to; nothing where only the view is another.
fn change(state: &Store, from: &Scenario, held: bool) -> String {
    let found = differences(state.baseline(), &state.stated, from, &state.scenario);
    if found.is_empty() {
        return String::new();
    }
    let language = state.view.language;
    let placements = state.view.volumes == VolumeDisplay::Placements;
    let said = difference::all(state.baseline(), &found, placements, language);
    let outcome = room::remaining(state.year(), remaining(state).0, language);
    let said = room::led_to(&said, &outcome);
    if held {
        format!("{}: {said}", language.prepared_said())
    } else {
        said
    }
}

/// The address carries the state, so a jump within the page may not change it.
fn skip(event: MouseEvent) {
    event.prevent_default();
    let _ = window::focus("main");
}
