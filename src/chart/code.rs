//! A QR code as one path: what a phone's camera reads an address from.

use fast_qr::{ECL, QRBuilder, QRCode, Version};

/// The modules that stay light around the code: readers find it by them.
const QUIET: usize = 4;
/// The largest version whose modules are still large enough on a projector; past it, fewer modules are worth more than
/// more of them that can be damaged.
const LARGEST: Version = Version::V15;

/// The drawing, in modules from the upper left corner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Modules along a side, with the quiet zone.
    pub size: usize,
    /// The dark modules as an SVG path: one `M x y h n v 1 h -n z` for each run of a row.
    pub path: String,
}

impl Code {
    /// The code of an address: it is read with 15 per cent of it damaged, or with 7 where it would be too fine otherwise.
    /// `None` where the address is longer than any code holds, 2 953 bytes.
    #[must_use]
    pub fn of(address: &str) -> Option<Self> {
        let built = |level: ECL| QRBuilder::new(address).ecl(level).build().ok();
        let coarse = |code: &QRCode| {
            (code.version).is_some_and(|version| version as usize <= LARGEST as usize)
        };
        let code = built(ECL::M).filter(coarse).or_else(|| built(ECL::L))?;
        let mut path = String::new();
        for (y, row) in code
            .data
            .chunks_exact(code.size)
            .take(code.size)
            .enumerate()
        {
            let mut x = 0_usize;
            for run in row.chunk_by(|one, other| one.value() == other.value()) {
                if run.first().is_some_and(|module| module.value()) {
                    let (left, top) = (x.saturating_add(QUIET), y.saturating_add(QUIET));
                    let length = run.len();
                    path.push_str(&format!("M{left} {top}h{length}v1h-{length}z"));
                }
                x = x.saturating_add(run.len());
            }
        }
        Some(Self {
            size: code.size.saturating_add(2 * QUIET),
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "http://127.0.0.1:8080/#/osteraker-2020?v=1&measure=Hemmaplan~600~2020~4";

    /// Every run of a path: left, top, length.
    fn runs(path: &str) -> Vec<(usize, usize, usize)> {
        let run = |part: &str| {
            let (left, rest) = part.split_once(' ').unwrap();
            let (top, rest) = rest.split_once('h').unwrap();
            let (length, back) = rest.split_once("v1h-").unwrap();
            assert_eq!(length, back);
            let number = |text: &str| text.parse().unwrap();
            (number(left), number(top), number(length))
        };
        let parts = path.strip_prefix('M').unwrap().strip_suffix('z').unwrap();
        parts.split("zM").map(run).collect()
    }

    /// Samples along a pixel: a pixel across the edge of a module is grey, as a camera sees it.
    const SAMPLES: usize = 4;

    /// The code as a picture of so many pixels along a side, read.
    fn read(code: &Code, side: usize) -> Option<(String, rqrr::MetaData)> {
        let mut modules = vec![false; code.size * code.size];
        for (left, top, length) in runs(&code.path) {
            modules[top * code.size + left..][..length].fill(true);
        }
        let samples = |pixel: usize| {
            (0..SAMPLES).map(move |at| (pixel * SAMPLES + at) * code.size / (side * SAMPLES))
        };
        let light = |x: usize, y: usize| {
            let lit = |row: usize| {
                samples(x)
                    .filter(|column| !modules[row * code.size + column])
                    .count()
            };
            let lit: usize = samples(y).map(lit).sum();
            u8::try_from(lit * 255 / (SAMPLES * SAMPLES)).unwrap()
        };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, light);
        let grids = image.detect_grids();
        let (data, address) = grids.first()?.decode().ok()?;
        Some((address, data))
    }

    /// An address of so many bytes.
    fn long(bytes: usize) -> String {
        format!("{ONE:x<bytes$}")
    }

    #[test]
    fn a_reader_finds_the_address() {
        for address in [
            ONE.to_owned(),
            "https://a.se".to_owned(),
            long(300),
            long(412),
            long(900),
        ] {
            let code = Code::of(&address).unwrap();
            assert_eq!(
                read(&code, code.size * 3).unwrap().0,
                address,
                "{}",
                address.len()
            );
        }
    }

    #[test]
    fn it_is_read_from_far_away_too() {
        let code = Code::of(ONE).unwrap();
        for side in [code.size * 2, code.size * 3, code.size * 4] {
            assert_eq!(read(&code, side).unwrap().0, ONE, "{side} pixels");
        }
        // Where modules are no whole pixels the reader misses some sizes; a camera takes many pictures.
        let sides = (code.size * 3..code.size * 6).step_by(5);
        let all = sides.len();
        let found = sides.filter(|side| read(&code, *side).is_some_and(|(text, _)| text == ONE));
        assert!(found.count() * 10 >= all * 9);
    }

    #[test]
    fn the_level_gives_way_before_the_modules_become_fine() {
        // Level M of version 15 holds 412 bytes: 77 modules and the quiet zone. Then L: 520 bytes of version 15.
        let level = |bytes| {
            let code = Code::of(&long(bytes)).unwrap();
            (read(&code, code.size * 3).unwrap().1.ecc_level, code.size)
        };
        // A code writes M as 0 and L as 1.
        assert_eq!(level(412), (0, 85));
        assert_eq!(level(413), (1, 77));
        assert_eq!(level(520), (1, 85));
    }

    #[test]
    fn the_edge_stays_light_and_what_does_not_fit_is_none() {
        let code = Code::of(ONE).unwrap();
        let inside = QUIET..=code.size - QUIET;
        for (left, top, length) in runs(&code.path) {
            assert!(inside.contains(&left) && inside.contains(&(left + length)));
            assert!(inside.contains(&top) && inside.contains(&(top + 1)));
        }
        assert!(Code::of(&long(2_953)).is_some());
        assert_eq!(Code::of(&long(2_954)), None);
    }
}
