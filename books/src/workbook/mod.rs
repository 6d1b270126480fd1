//! A scenario as a workbook with living formulas.
