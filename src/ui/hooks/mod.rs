//! What the app does with the browser around it.

pub mod use_address;
pub mod use_catalogue;
pub mod use_deferred;
pub mod use_dropping;
pub mod use_own_files;
pub mod use_remembered;
pub mod use_store;
pub mod use_waiting;
