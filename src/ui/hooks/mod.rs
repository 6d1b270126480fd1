//! What the app does with the browser around it.

pub mod use_address;
pub mod use_book;
pub mod use_catalogue;
pub mod use_channel;
pub mod use_copy;
pub mod use_deferred;
pub mod use_document;
pub mod use_dropping;
pub mod use_explained;
pub mod use_kept;
pub mod use_meeting;
pub mod use_own_files;
pub mod use_preferences;
pub mod use_record;
pub mod use_remembered;
pub mod use_rest;
pub mod use_session;
pub mod use_stages;
pub mod use_store;
pub mod use_undo_keys;
pub mod use_waiting;
