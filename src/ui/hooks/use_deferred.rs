//! A value that follows a little later, so that what is urgent is drawn first.

use gloo::render::request_animation_frame;
use yew::prelude::*;

/// The value as it was, until just before the next picture on the screen; then the latest. Values in between are
/// skipped: during a drag the urgent part is drawn at every step, the rest once a frame.
#[hook]
pub fn use_deferred<T: Clone + PartialEq + 'static>(value: T) -> T {
    let shown = use_state(|| value.clone());
    {
        let shown = shown.clone();
        use_effect_with(value, move |value| {
            let frame = (*shown != *value).then(|| {
                let value = value.clone();
                request_animation_frame(move |_| shown.set(value))
            });
            move || drop(frame)
        });
    }
    (*shown).clone()
}
