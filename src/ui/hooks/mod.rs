//! What the app does with the browser around it.

pub mod use_address;
pub mod use_deferred;
pub mod use_remembered;
pub mod use_store;
