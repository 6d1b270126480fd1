//! What the room sees, as it looks: text that is read from the back, and a code that is read by a phone.

use serde_json::json;

use crate::accessibility::{axe_finds_nothing, axe_finds_nothing_of};
use crate::autosave::texts;
use crate::page::Page;
use crate::room::{SHOW, WORKSHOP, key, meeting};

/// Projectors.
const SIZES: [(u32, u32); 3] = [(1280, 720), (1920, 1080), (3840, 2160)];

/// The keys of the pictures, with what each shows.
const PICTURES: [(&str, &str); 8] = [
    ("1", ".stage-of-result"),
    ("2", ".stage-of-bridge .waterfall"),
    ("3", ".stage-of-plan .plan-chart"),
    ("4", ".stage-of-items .stage-table"),
    ("5", ".stage-of-comparison .stage-table"),
    ("6", ".stage-of-answers"),
    ("q", ".stage-of-code .qr"),
    ("t", ".stage-check"),
];

/// Text of the room's window that is smaller than 2.5 % of its height, or is cut off.
const TOO_SMALL: &str = "
    const texts = document.createTreeWalker(document.querySelector('.stage'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
        const text = texts.currentNode, element = text.parentElement;
        if (text.data.trim() === '' || !seen.shown(element) || element.closest('.visually-hidden, figcaption')) continue;
        const svg = element.closest('svg');
        const box = document.createRange(); box.selectNodeContents(text);
        const place = box.getBoundingClientRect();
        if (place.width === 0) continue;
        const size = parseFloat(getComputedStyle(element).fontSize);
        if (size < innerHeight * 0.025 - 0.01) found.push(`small ${size}: ${text.data}`);
        if (place.right > innerWidth + 1 || place.bottom > innerHeight + 1 || place.left < -1 || place.top < -1) found.push(`cut off: ${text.data}`);
        const clip = element.closest('.stage-side, .stage-picture')?.getBoundingClientRect();
        if (clip && (place.bottom > clip.bottom + 2 || place.right > clip.right + 2)) found.push(`cut off in its part: ${text.data}`);
    }
    return found";

#[test]
fn every_picture_is_read_from_the_back_row() {
    let mut page = meeting();
    page.enter("frame.2020", "85000");
    page.enter("index.2020", "3");
    for (press, shown) in PICTURES {
        page.show_tab(0);
        key(&page, press);
        page.show_tab(1);
        page.until(
            "the picture",
            &format!("return document.querySelector('.show {shown}') !== null"),
        );
        for (width, height) in SIZES {
            page.resize(width, height);
            page.is_drawn();
            let found = page.ask(TOO_SMALL, &[]);
            assert_eq!(found, json!([]), "{shown} at {width}×{height}");
        }
    }
}

#[test]
fn the_windows_of_a_meeting_have_no_violation_and_the_room_s_is_of_high_contrast() {
    for theme in ["light", "dark"] {
        let page = Page::blank();
        page.prefer("", &[("prefers-color-scheme", theme)]);
        page.go(WORKSHOP);
        page.enter("frame.2020", "85000");
        key(&page, "m");
        page.type_text("Ett steg");
        page.press(thirtyfour::Key::Enter);
        page.unfold_all();
        axe_finds_nothing(&page, &format!("workshop, {theme}"));
        for picture in ["bridge", "plan", "items", "result"] {
            let number = match picture {
                "result" => "1",
                "bridge" => "2",
                "plan" => "3",
                _ => "4",
            };
            page.go(WORKSHOP);
            key(&page, number);
            // The page is left: the picture has to be kept first.
            page.until_equal("the picture is kept", "true", || {
                let kept = texts(&page);
                let is_picture = |line: &str| line.starts_with("seen ") && line.contains(picture);
                let found = kept.iter().any(|text| text.lines().any(is_picture));
                found.to_string()
            });
            page.go(SHOW);
            page.until(
                "the picture",
                &format!("return document.querySelector('.stage-of-{picture}') !== null"),
            );
            axe_finds_nothing(&page, &format!("show {picture}, {theme}"));
            axe_finds_nothing_of(
                &page,
                "'.stage'",
                "runOnly: { type: 'rule', values: ['color-contrast-enhanced'] }, rules: { 'color-contrast-enhanced': { enabled: true } },",
                &format!("7:1, {picture}, {theme}"),
            );
        }
    }
}

#[test]
fn the_code_opens_the_scenario_also_when_it_is_seen_from_afar() {
    let mut page = meeting();
    page.enter("frame.2020", "85000");
    page.enter("index.2020", "2.7");
    key(&page, "q");
    page.show_tab(1);
    page.until(
        "the code",
        "return document.querySelector('.show .qr svg') !== null",
    );
    for (width, height) in [(1280, 720), (1920, 1080)] {
        page.resize(width, height);
        page.is_drawn();
        let read = decoded(&page.picture());
        let address = read
            .unwrap_or_else(|| panic!("the code is not read at {width}×{height}, a quarter of it"));
        assert!(
            address.ends_with("/#/osteraker-2020?v=1&frame.2020=85000&index.2020=2.7"),
            "{address}"
        );
        let other = Page::blank();
        let fragment = address
            .split_once('#')
            .map(|(_, fragment)| format!("#{fragment}"));
        other.go(&fragment.expect("a fragment"));
        // 190,9 + 1 300 for the frame + 0,7 % index, which the document does not cover: 870 tkr a per cent, 609.
        other.has_tkr("headline.2020", "4349.0");
    }
}

/// What a code in a picture says, when the picture is made a quarter as wide and as high.
fn decoded(picture: &[u8]) -> Option<String> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a picture");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut bytes).expect("a picture");
    let (width, height) = (info.width as usize, info.height as usize);
    let each = info.color_type.samples();
    let grey = |x: usize, y: usize| -> u32 {
        let at = (y * width + x) * each;
        bytes[at..at + each.min(3)]
            .iter()
            .map(|part| u32::from(*part))
            .sum::<u32>()
            / u32::try_from(each.min(3)).expect("few")
    };
    // Each point of the small picture is the mean of sixteen.
    let small = |x: usize, y: usize| -> u8 {
        let sum: u32 = (0..16)
            .map(|part| grey(4 * x + part % 4, 4 * y + part / 4))
            .sum();
        u8::try_from(sum / 16).expect("a grey")
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width / 4, height / 4, small);
    let codes = image.detect_grids();
    let (_, text) = codes.first()?.decode().ok()?;
    Some(text)
}
