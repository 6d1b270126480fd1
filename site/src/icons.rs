//! The icon in the sizes that systems ask for where they cannot draw it themselves, and what they make of it: the manifest.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use resvg::usvg::Options;

use crate::assets::Asset;
use crate::png::png;

/// The icon with its own round corners, and without: for systems that cut it to a shape of theirs. What is drawn lies
/// within the circle that all of them leave.
const ROUNDED: &str = include_str!("../../styles/icon.svg");
const FULL: &str = include_str!("../../styles/icon-full.svg");

/// The page's colours by light and by dark, as in `styles/tokens.css`: a browser draws its own edge in them.
pub const LIGHT: &str = "#f5f4f0";
/// See [`LIGHT`].
pub const DARK: &str = "#161614";

/// Writes the pictures and the manifest; gives the picture that Apple's systems ask for by its own link.
pub fn write(folder: &Path, icon: &Asset) -> Result<Asset> {
    let mut listed = vec![format!(
        "{{\"src\":\"{}\",\"sizes\":\"any\",\"type\":\"image/svg+xml\"}}",
        icon.name
    )];
    let wanted = [
        (ROUNDED, "icon-192-", 192_u16, "any"),
        (ROUNDED, "icon-512-", 512, "any"),
        (FULL, "icon-full-512-", 512, "maskable"),
    ];
    for (drawing, beginning, size, purpose) in wanted {
        let Asset { name, .. } = Asset::put(folder, beginning, ".png", &drawn(drawing, size)?)?;
        listed.push(format!(
            "{{\"src\":\"{name}\",\"sizes\":\"{size}x{size}\",\"type\":\"image/png\",\"purpose\":\"{purpose}\"}}"
        ));
    }
    let manifest = format!(
        "{{\"name\":\"Ramkalkyl\",\"short_name\":\"Ramkalkyl\",\"lang\":\"sv\",\"dir\":\"ltr\",\
         \"description\":\"Räkna på en socialnämnds budgetram.\",\"start_url\":\"./\",\"scope\":\"./\",\
         \"display\":\"standalone\",\"background_color\":\"{LIGHT}\",\"theme_color\":\"{LIGHT}\",\"icons\":[{}]}}\n",
        listed.join(",")
    );
    fs::write(folder.join("manifest.webmanifest"), manifest).context("write the manifest")?;
    Asset::put(folder, "icon-touch-", ".png", &drawn(FULL, 180)?)
}

/// An icon of so many pixels each way.
fn drawn(drawing: &str, size: u16) -> Result<Vec<u8>> {
    png(drawing, size, &Options::default())
}

#[cfg(test)]
mod tests {
    use super::{DARK, FULL, LIGHT, drawn};
    use anyhow::Result;

    #[test]
    fn the_edge_has_the_page_s_colours() {
        let tokens = include_str!("../../styles/tokens.css");
        for colour in [LIGHT, DARK] {
            assert!(tokens.contains(&format!("--colour-page: {colour};")));
        }
    }

    #[test]
    fn the_icon_fills_its_square_and_keeps_to_the_circle() -> Result<()> {
        let pixels = resvg::tiny_skia::Pixmap::decode_png(&drawn(FULL, 100)?)?;
        let ground = pixels.pixel(0, 0);
        assert!(ground.is_some_and(|corner| corner.is_opaque()));
        let outside = |x: u32, y: u32| {
            let from = |place: u32| f64::from(place) - 49.5;
            from(x).hypot(from(y)) > 40.0
        };
        let mut drawn_on = 0;
        for (x, y) in (0..100).flat_map(|x| (0..100).map(move |y| (x, y))) {
            if outside(x, y) {
                assert_eq!(pixels.pixel(x, y), ground, "{x} {y}");
            } else if pixels.pixel(x, y) != ground {
                drawn_on += 1;
            }
        }
        assert!(drawn_on > 500);
        Ok(())
    }
}
