//! A choice that this browser remembers.

use yew::prelude::*;

use crate::platform::storage;

/// The remembered choice and a callback to change it. Where storage is blocked the choice lasts as long as the page.
#[hook]
pub fn use_remembered(key: &'static str) -> (Option<String>, Callback<Option<String>>) {
    let chosen = use_state(|| {
        let stored = storage::read(key).ok().flatten();
        stored.filter(|value| !value.is_empty())
    });
    let choose = {
        let setter = chosen.setter();
        use_callback((), move |value: Option<String>, ()| {
            // Blocked storage is no loss worth a message: the choice still holds on this page.
            let _ = storage::write(key, value.as_deref().unwrap_or_default());
            setter.set(value);
        })
    };
    ((*chosen).clone(), choose)
}
