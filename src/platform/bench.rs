//! For `cargo xtask bench`: a function on the window that times recalculation, only where the address asks for it.

use js_sys::Reflect;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::address;
use super::error::PlatformError;
use super::window::window;

/// Puts `ramkalkylBench(n)` on the window when the address has `?bench`: microseconds a run of `work`, over `n` runs.
///
/// # Errors
/// [`PlatformError`] outside a page.
pub fn offer(work: impl Fn() + 'static) -> Result<(), PlatformError> {
    if address::search()? != "?bench" {
        return Ok(());
    }
    let window = window()?;
    let performance = window
        .performance()
        .ok_or_else(|| PlatformError::Refused("no clock".to_owned()))?;
    let timed = Closure::<dyn Fn(u32) -> f64>::new(move |times: u32| {
        let start = performance.now();
        (0..times).for_each(|_| work());
        (performance.now() - start) * 1000.0 / f64::from(times.max(1))
    });
    Reflect::set(
        &window,
        &JsValue::from_str("ramkalkylBench"),
        timed.into_js_value().unchecked_ref(),
    )?;
    Ok(())
}
