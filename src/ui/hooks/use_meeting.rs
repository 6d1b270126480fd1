//! The meeting that a window runs: it follows the calculation, is kept as it changes, and is told to the windows that show
//! it.

use std::rc::Rc;

use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::use_channel::use_channel;
use super::use_store::Store;
use crate::codec::meeting::message::Message;
use crate::platform::clock;
use crate::state::history::Moment;
use crate::state::meeting::{Kind, Meeting, Move};
use crate::ui::meetings;

/// A meeting in Yew's hands.
#[derive(Clone, PartialEq)]
pub struct Running {
    /// The meeting.
    pub meeting: Rc<Meeting>,
    /// Whether it was looked for in what the browser keeps: before that nothing is written.
    pub found: bool,
}

impl Reducible for Running {
    type Action = Move;

    fn reduce(self: Rc<Self>, action: Move) -> Rc<Self> {
        let found = self.found || matches!(action, Move::Become(_));
        let at = Moment(clock::now());
        Rc::new(Self {
            meeting: Rc::new(self.meeting.after(action, at)),
            found,
        })
    }
}

/// What a window that runs a meeting knows.
pub struct Control {
    /// The meeting.
    pub meeting: Rc<Meeting>,
    /// Whether it was looked for.
    pub found: bool,
    /// What the facilitator does.
    pub on_move: Callback<Move>,
    /// How many windows show it.
    pub shows: usize,
    /// Whether the browser refuses to keep it.
    pub not_kept: bool,
    /// Whether another window changed it last.
    pub elsewhere: bool,
    /// Says something to the windows that show it, and to nobody else.
    pub on_say: Callback<Message>,
}

/// A window that shows is forgotten when nothing was heard of it for so long.
const SILENT_MS: u64 = 7_000;
/// So often they are counted.
const COUNT_MS: u32 = 2_000;

/// The meeting on a state's document. `first` is what it begins with where none is kept; `on_key` hears the keys that are
/// pressed in a window that shows.
#[hook]
pub fn use_meeting(state: &Store, link: &str, on_key: &Callback<String>) -> Control {
    let baseline: Rc<str> = Rc::from(state.baseline().id.as_str());
    let running = {
        let (baseline, link) = (Rc::clone(&baseline), link.to_owned());
        use_reducer(move || Running {
            meeting: Rc::new(Meeting::new(&baseline, &link)),
            found: false,
        })
    };
    let on_move = {
        let dispatcher = running.dispatcher();
        use_callback((), move |action: Move, ()| dispatcher.dispatch(action))
    };
    let not_kept = use_state_eq(|| false);
    let elsewhere = use_state_eq(|| false);
    let shows = use_state_eq(|| 0_usize);
    let heard = use_mut_ref(Vec::<(Rc<str>, u64)>::new);
    // What is asked for between two drawings is answered with the latest.
    let latest = use_mut_ref(|| Rc::clone(&running.meeting));
    latest.replace(Rc::clone(&running.meeting));
    let count = {
        let (heard, shows) = (Rc::clone(&heard), shows.setter());
        use_callback((), move |(), ()| {
            let mut heard = heard.borrow_mut();
            let now = clock::now();
            heard.retain(|(_, at)| now.saturating_sub(*at) < SILENT_MS);
            shows.set(heard.len());
        })
    };
    let say = use_mut_ref(|| None::<Callback<Message>>);
    let on_message = {
        let (heard, count, say) = (Rc::clone(&heard), count.clone(), Rc::clone(&say));
        let (latest, on_move, on_key) = (Rc::clone(&latest), on_move.clone(), on_key.clone());
        let (baseline, elsewhere) = (Rc::clone(&baseline), elsewhere.setter());
        use_callback((), move |message: Message, ()| match message {
            Message::Who => {
                let meeting = latest.borrow().clone();
                if let Some(say) = &*say.borrow() {
                    say.emit(seen(&meeting));
                }
            }
            Message::Here(id) => {
                let mut known = heard.borrow_mut();
                known.retain(|(other, _)| *other != id);
                known.push((id, clock::now()));
                drop(known);
                count.emit(());
            }
            Message::Gone(id) => {
                heard.borrow_mut().retain(|(other, _)| *other != id);
                count.emit(());
            }
            Message::Key(key) => on_key.emit(key.to_string()),
            // Another window runs the same meeting: what was kept last holds in both.
            Message::Kept(revision) if revision > latest.borrow().revision => {
                let (baseline, on_move, elsewhere) =
                    (Rc::clone(&baseline), on_move.clone(), elsewhere.clone());
                wasm_bindgen_futures::spawn_local(async move {
                    if let Ok(Some(meeting)) = meetings::get(&baseline).await {
                        elsewhere.set(true);
                        on_move.emit(Move::Become(Box::new(meeting)));
                    }
                });
            }
            Message::Kept(_) | Message::Seen { .. } => {}
        })
    };
    let on_say = use_channel(&baseline, on_message);
    say.replace(Some(on_say.clone()));
    {
        let count = count.clone();
        use_effect_with((), move |()| {
            let counting = Interval::new(COUNT_MS, move || count.emit(()));
            move || drop(counting)
        });
    }
    {
        let (on_move, not_kept) = (on_move.clone(), not_kept.setter());
        let (baseline, latest) = (Rc::clone(&baseline), Rc::clone(&latest));
        use_effect_with((), move |()| {
            wasm_bindgen_futures::spawn_local(async move {
                let kept = meetings::get(&baseline).await;
                not_kept.set(kept.is_err());
                let begun = latest.borrow().as_ref().clone();
                let meeting = kept.ok().flatten().unwrap_or(begun);
                on_move.emit(Move::Become(Box::new(meeting)));
            });
        });
    }
    {
        let (on_say, not_kept) = (on_say.clone(), not_kept.setter());
        let found = running.found;
        use_effect_with(Rc::clone(&running.meeting), move |meeting| {
            on_say.emit(seen(meeting));
            if found {
                let (meeting, on_say) = (Rc::clone(meeting), on_say);
                wasm_bindgen_futures::spawn_local(async move {
                    match meetings::put(&meeting).await {
                        Ok(true) => on_say.emit(Message::Kept(meeting.revision)),
                        Ok(false) => {}
                        Err(_) => not_kept.set(true),
                    }
                });
            }
        });
    }
    Control {
        meeting: Rc::clone(&running.meeting),
        found: running.found,
        on_move,
        shows: *shows,
        not_kept: *not_kept,
        elsewhere: *elsewhere,
        on_say,
    }
}

fn seen(meeting: &Meeting) -> Message {
    Message::Seen {
        frame: meeting.seen.clone(),
        revision: meeting.revision,
    }
}

/// A line of the log.
#[must_use]
pub fn told(kind: Kind, text: &str) -> Move {
    Move::Say(kind, Rc::from(text))
}
