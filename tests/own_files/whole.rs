//! Faults of the file as a whole: size, encoding, JSON.

use super::{TEMPLATE, admitted, refused, with};
use ramkalkyl::data::load::MOST_BYTES;

#[test]
fn too_large() {
    refused(
        vec![b' '; 50_000_000],
        "",
        "Filen är 50\u{a0}MB. Ett underlag får vara högst 2\u{a0}MB.",
        "The file is 50\u{a0}MB. It may be at most 2\u{a0}MB.",
    );
    refused(
        vec![0xFF; MOST_BYTES + 1],
        "",
        "Filen är 2\u{a0}MB.",
        "The file is 2\u{a0}MB.",
    );
}

#[test]
fn another_encoding() {
    let utf16 = |little: bool, mark: bool| {
        let mark = mark.then_some(0xFEFF).into_iter();
        let units = mark.chain(TEMPLATE.encode_utf16());
        let bytes = units.flat_map(|unit| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        });
        bytes.collect::<Vec<u8>>()
    };
    for (little, mark) in [(true, true), (false, true), (true, false), (false, false)] {
        refused(
            utf16(little, mark),
            "",
            "Filen är sparad som UTF-16",
            "The file is saved as UTF-16",
        );
    }
    let latin1: Vec<u8> = (TEMPLATE.chars())
        .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
        .collect();
    refused(
        latin1,
        "",
        "Filen är inte sparad som UTF-8 utan troligen som Windows-1252 eller Latin-1",
        "The file is not saved as UTF-8 but probably as Windows-1252 or Latin-1",
    );
    let cut = "{\"å".as_bytes();
    refused(
        &cut[..3],
        "",
        "Filen är inte sparad som UTF-8",
        "The file is not saved as UTF-8",
    );
}

#[test]
fn a_byte_order_mark_of_utf_8_is_no_fault() {
    let mut marked = vec![0xEF, 0xBB, 0xBF];
    marked.extend_from_slice(TEMPLATE.as_bytes());
    assert!(admitted(&marked).is_ok());
}

#[test]
fn empty() {
    for nothing in ["", " \n\t", "\u{feff}"] {
        refused(nothing, "", "Filen är tom.", "The file is empty.");
    }
}

#[test]
fn not_json() {
    refused(
        "{\n \"format\": NaN}",
        "",
        "Filen är inte giltig JSON. Läsningen stannar på rad 2, tecken 12.",
        "The file is not valid JSON. Reading stops at line 2, character 12.",
    );
    for broken in [
        "<!doctype html>",
        "{",
        "{\"a\": 1,}",
        "{'a': 1}",
        "{} {}",
        "PK\u{3}\u{4}",
        "1e999",
    ] {
        refused(
            broken,
            "",
            "Filen är inte giltig JSON.",
            "The file is not valid JSON.",
        );
    }
}

#[test]
fn nested_too_deep() {
    for deep in ["[".repeat(100_000), "{\"a\":".repeat(100_000)] {
        refused(
            deep,
            "",
            "Filen är inte giltig JSON. Läsningen stannar på rad 1",
            "The file is not valid JSON.",
        );
    }
    let comment = format!("\"//\": {}0{},\n \"id\"", "[".repeat(200), "]".repeat(200));
    refused(
        with("\"id\"", &comment),
        "",
        "Filen är inte giltig JSON.",
        "The file is not valid JSON.",
    );
}

#[test]
fn another_file() {
    refused(
        "[]",
        "",
        "Här ska det stå ett objekt",
        "An object belongs here",
    );
    let other = with("ramkalkyl-baseline", "ramkalkyl-list");
    refused(
        other,
        "format",
        "”ramkalkyl-list” går inte att använda här. Skriv ”ramkalkyl-baseline”.",
        "“ramkalkyl-list” cannot be used here. Write “ramkalkyl-baseline”.",
    );
    let newer = with("\"version\": 1", "\"version\": 2");
    refused(
        newer,
        "version",
        "”2” går inte att använda här. Skriv ”1”.",
        "“2” cannot be used here.",
    );
}
