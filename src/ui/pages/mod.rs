//! Whole pages.

pub mod audit;
pub mod calculator;
pub mod decide;
pub mod room;
pub mod start;
