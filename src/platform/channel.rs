//! What windows of this browser say to each other. Nothing of it leaves the machine.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::BroadcastChannel;

use super::error::PlatformError;

/// A place where all windows that know its name hear each other.
pub struct Channel {
    inner: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// Joins those of a name; `on_text` hears what the others say.
    ///
    /// # Errors
    /// [`PlatformError`] where the browser refuses.
    pub fn join(name: &str, on_text: impl Fn(String) + 'static) -> Result<Self, PlatformError> {
        let inner = BroadcastChannel::new(name)?;
        let listener = EventListener::new(&inner, "message", move |event| {
            let event = event.dyn_ref::<web_sys::MessageEvent>();
            if let Some(text) = event.and_then(|event| event.data().as_string()) {
                on_text(text);
            }
        });
        Ok(Self {
            inner,
            _listener: listener,
        })
    }

    /// Says something to the others.
    ///
    /// # Errors
    /// [`PlatformError`] where the browser refuses.
    pub fn say(&self, text: &str) -> Result<(), PlatformError> {
        Ok(self.inner.post_message(&JsValue::from_str(text))?)
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.inner.close();
    }
}
