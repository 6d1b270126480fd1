//! The parts of the page, one component a file.

pub mod announcer;
pub mod audit_view;
pub mod bridge;
pub mod cell_dialog;
pub mod changes;
pub mod check;
pub mod explanation;
pub mod figure;
pub mod figure_cell;
pub mod fold;
pub mod header;
pub mod items;
pub mod lever_groups;
pub mod lever_panel;
pub mod lever_range;
pub mod lever_row;
pub mod lever_slider;
pub mod notices;
pub mod plan;
pub mod plan_chart;
pub mod printed_table;
pub mod result;
pub mod switch;
pub mod top_bar;
pub mod verdict;
pub mod waterfall;
