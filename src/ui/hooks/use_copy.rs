//! Copying a text, and what to say of it.

use yew::prelude::*;

use crate::platform::clipboard;

/// A text to be copied.
pub struct Copying {
    /// The text.
    pub text: String,
    /// What is said when it is copied.
    pub done: &'static str,
    /// What is said when the browser refuses.
    pub refused: &'static str,
}

/// What is to be said of the last copy, and a callback that copies.
#[hook]
pub fn use_copy() -> (Option<&'static str>, Callback<Copying>) {
    let message = use_state_eq(|| None::<&'static str>);
    let setter = message.setter();
    let on_copy = use_callback((), move |copying: Copying, ()| {
        let message = setter.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let copied = clipboard::copy(copying.text).await;
            message.set(Some(match copied {
                Ok(()) => copying.done,
                Err(_) => copying.refused,
            }));
        });
    });
    (*message, on_copy)
}
