//! The page: components take properties and give callbacks. `app`, the calculator, `decide`, the views for deciding,
//! and `library`, the documents and their audits, alone know the state and the address; each is loaded apart.

pub mod announcement;
pub mod app;
pub mod components;
pub mod decide;
pub mod hooks;
pub mod kept;
pub mod library;
pub mod own_files;
pub mod packing;
pub mod pages;
#[cfg(feature = "prerender")]
pub mod prerender;
pub mod recorder;
pub mod scenarios;
pub mod source;
