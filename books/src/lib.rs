//! Workbooks for Excel and LibreOffice: a scenario whose sheets recalculate themselves ([`workbook`]), and a template for
//! a baseline of one's own, written and read ([`template`]).
//!
//! A package of its own, so that the libraries which write and read such files weigh on none of the page's programs. In
//! the page it runs in a worker, fetched when somebody asks for a file. Pure: documents and bytes in, bytes out.

pub mod job;
pub mod template;
pub mod workbook;
