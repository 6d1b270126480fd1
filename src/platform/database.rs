//! Texts that are kept in this browser by name, in IndexedDB: there a write survives a browser that is killed the moment
//! after, and reading and writing are one step that no other tab can come between. Never sent anywhere.

use std::cell::RefCell;

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransactionMode};

use super::error::PlatformError;
use super::window::window;

/// The database, and the one store in it.
const NAME: &str = "ramkalkyl";
const STORE: &str = "scenarios";

thread_local! {
    /// The open database: the next write does not wait for it to open again.
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// Every name with its text.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub async fn all() -> Result<Vec<(String, String)>, PlatformError> {
    let store = store(IdbTransactionMode::Readonly).await?;
    let (keys, texts) = (store.get_all_keys()?, store.get_all()?);
    let texts = js_sys::Array::from(&done(&texts).await?);
    let keys = js_sys::Array::from(&keys.result()?);
    let pairs = keys.iter().zip(texts.iter());
    Ok(pairs
        .filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)))
        .collect())
}

/// The text of a name.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub async fn read(name: &str) -> Result<Option<String>, PlatformError> {
    let store = store(IdbTransactionMode::Readonly).await?;
    let text = done(&store.get(&JsValue::from_str(name))?).await?;
    Ok(text.as_string())
}

/// Writes a text where `may` allows it, given what is there. What was there is given back where it does not.
///
/// # Errors
/// [`PlatformError`] where storage is blocked or full.
pub async fn write_if(
    name: &str,
    text: &str,
    may: impl FnOnce(Option<&str>) -> bool,
) -> Result<Result<(), Option<String>>, PlatformError> {
    let store = store(IdbTransactionMode::Readwrite).await?;
    let key = JsValue::from_str(name);
    let there = done(&store.get(&key)?).await?.as_string();
    if !may(there.as_deref()) {
        return Ok(Err(there));
    }
    // Between the two no other tab can write: they are one transaction.
    done(&store.put_with_key(&JsValue::from_str(text), &key)?).await?;
    Ok(Ok(()))
}

/// Forgets a name.
///
/// # Errors
/// [`PlatformError`] where storage is blocked.
pub async fn remove(name: &str) -> Result<(), PlatformError> {
    let store = store(IdbTransactionMode::Readwrite).await?;
    done(&store.delete(&JsValue::from_str(name))?).await?;
    Ok(())
}

async fn store(mode: IdbTransactionMode) -> Result<IdbObjectStore, PlatformError> {
    let known = OPEN.with_borrow(Clone::clone);
    let begun = |database: &IdbDatabase| -> Result<IdbObjectStore, JsValue> {
        let transaction = database.transaction_with_str_and_mode(STORE, mode)?;
        transaction.object_store(STORE)
    };
    // A database that the browser closed meanwhile (its data were cleared) is opened again.
    if let Some(store) = known.as_ref().and_then(|database| begun(database).ok()) {
        return Ok(store);
    }
    let database = open().await?;
    OPEN.set(Some(database.clone()));
    Ok(begun(&database)?)
}

async fn open() -> Result<IdbDatabase, PlatformError> {
    let factory = window()?.indexed_db()?;
    let factory = factory.ok_or_else(|| PlatformError::Refused("no database".to_owned()))?;
    let request = factory.open_with_u32(NAME, 1)?;
    let made = {
        let request = request.clone();
        // The store has to be made while this event is heard.
        Closure::once(move || {
            let database: Result<JsValue, JsValue> = request.result();
            if let Some(database) = database
                .ok()
                .and_then(|value| value.dyn_into::<IdbDatabase>().ok())
            {
                let _ = database.create_object_store(STORE);
            }
        })
    };
    request.set_onupgradeneeded(Some(made.as_ref().unchecked_ref()));
    let request: &IdbOpenDbRequest = &request;
    let database = done(request).await?;
    drop(made);
    database
        .dyn_into()
        .map_err(|_| PlatformError::Refused("no database".to_owned()))
}

/// Waits for a request and gives its result.
async fn done(request: &IdbRequest) -> Result<JsValue, PlatformError> {
    let answered = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(answered).await {
        Ok(_) => Ok(request.result()?),
        Err(event) => Err(match request.error() {
            Ok(Some(error)) => PlatformError::from(JsValue::from(error)),
            _ => PlatformError::from(event),
        }),
    }
}
