//! Agendas out and in again.

use super::*;
use crate::codec::link::split;

const HARD: [&str; 8] = [
    "",
    "rad\nrad\r",
    "\\n \\",
    "a~b;c\"d'e&f=g#h",
    "👩‍👧 ”å” 100 %",
    "end",
    "%7E~held",
    " kant ",
];

fn agenda(words: &str) -> Vec<Step> {
    let of = |picture: Picture, link: &str| Step {
        title: words.into(),
        link: link.into(),
        picture,
        held: picture == Picture::Bridge,
        note: words.into(),
    };
    let mut steps: Vec<Step> = (Picture::ALL.into_iter())
        .map(|picture| of(picture, "#/a-1?v=1&measure=Hemma%20~600~2020~4"))
        .collect();
    steps.push(of(Picture::Blank, "#/a-1"));
    steps
}

#[test]
fn a_file_carries_an_agenda_whole() {
    for words in HARD {
        let steps = agenda(words);
        let read = read_file(&write_file("a-1", &steps));
        assert_eq!(read, Ok(("a-1".into(), steps)), "{words:?}");
    }
    assert_eq!(
        read_file(&write_file("a-1", &[])),
        Ok(("a-1".into(), Vec::new()))
    );
}

#[test]
fn a_link_carries_an_agenda_without_its_private_notes() {
    for words in HARD {
        let mut agenda = agenda(words);
        let written = parts(&agenda);
        let query: Vec<String> = written
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        let link = split(&format!("https://x.se/#/a-1?v=1&{}", query.join("&")));
        for step in &mut agenda {
            step.note = "".into();
        }
        assert_eq!(steps("a-1", &link.parts), (agenda, 0), "{words:?}");
    }
    let mut one = agenda("x");
    one[0].note = "HEMLIG".into();
    assert!(
        parts(&one)
            .iter()
            .all(|(_, value)| !value.contains("HEMLIG"))
    );
}

#[test]
fn steps_that_cannot_be_read_are_counted() {
    let part = |value: &str| (KEY.to_owned(), value.to_owned());
    let bad = [
        "",
        "a",
        "a~v%3D1",
        "a~v%3D1~pie",
        "a~v%3D1~plan~now",
        "%FF~v%3D1~plan",
        "a~b~plan~held~x",
    ];
    let mut link: Vec<(String, String)> = bad.into_iter().map(part).collect();
    link.push(part("a~v%3D1~plan"));
    link.push(("with".to_owned(), "here".to_owned()));
    let (read, unreadable) = steps("a-1", &link);
    assert_eq!((read.len(), unreadable), (1, bad.len()));
    let many = vec![part("a~v%3D1~plan"); MOST + 2];
    let (read, unreadable) = steps("a-1", &many);
    assert_eq!((read.len(), unreadable), (MOST, 2));
}

#[test]
fn a_cut_link_gives_the_steps_that_are_whole() {
    let value = parts(&agenda("å ~ 👩‍👧")[1..2]).remove(0).1;
    for (place, _) in value.char_indices() {
        let (read, unreadable) = steps("a-1", &[(KEY.to_owned(), value[..place].to_owned())]);
        assert_eq!(read.len() + unreadable, 1);
    }
}

#[test]
fn a_damaged_file_is_a_fault() {
    let text = write_file("a-1", &agenda("å\n👩‍👧"));
    for (place, _) in text.trim_end().char_indices() {
        assert!(read_file(&text[..place]).is_err(), "{place}");
    }
    let lines: Vec<&str> = text.lines().collect();
    for one in 0..lines.len() {
        for other in 0..one {
            let mut flipped = lines.clone();
            flipped.swap(one, other);
            if let Ok((baseline, steps)) = read_file(&flipped.join("\n")) {
                assert_eq!(
                    read_file(&write_file(&baseline, &steps)),
                    Ok((baseline, steps))
                );
            }
        }
    }
    assert_eq!(
        read_file("Ramkalkyl agenda 7\nend"),
        Err(MeetingFault::Newer { version: 7 })
    );
    let silent = "Ramkalkyl agenda 1\nbaseline a-1\nstep x\nend";
    assert_eq!(
        read_file(silent),
        Err(MeetingFault::Missing { what: "parts" })
    );
    let strange = "Ramkalkyl agenda 1\nbaseline ../x\nend";
    assert!(matches!(
        read_file(strange),
        Err(MeetingFault::BadLine { line: 2, .. })
    ));
}
