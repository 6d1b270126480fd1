//! Workbooks, made and read by a worker that is fetched when somebody first asks for one. `start.js` puts the way there
//! on the window, since the names of the files are its to know.

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::error::PlatformError;
use super::window::window;

/// What is asked for.
pub struct Job<'a> {
    /// Words by their names, `kind` among them.
    pub words: &'a [(&'a str, &'a str)],
    /// The bytes of a file that is to be read.
    pub bytes: Option<&'a [u8]>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// A file.
    File(Vec<u8>),
    /// A text.
    Text(String),
}

/// Asks for something and waits. `on_progress` is told how much of it is done, from 0 to 1, each time that more is.
///
/// # Errors
/// [`PlatformError`] where the worker cannot be fetched, or fails.
pub async fn ask(
    job: &Job<'_>,
    on_progress: impl Fn(f64) + 'static,
) -> Result<Made, PlatformError> {
    let window = window()?;
    let asked = Object::new();
    for (name, value) in job.words {
        Reflect::set(&asked, &JsValue::from_str(name), &JsValue::from_str(value))?;
    }
    if let Some(bytes) = job.bytes {
        let bytes = Uint8Array::from(bytes);
        Reflect::set(&asked, &JsValue::from_str("bytes"), &bytes)?;
    }
    let told = Closure::<dyn Fn(f64)>::new(on_progress);
    let books: Function = Reflect::get(&window, &JsValue::from_str("books"))?.dyn_into()?;
    let promise: Promise = books.call2(&window, &asked, told.as_ref())?.dyn_into()?;
    let made = JsFuture::from(promise).await?;
    Ok(match made.as_string() {
        Some(text) => Made::Text(text),
        None => Made::File(Uint8Array::new(&made).to_vec()),
    })
}
