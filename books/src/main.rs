//! The worker that makes and reads workbooks for the page: one message with what is asked for, then numbers for how much
//! of it is done, then what was made.

use books::job::{Job, Made, run};
use std::rc::Rc;

use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

fn main() {
    let scope = js_sys::global();
    let Some(post) = value(&scope, "postMessage").and_then(|post| post.dyn_into().ok()) else {
        return;
    };
    let post: Rc<Function> = Rc::new(post);
    // Where nobody listens any more there is nobody to tell.
    let tell = move |told: &JsValue| drop(post.call1(&js_sys::global(), told));
    let answering = tell.clone();
    let on_message = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let asked = value(&event, "data").unwrap_or_default();
        answering(&answer(&asked, &answering));
    });
    // A worker's scope takes it.
    let _ = Reflect::set(&scope, &JsValue::from_str("onmessage"), on_message.as_ref());
    on_message.forget();
    tell(&JsValue::from_str("ready"));
}

fn value(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok()
}

fn answer(asked: &JsValue, tell: &impl Fn(&JsValue)) -> JsValue {
    let word = |name: &str| value(asked, name).and_then(|value| value.as_string());
    let bytes = value(asked, "bytes").and_then(|value| value.dyn_into::<Uint8Array>().ok());
    let job = Job {
        word: &|name| word(name).unwrap_or_default(),
        bytes: bytes.map(|bytes| bytes.to_vec()),
        progress: &|done| tell(&JsValue::from_f64(done)),
    };
    let (name, value) = match run(&job) {
        Ok(Made::File(bytes)) => ("made", Uint8Array::from(bytes.as_slice()).into()),
        Ok(Made::Text(text)) => ("made", JsValue::from_str(&text)),
        Err(error) => ("error", JsValue::from_str(&error.to_string())),
    };
    let told = Object::new();
    // An object of one's own takes every value.
    let _ = Reflect::set(&told, &JsValue::from_str(name), &value);
    told.into()
}
