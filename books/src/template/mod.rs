//! A baseline as a workbook that a person fills in.
