//! What holds of every meeting, whatever is done in whatever order.

#![cfg(not(target_arch = "wasm32"))]

use std::rc::Rc;

use proptest::prelude::*;
use ramkalkyl::codec::meeting::kept;
use ramkalkyl::state::history::Moment;
use ramkalkyl::state::meeting::{Kind, Meeting, Move, Picture, Step};
use rust_decimal::Decimal;

const DOCUMENT: &str = "#/osteraker-2020?v=1";

fn link() -> impl Strategy<Value = Rc<str>> {
    (80_000..90_000_u32).prop_map(|frame| Rc::from(format!("{DOCUMENT}&frame.2020={frame}")))
}

fn words() -> impl Strategy<Value = Rc<str>> {
    let hard = ["", "Ett steg", "två\nrader", "a\\n~;\"å", "  \u{1f600}  "];
    prop_oneof![
        proptest::sample::select(hard.to_vec()).prop_map(Rc::from),
        "\\PC{0,200}".prop_map(|text| Rc::from(text.as_str())),
    ]
}

fn picture() -> impl Strategy<Value = Picture> {
    proptest::sample::select(Picture::ALL.to_vec())
}

fn step() -> impl Strategy<Value = Step> {
    (words(), link(), picture(), any::<bool>(), words()).prop_map(
        |(title, link, picture, held, note)| Step {
            // As readers of agendas cut it.
            title: title.chars().take(100).collect::<String>().trim().into(),
            link,
            picture,
            held,
            note: note.trim().into(),
        },
    )
}

fn action() -> impl Strategy<Value = Move> {
    let place = 0..6_usize;
    prop_oneof![
        (link(), any::<bool>()).prop_map(|(link, continues)| Move::Scenario { link, continues }),
        picture().prop_map(Move::Picture),
        Just(Move::Hold),
        Just(Move::Reveal),
        proptest::option::of(-9_999..9_999_i64)
            .prop_map(|guess| Move::Guess(guess.map(|guess| Decimal::new(guess, 1)))),
        (words(), link()).prop_map(|(title, link)| Move::Mark { title, link }),
        (place.clone(), link()).prop_map(|(place, link)| Move::Go { place, link }),
        Just(Move::Start {
            link: Rc::from(DOCUMENT)
        }),
        (place.clone(), words()).prop_map(|(place, title)| Move::Rename(place, title)),
        (place.clone(), words()).prop_map(|(place, note)| Move::Note(place, note)),
        (place.clone(), any::<bool>()).prop_map(|(place, held)| Move::HoldAt(place, held)),
        (place.clone(), any::<bool>()).prop_map(|(place, later)| Move::Shift(place, later)),
        place.clone().prop_map(Move::Remove),
        proptest::collection::vec(step(), 0..4).prop_map(Move::Agenda),
        proptest::option::of(link()).prop_map(Move::Against),
        proptest::collection::vec(link(), 0..5).prop_map(Move::Answers),
        Just(Move::NoAnswers),
        words().prop_map(|text| Move::Say(Kind::Note, text)),
        (place, words()).prop_map(|(place, text)| Move::Edit(place, text)),
    ]
}

/// Whether a move may change what the room sees while its picture is held.
fn lets_go(action: &Move) -> bool {
    matches!(action, Move::Reveal)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_room_sees_what_is_held_until_it_is_let_go(actions in proptest::collection::vec(action(), 1..40)) {
        let mut meeting = Meeting::new("osteraker-2020", DOCUMENT);
        for (second, action) in actions.into_iter().enumerate() {
            let held = meeting.held && !lets_go(&action);
            let next = meeting.after(action, Moment(second as u64));
            if held {
                prop_assert_eq!(&next.seen, &meeting.seen);
            }
            if !next.held {
                prop_assert_eq!(&next.seen, &next.now);
            }
            prop_assert!(next.at.is_none_or(|at| at < next.steps.len()));
            prop_assert!(next.revision > meeting.revision);
            meeting = next;
        }
    }

    #[test]
    fn a_meeting_is_kept_whole(actions in proptest::collection::vec(action(), 0..40)) {
        let mut meeting = Meeting::new("osteraker-2020", DOCUMENT);
        for (second, action) in actions.into_iter().enumerate() {
            meeting = meeting.after(action, Moment(second as u64));
        }
        let read = kept::read(&kept::write(&meeting));
        prop_assert_eq!(read, Ok(meeting));
    }

    #[test]
    fn moving_a_step_loses_none(steps in proptest::collection::vec(step(), 1..6), place in 0..6_usize, later in any::<bool>()) {
        let meeting = Meeting::new("osteraker-2020", DOCUMENT).after(Move::Agenda(steps.clone()), Moment(0));
        let moved = meeting.after(Move::Shift(place, later), Moment(1));
        prop_assert_eq!(moved.steps.len(), steps.len());
        for step in &steps {
            prop_assert!(moved.steps.contains(step));
        }
    }
}

#[test]
fn answers_stand_in_an_order_that_says_nothing_of_when_they_came() {
    let link = |frame: u32| Rc::<str>::from(format!("{DOCUMENT}&frame.2020={frame}"));
    let begun = Meeting::new("osteraker-2020", DOCUMENT);
    let one_by_one = [87_000, 85_000, 86_000]
        .into_iter()
        .fold(begun.clone(), |meeting, frame| {
            meeting.after(Move::Answers(vec![link(frame)]), Moment(0))
        });
    let at_once = begun.after(
        Move::Answers(vec![link(85_000), link(86_000), link(87_000), link(85_000)]),
        Moment(0),
    );
    assert_eq!(one_by_one.now.answers, at_once.now.answers);
    assert_eq!(at_once.now.answers.len(), 3);
}
