//! Whole pages.

pub mod calculator;
