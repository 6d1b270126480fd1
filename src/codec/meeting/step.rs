//! A step as lines: `step <title>`, then where it leads, and what else it says.

use std::rc::Rc;

use super::lines::{put, words};
use crate::state::meeting::{MOST_TITLE, MOST_WORDS, Picture, Step};

/// Adds the lines of a step; where it leads is said by a word of the text's own.
pub fn put_step(text: &mut String, step: &Step, (word, leads): (&str, &str)) {
    put(text, "step", &step.title);
    put(text, word, leads);
    put(text, "picture", step.picture.code());
    if step.held {
        put(text, "held", "");
    }
    if !step.note.is_empty() {
        put(text, "note", &step.note);
    }
}

/// A step of which the title alone is known.
pub fn begun(title: &str) -> Step {
    Step {
        title: words(title, MOST_TITLE),
        link: Rc::from(""),
        picture: Picture::default(),
        held: false,
        note: Rc::from(""),
    }
}

/// Reads a line of the last step that says something else than where it leads.
pub fn take(steps: &mut [Step], word: &str, says: &str) -> Option<()> {
    let step = steps.last_mut()?;
    match word {
        "picture" => step.picture = Picture::named(says)?,
        "held" => step.held = true,
        "note" => step.note = words(says, MOST_WORDS),
        _ => return None,
    }
    Some(())
}

/// Whether every step leads somewhere.
pub fn all_lead(steps: &[Step]) -> bool {
    steps.iter().all(|step| !step.link.is_empty())
}
