//! Numbers to geometry, pure: scales, ticks, the bridge's bars and the plan years' lines and columns.
//!
//! Nothing here formats a number, knows a language or touches a browser: words and labels come in as they are shown.
//! Floats are at home here and nowhere before: a place on a screen needs no öre. Every position is a finite number in
//! per cent of its panel (0 left or top, 100 right or bottom), whatever the figures; the components write it as
//! a percentage in SVG, so that drawings stretch and text never does.

pub mod code;
pub mod compare;
pub mod dodge;
pub mod facts;
pub mod place;
pub mod plan;
pub mod scale;
pub mod strip;
pub mod ticks;
pub mod tornado;
pub mod waterfall;
