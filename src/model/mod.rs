//! The calculation, pure: no floats, clock, input or output, browser or language.
//!
//! Read `calculate` first: it follows the published model step by step. Everything else here is what it
//! needs (typed quantities, a baseline, levers) or what is read out of it (an outcome and its explanation).

pub mod area;
pub mod baseline;
pub mod calculate;
pub mod difference;
pub mod digits;
pub mod error;
pub mod exact;
pub mod explain;
pub mod expression;
pub mod figure;
pub mod id;
pub mod inputs;
pub mod item;
pub mod knob;
pub mod lever;
pub mod measure;
pub mod ordered;
pub mod origin;
pub mod outcome;
pub mod quantity;
pub mod scenario;
pub mod sensitivity;
pub mod series;
pub mod share_out;
pub mod solve;
pub mod spread;
pub mod year;
