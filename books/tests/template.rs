//! The template: what it writes reads back, whatever a person fills in is read or told of by sheet and cell.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something it takes for granted is not so"
)]

#[path = "template/support.rs"]
mod support;

#[path = "template/faults.rs"]
mod faults;
#[path = "template/random.rs"]
mod random;
#[path = "template/round.rs"]
mod round;
