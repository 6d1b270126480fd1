//! Ramkalkyl: a scenario calculator for a Swedish social-services committee's budget.
pub mod chart;
pub mod codec;
pub mod data;
pub mod model;
pub mod platform;
pub mod state;
pub mod text;
pub mod ui;
