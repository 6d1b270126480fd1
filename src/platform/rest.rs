//! The rest of the program: what a page needs only once its levers answer is fetched then (`late.txt`, the package
//! `split`). `start.js` puts the ways there on the window, since the names of the files are its to know.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Fetches the rest of the program whose exports these are, and puts it in; done at once where there is none.
    #[wasm_bindgen(js_name = takeRest, catch)]
    async fn take_rest(exports: JsValue) -> Result<JsValue, JsValue>;

    /// The same while everything waits. `split` has each function of the rest that is called too early call this first.
    #[wasm_bindgen(js_name = bringRest)]
    fn bring_rest();
}

/// Has the rest of the program fetched; from here on it can be brought.
pub fn begin() {
    wasm_bindgen_futures::spawn_local(arrived());
}

/// Waits until the rest of the program is there.
pub async fn arrived() {
    // Where there is nobody to fetch it, the program is whole.
    let _ = take_rest(wasm_bindgen::exports()).await;
}

/// Brings the rest at once. Nobody calls it by this name: it keeps the import for `split`, which comes when the program is
/// compiled and what nothing can reach is gone.
#[wasm_bindgen(js_name = bring)]
pub fn bring() {
    bring_rest();
}
