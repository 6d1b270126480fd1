//! The page: components take properties and give callbacks. `app`, the calculator, and `library`, the documents and
//! their audits, alone know the state and the address; each is loaded apart.

pub mod app;
pub mod components;
pub mod hooks;
pub mod library;
pub mod own_files;
pub mod packing;
pub mod pages;
pub mod source;
