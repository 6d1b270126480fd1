//! The browser behind small functions that return `Result`: what it refuses is said, never a panic.

pub mod address;
pub mod appearance;
pub mod bench;
pub mod books;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod database;
pub mod error;
pub mod fetch;
pub mod file;
pub mod keys;
pub mod rest;
pub mod screen;
pub mod storage;
pub mod window;
