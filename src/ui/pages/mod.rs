//! Whole pages.

pub mod audit;
pub mod calculator;
pub mod start;
