//! The views for deciding, as links call them.

/// The views for deciding, in the order of their tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecideView {
    /// The scenarios that this browser keeps.
    Scenarios,
    /// Two to four of them side by side.
    Compare,
    /// What it takes to reach a result.
    Balance,
    /// What one of each is worth, and what matters most.
    Effects,
    /// The scenario told in a paragraph.
    Words,
    /// What leaves the page: a workbook, a meeting paper, tables and pictures.
    Take,
}

/// The programs that show them, so that none carries the others' weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// Keeps scenarios and compares them.
    Kept,
    /// Reckons what would be.
    Solved,
    /// Makes what leaves the page.
    Taken,
}

impl DecideView {
    /// Every view.
    pub const ALL: [Self; 6] = [
        Self::Scenarios,
        Self::Compare,
        Self::Balance,
        Self::Effects,
        Self::Words,
        Self::Take,
    ];

    /// What a link calls it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Scenarios => "scenarios",
            Self::Compare => "compare",
            Self::Balance => "balance",
            Self::Effects => "effects",
            Self::Words => "words",
            Self::Take => "take",
        }
    }

    /// The keys of a link that are this view's own.
    #[must_use]
    pub const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Compare => &["with", "ref"],
            Self::Balance => &["target", "share"],
            Self::Effects => &["range", "rows", "columns"],
            Self::Scenarios | Self::Words | Self::Take => &[],
        }
    }

    /// The program that shows it.
    #[must_use]
    pub const fn program(self) -> Program {
        match self {
            Self::Scenarios | Self::Compare => Program::Kept,
            Self::Balance | Self::Effects | Self::Words => Program::Solved,
            Self::Take => Program::Taken,
        }
    }

    /// The view that a link calls so.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.code() == code)
    }
}
