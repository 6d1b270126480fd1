//! Says politely to a screen reader what a change did, once the movement has come to rest.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long a movement must rest before it is announced, so that a drag is said once.
const REST_MS: u32 = 600;

/// A live region that nobody sees. `text` is the sentence for the last change; empty for none.
#[hook]
pub fn use_announcer(text: AttrValue) -> Html {
    let said = use_state(AttrValue::default);
    {
        let said = said.setter();
        use_effect_with(text, move |text| {
            let text = text.clone();
            let timeout = Timeout::new(REST_MS, move || said.set(text));
            move || drop(timeout)
        });
    }
    html! {
        <p class="visually-hidden" role="status" aria-live="polite" data-announcement="">{ (*said).clone() }</p>
    }
}
