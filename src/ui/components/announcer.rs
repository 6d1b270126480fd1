//! Says politely to a screen reader what a change did, once the movement has come to rest.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long a movement must rest before it is announced, so that a drag is said once.
const REST_MS: u32 = 600;

/// Properties of [`Announcer`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The sentence for the last change; empty for none.
    pub text: AttrValue,
}

/// A live region that nobody sees.
#[component]
pub fn Announcer(props: &Props) -> Html {
    let said = use_state(AttrValue::default);
    {
        let said = said.setter();
        use_effect_with(props.text.clone(), move |text| {
            let text = text.clone();
            let timeout = Timeout::new(REST_MS, move || said.set(text));
            move || drop(timeout)
        });
    }
    html! {
        <p class="visually-hidden" role="status" aria-live="polite" data-announcement="">{ (*said).clone() }</p>
    }
}
