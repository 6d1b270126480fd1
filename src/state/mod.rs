//! What the page knows and how an action changes it. Pure: the browser is met in `platform` alone.

pub mod action;
pub mod answers;
pub mod app_state;
pub mod changes;
pub mod history;
pub mod meeting;
pub mod reduce;
pub mod view;
pub mod walk;
