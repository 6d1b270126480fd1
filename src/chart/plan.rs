//! The plan years: panels that share their years, each with its own amounts.
//!
//! Frame and need are some hundred times what is to be saved: one axis for all would hide it, so it has a panel by itself.

mod bands;
mod labels;
mod panel;

pub use bands::Bands;
pub use labels::{Side, column_label, labelled, point_sides};
pub use panel::{Axis, Panel, Plotted, Point, Series, Tick};
