//! A window for the room: it shows what the facilitator's window says, and nothing else. Keys that are pressed in it go
//! there, so that a presenter's clicker works wherever it points.

use std::rc::Rc;

use gloo::timers::callback::{Interval, Timeout};
use yew::prelude::*;

use crate::codec::meeting::message::Message;
use crate::codec::route::to_calculator;
use crate::data::document::Document;
use crate::platform::keys::{self, Stroke};
use crate::platform::{address, appearance, screen, window};
use crate::state::meeting::{Frame, Picture};
use crate::ui::components::room::stage::{Stage, picture_name};
use crate::ui::hooks::use_channel::use_channel;
use crate::ui::hooks::use_document::open;
use crate::ui::hooks::use_session;
use crate::ui::{meetings, scenarios};

/// So often it says that it is there.
const HERE_MS: u32 = 2_000;
/// The pointer is hidden when it has rested for so long.
const IDLE_MS: u32 = 3_000;

/// Properties of [`Show`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The document.
    pub document: Rc<Document>,
    /// What the window was opened with.
    pub fragment: Rc<str>,
}

/// What is shown, and the change of the meeting that it is of.
#[derive(Clone, PartialEq)]
struct Shown {
    frame: Frame,
    revision: u64,
}

/// A window for the room.
#[component]
pub fn Show(props: &Props) -> Html {
    let baseline: Rc<str> = Rc::from(props.document.baseline.id.as_str());
    let shown = {
        let link = to_calculator(&props.fragment);
        use_state_eq(move || Shown {
            frame: Frame {
                link: Rc::from(link),
                ..Frame::default()
            },
            revision: 0,
        })
    };
    let id = use_memo((), |()| Rc::<str>::from(scenarios::new_id()));
    let on_say = {
        let (shown, say) = (shown.setter(), use_mut_ref(|| None::<Callback<Message>>));
        let on_message = {
            let (id, say) = (Rc::clone(&id), Rc::clone(&say));
            use_callback((), move |message: Message, ()| {
                let Message::Seen { frame, revision } = message else {
                    return;
                };
                shown.set(Shown { frame, revision });
                if let Some(say) = &*say.borrow() {
                    say.emit(Message::Here(Rc::clone(&id)));
                }
            })
        };
        let on_say = use_channel(&baseline, on_message);
        say.replace(Some(on_say.clone()));
        on_say
    };
    {
        // What is kept, until the facilitator's window answers; it may be closed.
        let (shown, on_say, id) = (shown.setter(), on_say.clone(), Rc::clone(&id));
        let baseline = Rc::clone(&baseline);
        use_effect_with((), move |()| {
            let asked = on_say.clone();
            wasm_bindgen_futures::spawn_local(async move {
                if let Ok(Some(meeting)) = meetings::get(&baseline).await {
                    shown.set(Shown {
                        frame: meeting.seen,
                        revision: meeting.revision,
                    });
                }
                asked.emit(Message::Who);
            });
            on_say.emit(Message::Here(Rc::clone(&id)));
            let (again, said) = (on_say.clone(), Rc::clone(&id));
            let here = Interval::new(HERE_MS, move || again.emit(Message::Here(Rc::clone(&said))));
            let gone = window::on_leaving(move || on_say.emit(Message::Gone(Rc::clone(&id))));
            move || drop((here, gone))
        });
    }
    use_effect_with((), |()| {
        let awake = || {
            wasm_bindgen_futures::spawn_local(async {
                // A browser without it lets the screen go dark as it always does.
                let _ = screen::keep_awake().await;
            });
        };
        awake();
        let seen = screen::on_seen(awake);
        move || drop(seen)
    });
    let idle = use_state_eq(|| false);
    {
        let idle = idle.setter();
        use_effect_with((), move |()| {
            let timer = Rc::new(std::cell::RefCell::new(None::<Timeout>));
            let rest = move || {
                let hidden = idle.clone();
                idle.set(false);
                timer.replace(Some(Timeout::new(IDLE_MS, move || hidden.set(true))));
            };
            rest();
            let moved = screen::on_pointer(rest);
            move || drop(moved)
        });
    }
    {
        let on_say = on_say.clone();
        use_effect_with((), move |()| {
            let listener = keys::on_stroke(move |stroke: &Stroke| {
                if stroke.command || stroke.alt {
                    return false;
                }
                match stroke.key.as_str() {
                    "f" | "F" => {
                        // Refused where the browser has no full screen: its own key still works.
                        let _ = screen::fill_or_leave();
                        true
                    }
                    "Tab" | "Escape" | "Enter" | " " => false,
                    key => {
                        on_say.emit(Message::Key(Rc::from(key)));
                        key.starts_with("Page") || key.starts_with("Arrow") || key == "Home"
                    }
                }
            });
            move || drop(listener)
        });
    }
    let language = *use_memo(Rc::clone(&shown.frame.link), |link| {
        open(&props.document, link).view.language
    });
    {
        let title = format!(
            "{} · {}",
            use_session::title(&props.document, language),
            picture_name(shown.frame.picture, language)
        );
        use_effect_with((language, title), |(language, title)| {
            let _ = appearance::set_language(language.code(), title);
        });
    }
    let top = use_memo((), |()| address::top().unwrap_or_default());
    let on_fill = Callback::from(|_: MouseEvent| {
        let _ = screen::fill_or_leave();
    });
    let blank = shown.frame.picture == Picture::Blank;
    html! {
        <main class={classes!("show", idle.then_some("show-idle"), blank.then_some("show-blank"))}
            data-revision={shown.revision.to_string()}>
            <Stage document={Rc::clone(&props.document)} frame={shown.frame.clone()} top={(*top).clone()} />
            <button type="button" class="button show-fill" onclick={on_fill}>{ language.full_screen() }</button>
        </main>
    }
}
