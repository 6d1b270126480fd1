//! Words and numbers for a reader, in both languages. A missing translation does not compile.

pub mod audit;
pub mod balance;
pub mod change;
pub mod difference;
pub mod fault;
pub mod field_error;
pub mod formula;
pub mod language;
pub mod letters;
pub mod months;
pub mod names;
pub mod narrative;
pub mod notice;
pub mod number;
pub mod phrases;
pub mod phrases_audit;
pub mod phrases_decide;
pub mod phrases_start;
pub mod place;
pub mod quantity_names;
pub mod quote;
pub mod sentences;
pub mod start;
pub mod story;
pub mod units;
pub mod value;
