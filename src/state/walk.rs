//! How one came from one scenario to another, for what is announced.

use super::action::Action;
use super::history::History;

/// How the last action came to the present scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Walk {
    /// Something was changed that is no lever.
    Changed,
    /// A change was taken back.
    Undone,
    /// It was made again.
    Redone,
    /// To before the last change, to see what it moved.
    Before,
    /// And forth again.
    After,
}

/// How an action comes to its scenario; `None` where what it moved is announced by itself.
#[must_use]
pub fn walk(action: &Action, history: &History) -> Option<Walk> {
    Some(match action {
        Action::SetCarry(_)
        | Action::AddMeasure(_)
        | Action::SetMeasure(..)
        | Action::RemoveMeasure(_)
        | Action::SetNature(..)
        | Action::SetIndex(_) => Walk::Changed,
        Action::Undo => Walk::Undone,
        Action::Redo => Walk::Redone,
        Action::Flip if history.is_flipped() => Walk::After,
        Action::Flip => Walk::Before,
        _ => return None,
    })
}
