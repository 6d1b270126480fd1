//! What takes long to draw is drawn in stages, so that the browser can answer a person in between.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How far the drawing has come: from none to `last`, one more each time the browser has had its turn; it goes on when
/// `last` moves. Where pages are prerendered nobody waits, and all is drawn at once.
#[hook]
pub fn use_stages(last: usize) -> usize {
    let first = if cfg!(target_arch = "wasm32") {
        0
    } else {
        last
    };
    let stage = use_state(|| first);
    {
        let stage = stage.clone();
        use_effect_with((*stage, last), move |(now, last)| {
            let next = now.saturating_add(1);
            let turn = (next <= *last).then(|| Timeout::new(0, move || stage.set(next)));
            move || drop(turn)
        });
    }
    *stage
}
