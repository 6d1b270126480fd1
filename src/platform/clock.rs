//! The browser's clock.

/// Milliseconds since the beginning of 1970, UTC.
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a time after 1970 is a whole number from zero"
)]
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// A time as the clock on the wall shows it here: year, month (January is 1), day, hour, minute.
#[must_use]
#[allow(
    clippy::cast_precision_loss,
    reason = "milliseconds since 1970 are exact for many thousand years"
)]
pub fn local(at: u64) -> [u32; 5] {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at as f64));
    [
        date.get_full_year(),
        date.get_month().saturating_add(1),
        date.get_date(),
        date.get_hours(),
        date.get_minutes(),
    ]
}
