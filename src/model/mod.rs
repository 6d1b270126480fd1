//! The calculation, pure: no floats, clock, input or output, browser or language.
//!
//! Read `calculate` first: it follows the published model step by step. Everything else here is what it
//! needs (typed quantities, a baseline, levers) or what is read out of it (an outcome and its explanation).

pub mod baseline;
pub mod calculate;
pub mod digits;
pub mod error;
pub mod exact;
pub mod explain;
pub mod expression;
pub mod figure;
pub mod id;
pub mod inputs;
pub mod item;
pub mod lever;
pub mod measure;
pub mod origin;
pub mod outcome;
pub mod quantity;
pub mod scenario;
pub mod year;
