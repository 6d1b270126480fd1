//! The page: components take properties and give callbacks; `app` alone knows the state and the address.

pub mod app;
pub mod components;
pub mod hooks;
pub mod pages;
