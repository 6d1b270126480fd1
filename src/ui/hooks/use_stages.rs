//! What takes long to draw is drawn in stages, so that the browser can answer a person in between.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::platform::clock;

/// A turn that has lasted so long, in milliseconds, is over: what follows is drawn in the next. Half of what a person
/// would notice, since the last drawing of a turn may take as long again.
const TURN: u64 = 25;

/// How far the drawing has come: from none to `last`, as far each time as the browser's turn lasts; it goes on when `last`
/// moves. Where pages are prerendered nobody waits, and all is drawn at once.
#[hook]
pub fn use_stages(last: usize) -> usize {
    let first = if cfg!(target_arch = "wasm32") {
        0
    } else {
        last
    };
    let stage = use_state(|| first);
    let begun = use_mut_ref(|| 0_u64);
    {
        let stage = stage.clone();
        use_effect_with((*stage, last), move |(now, last)| {
            let next = now.saturating_add(1);
            let mut turn = None;
            if next <= *last {
                let lasted = clock::now().saturating_sub(*begun.borrow());
                if lasted < TURN {
                    stage.set(next);
                } else {
                    turn = Some(Timeout::new(0, move || {
                        *begun.borrow_mut() = clock::now();
                        stage.set(next);
                    }));
                }
            }
            move || drop(turn)
        });
    }
    *stage
}
