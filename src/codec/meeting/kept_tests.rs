//! Meetings out and in again, whole, damaged and too large.

use super::*;
use crate::state::meeting::{Frame, MOST_TITLE, Move, Picture};

const HARD: [&str; 9] = [
    "",
    "rad\nrad\r\n",
    "\\n \\\\ \\",
    "a~b;c\"d'e",
    "👩‍👧 ”å”",
    " kant ",
    "end",
    "=1+1",
    "\u{feff}\u{2028}x",
];

fn meeting(words: &str) -> Meeting {
    let link = |value: i64| -> Rc<str> { format!("#/a-1?v=1&frame.2020={value}").into() };
    let frame = |value| Frame {
        link: link(value),
        picture: Picture::Answers,
        title: words.into(),
        against: Some(link(3)),
        guess: Some(rust_decimal::Decimal::new(-5005, 1)),
        answers: [link(7), link(8)].into(),
    };
    let step = |held| Step {
        title: words.into(),
        link: link(9),
        picture: Picture::Bridge,
        held,
        note: words.into(),
    };
    let line = |kind| Line {
        at: Moment(1_772_530_000_000),
        kind,
        text: words.into(),
    };
    Meeting {
        baseline: "a-1".into(),
        steps: vec![step(false), step(true)],
        at: Some(1),
        now: frame(1),
        seen: frame(2),
        held: true,
        before: Some(link(4)),
        log: Kind::ALL.map(line).into(),
        revision: u64::MAX,
    }
}

#[test]
fn everything_of_a_meeting_comes_back() {
    for words in HARD {
        let meeting = meeting(words);
        assert_eq!(read(&write(&meeting)), Ok(meeting), "{words:?}");
    }
    let new = Meeting::new("a-1", "#/a-1?v=1");
    assert_eq!(read(&write(&new)), Ok(new));
}

#[test]
fn a_text_with_the_line_ends_of_another_system_is_the_same_meeting() {
    let meeting = meeting("rad\nrad");
    let text = format!("\u{feff}{}", write(&meeting).replace('\n', "\r\n"));
    assert_eq!(read(&text), Ok(meeting));
}

#[test]
fn a_text_that_was_cut_is_a_fault() {
    let text = write(&meeting("å\n👩‍👧"));
    for (place, _) in text.trim_end().char_indices() {
        assert!(read(&text[..place]).is_err(), "{place}");
    }
}

#[test]
fn lines_in_another_order_or_lost_are_a_fault_or_a_meeting() {
    let text = write(&meeting("\\"));
    let lines: Vec<&str> = text.lines().collect();
    let check = |lines: &[&str]| {
        if let Ok(meeting) = read(&lines.join("\n")) {
            assert_eq!(read(&write(&meeting)), Ok(meeting));
        }
    };
    for one in 0..lines.len() {
        let mut fewer = lines.clone();
        fewer.remove(one);
        check(&fewer);
        for other in 0..one {
            let mut flipped = lines.clone();
            flipped.swap(one, other);
            check(&flipped);
        }
    }
}

#[test]
fn a_link_elsewhere_is_a_bad_line() {
    let text = write(&meeting("x"));
    for line in text.lines().filter(|line| line.contains("#/a-1")) {
        for elsewhere in ["#/b", "javascript:x#/a-1", "https://x.se/#/a-1", "#/a-1x"] {
            let other = text.replacen(line, &line.replace("#/a-1", elsewhere), 1);
            assert!(
                matches!(read(&other), Err(MeetingFault::BadLine { .. })),
                "{line} {elsewhere}"
            );
        }
    }
    let twice = text.replacen("now ", "baseline b\nnow ", 1);
    assert!(matches!(
        read(&twice),
        Err(MeetingFault::BadLine { line: 6, .. })
    ));
}

#[test]
fn more_than_a_meeting_holds_is_a_bad_line_and_long_words_are_cut() {
    let text = write(&Meeting::new("a-1", "#/a-1?v=1"));
    let with =
        |line: &str, times: usize| read(&text.replace("end\n", &(line.repeat(times) + "end\n")));
    for (line, most) in [
        ("step x\nlink #/a-1\n", MOST),
        ("now answer #/a-1\n", MOST),
        ("log 1 note x\n", MOST_LINES),
    ] {
        assert!(with(line, most).is_ok(), "{line}");
        assert!(
            matches!(with(line, most + 1), Err(MeetingFault::BadLine { .. })),
            "{line}"
        );
    }
    let long = "å".repeat(MOST_WORDS + 1);
    let cut = with(&format!("log 1 note {long}\nstep {long}\nlink #/a-1\n"), 1).unwrap();
    assert_eq!(cut.log[0].text.chars().count(), MOST_WORDS);
    assert_eq!(cut.steps[0].title.chars().count(), MOST_TITLE);
}

#[test]
fn another_text_and_a_newer_version_are_told_apart() {
    assert_eq!(read(""), Err(MeetingFault::NotOne));
    assert_eq!(read("Ramkalkyl scenario 2"), Err(MeetingFault::NotOne));
    assert_eq!(
        read("Ramkalkyl meeting 2\nx"),
        Err(MeetingFault::Newer { version: 2 })
    );
    assert!(matches!(
        read("Ramkalkyl meeting 0"),
        Err(MeetingFault::BadLine { line: 1, .. })
    ));
    assert_eq!(
        read("Ramkalkyl meeting 1\nend"),
        Err(MeetingFault::Missing { what: "baseline" })
    );
}

#[test]
fn a_meeting_that_was_held_goes_on_where_it_was() {
    let begun = Meeting::new("a-1", "#/a-1?v=1");
    let moves = [
        Move::Mark {
            title: "Först".into(),
            link: "#/a-1?v=1".into(),
        },
        Move::Hold,
        Move::Scenario {
            link: "#/a-1?v=1&index.2020=3".into(),
            continues: false,
        },
        Move::Guess(Some(100.into())),
        Move::Say(Kind::Guess, "100 tkr".into()),
    ];
    let meeting = moves
        .into_iter()
        .fold(begun, |now, next| now.after(next, Moment(5)));
    assert_eq!(read(&write(&meeting)), Ok(meeting));
}
