//! Files that a person chooses or drops on the page. They are read here and go nowhere.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::error::PlatformError;
use super::window::window;

/// A file that was chosen, not yet read.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen(web_sys::File);

impl Chosen {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in bytes.
    #[must_use]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size is a whole number from zero; a larger one than fits is the largest that fits"
    )]
    pub fn size(&self) -> usize {
        self.0.size() as usize
    }

    /// Its bytes.
    ///
    /// # Errors
    /// [`PlatformError`] where it cannot be read: it was moved, or is a folder.
    pub async fn bytes(&self) -> Result<Vec<u8>, PlatformError> {
        let buffer = JsFuture::from(self.0.array_buffer()).await?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}

/// The files that an input holds. It is emptied, so that the same file can be chosen again after it was mended.
#[must_use]
pub fn taken(input: &web_sys::HtmlInputElement) -> Vec<Chosen> {
    let files = listed(input.files());
    input.set_value("");
    files
}

fn listed(files: Option<web_sys::FileList>) -> Vec<Chosen> {
    let Some(files) = files else {
        return Vec::new();
    };
    let all = (0..files.length()).filter_map(|position| files.get(position));
    all.map(Chosen).collect()
}

/// Hands a text over as a file, as the browser saves what one downloads.
///
/// # Errors
/// [`PlatformError`] where the browser refuses.
pub fn save(name: &str, text: &str) -> Result<(), PlatformError> {
    let parts = js_sys::Array::of1(&wasm_bindgen::JsValue::from_str(text));
    save_blob(name, &web_sys::Blob::new_with_str_sequence(&parts)?)
}

/// The same for bytes of a media type.
///
/// # Errors
/// [`PlatformError`] where the browser refuses.
pub fn save_bytes(name: &str, bytes: &[u8], kind: &str) -> Result<(), PlatformError> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    save_blob(name, &blob)
}

fn save_blob(name: &str, blob: &web_sys::Blob) -> Result<(), PlatformError> {
    let document = window()?.document().ok_or(PlatformError::NoWindow)?;
    let address = web_sys::Url::create_object_url_with_blob(blob)?;
    let link = document.create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    if let Some(link) = link.dyn_ref::<web_sys::HtmlElement>() {
        link.click();
    }
    // The download has begun with the press: the address is not needed any more.
    Ok(web_sys::Url::revoke_object_url(&address)?)
}

/// What happens while files are dragged over the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Drag {
    /// Files are held over it.
    Over,
    /// They left it.
    Away,
    /// They were dropped.
    Dropped(Vec<Chosen>),
}

/// Calls back while files are dragged over the page. Without this the browser would open a dropped file in its place.
///
/// # Errors
/// [`PlatformError::NoWindow`] outside a page.
pub fn on_drag(
    callback: impl Fn(Drag) + Clone + 'static,
) -> Result<Vec<EventListener>, PlatformError> {
    let window = window()?;
    let listeners = ["dragover", "dragleave", "drop"].map(|name| {
        let callback = callback.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, name, options, move |event| {
            let Some(event) = event.dyn_ref::<web_sys::DragEvent>() else {
                return;
            };
            let Some(carried) = event.data_transfer().filter(carries_files) else {
                return;
            };
            event.prevent_default();
            match event.type_().as_str() {
                "drop" => callback(Drag::Dropped(listed(carried.files()))),
                "dragover" => callback(Drag::Over),
                // Going from one element of the page to another is no leaving.
                _ if event.related_target().is_none() => callback(Drag::Away),
                _ => {}
            }
        })
    });
    Ok(listeners.into())
}

fn carries_files(carried: &web_sys::DataTransfer) -> bool {
    let types = carried.types();
    types.includes(&wasm_bindgen::JsValue::from_str("Files"), 0)
}
