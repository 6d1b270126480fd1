//! Messages said and heard.

use super::*;
use crate::state::history::Moment;
use crate::state::meeting::{Kind, Meeting, Move, Picture};

fn messages() -> Vec<Message> {
    let frame = Frame {
        link: "#/a-1?v=1".into(),
        picture: Picture::Comparison,
        title: "Två\nrader \\n 👩‍👧".into(),
        against: Some("#/a-1?v=1&index.2020=3".into()),
        guess: Some(7.into()),
        answers: ["#/a-1?v=1".into()].into(),
    };
    vec![
        Message::Seen { frame, revision: 9 },
        Message::Who,
        Message::Here("3f2a".into()),
        Message::Gone("3f2a".into()),
        Message::Key(" ".into()),
        Message::Key("ArrowRight".into()),
        Message::Kept(u64::MAX),
    ]
}

#[test]
fn what_is_said_is_heard() {
    for message in messages() {
        assert_eq!(read(&write(&message)), Some(message));
    }
}

#[test]
fn half_a_message_is_heard_as_one_or_not_at_all() {
    for message in messages() {
        let text = write(&message);
        for (place, _) in text.char_indices() {
            if let Some(heard) = read(&text[..place]) {
                assert_eq!(read(&write(&heard)), Some(heard));
            }
        }
    }
}

#[test]
fn what_is_no_message_is_not_heard() {
    let elsewhere = "seen 1\nlink #/a-1?v=1\nagainst #/b?v=1\n";
    for text in [
        "",
        "\n",
        "hello",
        "kept",
        "here",
        "who\nwho",
        "seen 1",
        "seen 1\nlink",
        elsewhere,
    ] {
        assert_eq!(read(text), None, "{text:?}");
    }
}

#[test]
fn the_room_is_told_nothing_private() {
    let moves = [
        Move::Mark {
            title: "Öppen".into(),
            link: "#/a-1?v=1".into(),
        },
        Move::Note(0, "HEMLIG".into()),
        Move::Say(Kind::Note, "HEMLIG".into()),
        Move::Hold,
        Move::Scenario {
            link: "#/a-1?v=1&frame.2020=4711".into(),
            continues: false,
        },
    ];
    let meeting = Meeting::new("a-1", "#/a-1?v=1");
    let meeting = (moves.into_iter()).fold(meeting, |now, next| now.after(next, Moment(1)));
    let text = write(&Message::Seen {
        frame: meeting.seen,
        revision: meeting.revision,
    });
    assert!(text.contains("Öppen") && !text.contains("HEMLIG") && !text.contains("4711"));
}
