//! Whether the whole program is there, or only what answers first.

use yew::prelude::*;

use crate::platform::rest;

/// Whether the rest of the program has come. Where pages are prerendered, all of it is there.
#[hook]
pub fn use_rest() -> bool {
    let is_here = use_state(|| !cfg!(target_arch = "wasm32"));
    {
        let is_here = is_here.setter();
        use_effect_with((), move |()| {
            wasm_bindgen_futures::spawn_local(async move {
                rest::arrived().await;
                is_here.set(true);
            });
        });
    }
    *is_here
}
