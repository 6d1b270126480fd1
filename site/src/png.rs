//! Drawings as pictures of points.

use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// A drawing as a PNG, made as wide as this with its own proportions.
///
/// # Errors
/// When it cannot be drawn.
pub fn png(drawing: &str, width: u16, options: &Options) -> Result<Vec<u8>> {
    let tree = Tree::from_str(drawing, options).context("read a drawing")?;
    let scale = f32::from(width) / tree.size().width();
    let size = tree.size().to_int_size().scale_to_width(u32::from(width));
    let size = size.context("a size for a picture")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).context("room for a picture")?;
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut pixels.as_mut());
    pixels.encode_png().context("write a picture")
}
