//! What crosses the edge of the program as text: links and the figures for other tools. Pure.

pub mod audit_lines;
pub mod catalogue;
pub mod comparison;
pub mod csv;
pub mod link;
pub mod link_value;
pub mod meeting;
pub mod record;
pub mod report;
pub mod route;
pub mod sum;
pub mod view;
pub mod view_keys;
