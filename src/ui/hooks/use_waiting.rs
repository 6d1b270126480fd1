//! A link that the calculator could not open waits while its document's file is looked for and packed.

use yew::prelude::*;

use crate::platform::address;
use crate::ui::packing::{self, Packing};

/// A link that waits.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// The link, to the calculator.
    pub link: String,
    /// The id of its document.
    pub id: String,
}

/// What became of looking for the file of a waiting link, `None` while that goes on or nothing waits; and a callback
/// that looks again. Where the file is found the page goes on to the link.
#[hook]
pub fn use_waiting(waiting: Option<Waiting>) -> (Option<Packing>, Callback<()>) {
    let found = use_state(|| None);
    let attempt = use_state(|| 0_u32);
    {
        let found = found.setter();
        use_effect_with((waiting, *attempt), move |(waiting, _)| {
            let Some(Waiting { link, id }) = waiting.clone() else {
                packing::forget_listed();
                return;
            };
            found.set(None);
            wasm_bindgen_futures::spawn_local(async move {
                match packing::pack(&id).await {
                    Packing::Done if address::leave_for(&link).is_ok() => {}
                    Packing::Done => found.set(Some(Packing::Already)),
                    other => found.set(Some(other)),
                }
            });
        });
    }
    let again = Callback::from(move |()| attempt.set(attempt.wrapping_add(1)));
    (*found, again)
}
